import { describe, expect, it } from 'vitest';
import { type ClusterNotation, verdict } from '../testing/notation.testing';
import { client, twoNamespaces } from '../testing/twoNamespaces.testing';
import '../testing/verdictMatchers.testing';

const a = { pod: 'a' };

describe('ipBlock', () => {
  const addresses = {
    'x/a': { podIPs: ['10.0.1.1'] },
    'x/b': { podIPs: ['10.0.1.2'] },
    'x/c': { podIPs: ['10.0.1.3'] },
    'y/a': { podIPs: ['10.0.2.1'] },
    'y/b': { podIPs: ['10.0.2.2'] },
  };
  const toBlocks = (
    blocks: readonly { readonly cidr: string; readonly except?: readonly string[] }[],
    more: Partial<ClusterNotation> = { pods: addresses },
  ) => twoNamespaces({ 'x/p': { podSelector: a, egress: [{ to: blocks.map((ipBlock) => ({ ipBlock })) }] } }, more);

  it('T65: except takes addresses out', () => {
    const of = toBlocks([{ cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] }]);
    expect(verdict(of, 'x/a -> 203.0.113.7:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> 203.0.113.200:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
    expect(verdict(of, 'x/a -> 198.51.100.1:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T66: another item may allow what except takes out', () => {
    const of = toBlocks([{ cidr: '203.0.113.0/24', except: ['203.0.113.128/25'] }, { cidr: '203.0.113.200/32' }]);
    expect(verdict(of, 'x/a -> 203.0.113.200:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> 203.0.113.201:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T67: a block matches known pod addresses', () => {
    const of = toBlocks([{ cidr: '10.0.1.2/32' }]);
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T67: unless that is assumed not to be so', () => {
    const of = toBlocks([{ cidr: '0.0.0.0/0' }], { pods: addresses, assumptions: { ipBlockMatchesPods: 'never' } });
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
    expect(verdict(of, `x/a -> ${client}:80/TCP`)).toBeAllowed();
  });

  it('T68: a block of everything takes pods too, whatever their addresses', () => {
    const of = toBlocks([{ cidr: '0.0.0.0/0' }], {});
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> y/b:80/TCP')).toBeAllowed();
  });

  it('T69: except may take pod addresses out', () => {
    const of = toBlocks([{ cidr: '10.0.0.0/8', except: ['10.0.1.2/32'] }]);
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
    expect(verdict(of, 'x/a -> x/c:80/TCP')).toBeAllowed();
  });

  it('T70: selectors never match outside addresses', () => {
    const of = twoNamespaces({
      'x/p': { podSelector: a, ingress: [{ from: [{ namespaceSelector: {}, podSelector: {} }] }] },
    });
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T71: host bits of a CIDR are masked away', () => {
    const of = toBlocks([{ cidr: '203.0.113.99/24' }]);
    expect(verdict(of, 'x/a -> 203.0.113.1:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> 203.0.114.1:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T72, T73: a refused block allows nothing', () => {
    const of = twoNamespaces({
      'x/deny': { podSelector: a, policyTypes: ['egress'] },
      'x/p': {
        podSelector: a,
        egress: [{ to: [{ ipBlock: { cidr: '10.0.0.0/8', except: ['10.0.0.0/8'] } }] }],
        admission: 'refused',
      },
    });
    expect(verdict(of, 'x/a -> 10.1.2.3:80/TCP')).toBeDenied({ at: 'egress', by: 'x/deny' });
  });

  it('T74: a block for egress says nothing about ingress', () => {
    const of = toBlocks([{ cidr: '198.51.100.0/24' }]);
    expect(verdict(of, `${client} -> x/a:80/TCP`)).toBeAllowed();
  });

  it('takes IPv6 blocks and addresses', () => {
    const of = toBlocks([{ cidr: '2001:db8::/32', except: ['2001:db8:dead::/48'] }]);
    expect(verdict(of, 'x/a -> 2001:db8:1::1:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> 2001:db8:dead::1:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
    expect(verdict(of, `x/a -> ${client}:80/TCP`)).toBeDenied({ at: 'egress', by: 'x/p' });
  });
});
