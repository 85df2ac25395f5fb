/**
 * Lets every page that is opened here note in `window.usableAt` when its canvas could first be used: the frame after the
 * flows appeared, in milliseconds since the navigation began.
 * @param {import('@playwright/test').Page} page
 */
export async function noteWhenUsable(page) {
  await page.addInitScript(() => {
    const observer = new MutationObserver(() => {
      if (!document.querySelector('[aria-roledescription="flow"]')) return;
      observer.disconnect();
      requestAnimationFrame(() => setTimeout(() => Object.assign(window, { usableAt: performance.now() })));
    });
    observer.observe(document, { subtree: true, childList: true });
  });
}
