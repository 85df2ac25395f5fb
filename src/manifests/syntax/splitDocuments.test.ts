import { describe, expect, it } from 'vitest';
import { splitDocuments } from './splitDocuments';

const texts = (text: string) => splitDocuments(text).map((chunk) => chunk.text);

describe('splitDocuments', () => {
  it('takes a file without separators as one document', () => {
    expect(splitDocuments('a: 1\n')).toEqual([{ from: 0, to: 5, text: 'a: 1\n' }]);
  });

  it('takes an empty file as one empty document', () => {
    expect(splitDocuments('')).toEqual([{ from: 0, to: 0, text: '' }]);
  });

  it('leaves separator lines and their comments out of the documents', () => {
    expect(splitDocuments('a: 1\n--- # second\nb: 2\n')).toEqual([
      { from: 0, to: 5, text: 'a: 1\n' },
      { from: 18, to: 23, text: 'b: 2\n' },
    ]);
  });

  it('makes no document of blanks before the first separator, but one of comments', () => {
    expect(texts('\n---\na: 1\n')).toEqual(['a: 1\n']);
    expect(texts('# header\n---\na: 1\n')).toEqual(['# header\n', 'a: 1\n']);
  });

  it('makes a document of nothing between two separators and after the last', () => {
    expect(texts('a: 1\n---\n---\n')).toEqual(['a: 1\n', '', '']);
    expect(texts('a: 1\n---')).toEqual(['a: 1\n', '']);
  });

  it('reads CRLF and a byte order mark', () => {
    expect(texts('\uFEFF---\r\na: 1\r\n---\r\nb: 2')).toEqual(['a: 1\r\n', 'b: 2']);
    expect(splitDocuments('\uFEFFa: 1')).toEqual([{ from: 1, to: 5, text: 'a: 1' }]);
  });

  it('ends a document at three dots and starts none for blanks after them', () => {
    expect(texts('a: 1\n...\n')).toEqual(['a: 1\n']);
    expect(texts('a: 1\n...\n\n---\nb: 2\n')).toEqual(['a: 1\n', 'b: 2\n']);
    expect(texts('a: 1\n...\nb: 2\n')).toEqual(['a: 1\n', 'b: 2\n']);
  });

  it('takes dashes for a separator only in column 0 and on their own', () => {
    expect(texts('a: |\n  ---\n----\n---x\n')).toEqual(['a: |\n  ---\n----\n---x\n']);
  });

  it('separates within a block scalar too', () => {
    expect(texts('a: |\n  x\n---\n  y\n')).toEqual(['a: |\n  x\n', '  y\n']);
  });

  it('keeps what follows the dashes on their line, and tells it', () => {
    expect(splitDocuments('--- {a: 1}\n')).toEqual([{ from: 3, to: 11, text: ' {a: 1}\n', besideSeparator: '{a: 1}' }]);
  });
});
