import { describe, expect, it } from 'vitest';
import { replayFlow } from '#explain';
import { formatPath } from '#netpol';
import { flowIn, pods, policyText, speaker } from './told.testing';

const db = policyText(`  podSelector: { matchLabels: { app: db } }
  ingress:
    - from: [{ podSelector: { matchLabels: { app: web } } }]
      ports: [{ port: 3306 }]
    - from: [{ ipBlock: { cidr: 203.0.113.0/24 } }]`);

const replayed = (text: string, asked: string, plugin?: string) =>
  replayFlow(flowIn(text + pods, asked, plugin)).map(({ door, sentence, outcome }) =>
    [door ?? '', speaker().said(sentence), outcome ?? ''].join(' | '),
  );

describe('replayFlow', () => {
  it('asks which policies select, isolate, match the peer and take the port', () => {
    expect(replayed(db, 'shop/web -> shop/db:3306/TCP')).toEqual([
      ' | shop/web connects to shop/db on TCP 3306. Both doors must let it through. | ',
      'egress | Which policies select shop/web? None, so the door is open. | allowed',
      'ingress | Which policies select shop/db? db. | ',
      'ingress | Which of them isolate it for ingress? db. | ',
      'ingress | Whose rules match shop/web as a peer? db #1. | ',
      'ingress | Which of these allow TCP 3306? db #1. One is enough: the door opens. | allowed',
      ' | Both doors let it through. | allowed',
    ]);
  });

  it('ends at the peer where no rule matches it, and lights the peers that were asked', () => {
    const steps = replayFlow(flowIn(db + pods, 'sre/scraper -> shop/db:3306/TCP'));
    expect(replayed(db, 'sre/scraper -> shop/db:3306/TCP').slice(4)).toEqual([
      'ingress | Whose rules match sre/scraper as a peer? None, so the door stays shut. | denied',
      ' | Stopped at the ingress door of shop/db. | denied',
    ]);
    expect(steps[4]?.places.map(({ path }) => formatPath(path))).toEqual([
      'spec.ingress[0].from[0]',
      'spec.ingress[1].from[0]',
    ]);
    expect(steps[4]?.speaksOf).toEqual(['sre/scraper[Pod]']);
  });

  it('ends at the port where none of the matching rules takes it', () => {
    expect(replayed(db, 'shop/web -> shop/db:80/TCP').slice(4)).toEqual([
      'ingress | Whose rules match shop/web as a peer? db #1. | ',
      'ingress | Which of these allow TCP 80? None, so the door stays shut. | denied',
      ' | Stopped at the ingress door of shop/db. | denied',
    ]);
  });

  it('passes an outside address without a door, and matches it by its range', () => {
    expect(replayed(db, '203.0.113.7 -> shop/db:80/TCP').slice(1)).toEqual([
      'egress | An outside address has no door. No NetworkPolicy applies to it. | allowed',
      'ingress | Which policies select shop/db? db. | ',
      'ingress | Which of them isolate it for ingress? db. | ',
      'ingress | Whose rules match 203.0.113.7 as a peer? db #2. | ',
      'ingress | Which of these allow TCP 80? db #2. One is enough: the door opens. | allowed',
      ' | Both doors let it through. | allowed',
    ]);
  });

  it('says where policies select the pod and none isolates it in this direction', () => {
    expect(replayed(db, 'shop/db -> shop/web:80/TCP').slice(1, 3)).toEqual([
      'egress | Which policies select shop/db? db. | ',
      'egress | Which of them isolate it for egress? None, so the door is open. | allowed',
    ]);
  });

  it('says where there is no rule at all', () => {
    expect(replayed(policyText('  podSelector: {}'), 'shop/web -> shop/db:80/TCP').slice(-2)).toEqual([
      'ingress | Which ingress rules do they have? None, so nothing may enter. | denied',
      ' | Stopped at the ingress door of shop/db. | denied',
    ]);
  });

  it('passes no door where the plugin enforces nothing', () => {
    expect(replayed(db, 'shop/web -> shop/db:80/TCP', 'flannel').slice(1)).toEqual([
      'egress | Nothing guards this door: Flannel enforces no policy. | allowed',
      'ingress | Nothing guards this door: Flannel enforces no policy. | allowed',
      ' | Flannel enforces no policy, so no door is guarded. | allowed',
    ]);
  });

  it('asks administrators first, and nobody after them where they decide', () => {
    const admin = (action: string) => `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: { name: guard }
spec:
  priority: 5
  subject: { namespaces: {} }
  ingress: [{ action: ${action}, from: [{ namespaces: {} }] }]
---
`;
    expect(replayed(admin('Deny') + db, 'shop/web -> shop/db:3306/TCP').slice(2)).toEqual([
      expect.stringMatching(/^ingress \| .*guard.* \| denied$/),
      ' | Stopped at the ingress door of shop/db. | denied',
    ]);
    expect(replayed(admin('Pass') + db, 'shop/web -> shop/db:3306/TCP').slice(2)).toEqual([
      expect.stringMatching(/^ingress \| .*guard.* \| $/),
      'ingress | Which policies select shop/db? db. | ',
      'ingress | Which of them isolate it for ingress? db. | ',
      'ingress | Whose rules match shop/web as a peer? db #1. | ',
      'ingress | Which of these allow TCP 3306? db #1. One is enough: the door opens. | allowed',
      ' | Both doors let it through. | allowed',
    ]);
  });
});
