import { expect, test } from '../test';

/** What a message looks like when its words are missing: its key, or a placeholder that was not filled. */
const missingWords =
  /\b(shell|canvas|inspector|policies|problems|dialog|source|verdict|action|step|notice|finding|refusal|obstacle|plugin|example|file|explain|matrix|repair|table)\.[a-z]\w+|\{\{|\}\}/;

for (const locale of ['en-GB', 'ko-KR']) {
  test.describe(`messages in ${locale}`, () => {
    test.use({ locale });

    test('every pane and dialog has its words', async ({ page, shell }) => {
      await shell.open();
      const isComplete = async () => {
        const text = await page.evaluate(() => {
          const names = [...document.querySelectorAll('[aria-label], [title]')].map(
            (element) => `${element.getAttribute('aria-label') ?? ''} ${element.getAttribute('title') ?? ''}`,
          );
          const code = document.querySelector('[role="code"]')?.textContent ?? '';
          return `${document.body.innerText.replace(code, '')} ${names.join(' ')}`;
        });
        const found = missingWords.exec(text)?.[0];
        // Names of files and fields look alike and are meant.
        expect(found && /\.(yaml|json|io|dev)\b|^\{\{$/.test(found) ? undefined : found).toBeUndefined();
      };
      await expect(page.locator('[aria-roledescription]').first()).toBeVisible();
      await isComplete();
      await page.locator('[aria-label*="3306"][role="group"]').first().focus();
      await page.keyboard.press('Enter');
      await isComplete();
      for (const key of ['a', 'd', 'y', 'f', '?', 'ControlOrMeta+s', 'ControlOrMeta+k']) {
        await page.keyboard.press(key);
        await expect(page.getByRole('dialog')).toBeVisible();
        await isComplete();
        await page.keyboard.press('Escape');
        await expect(page.getByRole('dialog')).toBeHidden();
      }
    });
  });
}
