/**
 * Installs a stopwatch in the page, for what a person waits for: it starts at the next key press and stops at the
 * frame after the screen first satisfies a condition. Times are the browser's own, in milliseconds, and begin when the
 * key event was made, not when the page got round to it.
 * @param {import('@playwright/test').Page} page
 */
export async function installStopwatch(page) {
  await page.addInitScript(() => {
    let pressedAt = 0;
    addEventListener(
      'keydown',
      (event) => {
        pressedAt = event.timeStamp;
      },
      { capture: true },
    );
    Object.assign(window, {
      /** Resolves to the milliseconds from the next key press to the frame that shows the text within the element. */
      timeUntil(/** @type {string} */ selector, /** @type {string} */ attribute, /** @type {string} */ text) {
        pressedAt = 0;
        return new Promise((resolve, reject) => {
          setTimeout(() => reject(new Error(`"${text}" did not come.`)), 20_000);
          const isThere = () =>
            [...document.querySelectorAll(selector)].some((element) => {
              const value = attribute === 'text' ? element.textContent : element.getAttribute(attribute);
              return value?.replaceAll('\u00a0', ' ').includes(text) ?? false;
            });
          const observer = new MutationObserver(() => {
            if (pressedAt === 0 || !isThere()) return;
            observer.disconnect();
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now() - pressedAt);
              channel.port2.postMessage(undefined);
            });
          });
          observer.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true });
        });
      },
    });
  });
}

/**
 * Presses a key and returns the milliseconds until a text stands in an element: in its `text` or in an attribute.
 * @param {import('@playwright/test').Page} page
 * @param {{ key: string, selector: string, attribute: string, text: string }} wait
 * @returns {Promise<number>}
 */
export async function timeKey(page, { key, selector, attribute, text }) {
  const time = page.evaluate(
    ([selector, attribute, text]) => /** @type {any} */ (window).timeUntil(selector, attribute, text),
    [selector, attribute, text],
  );
  // The stopwatch must stand ready before the key is pressed.
  await page.evaluate(() => undefined);
  await page.keyboard.press(key);
  return time;
}
