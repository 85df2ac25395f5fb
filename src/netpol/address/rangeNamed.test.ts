import { describe, expect, it } from 'vitest';
import { describeRange, rangeNamed } from './rangeNamed';

describe('rangeNamed', () => {
  it('reads the name of an outside peer', () => {
    expect(rangeNamed('10.0.0.0-10.0.0.9')).toEqual({ family: 'IPv4', first: 0x0a000000n, last: 0x0a000009n });
    expect(rangeNamed('::-::f')).toEqual({ family: 'IPv6', first: 0n, last: 15n });
  });

  it('reads no other name', () => {
    expect(['shop/my-db[Pod]', '10.0.0.9-10.0.0.0', '10.0.0.0-::', '10.0.0.0'].map(rangeNamed)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('describeRange', () => {
  it('writes blocks as blocks', () => {
    const described = [
      '0.0.0.0-255.255.255.255',
      '10.1.0.0-10.1.255.255',
      '10.0.0.7-10.0.0.7',
      '10.0.0.1-10.0.0.2',
    ].map((name) => {
      const range = rangeNamed(name);
      return range && describeRange(range);
    });
    expect(described).toEqual(['0.0.0.0/0', '10.1.0.0/16', '10.0.0.7', '10.0.0.1 – 10.0.0.2']);
  });
});
