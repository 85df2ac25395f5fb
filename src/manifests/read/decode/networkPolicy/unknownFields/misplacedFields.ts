import type { FieldPath, Repair } from '#netpol';
import {
  type Explanation,
  explained,
  type FieldGroup,
  hasKey,
  hasKeyIn,
  held,
  moveTo,
  placeInObject,
  placeOf,
  valueIn,
} from './fieldGroup';

/** Fields of the API that stand in the wrong place: `ports` in a peer, `podSelector` within `namespaceSelector`, `from` under `egress`. */
export function misplacedFields(group: FieldGroup): Explanation | undefined {
  switch (group.shape.name) {
    case 'NetworkPolicy':
      return outsideSpec(group) ?? outsideMetadata(group);
    case 'NetworkPolicySpec':
      return rulePartsInSpec(group);
    case 'NetworkPolicyIngressRule':
    case 'NetworkPolicyEgressRule':
      return otherDirection(group) ?? peerInRule(group) ?? portInRule(group);
    case 'NetworkPolicyPeer':
      return portsIn(group, 2) ?? addressesInPeer(group);
    case 'IPBlock':
      return portsIn(group, 3);
    case 'LabelSelector':
      return selectorInSelector(group) ?? (group.path.length > 2 ? portsIn(group, 3) : undefined);
    default:
      return undefined;
  }
}

const fieldsOfSpec: readonly string[] = ['policyTypes', 'podSelector', 'ingress', 'egress'];

function outsideSpec(group: FieldGroup): Explanation | undefined {
  const keys = group.keys.filter((key) => fieldsOfSpec.includes(key));
  if (keys.length === 0) return undefined;
  const taken = keys.some((key) => hasKeyIn(group, ['spec'], key));
  return explained(keys, 'outsideSpec', taken ? [] : [moveTo(group, keys, ['spec'])], { keys: keys.join(', ') });
}

const fieldsOfMetadata: readonly string[] = ['name', 'namespace', 'labels', 'annotations'];

function outsideMetadata(group: FieldGroup): Explanation | undefined {
  const keys = group.keys.filter((key) => fieldsOfMetadata.includes(key));
  if (keys.length === 0) return undefined;
  const taken = keys.some((key) => hasKeyIn(group, ['metadata'], key));
  const repairs = taken ? [] : [moveTo(group, keys, ['metadata'])];
  return explained(keys, 'outsideMetadata', repairs, { keys: keys.join(', ') });
}

/** `from`, `to` and `ports` under `spec`: into the only rule, or into a rule of their own. */
function rulePartsInSpec(group: FieldGroup): Explanation | undefined {
  const peers = group.keys.find((key) => key === 'from' || key === 'to');
  const keys = group.keys.filter((key) => key === peers || key === 'ports');
  if (keys.length === 0) return undefined;
  const params = { keys: keys.join(', ') };
  const direction = peers === 'to' ? 'egress' : 'ingress';
  const only = onlyRule(group);
  if (peers === undefined && only) {
    const fits = !hasKeyIn(group, only, 'ports');
    return explained(keys, 'rulePartsInSpec', fits ? [moveTo(group, keys, only)] : [], params);
  }
  const list = [...group.path, direction];
  const repairs = hasKeyIn(group, group.path, direction) ? [] : [asOnlyItem(group, keys, list)];
  return explained(keys, 'rulePartsInSpec', repairs, params);
}

/** The path of the only rule of the policy. */
function onlyRule(group: FieldGroup): FieldPath | undefined {
  const rules = (['ingress', 'egress'] as const).flatMap((direction) => {
    const list = valueIn(group, ['spec', direction]);
    return list?.kind === 'list' ? list.items.map((_, at) => ['spec', direction, at]) : [];
  });
  return rules.length === 1 ? rules[0] : undefined;
}

/** Keys become the only item of a list that is not there yet. */
function asOnlyItem(group: FieldGroup, keys: readonly string[], list: FieldPath): Repair {
  const wrap: Repair = { kind: 'wrapInList', at: placeInObject(group, list) };
  return { kind: 'together', repairs: [moveTo(group, keys, list), wrap], intent: 'ownItem' };
}

function otherDirection(group: FieldGroup): Explanation | undefined {
  const [key, to, context] =
    group.shape.name === 'NetworkPolicyEgressRule'
      ? (['from', 'to', 'fromInEgress'] as const)
      : (['to', 'from', 'toInIngress'] as const);
  if (!group.keys.includes(key)) return undefined;
  const repairs: readonly Repair[] = hasKey(group, to) ? [] : [{ kind: 'renameKey', at: placeOf(group), key, to }];
  return explained([key], context, repairs);
}

function peerInRule(group: FieldGroup): Explanation | undefined {
  const keys = group.keys.filter((key) => key === 'podSelector' || key === 'namespaceSelector' || key === 'ipBlock');
  if (keys.length === 0) return undefined;
  const list = group.shape.name === 'NetworkPolicyEgressRule' ? 'to' : 'from';
  const fits = !hasKey(group, list) && (keys.length === 1 || !keys.includes('ipBlock'));
  const repairs = fits ? [asOnlyItem(group, keys, [...group.path, list])] : [];
  return explained(keys, 'peerInRule', repairs, { keys: keys.join(', '), list });
}

function portInRule(group: FieldGroup): Explanation | undefined {
  const keys = group.keys.filter(
    (key) => (key === 'port' || key === 'protocol' || key === 'endPort') && !isCollection(group, key),
  );
  if (keys.length === 0) return undefined;
  const repairs = hasKey(group, 'ports') ? [] : [asOnlyItem(group, keys, [...group.path, 'ports'])];
  return explained(keys, 'portInRule', repairs, { keys: keys.join(', ') });
}

/** `ports` within a peer, `levels` below its rule. */
function portsIn(group: FieldGroup, levels: 2 | 3): Explanation | undefined {
  if (!group.keys.includes('ports')) return undefined;
  const rule = group.path.slice(0, -levels);
  if (hasKeyIn(group, rule, 'ports')) return explained(['ports'], 'portsInPeer', []);
  const move = moveTo(group, ['ports'], rule);
  if (group.holder.entries.size > 1) return explained(['ports'], 'portsInPeer', [move]);
  const peers = valueIn(group, group.path.slice(0, -1));
  const isOneOfMany = levels === 2 && peers?.kind === 'list' && peers.items.length > 1;
  if (!isOneOfMany) return explained(['ports'], 'portsInPeer', []);
  const rest: Repair = { kind: 'remove', at: placeOf(group) };
  const repair: Repair = { kind: 'together', repairs: [move, rest], intent: 'portsToRule' };
  return explained(['ports'], 'portsInPeer', [repair]);
}

function addressesInPeer(group: FieldGroup): Explanation | undefined {
  const keys = group.keys.filter((key) => key === 'cidr' || key === 'except');
  if (keys.length === 0) return undefined;
  const repairs = hasKey(group, 'ipBlock') ? [] : [moveTo(group, keys, [...group.path, 'ipBlock'])];
  return explained(keys, 'addressesInPeer', repairs, { keys: keys.join(', ') });
}

function selectorInSelector(group: FieldGroup): Explanation | undefined {
  const outer = group.path.at(-1);
  if (outer !== 'podSelector' && outer !== 'namespaceSelector') return undefined;
  const inner = outer === 'podSelector' ? 'namespaceSelector' : 'podSelector';
  if (!group.keys.includes(inner)) return undefined;
  const isPeer = group.path.length > 2;
  const peer = group.path.slice(0, -1);
  const fits = isPeer && !hasKeyIn(group, peer, inner);
  const context = isPeer ? `${inner}In${outer === 'podSelector' ? 'PodSelector' : 'NamespaceSelector'}` : undefined;
  return explained([inner], context ?? 'namespaceSelectorInSpec', fits ? [moveTo(group, [inner], peer)] : []);
}

function isCollection(group: FieldGroup, key: string): boolean {
  const value = held(group, key);
  return value?.kind === 'list' || value?.kind === 'map';
}
