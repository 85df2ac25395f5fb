import { expect, type Locator, type Page } from '@playwright/test';

/** The pane below the canvas: what is selected and why, and the list of problems. */
export class InspectorPanel {
  readonly region: Locator;
  private readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Details' });
  }

  button(name: string | RegExp): Locator {
    return this.region.getByRole('button', { name });
  }

  field(name: string | RegExp): Locator {
    return this.region.getByRole('textbox', { name });
  }

  /** The card of one door of the selected flow. */
  door(title: string): Locator {
    return this.region.getByRole('article').filter({ has: this.page.getByRole('heading', { name: title }) });
  }

  async expectText(text: string | RegExp): Promise<void> {
    await expect(this.region).toContainText(text);
  }

  async fill(name: string | RegExp, text: string): Promise<void> {
    await this.field(name).fill(text);
    await this.field(name).press('Enter');
  }

  async openProblems(): Promise<Locator> {
    await this.region.getByRole('tab', { name: /^Problems/ }).click();
    return this.region.getByRole('list', { name: 'Problems' }).getByRole('listitem');
  }

  async openInspector(): Promise<void> {
    await this.region.getByRole('tab', { name: /^Inspector/ }).click();
  }
}
