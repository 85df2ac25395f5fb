import { percentile } from './percentile.mjs';

/**
 * Opens the matrix and scrolls it as a steady hand does, forty pixels a frame: frames a second, and the longest but one in twenty, in
 * milliseconds, downwards and sideways; and milliseconds from the click to the first cells.
 * @param {import('@playwright/test').Page} page
 */
export async function matrixFrames(page) {
  const start = Date.now();
  await page.getByRole('button', { name: 'Matrix', exact: true }).click();
  const grid = page.getByRole('grid', { name: 'Matrix of connections' });
  await grid.getByRole('gridcell').first().waitFor();
  const shownMs = Date.now() - start;
  const size = `${await grid.getAttribute('aria-rowcount')} × ${await grid.getAttribute('aria-colcount')}`;
  return { size, shownMs, down: await scroll(grid, { x: 0, y: 40 }), sideways: await scroll(grid, { x: 40, y: 0 }) };
}

/**
 * @param {import('@playwright/test').Locator} grid
 * @param {{ x: number, y: number }} by each frame
 */
async function scroll(grid, by) {
  const at = await grid.evaluate(
    (element, { x, y }) =>
      new Promise((/** @type {(frames: number[]) => void} */ resolve) => {
        let scroller = element.parentElement;
        while (scroller && getComputedStyle(scroller).overflowY !== 'auto') scroller = scroller.parentElement;
        if (!scroller) throw new Error('Nothing scrolls round the grid.');
        const scrolling = scroller;
        /** @type {number[]} */
        const frames = [];
        const step = (/** @type {number} */ now) => {
          frames.push(now);
          scrolling.scrollBy({ left: x, top: y, behavior: 'instant' });
          if (frames.length < 240) requestAnimationFrame(step);
          else resolve(frames);
        };
        requestAnimationFrame(step);
      }),
    by,
  );
  const gaps = at.slice(1).map((time, index) => time - (at[index] ?? time));
  return { perSecond: (1000 * gaps.length) / ((at.at(-1) ?? 0) - (at[0] ?? 0)), p95: percentile(gaps, 0.95) };
}
