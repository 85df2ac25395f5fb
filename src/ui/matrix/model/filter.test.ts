import { describe, expect, it } from 'vitest';
import { leavesOut, noFilter, readPort } from './filter';

describe('readPort', () => {
  it('reads a number, with a protocol or without', () => {
    expect(readPort(' 5432 ')).toEqual({ port: 5432 });
    expect(readPort('udp 53')).toEqual({ port: 53, protocol: 'UDP' });
    expect(readPort('TCP/80')).toEqual({ port: 80, protocol: 'TCP' });
  });

  it('reads nothing else', () => {
    expect(['', '0', '65536', 'http', 'icmp 1'].map(readPort)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });
});

describe('leavesOut', () => {
  it('is so for anything but an order', () => {
    expect(leavesOut({ ...noFilter, order: { by: 'connections' } })).toBe(false);
    expect(leavesOut({ ...noFilter, from: 'web' })).toBe(true);
    expect(leavesOut({ ...noFilter, cells: 'denied' })).toBe(true);
  });
});
