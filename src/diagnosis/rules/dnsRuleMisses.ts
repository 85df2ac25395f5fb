import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { portsCover } from '../world/covers';
import { isForQueries, letQueries, reachesDns, selectsDnsLabel } from '../world/nameLookups';
import { namesOf } from '../world/names';
import { type RuleAt, rulesOf, type Subject, within } from '../world/subject';
import type { World } from '../world/world';

/** Egress rules made for DNS that do not reach all of it. */
export const dnsRuleMisses: PolicyRule = (subject, world) => {
  const { policy } = subject;
  if (!policy.policyTypes.includes('egress')) return [];
  return rulesOf(policy, 'egress').flatMap((rule) => {
    if (!isForQueries(rule.rule)) return [];
    return [
      ...ownNamespace(subject, world, rule),
      ...udpAlone(subject, world, rule),
      ...nodeLocal(subject, world, rule),
      ...otherPort(subject, world, rule),
    ];
  });
};

/** A pod selector alone looks in the policy's own namespace, where no DNS runs. */
function ownNamespace(subject: Subject, world: World, rule: RuleAt): readonly Remark[] {
  const { policy } = subject;
  return rule.rule.peers.flatMap((peer, index): readonly Remark[] => {
    const isAlone = peer.namespaceSelector === undefined && peer.ipBlock === undefined;
    if (!isAlone || !selectsDnsLabel(peer) || world.matched(policy, peer).length > 0) return [];
    if (policy.namespace === 'kube-system') return [];
    const at = [...rule.path, 'to', index];
    const namespace = world.dns[0]?.namespace ?? 'kube-system';
    return [
      {
        code: 'dnsRuleMisses',
        severity: 'warning',
        origin: policy.origin,
        at,
        params: { context: 'ownNamespace', namespace: policy.namespace, dnsNamespace: namespace },
        repairs: [
          {
            kind: 'insertKey',
            at: within(subject, at),
            key: 'namespaceSelector',
            value: { matchLabels: { 'kubernetes.io/metadata.name': namespace } },
          },
        ],
      },
    ];
  });
}

/** Answers that do not fit into a datagram are asked for again over TCP. */
function udpAlone(subject: Subject, world: World, rule: RuleAt): readonly Remark[] {
  const { policy, pods } = subject;
  if (!rule.rule.ports.some(({ protocol }) => protocol === 'UDP')) return [];
  if (rule.rule.ports.some(({ protocol }) => protocol === 'TCP')) return [];
  // Servers outside are known to whoever wrote their addresses.
  if (rule.rule.peers.length > 0 && rule.rule.peers.every(({ ipBlock }) => ipBlock !== undefined)) return [];
  const [pod] = pods;
  const policies = pod === undefined ? [policy] : world.isolating(pod, 'egress').map((each) => each.policy);
  if (letQueries(policies, 'egress', 'TCP', (other, each) => reachesDns(other, each, world))) return [];
  const ports = [...rule.path, 'ports'];
  const port = rule.rule.ports[0]?.port ?? 53;
  return [
    {
      code: 'dnsRuleMisses',
      severity: 'info',
      origin: policy.origin,
      at: [...ports, 0],
      params: { context: 'udpAlone' },
      repairs: [
        {
          kind: 'insertItem',
          at: within(subject, ports),
          index: rule.rule.ports.length,
          value: { protocol: 'TCP', port },
          intent: 'tcpToo',
        },
      ],
    },
  ];
}

/** A cache on each node answers at an address of its own, on the node's network. */
function nodeLocal(subject: Subject, world: World, rule: RuleAt): readonly Remark[] {
  const caches = world.nodeCaches;
  const { policy } = subject;
  if (caches.length === 0 || rule.rule.peers.length === 0) return [];
  if (rule.rule.peers.some(({ ipBlock }) => ipBlock !== undefined) || !reachesDns(policy, rule.rule, world)) return [];
  const list = [...rule.path, 'to'];
  return [
    {
      code: 'dnsRuleMisses',
      severity: 'warning',
      origin: policy.origin,
      at: list,
      part: 'key',
      params: { context: 'nodeLocal', pods: namesOf(world, caches, undefined) },
      repairs: [
        {
          kind: 'insertItem',
          at: within(subject, list),
          index: rule.rule.peers.length,
          value: { ipBlock: { cidr: '169.254.20.10/32' } },
          intent: 'nodeLocalToo',
        },
      ],
    },
  ];
}

/** Servers that listen elsewhere than on 53, as OpenShift's do. */
function otherPort(subject: Subject, world: World, rule: RuleAt): readonly Remark[] {
  const { policy } = subject;
  const servers = rule.rule.peers
    .flatMap((peer) => world.matched(policy, peer))
    .filter((pod) => world.dns.includes(pod));
  const declared = servers.flatMap((pod) => pod.ports);
  const listens5353 = declared.some(({ containerPort }) => containerPort === 5353);
  if (!listens5353 || declared.some(({ containerPort }) => containerPort === 53)) return [];
  if (portsCover(rule.rule.ports, [{ protocol: 'UDP', port: 5353 }])) return [];
  const ports = [...rule.path, 'ports'];
  return [
    {
      code: 'dnsRuleMisses',
      severity: 'warning',
      origin: policy.origin,
      at: ports,
      part: 'key',
      params: { context: 'otherPort', pods: namesOf(world, servers, undefined), port: 5353 },
      repairs: [
        {
          kind: 'together',
          repairs: (['UDP', 'TCP'] as const).map((protocol, index) => ({
            kind: 'insertItem',
            at: within(subject, ports),
            index: rule.rule.ports.length + index,
            value: { protocol, port: 5353 },
          })),
          intent: 'dnsPortToo',
        },
      ],
    },
  ];
}
