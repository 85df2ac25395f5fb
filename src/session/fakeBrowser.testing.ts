import type { BrowserPort } from './state';

/** A browser that picks nothing and swallows what it is handed, but for what a test says. */
export function fakeBrowser(changes: Partial<BrowserPort>): BrowserPort {
  return {
    pickFiles: async () => [],
    pickFolder: async () => [],
    download: () => undefined,
    downloadZip: async () => undefined,
    copy: async () => undefined,
    keptAside: async () => [],
    layout: async (graph) => graph,
    ...changes,
  };
}
