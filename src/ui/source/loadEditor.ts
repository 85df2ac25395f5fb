import type { Language } from '#session';
import type { Say } from './speech';
import type { SourceEditor } from './startEditor';

/** Fetches Monaco and starts it in an element. Its menus speak the language of that moment; the pane's own words can change later. */
export async function loadEditor(language: Language): Promise<(host: HTMLElement, say: Say) => SourceEditor> {
  // The editor takes its messages when its code is first run.
  if (language === 'ko') await import('monaco-editor/nls/lang/ko');
  const { startEditor } = await import('./startEditor');
  return startEditor;
}

/** Calls once the page has been drawn and has nothing better to do; the answer calls it off. */
export function whenIdle(run: () => void): () => void {
  let idle: number | undefined;
  const frame = requestAnimationFrame(() => {
    idle =
      typeof requestIdleCallback === 'function'
        ? requestIdleCallback(run, { timeout: longestWaitMs })
        : window.setTimeout(run, shortWaitMs);
  });
  return () => {
    cancelAnimationFrame(frame);
    if (idle === undefined) return;
    if (typeof cancelIdleCallback === 'function') cancelIdleCallback(idle);
    else clearTimeout(idle);
  };
}

const longestWaitMs = 2000;
const shortWaitMs = 200;
