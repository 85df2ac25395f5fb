import { describe, expect, it } from 'vitest';
import { adminPolicyInWordsAt, tellAdminPolicy } from '#explain';
import { read } from '#manifests';
import type { FieldPath } from '#netpol';
import { clusterOf } from '#netpol';
import { pods, speaker } from './told.testing';

const text = `apiVersion: policy.networking.k8s.io/v1alpha1
kind: AdminNetworkPolicy
metadata: { name: monitoring }
spec:
  priority: 10
  subject: { namespaces: { matchLabels: { kubernetes.io/metadata.name: shop } } }
  ingress:
    - action: Allow
      from:
        - namespaces: { matchLabels: { kubernetes.io/metadata.name: sre } }
        - pods:
            namespaceSelector: { matchLabels: { team: gone } }
            podSelector: { matchLabels: { app: scraper } }
      ports:
        - portNumber: { protocol: TCP, port: 9090 }
        - namedPort: metrics
    - action: Deny
      from:
        - namespaces: {}
  egress:
    - action: Pass
      to:
        - networks: [10.0.0.0/8]
        - nodes: { matchLabels: { role: worker } }
      ports:
        - portRange: { protocol: UDP, start: 1000, end: 2000 }
`;

describe('an administrators’ policy in plain words', () => {
  const { cluster } = { cluster: clusterOf(read([{ name: 'a.yaml', text: text + pods }]).resources) };
  const [policy] = cluster.adminPolicies;
  if (policy === undefined) throw new Error('no policy');
  const { word, said } = speaker();
  const story = tellAdminPolicy({ cluster, policy, word });

  it('says whom it concerns, and when it is asked', () => {
    expect(story.concerns.map(said)).toEqual([
      'Applies to kubernetes.io/metadata.name=shop, now shop/db, shop/web.',
      'Asked before every NetworkPolicy; priority 10, lower numbers first.',
    ]);
  });

  it('says what each rule does, with whom and on which ports', () => {
    const told = story.directions.map(({ rules }) =>
      rules.map(({ action, peers, ports }) => [
        action && said(action),
        ...peers.map(({ sentence, matches }) =>
          [sentence, ...(matches === undefined ? [] : [matches])].map(said).join('. '),
        ),
        ...ports.map(({ sentence }) => said(sentence)),
      ]),
    );
    expect(told).toEqual([
      [
        [
          'accepts',
          'every pod in namespaces with kubernetes.io/metadata.name=sre. Now sre/scraper.',
          'pods with app=scraper and in namespaces with team=gone. No pod matches it now.',
          'TCP 9090',
          'the port that each pod names metrics',
        ],
        [
          'denies',
          'every pod of every namespace: the namespaceSelector is empty; no outside address. Now shop/db, shop/web, sre/scraper.',
          'every port',
        ],
      ],
      [
        [
          'passes on to the next tier',
          'addresses in 10.0.0.0/8',
          'nodes: whom it matches cannot be told from manifests',
          'UDP 1000–2000',
        ],
      ],
    ]);
  });

  it('says the same at the line of each field', () => {
    const at = (...path: FieldPath) => adminPolicyInWordsAt(story, { file: 'a.yaml', document: 0, path }, word);
    expect(at('spec', 'priority')).toEqual(['Asked before every NetworkPolicy; priority 10, lower numbers first.']);
    expect(at('spec', 'egress', 0, 'action')).toEqual([
      'passes on to the next tier: To addresses in 10.0.0.0/8 or nodes: whom it matches cannot be told from manifests: UDP 1000–2000.',
    ]);
    expect(at('spec', 'ingress', 0, 'ports', 0)).toEqual(['TCP 9090.']);
    expect(at('metadata')).toEqual([]);
  });
});
