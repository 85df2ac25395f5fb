import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseSyntax } from '../../syntax/parseSyntax';
import { plainOf } from './plain';
import { scalarText } from './scalarText';
import { ownStyle } from './style';

const inBlock = (value: string | number | boolean | null) => scalarText(value, ownStyle, 'block');
const inFlow = (value: string) => scalarText(value, ownStyle, 'flow');

describe('scalarText', () => {
  it('leaves ordinary words plain', () => {
    const words = [
      'web',
      'backend-pod',
      'app.kubernetes.io/name',
      'default/web',
      '10.0.0.0/8',
      'nginx:1.27',
      '한글',
      'v1',
      'fd00::/8',
      'a b',
    ];
    expect(words.map(inBlock)).toEqual(words);
  });

  it('quotes what some reader takes for something else', () => {
    const words = [
      'yes',
      'No',
      'on',
      'y',
      'null',
      '~',
      'True',
      '0443',
      '1.0',
      '1e3',
      '0x1F',
      '0o17',
      '1_000',
      '2024-01-01',
      '12:30',
      '',
    ];
    expect(words.map(inBlock)).toEqual(words.map((word) => `"${word}"`));
  });

  it('quotes what would break the syntax', () => {
    const words = [
      '# x',
      'a: b',
      'a #b',
      '- a',
      '*x',
      '&x',
      '!x',
      '@x',
      '%x',
      '{a}',
      '[a]',
      "'x'",
      ' pad ',
      '::1',
      '?x',
      'x:',
      '<<',
      '=',
    ];
    expect(words.map(inBlock)).toEqual(words.map((word) => `"${word}"`));
    expect(inBlock('a"b\n\t\\')).toBe('a"b\n\t\\'.length === 6 ? '"a\\"b\\n\\t\\\\"' : '');
  });

  it('quotes more within brackets', () => {
    expect(['2001:db8::/32', 'a,b', 'a]b', 'nginx:1.27'].map(inFlow)).toEqual([
      '"2001:db8::/32"',
      '"a,b"',
      '"a]b"',
      '"nginx:1.27"',
    ]);
  });

  it('uses the quotes of the document as far as they can', () => {
    const style = { ...ownStyle, quote: 'single' } as const;
    expect(scalarText('yes', style, 'block')).toBe("'yes'");
    expect(scalarText("it's: so", style, 'block')).toBe("'it''s: so'");
    expect(scalarText('a\nb', style, 'block')).toBe('"a\\nb"');
    expect(scalarText('web', { ...ownStyle, json: 'spaced' }, 'flow')).toBe('"web"');
  });

  it('writes numbers, booleans and null as they are', () => {
    expect([80, true, null].map(inBlock)).toEqual(['80', 'true', 'null']);
  });

  it('reads back as the same string everywhere', () => {
    const value = fc.oneof(
      fc.string({ unit: 'grapheme-ascii' }),
      fc.string({ unit: 'binary' }),
      fc.string({
        unit: fc.constantFrom(
          'a',
          '1',
          '0',
          ':',
          '-',
          '.',
          ' ',
          '#',
          '"',
          "'",
          '\\',
          '\n',
          '\t',
          ',',
          '[',
          '{',
          '&',
          '*',
          '!',
          '|',
          '>',
          '%',
          '@',
          '?',
          '<',
          '=',
          '_',
          'e',
          'y',
        ),
      }),
    );
    const quote = fc.constantFrom('single', 'double');
    fc.assert(
      fc.property(value, quote, (text, quotes) => {
        const style = { ...ownStyle, quote: quotes } as const;
        const block = `k: ${scalarText(text, style, 'block')}\n`;
        const flow = `[${scalarText(text, style, 'flow')}, {${scalarText(text, style, 'flow')}: 1}]\n`;
        for (const version of ['1.1', '1.2'] as const) {
          expect(parse(block, { version })).toEqual({ k: text });
          expect(parse(flow, { version, mapAsMap: true })).toEqual([text, new Map([[text, 1]])]);
        }
        expect(kubectl(block)).toEqual(new Map([['k', text]]));
        expect(kubectl(flow)).toEqual([text, new Map([[text, 1]])]);
      }),
      { numRuns: 1000 },
    );
  }, 60_000);
});

function kubectl(text: string) {
  const { value } = parseSyntax(text);
  return value && plainOf(value);
}
