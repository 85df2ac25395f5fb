import { expect, type Locator, type Page } from '@playwright/test';

/** The list of problems below the canvas, and the window that shows a repair before it is done. */
export class ProblemsPanel {
  private readonly page: Page;
  private readonly details: Locator;
  /** All problems in view. */
  readonly rows: Locator;
  /** The window that shows a repair. */
  readonly preview: Locator;

  constructor(page: Page) {
    this.page = page;
    this.details = page.getByRole('region', { name: 'Details' });
    this.rows = this.details.getByRole('list', { name: 'Problems' }).getByRole('listitem');
    this.preview = page.getByRole('dialog');
  }

  async open(): Promise<void> {
    await this.details.getByRole('tab', { name: /^Problems/ }).click();
  }

  /** The problem whose words hold a text. */
  row(text: string | RegExp): Locator {
    return this.rows.filter({ hasText: text });
  }

  /** The number of warnings that the tab tells. */
  async expectTab(told: RegExp): Promise<void> {
    await expect(this.details.getByRole('tab', { name: /^Problems/ })).toHaveAccessibleName(told);
  }

  /** Opens the preview of a repair of a problem. */
  async previewRepair(problem: string | RegExp, repair: string | RegExp): Promise<void> {
    await this.row(problem).getByRole('button', { name: repair }).click();
    await expect(this.preview).toBeVisible();
  }

  /** Does the repair that is shown. */
  async apply(): Promise<void> {
    await this.preview.getByRole('button', { name: 'Apply' }).click();
    await expect(this.preview).toBeHidden();
  }

  async undo(): Promise<void> {
    await this.page.getByRole('banner').getByRole('button', { name: /^Undo/ }).click();
  }
}
