import { dnsRule, type NetworkPolicyRule, type PodManifest } from '#netpol';
import type { Remark } from '../remark';
import type { WorldRule } from '../rule';
import { letQueries, reachesDns } from '../world/nameLookups';
import { namesOf } from '../world/names';
import type { Subject } from '../world/subject';
import type { World } from '../world/world';

/**
 * Pods that may open some connections and cannot look up names. A warning where there is a sign that they use names: a Service before what they may reach, a
 * wide range outside, a drawn query; else a remark. Nothing is said of pods that may reach nobody or fixed addresses alone, nor where a drawn flow
 * says that queries are to be denied.
 */
export const dnsForgotten: WorldRule = (world) => {
  const bySubject = new Map<Subject, { readonly pods: PodManifest[]; needed: boolean }>();
  for (const pod of world.pods) {
    const isolating = world.isolating(pod, 'egress');
    const first = isolating.find(({ policy }) => policy.egress.length > 0);
    if (first === undefined || world.dns.includes(pod) || pod.namespace === 'kube-system') continue;
    const policies = isolating.map(({ policy }) => policy);
    const asks = (['UDP', 'TCP'] as const).some((protocol) =>
      letQueries(policies, 'egress', protocol, (policy, rule) => reachesDns(policy, rule, world)),
    );
    if (asks || isDeniedOnPurpose(pod, world)) continue;
    const rules = isolating.flatMap((subject) => subject.policy.egress.map((rule) => ({ subject, rule })));
    if (rules.every(({ rule }) => isFixedAddresses(rule)) || rules.every(({ rule }) => isForReplies(rule))) continue;
    const entry = bySubject.get(first) ?? { pods: [], needed: false };
    entry.pods.push(pod);
    entry.needed ||= rules.some(({ subject, rule }) => usesNames(subject, rule, world)) || drawsQuery(pod, world);
    bySubject.set(first, entry);
  }
  return [...bySubject].map(([subject, { pods, needed }]) => remark(subject, pods, needed, world));
};

/** Narrow blocks alone: these are known by address. */
function isFixedAddresses({ peers }: NetworkPolicyRule): boolean {
  return peers.length > 0 && peers.every(({ ipBlock }) => ipBlock !== undefined && !isWide(ipBlock.cidr));
}

/** Egress to clients, on ports where they listen for answers: another rule tells of it. */
function isForReplies({ ports }: NetworkPolicyRule): boolean {
  return ports.length > 0 && ports.every(({ endPort }) => endPort !== undefined && endPort >= 60999);
}

function isWide(cidr: string): boolean {
  return /\/[01]$/.test(cidr);
}

function usesNames({ policy }: Subject, { peers, ports }: NetworkPolicyRule, world: World): boolean {
  if (peers.length === 0) return ports.some(({ port }) => port === 443 || port === 80);
  return peers.some((peer) => {
    if (peer.ipBlock !== undefined) return isWide(peer.ipBlock.cidr);
    const withName = servedPods(world);
    return withName.size > 0 && world.matched(policy, peer).some((pod) => withName.has(pod));
  });
}

const served = new WeakMap<World, ReadonlySet<PodManifest>>();

function servedPods(world: World): ReadonlySet<PodManifest> {
  let pods = served.get(world);
  if (pods === undefined) {
    pods = new Set(world.services.flatMap((service) => world.behind(service)));
    served.set(world, pods);
  }
  return pods;
}

function drawsQuery(pod: PodManifest, world: World): boolean {
  return queries(pod, world).some(({ flow }) => flow.expect !== 'deny');
}

function isDeniedOnPurpose(pod: PodManifest, world: World): boolean {
  return queries(pod, world).some(({ flow }) => flow.expect === 'deny');
}

/** Drawn flows from a pod to the cluster's DNS. */
function queries(pod: PodManifest, world: World) {
  if (world.dns.length === 0) return [];
  const workload = world.workloadOf(pod);
  return world.flows.filter(
    ({ connection: { from, to } }) =>
      from.kind === 'workload' &&
      from.workload === workload &&
      to.kind === 'workload' &&
      to.workload.pods.some((other) => world.dns.includes(other)),
  );
}

function remark({ policy }: Subject, pods: readonly PodManifest[], needed: boolean, world: World): Remark {
  return {
    code: 'dnsForgotten',
    pods,
    severity: needed ? 'warning' : 'info',
    origin: policy.origin,
    at: ['spec', 'egress'],
    part: 'key',
    params: { context: needed ? 'needed' : 'perhaps', pods: namesOf(world, pods, policy.namespace) },
    repairs: [
      {
        kind: 'editPolicies',
        edits: [{ kind: 'addRule', policy: policy.origin, direction: 'egress', rule: ruleFor(world) }],
        intent: 'allowDns',
      },
    ],
  };
}

/** The standard rule, or the one for the DNS pods that the manifests hold. */
function ruleFor({ dns }: World): NetworkPolicyRule {
  const [server] = dns;
  const [peer] = dnsRule.peers;
  if (server === undefined || peer === undefined) return dnsRule;
  const key = ['k8s-app', 'dns.operator.openshift.io/daemonset-dns', 'app.kubernetes.io/name', 'app'].find((each) =>
    server.labels.has(each),
  );
  const listens = server.ports.filter(({ containerPort }) => containerPort === 53 || containerPort === 5353);
  const port = listens.length > 0 && listens.every(({ containerPort }) => containerPort === 5353) ? 5353 : 53;
  return {
    peers: [
      {
        namespaceSelector: {
          matchLabels: new Map([['kubernetes.io/metadata.name', server.namespace]]),
          matchExpressions: [],
        },
        ...(key === undefined
          ? {}
          : { podSelector: { matchLabels: new Map([[key, server.labels.get(key) ?? '']]), matchExpressions: [] } }),
      },
    ],
    ports: dnsRule.ports.map(({ protocol }) => ({ protocol, port })),
  };
}
