import { describe, expect, it } from 'vitest';
import { markdownTable } from './markdownTable';

describe('markdownTable', () => {
  it('escapes what Markdown would read as its own', () => {
    expect(markdownTable(['a'], [['x|y'], ['<b>*_`\\'], ['[x](y)'], ['shop/web[Deployment]']])).toBe(
      '| a |\n|---|\n| x\\|y |\n| \\<b\\>\\*\\_\\`\\\\ |\n| [x]\\(y) |\n| shop/web[Deployment] |\n',
    );
  });
});
