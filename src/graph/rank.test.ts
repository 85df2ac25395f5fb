import { describe, expect, it } from 'vitest';
import { ranksOf } from './rank';

const links = (...pairs: readonly string[]) =>
  pairs.map((pair) => {
    const [source = '', target = ''] = pair.split('>');
    return { source, target };
  });

describe('ranksOf', () => {
  it('counts the longest way to each', () => {
    const ranks = ranksOf(['db', 'backend', 'web', 'user'], links('user>web', 'web>backend', 'backend>db', 'web>db'));
    expect([...ranks]).toEqual([
      ['db', 3],
      ['backend', 2],
      ['web', 1],
      ['user', 0],
    ]);
  });

  it('leaves out the link that closes a circle, and links to what it does not know', () => {
    expect([...ranksOf(['a', 'b', 'c'], links('a>b', 'b>c', 'c>a', 'c>c', 'c>gone'))]).toEqual([
      ['a', 0],
      ['b', 1],
      ['c', 2],
    ]);
  });
});
