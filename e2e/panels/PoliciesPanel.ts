import type { Locator, Page } from '@playwright/test';

/** The list of policies beside the canvas. */
export class PoliciesPanel {
  private readonly page: Page;
  readonly rows: Locator;

  constructor(page: Page) {
    this.page = page;
    this.rows = page.getByRole('complementary').getByRole('listitem');
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('button', { name: `More for ${name}` }) });
  }

  async choose(name: string, item: string): Promise<void> {
    await this.page.getByRole('button', { name: `More for ${name}` }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }
}
