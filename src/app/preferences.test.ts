import { describe, expect, it } from 'vitest';
import { browserLanguage, readPreferences } from './preferences';

describe('browserLanguage', () => {
  it.each([
    [['ko-KR', 'en-US'], 'ko'],
    [['ko'], 'ko'],
    [['en-GB', 'ko'], 'en'],
    [['ja', 'ko-KR', 'en'], 'ko'],
    [['fr', 'de'], 'en'],
    [[], 'en'],
    [['kok'], 'en'],
  ])('%j is answered in %s', (languages, expected) => {
    expect(browserLanguage(languages)).toBe(expected);
  });
});

describe('readPreferences', () => {
  it('reads what was chosen', () => {
    expect(readPreferences('{"language":"ko","theme":"dark","wordWrap":true}')).toEqual({
      language: 'ko',
      theme: 'dark',
      wordWrap: true,
    });
  });

  it('reads panes, and of each what is understood', () => {
    const text =
      '{"panes":{"sidebar":{"size":"240px","folded":true},"details":{"size":"calc(1px)","folded":"no"},"other":{},"source":7}}';
    expect(readPreferences(text)).toEqual({ panes: { sidebar: { size: '240px', folded: true }, details: {} } });
  });

  it.each([[null], [''], ['{'], ['null'], ['[]'], ['"ko"'], ['{"language":"xx","theme":1,"wordWrap":"yes"}']])(
    'takes nothing from %j',
    (text) => {
      expect(readPreferences(text)).toEqual({});
    },
  );
});
