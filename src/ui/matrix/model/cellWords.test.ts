import { describe, expect, it } from 'vitest';
import type { PortRange, Protocol } from '#netpol';
import { cellWords } from './cellWords';

const port = (number: number, protocol: Protocol = 'TCP'): PortRange => ({ protocol, port: number, endPort: number });
const everything = (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ({ protocol, port: 1, endPort: 65535 }));
/** Messages stand for themselves, with their values. */
const t = (key: string, values: object = {}) => [key.replace(/^.*\./, ''), ...Object.values(values)].join(' ');

describe('cellWords', () => {
  const words = cellWords(
    [
      undefined,
      { ports: everything, maybe: [] },
      { ports: [port(80), port(443)], maybe: [] },
      { ports: [], maybe: [] },
      { ports: [], maybe: [port(80)] },
      { ports: [port(80)], maybe: [port(53, 'UDP')] },
      { ports: [port(8080), port(8443), port(9090)], maybe: [] },
    ],
    t,
  );

  it('shows ports in few characters, and a sign for what is denied or undecided', () => {
    expect(words.map(({ short }) => short)).toEqual(['', 'everything', '80, 443', '–', '? 80', '80 ?', '8080, 8443…']);
  });

  it('tells outcomes apart', () => {
    expect(words.map(({ outcome }) => outcome)).toEqual([
      'none',
      'allowed',
      'some',
      'denied',
      'unknown',
      'some',
      'some',
    ]);
  });

  it('says all of it', () => {
    expect(words.map(({ full }) => full)).toEqual([
      'none',
      'allowed everything',
      'allowed TCP 80, TCP 443',
      'denied',
      'undecided TCP 80',
      'allowed TCP 80; undecided UDP 53',
      'allowed TCP 8080, TCP 8443, TCP 9090',
    ]);
  });
});
