import { describe, expect, it } from 'vitest';
import { parseLately } from './parseLately';
import { parseSyntax } from './parseSyntax';

describe('parseLately', () => {
  it('answers as parseSyntax does, with the same object for the same text', () => {
    expect(parseLately('a: 1\n').value).toEqual(parseSyntax('a: 1\n').value);
    expect(parseLately('a: 1\n')).toBe(parseLately('a: 1\n'));
  });

  it('forgets what was not asked for lately', () => {
    const first = parseLately('first: 1\n');
    for (let index = 0; index < 20; index += 1) parseLately(`other: ${index}\n`);
    expect(parseLately('first: 1\n')).not.toBe(first);
  });
});
