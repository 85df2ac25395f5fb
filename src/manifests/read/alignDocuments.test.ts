import { describe, expect, it } from 'vitest';
import { alignDocuments } from './alignDocuments';

const align = (previous: string, now: string) =>
  alignDocuments(now.length, previous.length, (index, before) => now[index] === previous[before]);

describe('alignDocuments', () => {
  it('pairs a changed document with what stood there', () => {
    expect(align('abc', 'aXc')).toEqual([[0], [1], [2]]);
  });

  it('keeps neighbours when one is added or removed', () => {
    expect(align('abc', 'aXbc')).toEqual([[0], [], [1], [2]]);
    expect(align('abc', 'ac')).toEqual([[0], [2]]);
  });

  it('lets documents that ran together stand for all of them', () => {
    expect(align('abcd', 'aXd')).toEqual([[0], [1, 2], [3]]);
  });

  it('gives the first part of a divided document what the whole was', () => {
    expect(align('abc', 'aXYc')).toEqual([[0], [1], [], [2]]);
  });

  it('handles files that were or are empty', () => {
    expect(align('', 'ab')).toEqual([[], []]);
    expect(align('ab', '')).toEqual([]);
  });
});
