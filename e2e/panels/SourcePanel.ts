import { expect, type Locator, type Page } from '@playwright/test';

/** The YAML pane: tabs and the editor. */
export class SourcePanel {
  private readonly page: Page;
  readonly region: Locator;
  /** What takes the typing. */
  readonly editor: Locator;
  /** The lines that are in view, as text. */
  readonly lines: Locator;
  /** The bars that stand beside the lines of a policy while it is lit. */
  readonly policyBars: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'YAML', exact: true });
    this.editor = this.region.getByRole('textbox', { name: /^YAML of / });
    this.lines = this.region.getByRole('code').locator('.view-line');
    this.policyBars = this.region.locator('[class*="policyBar"]');
  }

  tab(file: string): Locator {
    return this.region.getByRole('tab', { name: file });
  }

  /** Shows a file and waits until the editor holds it. */
  async open(file: string): Promise<void> {
    await this.tab(file).click();
    await expect(this.editor).toHaveAccessibleName(new RegExp(`^YAML of ${file.replaceAll('.', '\\.')}`));
  }

  /** The first line in view that holds a text. */
  line(text: string): Locator {
    return this.lines.filter({ hasText: text }).first();
  }

  /** Replaces a word of the text: a double click on it (again, where the clicks came too far apart to select it), then typing. */
  async retype(word: string, text: string): Promise<void> {
    await expect(async () => {
      await this.word(word).dblclick();
      await expect(this.region.locator('.selected-text').first()).toBeAttached({ timeout: 500 });
    }).toPass();
    await this.page.keyboard.type(text);
  }

  /** Puts the cursor into a word. */
  async clickInto(word: string): Promise<void> {
    await this.word(word).click();
  }

  /** Puts a text in place of the whole file, from the clipboard. */
  async pasteOver(text: string): Promise<void> {
    await this.page.evaluate((clip) => navigator.clipboard.writeText(clip), text);
    await this.editor.focus();
    await this.page.keyboard.press('ControlOrMeta+A');
    await this.page.keyboard.press('ControlOrMeta+V');
  }

  async expectLine(text: string): Promise<void> {
    await expect(this.line(text)).toBeVisible();
  }

  /** The first token in view with this text. */
  private word(text: string): Locator {
    return this.lines.getByText(text, { exact: true }).first();
  }
}
