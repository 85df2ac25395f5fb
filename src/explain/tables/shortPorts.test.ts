import { describe, expect, it } from 'vitest';
import type { PortRange, Protocol } from '#netpol';
import { shortPorts } from './shortPorts';

const ports = (protocol: Protocol, port: number, endPort = port): PortRange => ({ protocol, port, endPort });

describe('shortPorts', () => {
  it('leaves TCP out where nothing else is there', () => {
    expect(shortPorts([ports('TCP', 80), ports('TCP', 8000, 8010)], 'all')).toBe('80, 8000–8010');
  });

  it('names each protocol once where there are several', () => {
    expect(shortPorts([ports('TCP', 80), ports('TCP', 443), ports('UDP', 53)], 'all')).toBe('TCP 80, 443, UDP 53');
  });

  it('says so where everything is meant, of one protocol or of all', () => {
    expect(shortPorts([ports('TCP', 1, 65535)], 'all')).toBe('TCP all');
    const everything = (['TCP', 'UDP', 'SCTP'] as const).map((protocol) => ports(protocol, 1, 65535));
    expect(shortPorts(everything, 'all')).toBe('all');
  });
});
