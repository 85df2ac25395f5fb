import type { NetworkPolicy, NetworkPolicyRule, PolicyEdit } from '#netpol';
import type { Remark } from '../remark';
import type { WorldRule } from '../rule';
import { isEmptySelector } from '../world/covers';
import { letQueries, selectsDnsLabel } from '../world/nameLookups';
import { namesOf } from '../world/names';
import type { Subject } from '../world/subject';
import type { World } from '../world/world';

/** Policies that isolate the cluster's DNS for ingress, with no rule that lets the pods of other namespaces ask. Told once, of the first such policy. */
export const dnsIsolated: WorldRule = (world) => {
  const subjects = world.subjects.filter((subject) => isolatesDns(subject, world));
  const [first] = subjects;
  const policies = subjects.map(({ policy }) => policy);
  if (first === undefined || letQueries(policies, 'ingress', 'UDP', (_, rule) => fromElsewhere(rule))) return [];
  return [remark(first, world, policies)];
};

function isolatesDns({ policy, pods }: Subject, world: World): boolean {
  if (!policy.policyTypes.includes('ingress')) return false;
  if (world.dns.length > 0) return pods.some((pod) => world.dns.includes(pod));
  const { namespace, podSelector } = policy;
  return namespace === 'kube-system' && (isEmptySelector(podSelector) || selectsDnsLabel({ podSelector }));
}

function fromElsewhere({ peers }: NetworkPolicyRule): boolean {
  return (
    peers.length === 0 ||
    peers.some(({ namespaceSelector, ipBlock }) => namespaceSelector !== undefined || ipBlock !== undefined)
  );
}

function remark({ policy }: Subject, world: World, policies: readonly NetworkPolicy[]): Remark {
  const [server] = world.dns;
  const label = server?.labels.get('k8s-app');
  const taken = new Set(world.cluster.policies.map(({ namespace, name }) => `${namespace}/${name}`));
  const name = ['allow-dns', 'allow-dns-queries'].find((each) => !taken.has(`${policy.namespace}/${each}`));
  const allow: PolicyEdit = {
    kind: 'addPolicy',
    namespace: policy.namespace,
    name: name ?? 'allow-dns-queries',
    podSelector: { matchLabels: new Map([['k8s-app', label ?? 'kube-dns']]), matchExpressions: [] },
    policyTypes: ['ingress'],
    ingress: [
      {
        peers: [{ namespaceSelector: { matchLabels: new Map(), matchExpressions: [] } }],
        ports: [
          { protocol: 'UDP', port: 53 },
          { protocol: 'TCP', port: 53 },
        ],
      },
    ],
  };
  return {
    code: 'dnsIsolated',
    pods: world.dns,
    severity: 'warning',
    origin: policy.origin,
    at: ['spec', 'podSelector'],
    params: {
      context: world.dns.length > 0 ? 'pods' : 'noPods',
      pods: namesOf(world, world.dns, undefined),
      namespace: policy.namespace,
      policies: policies.map((each) => each.name).join(', '),
    },
    repairs:
      name === undefined || (server !== undefined && label === undefined)
        ? []
        : [{ kind: 'editPolicies', edits: [allow], intent: 'allowQueries' }],
  };
}
