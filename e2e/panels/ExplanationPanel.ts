import { expect, type Locator, type Page } from '@playwright/test';

/** What explains: the story of a flow or a question, its replay, a policy in plain words, and what they light elsewhere. */
export class ExplanationPanel {
  private readonly page: Page;
  private readonly details: Locator;
  /** The decision step by step. */
  readonly replay: Locator;
  /** The step that is shown. */
  readonly step: Locator;

  constructor(page: Page) {
    this.page = page;
    this.details = page.getByRole('region', { name: 'Details' });
    this.replay = this.details.getByRole('region', { name: 'Replay of the decision' });
    this.step = this.replay.locator('[aria-current="step"]');
  }

  /** Words of a story that stand for lines and pods. */
  link(name: string | RegExp): Locator {
    return this.details.getByRole('button', { name });
  }

  /** The policy told in plain words. */
  policy(name: string): Locator {
    return this.details.getByRole('region', { name: `Policy ${name} in plain words` });
  }

  /** Asks why one end reaches another or does not, by the dialog that is open. */
  async ask(from: string, to: string, port: string): Promise<void> {
    const dialog = this.page.getByRole('dialog');
    await dialog.getByLabel('From', { exact: true }).fill(from);
    await dialog.getByLabel('To', { exact: true }).fill(to);
    await dialog.getByLabel('Port', { exact: true }).fill(port);
    await dialog.getByRole('button', { name: 'Explain' }).click();
    await expect(dialog).toBeHidden();
  }

  /** Exactly these lines of the YAML in view are lit. */
  async expectLitLines(lines: readonly string[]): Promise<void> {
    await expect
      .poll(() =>
        this.page.evaluate(() => {
          const lit = [...document.querySelectorAll('.view-overlays [class*="lit"]')].map(
            (mark) => mark.getBoundingClientRect().top,
          );
          return [...document.querySelectorAll('.view-line')]
            .filter((line) => lit.some((top) => Math.abs(top - line.getBoundingClientRect().top) < 4))
            .sort((a, b) => a.getBoundingClientRect().top - b.getBoundingClientRect().top)
            .map((line) => (line.textContent ?? '').replace(/\u00a0/g, ' ').trim());
        }),
      )
      .toEqual(lines);
  }

  /** Exactly these pods of the canvas are lit. */
  async expectLitPods(names: readonly string[]): Promise<void> {
    const lit = this.page.locator('.react-flow__node.lit');
    await expect(lit).toHaveCount(names.length);
    for (const name of names) await expect(lit.filter({ hasText: name })).toHaveCount(1);
  }
}
