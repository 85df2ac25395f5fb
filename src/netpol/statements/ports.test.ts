import { describe, expect, it } from 'vitest';
import { type ClusterNotation, verdict } from '../testing/notation.testing';
import { client, twoNamespaces } from '../testing/twoNamespaces.testing';
import '../testing/verdictMatchers.testing';

const a = { pod: 'a' };

describe('ports', () => {
  const withPorts = (ports: readonly string[], pods: ClusterNotation['pods'] = {}) =>
    twoNamespaces({ 'x/p': { podSelector: { matchExpressions: [] }, ingress: [{ ports }] } }, { pods });

  it('T45, T46: without ports every port of every protocol is open', () => {
    const of = withPorts([]);
    expect(verdict(of, 'x/b -> x/a:1/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:65535/UDP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/SCTP')).toBeAllowed();
  });

  it('T47: a port without protocol is a TCP port', () => {
    const of = withPorts(['80/TCP']);
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/UDP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T48: a protocol without port opens all its ports', () => {
    const of = withPorts(['UDP']);
    expect(verdict(of, 'x/b -> x/a:53/UDP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:53/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T49: an empty item opens all TCP ports and nothing else', () => {
    const of = withPorts(['TCP']);
    expect(verdict(of, 'x/b -> x/a:9999/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:9999/UDP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it.each([
    [7999, 'denied'],
    [8000, 'allowed'],
    [8005, 'allowed'],
    [8010, 'allowed'],
    [8011, 'denied'],
  ])('T50: endPort is included: port %i is %s', (port, outcome) => {
    expect(verdict(withPorts(['8000-8010/TCP']), `x/b -> x/a:${port}/TCP`).verdict.outcome).toBe(outcome);
  });

  it('T51: endPort may equal port', () => {
    const of = withPorts(['8000-8000/TCP']);
    expect(verdict(of, 'x/b -> x/a:8000/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:8001/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T52–T55: a policy with ports that validation refuses opens nothing and isolates nobody', () => {
    const of = twoNamespaces({
      'x/deny': { podSelector: a, policyTypes: ['ingress'] },
      'x/p': { podSelector: a, ingress: [{ ports: ['8010-8000/TCP'] }], admission: 'refused' },
    });
    expect(verdict(of, 'x/b -> x/a:8005/TCP')).toBeDenied({ at: 'ingress', by: 'x/deny' });
  });

  it('T56: a named port is looked up on each destination', () => {
    const of = withPorts(['web/TCP'], { 'x/a': { ports: ['web=80/TCP'] }, 'x/b': { ports: ['web=8080/TCP'] } });
    expect(verdict(of, 'x/c -> x/a:80/TCP')).toBeAllowed();
    expect(verdict(of, 'x/c -> x/a:8080/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/c -> x/b:8080/TCP')).toBeAllowed();
    expect(verdict(of, 'x/c -> x/b:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T57: also in rules for egress', () => {
    const of = twoNamespaces(
      { 'x/p': { podSelector: a, egress: [{ ports: ['web/TCP'] }] } },
      { pods: { 'x/a': { ports: ['web=80/TCP'] }, 'x/b': { ports: ['web=8080/TCP'] } } },
    );
    expect(verdict(of, 'x/a -> x/b:8080/TCP')).toBeAllowed();
    expect(verdict(of, 'x/a -> x/b:80/TCP')).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T58, T59: a name that the destination lacks, or has for another protocol, matches nothing', () => {
    const of = withPorts(['web/TCP'], { 'x/c': { ports: ['web=80/UDP'] } });
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/b -> x/c:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
    expect(verdict(of, 'x/b -> x/c:80/UDP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T60: a name matches nothing towards an outside address', () => {
    const of = twoNamespaces({ 'x/p': { podSelector: a, egress: [{ ports: ['https/TCP'] }] } });
    expect(verdict(of, `x/a -> ${client}:443/TCP`)).toBeDenied({ at: 'egress', by: 'x/p' });
  });

  it('T61, T62: ports are those of pods, declared or not', () => {
    const of = withPorts(['8080/TCP'], { 'x/a': { ports: ['80/TCP'] } });
    expect(verdict(of, 'x/b -> x/a:8080/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T63: a rule for SCTP does not open TCP', () => {
    const of = withPorts(['80/SCTP']);
    expect(verdict(of, 'x/b -> x/a:80/SCTP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:80/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('a flow may name a port of its destination', () => {
    const of = withPorts(['80/TCP'], { 'x/a': { ports: ['web=80/TCP', 'admin=81/TCP'] } });
    expect(verdict(of, 'x/b -> x/a:web/TCP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:admin/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });

  it('T64: which of two protocols shares a number matters', () => {
    const of = withPorts(['dns/UDP'], { 'x/a': { ports: ['dns=53/UDP', 'dns-tcp=53/TCP'] } });
    expect(verdict(of, 'x/b -> x/a:53/UDP')).toBeAllowed();
    expect(verdict(of, 'x/b -> x/a:53/TCP')).toBeDenied({ at: 'ingress', by: 'x/p' });
  });
});
