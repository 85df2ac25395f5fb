import { type Direction, describeSelector, type LenientAnswer, type LenientEffect } from '#netpol';
import type { StoredSpec } from './storePolicy';
import type { Explanation, FieldGroup } from './unknownFields/fieldGroup';

/** What a server that drops unknown fields makes of the policy. */
export interface LenientServer {
  readonly namespace: string;
  readonly stored: StoredSpec;
  /** Its refusal, where the policy breaks other rules as well. */
  readonly refusal?: string;
}

/** What becomes of the policy when fields are dropped: what it would mean, in the words of the field that is missing then. */
export function lenientAnswer(
  group: FieldGroup,
  { keys: written, params: told }: Explanation,
  { namespace, stored, refusal }: LenientServer,
): LenientAnswer {
  const keys = written
    .map((key) => key.replaceAll(/^[\s-]+/g, ''))
    .concat(told['suggestion'] ? String(told['suggestion']) : []);
  if (refusal !== undefined) return { effect: 'refused', params: {}, apiMessage: refusal };
  const pods = describeSelector(stored.podSelector);
  const everyone = { namespace };
  const protectedPods = pods === '' ? { namespace, context: 'everyPod' } : { pods };
  const answer = (effect: LenientEffect, params: LenientAnswer['params'] = {}): LenientAnswer => ({ effect, params });
  const closed = closedDirection(group, keys, stored);
  if (closed !== undefined) return answer(closed === 'ingress' ? 'nobodyIn' : 'nobodyOut', protectedPods);
  const [, direction, index] = group.path;
  const rule = (direction === 'ingress' || direction === 'egress') && stored[direction][Number(index)];
  const number = Number(index) + 1;
  switch (group.shape.name) {
    case 'NetworkPolicy':
    case 'NetworkPolicySpec':
      if (keys.includes('podSelector') || keys.some((key) => /^(pod)?selector$|^match/i.test(key))) {
        return pods === '' ? answer('everyPod', everyone) : answer('dropped');
      }
      return keys.some((key) => /^policyTypes?$/i.test(key))
        ? answer('defaultTypes', { types: stored.policyTypes.map(typeName).join(', ') })
        : answer('dropped');
    case 'LabelSelector':
      return selectorAnswer(group, stored, everyone, answer);
    case 'NetworkPolicyIngressRule':
    case 'NetworkPolicyEgressRule':
      if (!rule) return answer('dropped');
      if (keys.some((key) => /^(action|deny)/i.test(key))) return answer('allows', { rule: number });
      if (rule.peers.length === 0 && !keys.some((key) => /port|protocol/i.test(key))) {
        return answer(direction === 'ingress' ? 'anySource' : 'anyDestination', { rule: number });
      }
      return rule.ports.length === 0 && keys.some((key) => /port|protocol/i.test(key))
        ? answer('anyPort', { rule: number })
        : answer('dropped');
    case 'NetworkPolicyPeer':
    case 'IPBlock':
      return keys.includes('ports') && rule && rule.ports.length === 0
        ? answer('anyPort', { rule: number })
        : answer('dropped');
    case 'NetworkPolicyPort': {
      const port = rule ? rule.ports[Number(group.path[4])] : undefined;
      return port && port.port === undefined
        ? answer('everyPortOfProtocol', { protocol: port.protocol })
        : answer('dropped');
    }
    default:
      return answer('dropped');
  }
}

/** The direction that would be left without rules, where the fields hold those. */
function closedDirection(group: FieldGroup, keys: readonly string[], stored: StoredSpec): Direction | undefined {
  const isOutside = group.path.length <= 2;
  const holdsRules = (direction: Direction) =>
    keys.some((key) => key.toLowerCase() === direction || key === (direction === 'ingress' ? 'from' : 'to'));
  const directions: readonly Direction[] = ['ingress', 'egress'];
  return directions.find(
    (direction) =>
      isOutside &&
      stored.policyTypes.includes(direction) &&
      stored[direction].length === 0 &&
      (holdsRules(direction) || keys.some((key) => /^(from|to|ports)$/.test(key))),
  );
}

function selectorAnswer(
  group: FieldGroup,
  stored: StoredSpec,
  everyone: LenientAnswer['params'],
  answer: (effect: LenientEffect, params?: LenientAnswer['params']) => LenientAnswer,
): LenientAnswer {
  const key = group.path.at(-1);
  if (group.path.length === 2) {
    return describeSelector(stored.podSelector) === '' ? answer('everyPod', everyone) : answer('selectorWider');
  }
  const [, direction, index, , at] = group.path;
  const peer =
    direction === 'ingress' || direction === 'egress' ? stored[direction][Number(index)]?.peers[Number(at)] : undefined;
  const selector = key === 'podSelector' ? peer?.podSelector : peer?.namespaceSelector;
  if (!selector || describeSelector(selector) !== '') {
    return key === 'namespaceSelector' && !peer?.podSelector ? answer('peerAnyPodThere') : answer('selectorWider');
  }
  if (key === 'namespaceSelector') return answer('peerAnyNamespace');
  return peer?.namespaceSelector ? answer('peerAnyPodThere') : answer('peerAnyPod', everyone);
}

function typeName(direction: Direction): string {
  return direction === 'ingress' ? 'Ingress' : 'Egress';
}
