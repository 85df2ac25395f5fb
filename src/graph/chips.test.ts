import { describe, expect, it } from 'vitest';
import { chipRows, labelText, portText } from './chips';

describe('chips', () => {
  it('fill rows from the left and start a new one when a chip does not fit', () => {
    expect(chipRows(['abc', 'abcd', 'abcdefghij'], 100, 4)).toEqual({ rows: [[0, 1], [2]], hidden: 0 });
  });

  it('give a chip that is too wide a row of its own', () => {
    expect(chipRows(['a', 'a-very-long-label=with-a-long-value', 'b'], 100, 4).rows).toEqual([[0], [1], [2]]);
  });

  it('count what has no room left', () => {
    expect(chipRows(['abcdefghijkl', 'abcdefghijkl', 'abcdefghijkl'], 100, 2)).toEqual({ rows: [[0], [1]], hidden: 1 });
  });

  it('say what a label and a port are', () => {
    expect(labelText('role', 'db')).toBe('role=db');
    expect(labelText('canary', '')).toBe('canary');
    expect(portText({ containerPort: 80, protocol: 'TCP', name: 'http' })).toBe('http 80');
    expect(portText({ containerPort: 53, protocol: 'UDP', name: 'dns' })).toBe('dns UDP 53');
    expect(portText({ containerPort: 3306, protocol: 'TCP' })).toBe('3306');
  });
});
