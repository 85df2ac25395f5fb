import { expect, type Locator, type Page } from '@playwright/test';

/** The window over the editor, whichever is open. */
export class DialogPanel {
  readonly window: Locator;

  constructor(page: Page) {
    this.window = page.getByRole('dialog');
  }

  button(name: string | RegExp): Locator {
    return this.window.getByRole('button', { name });
  }

  radio(name: string | RegExp): Locator {
    return this.window.getByRole('radio', { name });
  }

  field(name: string): Locator {
    return this.window.getByLabel(name, { exact: true });
  }

  async expectText(text: string | RegExp): Promise<void> {
    await expect(this.window).toContainText(text);
  }

  /** Presses a button that closes the window, and waits until it has. */
  async confirm(name: string | RegExp): Promise<void> {
    await this.button(name).click();
    await expect(this.window).toBeHidden();
  }
}
