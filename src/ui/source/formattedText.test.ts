import { describe, expect, it } from 'vitest';
import { formattedText } from './formattedText';
import { linePositions } from './linePositions';

describe('formattedText', () => {
  it('takes over the new lines', () => {
    expect(formattedText(linePositions('a:   1\nb: 2'), 'a: 1\nb: 2\n')).toBe('a: 1\nb: 2\n');
  });

  it('keeps byte order mark and line breaks as they were spelt', () => {
    expect(formattedText(linePositions('\uFEFFa:   1\r\nb: 2\r\n'), 'a: 1\nb: 2\n')).toBe('\uFEFFa: 1\r\nb: 2\r\n');
  });

  it('gives back the same text where nothing is to be done', () => {
    expect(formattedText(linePositions('a: 1\r\nb: 2\n'), 'a: 1\nb: 2\n')).toBe('a: 1\r\nb: 2\n');
  });
});
