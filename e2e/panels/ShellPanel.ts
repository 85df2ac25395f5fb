import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';

/** The frame round the panels: header, palette of things to add, viewpoint, notices and the command palette. */
export class ShellPanel {
  private readonly page: Page;
  readonly header: Locator;
  readonly sidebar: Locator;
  readonly plugin: Locator;
  readonly undoButton: Locator;
  readonly redoButton: Locator;
  readonly notices: Locator;
  /** The table of rules that the pod of the viewpoint needs. */
  readonly needs: Locator;

  constructor(page: Page) {
    this.page = page;
    this.header = page.getByRole('banner');
    this.sidebar = page.getByRole('complementary');
    this.plugin = this.header.getByRole('combobox', { name: 'Plugin' });
    this.undoButton = this.header.getByRole('button', { name: /^Undo/ });
    this.redoButton = this.header.getByRole('button', { name: /^Redo/ });
    this.notices = page.getByRole('region', { name: 'Messages' });
    this.needs = this.sidebar.getByRole('table');
  }

  /** Opens the editor and waits until the canvas can be used. */
  async open(): Promise<void> {
    await this.page.goto('./');
    await expect(this.page.getByRole('main')).toBeVisible();
  }

  tile(name: string): Locator {
    return this.sidebar.getByRole('button', { name, exact: true });
  }

  async openExample(title: string): Promise<void> {
    await this.header.getByRole('button', { name: 'Open', exact: true }).click();
    await this.page.getByRole('menuitem', { name: title }).click();
  }

  /** Runs an action by its name from the command palette, with keys alone. */
  async command(name: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+K');
    const field = this.page.getByRole('textbox', { name: 'Search commands, pods and policies' });
    await field.fill(name);
    await this.page.getByRole('dialog').getByText(name, { exact: true }).first().click();
    await expect(field).toBeHidden();
  }

  async standOn(pod: string): Promise<void> {
    await this.sidebar.getByRole('combobox').selectOption({ label: pod });
  }

  async expectSaved(): Promise<void> {
    await expect(this.header.getByText('saved', { exact: true })).toBeVisible();
  }

  /** The file that is shown, byte for byte as it is exported. */
  async exportedFile(): Promise<Buffer> {
    return this.download(() => this.command('Download this file'));
  }

  async download(start: () => Promise<void>): Promise<Buffer> {
    const [download] = await Promise.all([this.page.waitForEvent('download'), start()]);
    return readFile(await download.path());
  }
}
