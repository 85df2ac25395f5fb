import fc from 'fast-check';
import { Address4, Address6 } from 'ip-address';
import { describe, expect, it } from 'vitest';
import { contains, cutRange, parseAddress } from './address';
import { type Cidr, formatCidr, isStrictSubset, parseCidr } from './cidr';

describe('parseCidr', () => {
  it('reads an IPv4 block as first and last address', () => {
    expect(parseCidr('203.0.113.0/24')).toEqual({
      cidr: { family: 'IPv4', first: 0xcb007100n, last: 0xcb0071ffn, prefixLength: 24 },
      problems: [],
    });
  });

  it('reads an IPv6 block as first and last address', () => {
    expect(parseCidr('2001:db8::/126')).toEqual({
      cidr: {
        family: 'IPv6',
        first: 0x20010db8000000000000000000000000n,
        last: 0x20010db8000000000000000000000003n,
        prefixLength: 126,
      },
      problems: [],
    });
  });

  it.each([
    '',
    '/',
    '10.0.0.1',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/+8',
    '10.0.0.0/8 ',
    ' 10.0.0.0/8',
    '10.0.0/8',
    '10.0.0.0.0/8',
    '10.0.0.256/8',
    '10.0.0.0x1/8',
    '10.0.0.0/8/8',
    '::/129',
    ':::/64',
    '1::2::3/64',
    '1:2:3:4:5:6:7/64',
    '1:2:3:4:5:6:7:8:9/64',
    '1:2:3:4:5:6:7:8::/64',
    ':1:2:3:4:5:6:7/64',
    'fe80::1%eth0/64',
    '10000::/16',
    'g::/16',
    '1.2.3.4::/64',
    '::1.2.3/64',
    '[::]/0',
    '０.0.0.0/0',
  ])('finds no CIDR in %j', (text) => {
    expect(parseCidr(text)).toEqual({ problems: ['syntax'] });
  });

  it.each<[string, readonly string[], string]>([
    ['192.168.1.5/24', ['hostBits'], '192.168.1.0/24'],
    ['010.1.2.0/24', ['leadingZeros'], '10.1.2.0/24'],
    ['10.0.0.0/08', ['leadingZeros'], '10.0.0.0/8'],
    ['::ffff:10.0.0.0/104', ['ipv4Mapped'], '10.0.0.0/8'],
    ['::ffff:10.0.0.1/104', ['ipv4Mapped', 'hostBits'], '10.0.0.0/8'],
    ['::ffff:10.0.0.0/64', ['ipv4Mapped', 'hostBits'], '::/64'],
    ['010.0.0.1/08', ['leadingZeros', 'hostBits'], '10.0.0.0/8'],
    ['2001:00db8::/32', ['leadingZeros'], '2001:db8::/32'],
    ['2001:db8::1/32', ['hostBits'], '2001:db8::/32'],
  ])('reads %s with problems %j as %s', (text, problems, canonical) => {
    const reading = parseCidr(text);
    expect(reading.problems).toEqual(problems);
    expect(reading.cidr && formatCidr(reading.cidr)).toBe(canonical);
  });

  it.each([
    ['FD00:0:0::/48', 'fd00::/48'],
    ['2001:DB8:0:0:1:0:0:1/128', '2001:db8::1:0:0:1/128'],
    ['1:0:2:3:4:5:6:7/128', '1:0:2:3:4:5:6:7/128'],
    ['0:0:0:0:0:0:0:0/0', '::/0'],
    ['::1.2.3.4/128', '::102:304/128'],
    ['0001::/16', '1::/16'],
  ])('finds nothing wrong with %s, whose canonical form is %s', (text, canonical) => {
    const reading = parseCidr(text);
    expect(reading.problems).toEqual([]);
    expect(reading.cidr && formatCidr(reading.cidr)).toBe(canonical);
  });

  it('agrees with an independent reader on every IPv4 block', () => {
    const octet = fc.integer({ min: 0, max: 255 });
    fc.assert(
      fc.property(fc.tuple(octet, octet, octet, octet), fc.integer({ min: 0, max: 32 }), (octets, length) => {
        const text = `${octets.join('.')}/${length}`;
        const theirs = new Address4(text);
        const ours = getCidr(text);
        expect(ours.first).toBe(theirs.startAddress().bigInt());
        expect(ours.last).toBe(theirs.endAddress().bigInt());
        expect(parseCidr(text).problems.includes('hostBits')).toBe(theirs.bigInt() !== theirs.startAddress().bigInt());
      }),
    );
  });

  it('agrees with an independent reader and printer on every IPv6 block', () => {
    fc.assert(
      fc.property(fc.ipV6(), fc.integer({ min: 0, max: 128 }), (address, length) => {
        const text = `${address}/${length}`;
        const theirs = new Address6(text);
        fc.pre(theirs.bigInt() >> 32n !== 0xffffn);
        const ours = getCidr(text);
        expect(ours.first).toBe(theirs.startAddress().bigInt());
        expect(ours.last).toBe(theirs.endAddress().bigInt());
        const start = theirs.startAddress();
        if (start.bigInt() >> 32n !== 0xffffn) expect(formatCidr(ours)).toBe(`${start.correctForm()}/${length}`);
      }),
    );
  });

  it('reads its own canonical form back without a problem', () => {
    fc.assert(
      fc.property(anyCidrText, (text) => {
        const cidr = getCidr(text);
        const again = parseCidr(formatCidr(cidr));
        expect(again.cidr).toEqual(cidr);
        expect(again.problems.filter((problem) => problem !== 'ipv4Mapped')).toEqual([]);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789abf.:/') })), (text) => {
        const reading = parseCidr(text);
        expect(reading.cidr === undefined).toBe(reading.problems.includes('syntax'));
      }),
    );
  });
});

describe('isStrictSubset', () => {
  it.each([
    ['10.1.0.0/16', '10.0.0.0/8', true],
    ['10.0.0.0/8', '10.0.0.0/8', false],
    ['10.0.0.0/7', '10.0.0.0/8', false],
    ['11.0.0.0/16', '10.0.0.0/8', false],
    ['::/64', '0.0.0.0/0', false],
    ['2001:db8:1::/48', '2001:db8::/32', true],
  ])('says of %s in %s: %s', (inner, outer, expected) => {
    expect(isStrictSubset(getCidr(inner), getCidr(outer))).toBe(expected);
  });
});

describe('cutRange', () => {
  it('cuts at both bounds of what overlaps, and nowhere else', () => {
    const pieces = cutRange(getCidr('10.0.0.0/30'), [getCidr('10.0.0.1/32'), getCidr('10.0.0.0/8'), getCidr('::/0')]);
    expect(pieces.map(({ first, last }) => [first & 0xffn, last & 0xffn])).toEqual([
      [0n, 0n],
      [1n, 1n],
      [2n, 3n],
    ]);
  });

  it('makes pieces that are adjacent, complete, and wholly in or out of each block', () => {
    fc.assert(
      fc.property(anyCidrText, fc.array(anyCidrText, { maxLength: 6 }), (text, others) => {
        const whole = getCidr(text);
        const blocks = others.map(getCidr);
        const pieces = cutRange(whole, blocks);
        expect(pieces[0]?.first).toBe(whole.first);
        expect(pieces.at(-1)?.last).toBe(whole.last);
        for (const [index, piece] of pieces.entries()) {
          const next = pieces[index + 1];
          if (next) expect(next.first).toBe(piece.last + 1n);
          for (const block of blocks) {
            const touches = block.family === piece.family && block.first <= piece.last && piece.first <= block.last;
            expect(touches).toBe(contains(block, piece));
          }
        }
      }),
    );
  });
});

describe('parseAddress', () => {
  it('reads one address as a range of one', () => {
    expect(parseAddress('10.1.0.2')).toEqual({ family: 'IPv4', first: 0x0a010002n, last: 0x0a010002n });
    expect(parseAddress('::1')).toEqual({ family: 'IPv6', first: 1n, last: 1n });
  });

  it('takes a mapped address for the IPv4 address in it', () => {
    expect(parseAddress('::ffff:10.1.0.2')).toEqual(parseAddress('10.1.0.2'));
  });

  it('finds none in a block, a name or nothing', () => {
    expect(parseAddress('10.0.0.0/8')).toBeUndefined();
    expect(parseAddress('localhost')).toBeUndefined();
    expect(parseAddress('')).toBeUndefined();
  });
});

const anyCidrText = fc.oneof(
  fc.tuple(fc.ipV4(), fc.integer({ min: 0, max: 32 })).map(([address, length]) => `${address}/${length}`),
  fc.tuple(fc.ipV6(), fc.integer({ min: 0, max: 128 })).map(([address, length]) => `${address}/${length}`),
);

function getCidr(text: string): Cidr {
  const { cidr } = parseCidr(text);
  if (cidr === undefined) throw new Error(`no CIDR: ${text}`);
  return cidr;
}
