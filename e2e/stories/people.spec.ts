import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, test } from '../test';

test.describe('for people', () => {
  for (const language of ['en', 'ko'] as const) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`axe finds nothing serious, ${language} and ${colorScheme}`, async ({ browser, baseURL }) => {
        const context = await browser.newContext({
          baseURL: baseURL ?? '',
          locale: language === 'ko' ? 'ko-KR' : 'en-GB',
          colorScheme,
          serviceWorkers: 'block',
          viewport: { width: 1440, height: 900 },
        });
        const page = await context.newPage();
        await page.goto('./');
        await expect(page.locator('html')).toHaveAttribute('lang', language);
        // The editor comes after everything else.
        await expect(page.getByRole('code')).toBeVisible({ timeout: 20_000 });
        await page
          .getByRole('group', { name: /db.*TCP 3306/ })
          .first()
          .press('Enter');
        expect(await seriousViolations(page)).toEqual([]);
        await context.close();
      });
    }
  }

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`axe finds nothing serious in dialogs, menus and the palette, ${colorScheme}`, async ({
      page,
      shell,
      canvas,
      dialogs,
    }) => {
      // Axe looks at the whole page seven times.
      test.slow();
      await page.emulateMedia({ colorScheme });
      await shell.open();
      await canvas.expectOpeningScene();
      await canvas.selectFlow('web', 'backend', 'TCP 5000');
      for (const key of ['d', 'y', 'f', 'ControlOrMeta+S', '?', 'ControlOrMeta+K']) {
        await page.keyboard.press(key);
        await expect(dialogs.window).toBeVisible();
        expect(await seriousViolations(page)).toEqual([]);
        await page.keyboard.press('Escape');
        await expect(dialogs.window).toBeHidden();
      }
      await shell.header.getByRole('button', { name: 'Open', exact: true }).click();
      await expect(page.getByRole('menu')).toBeVisible();
      expect(await seriousViolations(page)).toEqual([]);
    });
  }

  test('the language is switched and kept', async ({ shell, page, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await shell.header.getByRole('button', { name: '한국어로 보기' }).click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await expect(page.getByRole('banner')).toContainText('내보내기');
    await page.reload();
    await expect(page.locator('html')).toHaveAttribute('lang', 'ko');
    await page
      .getByRole('button', { name: 'English' })
      .or(page.getByText('English', { exact: true }))
      .first()
      .click();
    await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  });

  test('the theme follows the system and can be chosen', async ({ shell, page }) => {
    await page.emulateMedia({ colorScheme: 'dark' });
    await shell.open();
    const scheme = page.locator('html');
    await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await page.emulateMedia({ colorScheme: 'light' });
    await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light');
    await shell.command('Dark theme');
    await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
    await page.reload();
    await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark');
  });

  test('with the keyboard alone a flow is drawn, denied, explained and allowed', async ({
    shell,
    page,
    canvas,
    dialogs,
    inspector,
  }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    await page.keyboard.press('ControlOrMeta+Alt+1');
    await page.keyboard.press('f');
    await expect(dialogs.window).toBeVisible();
    await dialogs.field('From').selectOption('default/web');
    await dialogs.field('To').selectOption('default/db');
    await dialogs.field('Port').press('Enter');
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Denied, stopped at the ingress door of db');
    await canvas.flow('web', 'db', 'TCP 3306').focus();
    await page.keyboard.press('Enter');
    await inspector.expectText('Stopped at the ingress door of db');
    await page.keyboard.press('a');
    await expect(dialogs.window).toBeVisible();
    await dialogs.button('Allow').press('Enter');
    await expect(dialogs.window).toBeHidden();
    await canvas.expectVerdict('web', 'db', 'TCP 3306', 'Allowed');
    await page.keyboard.press('ControlOrMeta+Z');
    await page.keyboard.press('ControlOrMeta+Z');
    await expect(canvas.flow('web', 'db', 'TCP 3306')).toBeHidden();
  });

  test('every control can be reached with Tab and has a name', async ({ shell, page, canvas }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    const nameless: string[] = [];
    const met = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press('Tab');
      const told = await page.evaluate(() => {
        const element = document.activeElement;
        if (!element || element === document.body) return undefined;
        const name =
          element.getAttribute('aria-label') ??
          (element.getAttribute('aria-labelledby') ? 'labelled' : undefined) ??
          element.textContent?.trim() ??
          '';
        return { name: name || element.closest('label')?.textContent || '', html: element.outerHTML.slice(0, 120) };
      });
      if (told && told.name === '') nameless.push(told.html);
      if (told) met.add(told.name);
    }
    expect(nameless).toEqual([]);
    expect([...met].some((name) => name.startsWith('Pod web in default'))).toBe(true);
    expect([...met].some((name) => name.startsWith('Export'))).toBe(true);
  });

  test('the command palette holds every kind of action', async ({ shell, page }) => {
    await shell.open();
    await page.keyboard.press('ControlOrMeta+K');
    const palette = page.getByRole('dialog');
    for (const name of [
      'Undo',
      'Add a pod',
      'Arrange',
      'Format this file',
      'Keyboard shortcuts',
      'Network plugin: Flannel',
    ]) {
      await palette.getByRole('textbox').fill(name);
      await expect(palette.getByText(name, { exact: true }).first()).toBeVisible();
    }
    await page.keyboard.press('Escape');
    await expect(palette).toBeHidden();
  });

  test('an empty workspace says what to do', async ({ shell, page, canvas, source }) => {
    await shell.open();
    await canvas.expectOpeningScene();
    for (const file of ['policies.yaml', 'workloads.yaml', 'traffic.yaml']) {
      await source.open(file);
      await shell.command('Close this file');
      await expect(source.tab(file)).toBeHidden();
    }
    await expect(canvas.region).toContainText('Nothing here yet');
    await expect(source.region).toContainText('No files');
    await canvas.region.getByRole('button', { name: 'Add a pod', exact: true }).click();
    await expect(canvas.pod('pod')).toBeVisible();
    await expect(page.getByRole('tab', { name: 'workloads.yaml' })).toBeVisible();
  });

  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1024, 768],
  ] as const) {
    test(`nothing runs over at ${width}×${height}`, async ({ shell, page, canvas }) => {
      await page.setViewportSize({ width, height });
      await shell.open();
      await canvas.expectOpeningScene();
      const sizes = await page.evaluate(() => {
        const root = document.scrollingElement ?? document.documentElement;
        return { width: root.scrollWidth - window.innerWidth, height: root.scrollHeight - window.innerHeight };
      });
      expect(sizes).toEqual({ width: 0, height: 0 });
      for (const name of ['Open', 'Export', 'Commands']) {
        await expect(shell.header.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 });
      }
      for (const pod of ['web', 'backend', 'db']) await expect(canvas.pod(pod)).toBeInViewport({ ratio: 0.9 });
    });
  }

  test('nothing runs over in Korean at 1024×768', async ({ page, shell }) => {
    await page.setViewportSize({ width: 1024, height: 768 });
    await shell.open();
    await shell.header.getByRole('button', { name: '한국어로 보기' }).click();
    await expect(shell.header).toContainText('내보내기');
    const over = await page.evaluate(() =>
      [document.documentElement, ...document.querySelectorAll('header, aside, main')]
        .filter((element) => element.scrollWidth > element.clientWidth + 1 && element.clientWidth > 0)
        .map((element) => element.tagName),
    );
    expect(over).toEqual([]);
  });

  test('with reduced motion nothing moves by itself', async ({ shell, page, canvas }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await shell.open();
    await canvas.expectOpeningScene();
    const running = () =>
      page.evaluate(
        () =>
          document
            .getAnimations()
            .filter((each) => each.playState === 'running' && each.effect?.getComputedTiming().iterations === Infinity)
            .length,
      );
    expect(await running()).toBe(0);
  });
});

/** What axe calls serious or critical, by rule and place, once nothing on the page moves any more. */
async function seriousViolations(
  page: Page,
): Promise<readonly { readonly id: string; readonly at: readonly string[] }[]> {
  await page.evaluate(() => Promise.all(document.getAnimations().map((each) => each.finished.catch(() => undefined))));
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => ({ id, at: nodes.map((node) => node.target.join(' ')) }));
}
