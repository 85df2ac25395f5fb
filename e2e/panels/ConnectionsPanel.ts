import { expect, type Locator, type Page } from '@playwright/test';

/** Connections as a whole: the matrix, what edits do to them, and what is drawn over the flows. */
export class ConnectionsPanel {
  private readonly page: Page;
  readonly matrix: Locator;
  readonly grid: Locator;
  /** "Last edit +1": the button that lists what the last edit did. */
  readonly lastEdit: Locator;
  /** The list of changed connections that is open. */
  readonly list: Locator;
  readonly reachNote: Locator;
  readonly differenceNote: Locator;

  constructor(page: Page) {
    this.page = page;
    this.matrix = page.getByRole('region', { name: 'Matrix of connections' });
    this.grid = page.getByRole('grid', { name: 'Matrix of connections' });
    this.lastEdit = page.getByRole('button', { name: /^Last edit: / });
    this.list = page.getByRole('region', { name: /^(Changed connections|What the last edit did)/ });
    this.reachNote = page.getByRole('region', { name: /^All that / });
    this.differenceNote = page.getByRole('region', { name: 'What differs from the base' });
  }

  async openMatrix(): Promise<void> {
    await this.page.getByRole('button', { name: 'Matrix', exact: true }).click();
    await expect(this.grid).toBeVisible();
  }

  cell(from: string, to: string): Locator {
    return this.grid.getByRole('gridcell', { name: new RegExp(`^${from} to ${to}: `) });
  }

  async expectCell(from: string, to: string, answer: string): Promise<void> {
    await expect(this.cell(from, to)).toHaveAccessibleName(`${from} to ${to}: ${answer}`);
  }

  /** What is copied when a format is chosen. */
  async copied(from: Locator, button: string, format: 'Copy as Markdown' | 'Copy as CSV'): Promise<string> {
    await this.page.evaluate(() => navigator.clipboard.writeText(''));
    await from.getByRole('button', { name: button }).click();
    await this.page.getByRole('menuitem', { name: format }).click();
    const read = () => this.page.evaluate(() => navigator.clipboard.readText());
    await expect.poll(read).not.toBe('');
    return read();
  }

  async compareWith(base: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Compare connections', exact: true }).click();
    await this.page.getByRole('menuitem', { name: base, exact: true }).click();
  }

  /** The button that lists what differs from the base. */
  sinceBase(name: RegExp): Locator {
    return this.page.getByRole('button', { name });
  }

  /** A line that is drawn over the flows, by what is said of it. */
  line(name: string | RegExp): Locator {
    return this.page.getByRole('region', { name: 'Canvas', exact: true }).getByRole('img', { name });
  }

  row(text: string | RegExp): Locator {
    return this.list.getByRole('row').filter({ hasText: text });
  }
}
