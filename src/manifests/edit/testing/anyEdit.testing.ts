import * as fc from 'fast-check';
import { type Direction, type LabelSelector, type Place, placeWithin } from '#netpol';
import type { Reading } from '../../reading';
import type { Edit } from '../edit';

/** A wish that becomes an edit as soon as there are manifests to choose from. */
export interface Wish {
  readonly kind: Edit['kind'];
  readonly pick: number;
  readonly word: string;
  readonly flag: boolean;
}

/** Wishes for every kind of edit but repairs. */
export function anyWish(): fc.Arbitrary<Wish> {
  return fc.record({
    kind: fc.constantFrom(...kinds),
    pick: fc.nat(50),
    word: fc.constantFrom('api', 'shop', 'data', 'default', 'yes', 'n1', 'a1', 'x'),
    flag: fc.boolean(),
  });
}

const kinds: readonly Edit['kind'][] = [
  'addPod',
  'renameWorkload',
  'moveWorkload',
  'duplicateWorkload',
  'setLabel',
  'renameLabel',
  'removeLabel',
  'addPort',
  'setPort',
  'removePort',
  'addNamespace',
  'renameNamespace',
  'addExternal',
  'setExternal',
  'addFlow',
  'setFlow',
  'setExpect',
  'setPlugin',
  'addPolicy',
  'addRule',
  'addPeer',
  'addRulePort',
  'addPolicyType',
  'removeItem',
  'renamePolicy',
  'delete',
];

/** The edit that a wish comes to; undefined where the manifests have nothing for it. */
export function editFor(reading: Reading, { kind, pick, word, flag }: Wish): Edit | undefined {
  const { pods, policies, namespaces, scenarios } = reading.resources;
  const pod = pickFrom(pods, pick);
  const policy = pickFrom(policies, pick);
  const flow = pickFrom(
    scenarios.flatMap(({ flows }) => flows),
    pick,
  );
  const external = pickFrom(
    scenarios.flatMap((scenario) => scenario.external),
    pick,
  );
  const label = pod && pickFrom([...pod.labels.keys()], pick);
  const port = pod && pickFrom(pod.ports, pick);
  const direction: Direction = flag ? 'ingress' : 'egress';
  const rule = policy && pickFrom([...policy[direction].keys()], pick);
  switch (kind) {
    case 'addPod':
      return {
        kind,
        namespace: word,
        name: `pod-${pick}`,
        labels: flag ? { app: word } : {},
        ports: flag ? [{ containerPort: 80, protocol: 'TCP' }] : [],
      };
    case 'renameWorkload':
      return pod && { kind, workload: pod.origin, to: word };
    case 'moveWorkload':
      return pod && { kind, workload: pod.origin, toNamespace: word };
    case 'duplicateWorkload':
      return pod && { kind, workload: pod.origin, name: `copy-${pick}` };
    case 'setLabel':
      return pod && { kind, metadata: pod.podMetadata, key: flag ? (label ?? 'new') : 'new', value: word };
    case 'renameLabel':
      return pod && label !== undefined ? { kind, metadata: pod.podMetadata, key: label, to: word } : undefined;
    case 'removeLabel':
      return pod && label !== undefined ? { kind, metadata: pod.podMetadata, key: label } : undefined;
    case 'addPort':
      return (
        pod && {
          kind,
          podSpec: pod.podSpec,
          port: { containerPort: 1000 + pick, protocol: flag ? 'TCP' : 'UDP', ...(flag ? { name: `p-${pick}` } : {}) },
        }
      );
    case 'setPort':
      return pod && port
        ? {
            kind,
            podSpec: pod.podSpec,
            before: port,
            after: { containerPort: 2000 + pick, protocol: 'UDP', ...(flag ? { name: 'q' } : {}) },
          }
        : undefined;
    case 'removePort':
      return pod && port ? { kind, podSpec: pod.podSpec, port } : undefined;
    case 'addNamespace':
      return { kind, name: word, labels: flag ? { team: word } : {} };
    case 'renameNamespace':
      return { kind, from: pickFrom([...pods, ...policies], pick)?.namespace ?? 'default', to: `${word}-2` };
    case 'addExternal':
      return { kind, name: `out-${pick}`, cidr: flag ? '2001:db8::/64' : '198.51.100.0/24' };
    case 'setExternal':
      return external && { kind, external: external.origin, name: flag ? word : external.name, cidr: '192.0.2.0/24' };
    case 'addFlow':
      return { kind, from: `default/${word}`, to: 'user', protocol: flag ? 'TCP' : 'SCTP', port: 1 + pick };
    case 'setFlow':
      return flow && { kind, flow: flow.origin, protocol: flag ? 'TCP' : 'SCTP', port: flag ? 'web' : 1 + pick };
    case 'setExpect':
      return flow && { kind, flow: flow.origin, expect: pick % 3 === 0 ? undefined : flag ? 'allow' : 'deny' };
    case 'setPlugin':
      return { kind, plugin: flag ? 'flannel' : 'specification' };
    case 'addPolicy':
      return {
        kind,
        namespace: word,
        name: `policy-${pick}`,
        podSelector: selector(flag ? { app: word } : {}),
        policyTypes: [direction],
        ...(pick % 2 === 0 ? { [direction]: [newRule(word)] } : {}),
      };
    case 'addRule':
      return policy && { kind, policy: policy.origin, direction, rule: newRule(word) };
    case 'addPeer':
      return policy && rule !== undefined
        ? { kind, policy: policy.origin, direction, rule, peer: { podSelector: selector({ app: word }) } }
        : undefined;
    case 'addRulePort':
      return policy && rule !== undefined
        ? { kind, policy: policy.origin, direction, rule, port: { protocol: 'UDP', port: 53 } }
        : undefined;
    case 'addPolicyType':
      return policy && { kind, policy: policy.origin, direction };
    case 'removeItem': {
      const items = policies.flatMap((each) => itemsOf(each.origin, each));
      const item = pickFrom(items, pick);
      return item && { kind, item };
    }
    case 'renamePolicy':
      return policy && { kind, policy: policy.origin, to: word };
    case 'delete': {
      const all = [
        ...pods,
        ...policies,
        ...namespaces,
        ...scenarios.flatMap((scenario) => [scenario, ...scenario.flows, ...scenario.external]),
      ];
      const origins = all.flatMap(({ origin }) => origin ?? []);
      const chosen = origins.filter((_, index) => index % (flag ? 2 : 5) === pick % (flag ? 2 : 5));
      return chosen.length > 0 ? { kind, objects: chosen } : undefined;
    }
    case 'repair':
      return undefined;
  }
}

function itemsOf(origin: Place, policy: Reading['resources']['policies'][number]): readonly Place[] {
  return (['ingress', 'egress'] as const).flatMap((direction) =>
    policy[direction].flatMap(({ peers, ports }, rule) => {
      const place = placeWithin(origin, 'spec', direction, rule);
      const key = direction === 'ingress' ? 'from' : 'to';
      return [
        place,
        ...peers.map((_, index) => placeWithin(place, key, index)),
        ...ports.map((_, index) => placeWithin(place, 'ports', index)),
        ...peers.flatMap(({ ipBlock }, index) =>
          (ipBlock?.except ?? []).map((_, at) => placeWithin(place, key, index, 'ipBlock', 'except', at)),
        ),
      ];
    }),
  );
}

function newRule(word: string) {
  return {
    peers: [{ podSelector: selector({ app: word }) }, { ipBlock: { cidr: '10.0.0.0/8', except: ['10.1.0.0/16'] } }],
    ports: [{ protocol: 'TCP', port: 80, endPort: 90 }],
  } as const;
}

function selector(labels: Readonly<Record<string, string>>): LabelSelector {
  return { matchLabels: new Map(Object.entries(labels)), matchExpressions: [] };
}

function pickFrom<T>(list: readonly T[], pick: number): T | undefined {
  return list[pick % Math.max(1, list.length)];
}
