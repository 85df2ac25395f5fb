import { describe, expect, it } from 'vitest';
import { replaceAll } from '../document/replacement';
import { appendDocument } from './appendDocument';
import { removeDocument } from './removeDocument';

const append = (text: string, eol: '\n' | '\r\n' = '\n') =>
  replaceAll(text, [appendDocument(text, 'kind: New\nx: 1', eol)]);
const remove = (text: string, index: number) => replaceAll(text, removeDocument(text, index));

describe('appendDocument', () => {
  it('puts a separator after the last document', () => {
    expect(append('kind: A\n')).toBe('kind: A\n---\nkind: New\nx: 1\n');
    expect(append('kind: A\n# end\n\n')).toBe('kind: A\n# end\n\n---\nkind: New\nx: 1\n');
  });

  it('leaves a file without a final line break without one', () => {
    expect(append('kind: A')).toBe('kind: A\n---\nkind: New\nx: 1');
    expect(append('kind: A\r\n---\r\nkind: B', '\r\n')).toBe('kind: A\r\n---\r\nkind: B\r\n---\r\nkind: New\r\nx: 1');
  });

  it('needs no separator where nothing but comments stands yet', () => {
    expect(append('')).toBe('kind: New\nx: 1\n');
    expect(append('\uFEFF')).toBe('\uFEFFkind: New\nx: 1\n');
    expect(append('# policies of the shop\n')).toBe('# policies of the shop\nkind: New\nx: 1\n');
    expect(append('kind: A\n---\n')).toBe('kind: A\n---\nkind: New\nx: 1\n');
    expect(append('kind: A\n--- # next\n# soon\n')).toBe('kind: A\n--- # next\n# soon\nkind: New\nx: 1\n');
    expect(append('\uFEFF---\n')).toBe('\uFEFF---\nkind: New\nx: 1\n');
  });

  it('goes before a closing mark, and writes a separator after one', () => {
    expect(append('kind: A\n...\n')).toBe('kind: A\n---\nkind: New\nx: 1\n...\n');
    expect(append('kind: A\n...\n# end\n')).toBe('kind: A\n...\n# end\n---\nkind: New\nx: 1\n');
  });
});

describe('removeDocument', () => {
  it('takes the separator before it along', () => {
    expect(remove('a: 1\n---\nb: 1\n---\nc: 1\n', 1)).toBe('a: 1\n---\nc: 1\n');
    expect(remove('a: 1\n---\nb: 1\n---\nc: 1\n', 2)).toBe('a: 1\n---\nb: 1\n');
    expect(remove('---\na: 1\n---\nb: 1\n', 0)).toBe('---\nb: 1\n');
    expect(remove('a: 1\n--- # about b\n# b\nb: 1\n', 1)).toBe('a: 1\n');
  });

  it('takes the separator after the first document along, unless it says something', () => {
    expect(remove('a: 1\n---\nb: 1\n', 0)).toBe('b: 1\n');
    expect(remove('\uFEFFa: 1\r\n...\r\n---\r\nb: 1\r\n', 0)).toBe('\uFEFFb: 1\r\n');
    expect(remove('a: 1\n--- # about b\nb: 1\n', 0)).toBe('--- # about b\nb: 1\n');
    expect(remove('a: 1\n--- {b: 1}\n', 0)).toBe('--- {b: 1}\n');
  });

  it('leaves comments that a blank line parts from it', () => {
    expect(remove('# head\n\n# a\na: 1\n---\nb: 1\n', 0)).toBe('# head\n\nb: 1\n');
    expect(remove('a: 1\n---\n# b\nb: 1\n\n# soon: c\n---\nc: 1\n', 1)).toBe('a: 1\n\n# soon: c\n---\nc: 1\n');
    expect(remove('a: 1\n---\n# part two\n\n# b\nb: 1\n---\nc: 1\n', 1)).toBe('a: 1\n# part two\n\n---\nc: 1\n');
  });

  it('leaves a file without a final line break without one', () => {
    expect(remove('a: 1\n---\nb: 1', 1)).toBe('a: 1');
    expect(remove('a: 1', 0)).toBe('');
    expect(remove('---\na: 1\n...\n', 0)).toBe('...\n');
  });
});
