import { describeSelector, type NetworkPolicyPeer, type Repair, type RepairValue } from '#netpol';
import type { Remark } from '../remark';
import type { PolicyRule } from '../rule';
import { isEmptySelector } from '../world/covers';
import { namesOf } from '../world/names';
import { peersKey, rulesInForce, type Subject, within, written } from '../world/subject';
import type { World } from '../world/world';

/**
 * The two selectors of an ingress policy mixed up: the pods protected do not listen on the port, and those let in do. Proven by the ports that pods
 * declare, and by a drawn flow that runs the other way.
 */
export const protectsCaller: PolicyRule = (subject, world) => {
  const { policy, pods } = subject;
  const [rule, ...more] = rulesInForce(subject);
  const [peer, ...others] = rule?.rule.peers ?? [];
  if (rule === undefined || more.length > 0 || rule.direction !== 'ingress') return [];
  if (peer === undefined || others.length > 0 || !isPlain(peer)) return [];
  const callers = pods;
  const listeners = world.matched(policy, peer);
  const numbers = rule.rule.ports.flatMap(({ port }) => (typeof port === 'number' ? [port] : []));
  if (callers.length === 0 || listeners.length === 0 || numbers.length !== rule.rule.ports.length) return [];
  if (callers.some((pod) => listeners.includes(pod))) return [];
  const declares = (candidates: typeof pods) =>
    candidates.some((pod) => pod.ports.some(({ containerPort }) => numbers.includes(containerPort)));
  const isDrawnOtherWay = world.flows.some(
    ({ connection: { from, to } }) =>
      from.kind === 'workload' &&
      to.kind === 'workload' &&
      from.workload.pods.some((pod) => callers.includes(pod)) &&
      to.workload.pods.some((pod) => listeners.includes(pod)),
  );
  const isDrawnThisWay = world.flows.some(
    ({ connection: { from, to } }) =>
      from.kind === 'workload' &&
      to.kind === 'workload' &&
      from.workload.pods.some((pod) => listeners.includes(pod)) &&
      to.workload.pods.some((pod) => callers.includes(pod)),
  );
  const listensWrong = numbers.length > 0 && !declares(callers) && declares(listeners);
  const isSilent = callers.every((pod) => pod.ports.length === 0);
  if (isDrawnThisWay || !(listensWrong || (numbers.length === 0 && isSilent && isDrawnOtherWay))) return [];
  return [remark(subject, world, peer, listeners)];
};

function isPlain({ podSelector, namespaceSelector, ipBlock }: NetworkPolicyPeer): boolean {
  return podSelector !== undefined && !isEmptySelector(podSelector) && namespaceSelector === undefined && !ipBlock;
}

function remark(subject: Subject, world: World, peer: NetworkPolicyPeer, listeners: Subject['pods']): Remark {
  const { policy, pods } = subject;
  const at = ['spec', 'podSelector'];
  const peerPath = ['spec', 'ingress', 0, peersKey.ingress, 0, 'podSelector'];
  const own = plainAt(subject, at);
  const other = plainAt(subject, peerPath);
  const swap: readonly Repair[] =
    own === undefined || other === undefined || isEmptySelector(policy.podSelector)
      ? []
      : [
          {
            kind: 'together',
            repairs: [
              { kind: 'setValue', at: within(subject, at), value: other },
              { kind: 'setValue', at: within(subject, peerPath), value: own },
            ],
            intent: 'swapSelectors',
          },
        ];
  return {
    code: 'protectsCaller',
    pods: [...pods, ...listeners],
    severity: 'warning',
    origin: policy.origin,
    at,
    params: {
      callers: namesOf(world, pods, policy.namespace),
      listeners: namesOf(world, listeners, policy.namespace),
      selector: describeSelector(policy.podSelector) || '{}',
      peer: peer.podSelector ? describeSelector(peer.podSelector) : '',
    },
    repairs: swap,
  };
}

function plainAt(subject: Subject, path: readonly (string | number)[]): RepairValue | undefined {
  const value = written(subject, path);
  switch (value?.kind) {
    case 'string':
    case 'number':
    case 'boolean':
      return value.value;
    case 'list':
      return value.items.flatMap((_, index) => plainAt(subject, [...path, index]) ?? []);
    case 'map':
      return Object.fromEntries(
        [...value.entries.keys()].flatMap((key) => {
          const inner = plainAt(subject, [...path, key]);
          return inner === undefined ? [] : [[key, inner]];
        }),
      );
    default:
      return undefined;
  }
}
