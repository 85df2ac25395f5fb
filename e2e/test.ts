import { test as base } from '@playwright/test';
import { CanvasPanel } from './panels/CanvasPanel';
import { ConnectionsPanel } from './panels/ConnectionsPanel';
import { DialogPanel } from './panels/DialogPanel';
import { ExplanationPanel } from './panels/ExplanationPanel';
import { InspectorPanel } from './panels/InspectorPanel';
import { PoliciesPanel } from './panels/PoliciesPanel';
import { ProblemsPanel } from './panels/ProblemsPanel';
import { ShellPanel } from './panels/ShellPanel';
import { SourcePanel } from './panels/SourcePanel';
import { addressVariable } from './serve';

export { expect } from '@playwright/test';

interface Fixtures {
  readonly canvas: CanvasPanel;
  readonly connections: ConnectionsPanel;
  readonly source: SourcePanel;
  readonly inspector: InspectorPanel;
  readonly explanation: ExplanationPanel;
  readonly policies: PoliciesPanel;
  readonly problems: ProblemsPanel;
  readonly shell: ShellPanel;
  readonly dialogs: DialogPanel;
  /** What went wrong unseen: errors on the console or thrown, and requests to other origins. Each story ends with none. */
  readonly unseen: string[];
}

/** A browser story: a fresh browser profile, the panels as page objects, and nothing going wrong unseen. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for a pattern here.
  baseURL: async ({}, use) => {
    await use(process.env[addressVariable]);
  },
  canvas: async ({ page }, use) => use(new CanvasPanel(page)),
  connections: async ({ page }, use) => use(new ConnectionsPanel(page)),
  source: async ({ page }, use) => use(new SourcePanel(page)),
  inspector: async ({ page }, use) => use(new InspectorPanel(page)),
  explanation: async ({ page }, use) => use(new ExplanationPanel(page)),
  policies: async ({ page }, use) => use(new PoliciesPanel(page)),
  problems: async ({ page }, use) => use(new ProblemsPanel(page)),
  shell: async ({ page }, use) => use(new ShellPanel(page)),
  dialogs: async ({ page }, use) => use(new DialogPanel(page)),
  unseen: [
    async ({ page, baseURL }, use) => {
      const unseen: string[] = [];
      page.on('pageerror', (error) => unseen.push(`thrown: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') unseen.push(`console: ${message.text()}`);
      });
      page.on('request', (request) => {
        const isLocal = /^(blob|data):/.test(request.url()) || request.url().startsWith(baseURL ?? '');
        if (!isLocal) unseen.push(`request: ${request.url()}`);
      });
      await use(unseen);
      base.expect(unseen).toEqual([]);
    },
    { auto: true },
  ],
});
