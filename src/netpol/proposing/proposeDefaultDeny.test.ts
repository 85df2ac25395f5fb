import { describe, expect, it } from 'vitest';
import type { Direction } from '../resources';
import { writtenEdits } from '../testing/editNotation.testing';
import { type ClusterNotation, cluster } from '../testing/notation.testing';
import { type DefaultDenyRequest, proposeDefaultDeny } from './proposeDefaultDeny';

const notation: ClusterNotation = {
  pods: {
    'shop/web': { labels: { role: 'web' } },
    'shop/db': { labels: { role: 'db' } },
    'shop/node': { hostNetwork: true },
  },
};

function proposed(
  subject: string,
  directions: readonly Direction[],
  dns: DefaultDenyRequest['dns'] = 'withoutDns',
  policies: ClusterNotation['policies'] & object = {},
) {
  const of = cluster({ ...notation, policies });
  const workload = of.workloads.get(`${subject}[Pod]`);
  return proposeDefaultDeny({
    cluster: of,
    subject: workload === undefined ? { kind: 'namespace', namespace: subject } : { kind: 'workload', workload },
    directions,
    dns,
  });
}

const edits = (...asked: Parameters<typeof proposed>) => writtenEdits(proposed(...asked).edits);
const dnsRule = 'ns{kubernetes.io/metadata.name=kube-system}&pod{k8s-app=kube-dns} on 53/UDP 53/TCP';

describe('proposeDefaultDeny', () => {
  it('isolates a namespace with one policy, named for what it does', () => {
    expect(edits('shop', ['ingress'])).toEqual(['new shop/default-deny-ingress {} ingress']);
    expect(edits('shop', ['egress'])).toEqual(['new shop/default-deny-egress {} egress']);
    expect(edits('shop', ['egress', 'ingress'])).toEqual(['new shop/default-deny {} ingress+egress']);
  });

  it('allows DNS with egress alone', () => {
    expect(edits('shop', ['egress'], 'withDns')).toEqual([`new shop/default-deny-egress {} egress; ${dnsRule}`]);
    expect(edits('shop', ['ingress'], 'withDns')).toEqual(['new shop/default-deny-ingress {} ingress']);
  });

  it('isolates a workload by the label that tells it from others', () => {
    expect(edits('shop/db', ['ingress', 'egress'], 'withDns')).toEqual([
      `new shop/db-default-deny {role=db} ingress+egress; ${dnsRule}`,
    ]);
  });

  it('names the doors that were open', () => {
    const policies = { 'shop/p': { podSelector: { role: 'db' }, policyTypes: ['ingress'] } } as const;
    expect(proposed('shop', ['ingress', 'egress'], 'withoutDns', policies).newlyIsolated).toEqual([
      { workload: 'shop/web[Pod]', direction: 'ingress' },
      { workload: 'shop/web[Pod]', direction: 'egress' },
      { workload: 'shop/db[Pod]', direction: 'egress' },
    ]);
  });

  it('leaves out what is so already', () => {
    const deny = { 'shop/deny': { policyTypes: ['ingress'] } } as const;
    expect(edits('shop', ['ingress'], 'withoutDns', deny)).toEqual([]);
    expect(edits('shop/db', ['ingress', 'egress'], 'withoutDns', deny)).toEqual([
      'new shop/db-default-deny-egress {role=db} egress',
    ]);
    const refused = { 'shop/deny': { policyTypes: ['ingress'], admission: 'refused' } } as const;
    expect(edits('shop', ['ingress'], 'withoutDns', refused)).toEqual(['new shop/default-deny-ingress {} ingress']);
  });

  it('cannot isolate a pod on its node’s network', () => {
    expect(proposed('shop/node', ['ingress']).obstacle).toEqual({ kind: 'hostNetwork', workload: 'shop/node[Pod]' });
  });
});
