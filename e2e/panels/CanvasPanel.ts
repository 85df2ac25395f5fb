import { expect, type Locator, type Page } from '@playwright/test';

/** A verdict as a flow's accessible name tells it, with the door that stops it. */
export type ToldVerdict =
  | 'Allowed'
  | `${'Denied' | 'Partly allowed' | 'Unknown'}, stopped at the ${'ingress' | 'egress'} door of ${string}`;

type DoorState = 'open' | 'guarded' | 'shut' | 'mixed';

/** The canvas, as a person meets it: pods, namespaces, outside sources and flows by their names. */
export class CanvasPanel {
  private readonly page: Page;
  readonly region: Locator;

  constructor(page: Page) {
    this.page = page;
    this.region = page.getByRole('region', { name: 'Canvas', exact: true });
  }

  pod(name: string): Locator {
    return this.region.getByRole('group', { name: new RegExp(`^\\w+ ${name} in `) });
  }

  namespace(name: string): Locator {
    return this.region.getByRole('group', { name: new RegExp(`^Namespace ${name},`) });
  }

  external(name: string): Locator {
    return this.region.getByRole('group', { name: new RegExp(`^Outside source ${name},`) });
  }

  /** A flow by its ends and label: `flow('web', 'db', 'TCP 3306')`. */
  flow(from: string, to: string, label: string): Locator {
    return this.region.getByRole('group', { name: new RegExp(`(^|: )${from} to ${to}, ${label}:`) });
  }

  async expectVerdict(from: string, to: string, label: string, verdict: ToldVerdict): Promise<void> {
    await expect(this.flow(from, to, label)).toHaveAccessibleName(`${from} to ${to}, ${label}: ${verdict}`);
  }

  /** How a flow is drawn, colours apart: the sign at the door that stops it, and the pattern of its line (`none` is solid). */
  async expectDrawn(from: string, to: string, label: string, drawn: { sign: 'denied' | 'none'; dashes: string }) {
    const flow = this.flow(from, to, label);
    await expect(flow.locator('[data-line]')).toHaveCSS('stroke-dasharray', drawn.dashes);
    if (drawn.sign === 'none') await expect(flow.locator('[data-sign]')).toHaveCount(0);
    else await expect(flow.locator(`[data-sign="${drawn.sign}"]`)).toBeVisible();
  }

  async expectDoors(pod: string, doors: { ingress: DoorState; egress: DoorState }): Promise<void> {
    const told = `ingress door ${doors.ingress}, egress door ${doors.egress}`;
    await expect(this.pod(pod)).toHaveAccessibleName(new RegExp(`${told}$`));
  }

  /** The opening scene with its three flows allowed. */
  async expectOpeningScene(): Promise<void> {
    await this.expectVerdict('user', 'web', 'TCP 80', 'Allowed');
    await this.expectVerdict('web', 'backend', 'TCP 5000', 'Allowed');
    await this.expectVerdict('backend', 'db', 'TCP 3306', 'Allowed');
  }

  /** One thing is lit while another recedes. */
  async expectStandsOut(lit: Locator, receding: Locator): Promise<void> {
    await expect
      .poll(async () => Number(await receding.evaluate((element) => getComputedStyle(element).opacity)))
      .toBeLessThan(0.7);
    await expect(lit).toHaveCSS('opacity', '1');
  }

  async selectFlow(from: string, to: string, label: string): Promise<void> {
    const flow = this.flow(from, to, label);
    await flow.focus();
    await flow.press('Enter');
  }

  async selectPod(name: string): Promise<void> {
    await this.pod(name).click({ position: { x: 60, y: 8 } });
  }

  /** Drags from a pod's egress side onto something else, as a mouse does it. */
  async drawFlow(from: string, to: Locator): Promise<void> {
    const source = await boxOf(this.pod(from));
    const target = await boxOf(to);
    await this.drag(
      { x: source.x + source.width - 2, y: source.y + source.height / 2 },
      { x: target.x + target.width / 2, y: target.y + target.height / 2 },
    );
  }

  /** Takes a pod by its head and lets it go where `to` says, in page coordinates. */
  async dragPod(name: string, to: { readonly x: number; readonly y: number }): Promise<void> {
    const box = await boxOf(this.pod(name));
    await this.drag({ x: box.x + box.width / 2 + 20, y: box.y + 6 }, to);
  }

  portChip(pod: string, text: string): Locator {
    return this.pod(pod).getByRole('button', { name: `Port ${text}` });
  }

  labelChip(pod: string, text: string): Locator {
    return this.pod(pod).getByRole('button', { name: `Label ${text}` });
  }

  /** Changes a chip in place: a double click, the new text, Enter. */
  async editChip(chip: Locator, text: string): Promise<void> {
    await chip.dblclick();
    await this.typeInPlace(text);
  }

  async rename(pod: string, name: string): Promise<void> {
    await this.pod(pod)
      .getByRole('button', { name: `Name of ${pod}` })
      .dblclick();
    await this.typeInPlace(name);
  }

  /** Fills the field that has just opened on a card and keeps it. */
  async typeInPlace(text: string): Promise<void> {
    const field = this.region.getByRole('textbox');
    await field.fill(text);
    await field.press('Enter');
    await expect(field).toBeHidden();
  }

  async openMenu(target: Locator, item: string | RegExp): Promise<void> {
    await target.focus();
    await this.page.keyboard.press('Shift+F10');
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async drag(from: { x: number; y: number }, to: { x: number; y: number }): Promise<void> {
    await this.page.mouse.move(from.x, from.y);
    await this.page.mouse.down();
    await this.page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
    await this.page.mouse.move(to.x, to.y, { steps: 5 });
    await this.page.mouse.up();
  }
}

/** Where something is on the page. */
export async function boxOf(locator: Locator): Promise<{ x: number; y: number; width: number; height: number }> {
  await expect(locator).toBeVisible();
  const box = await locator.boundingBox();
  if (!box) throw new Error('It is not on the page.');
  return box;
}
