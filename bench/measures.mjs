import { noteWhenUsable } from './noteWhenUsable.mjs';
import { percentile } from './percentile.mjs';
import { timeKey } from './stopwatch.mjs';

/**
 * What is measured in a workspace: a policy whose port is typed, the flow that it decides, and a label that is changed
 * on the canvas.
 * @typedef {object} Scene
 * @property {string} name
 * @property {{ from: string, to: string, port: string }} flow allowed as the workspace stands, and denied without the last digit of the port
 * @property {{ pod: string, label: string }} label of a pod in workloads.yaml
 */

/**
 * Milliseconds from a key in the YAML to the frame in which the flow it decides is drawn anew.
 * @param {import('@playwright/test').Page} page
 * @param {Scene} scene
 * @param {number} rounds of two keys each
 */
export async function keystrokes(page, { flow }, rounds) {
  await page.getByRole('tab', { name: 'policies.yaml' }).click();
  await page.locator('.view-line').getByText(flow.port, { exact: true }).first().click();
  await page.keyboard.press('End');
  const selector = `[aria-label^="${flow.from} to ${flow.to}, TCP ${flow.port}: "]`;
  const digit = flow.port.slice(-1);
  return repeat(rounds, async () => [
    await timeKey(page, { key: 'Backspace', selector, attribute: 'aria-label', text: 'Denied' }),
    await timeKey(page, { key: digit, selector, attribute: 'aria-label', text: 'Allowed' }),
  ]);
}

/**
 * Milliseconds from the key that keeps a label changed on the canvas to the frame in which Monaco shows it.
 * @param {import('@playwright/test').Page} page
 * @param {Scene} scene
 * @param {number} rounds of two edits each
 */
export async function canvasEdits(page, { label }, rounds) {
  await page.getByRole('tab', { name: 'workloads.yaml' }).click();
  const [key = '', value = ''] = label.label.split('=');
  await showText(page, `${key}: ${value}`);
  await bringNear(page, label);
  const edit = async (/** @type {string} */ from, /** @type {string} */ to) => {
    await pod(page, label.pod)
      .getByRole('button', { name: `Label ${key}=${from}`, exact: true })
      .dblclick();
    await page.getByRole('region', { name: 'Canvas', exact: true }).getByRole('textbox').fill(`${key}=${to}`);
    return timeKey(page, { key: 'Enter', selector: '.view-line', attribute: 'text', text: `${key}: ${to}` });
  };
  return repeat(rounds, async () => [await edit(value, `${value}x`), await edit(`${value}x`, value)]);
}

/**
 * Frames while a pod is dragged in a circle: how many a second, and the longest but one in twenty, in milliseconds.
 * @param {import('@playwright/test').Page} page
 * @param {Scene} scene
 */
export async function dragFrames(page, { label }) {
  const box = await pod(page, label.pod).boundingBox();
  if (!box) throw new Error(`${label.pod} is not on the screen.`);
  const start = { x: box.x + box.width / 2, y: box.y + 6 };
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  await page.mouse.move(start.x + 12, start.y + 12, { steps: 4 });
  await page.evaluate(() => {
    /** @type {number[]} */
    const frames = [];
    const record = (/** @type {number} */ at) => {
      frames.push(at);
      requestAnimationFrame(record);
    };
    requestAnimationFrame(record);
    Object.assign(window, { frames });
  });
  for (let step = 0; step < 150; step += 1) {
    const angle = (step / 50) * 2 * Math.PI;
    await page.mouse.move(start.x + 12 + 60 * Math.sin(angle), start.y + 72 - 60 * Math.cos(angle));
  }
  const at = await page.evaluate(() => /** @type {any} */ (window).frames);
  await page.mouse.up();
  await page.keyboard.press('ControlOrMeta+Z');
  const gaps = at.slice(1).map((/** @type {number} */ time, /** @type {number} */ index) => time - at[index]);
  return { perSecond: (1000 * gaps.length) / (at.at(-1) - at[0]), p95: percentile(gaps, 0.95) };
}

/**
 * Milliseconds from the start of a navigation to the first frame that shows the flows, once for each round.
 * @param {import('@playwright/test').Page} page
 * @param {number} rounds
 */
export async function timesUntilUsable(page, rounds) {
  await noteWhenUsable(page);
  return repeat(rounds, async () => {
    await page.reload();
    const usable = await page.waitForFunction(() => /** @type {any} */ (window).usableAt);
    return [await usable.jsonValue()];
  });
}

/**
 * Finds a text in the file on screen, so that its line is in view.
 * @param {import('@playwright/test').Page} page
 * @param {string} text
 */
async function showText(page, text) {
  await page.getByRole('textbox', { name: /^YAML of / }).focus();
  await page.keyboard.press('ControlOrMeta+F');
  await page.getByRole('textbox', { name: 'Find', exact: true }).fill(text);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page
    .locator('.view-line')
    .getByText(text.split(' ')[1] ?? text, { exact: true })
    .first()
    .waitFor();
}

/**
 * Zooms in on a pod until its labels are there to be changed: from afar a card shows only its name.
 * @param {import('@playwright/test').Page} page
 * @param {Scene['label']} label
 */
async function bringNear(page, { pod: name, label }) {
  const chip = pod(page, name).getByRole('button', { name: `Label ${label}`, exact: true });
  await pod(page, name).hover();
  await page.keyboard.down('Control');
  for (let turn = 0; turn < 40 && !(await chip.isVisible()); turn += 1) await page.mouse.wheel(0, -60);
  await page.keyboard.up('Control');
}

/**
 * @param {import('@playwright/test').Page} page
 * @param {string} name
 */
function pod(page, name) {
  return page
    .getByRole('region', { name: 'Canvas', exact: true })
    .getByRole('group', { name: new RegExp(`^\\w+ ${name} in `) });
}

/**
 * Collects what a number of rounds give, after a few that only warm up.
 * @param {number} rounds
 * @param {() => Promise<number[]>} round
 */
async function repeat(rounds, round) {
  const warmUps = Math.min(5, rounds);
  /** @type {number[]} */
  const values = [];
  for (let index = -warmUps; index < rounds; index += 1) {
    const measured = await round();
    if (index >= 0) values.push(...measured);
  }
  return values;
}
