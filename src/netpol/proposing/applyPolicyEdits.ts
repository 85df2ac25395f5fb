import { assertNever } from '#lib';
import { type FieldPath, type Place, samePlace } from '../place';
import type { PolicyEdit } from '../policyEdit';
import type { Direction, NetworkPolicy, NetworkPolicyRule } from '../resources';

/**
 * What policies mean after edits, one after the other, without going through text. A new policy stands in a file of its
 * own that has no name. Edits of policies or items that are not there do nothing.
 */
export function applyPolicyEdits(
  policies: readonly NetworkPolicy[],
  edits: readonly PolicyEdit[],
): readonly NetworkPolicy[] {
  return edits.reduce(applyOne, policies);
}

function applyOne(policies: readonly NetworkPolicy[], edit: PolicyEdit): readonly NetworkPolicy[] {
  switch (edit.kind) {
    case 'addPolicy':
      return [...policies, newPolicy(edit, policies.length)];
    case 'addRule':
      return changeRules(policies, edit.policy, edit.direction, (rules) => [...rules, edit.rule]);
    case 'addPeer':
      return changeRule(policies, edit, (rule) => ({ ...rule, peers: [...rule.peers, edit.peer] }));
    case 'addRulePort':
      return changeRule(policies, edit, (rule) => ({ ...rule, ports: [...rule.ports, edit.port] }));
    case 'addPolicyType':
      return policies.map((policy) =>
        samePlace(policy.origin, edit.policy) ? withType(policy, edit.direction) : policy,
      );
    case 'removeItem':
      return policies.map((policy) => withoutItem(policy, edit.item));
    default:
      return assertNever(edit);
  }
}

function newPolicy(edit: PolicyEdit & { readonly kind: 'addPolicy' }, position: number): NetworkPolicy {
  const { namespace, name, podSelector, policyTypes, ingress = [], egress = [] } = edit;
  return {
    kind: 'NetworkPolicy',
    namespace,
    name,
    podSelector,
    policyTypes: inOrder(policyTypes),
    policyTypesDefaulted: false,
    ingress,
    egress,
    admission: 'accepted',
    origin: { file: '', document: position, path: [] },
  };
}

function changeRules(
  policies: readonly NetworkPolicy[],
  place: Place,
  direction: Direction,
  change: (rules: readonly NetworkPolicyRule[]) => readonly NetworkPolicyRule[],
): readonly NetworkPolicy[] {
  return policies.map((policy) =>
    samePlace(policy.origin, place) ? defaulted({ ...policy, [direction]: change(policy[direction]) }) : policy,
  );
}

function changeRule(
  policies: readonly NetworkPolicy[],
  edit: { readonly policy: Place; readonly direction: Direction; readonly rule: number },
  change: (rule: NetworkPolicyRule) => NetworkPolicyRule,
): readonly NetworkPolicy[] {
  return changeRules(policies, edit.policy, edit.direction, (rules) =>
    rules.map((rule, index) => (index === edit.rule ? change(rule) : rule)),
  );
}

/** Without `policyTypes` the API server works them out anew: Ingress always, Egress when there is a rule for it. */
function defaulted(policy: NetworkPolicy): NetworkPolicy {
  if (!policy.policyTypesDefaulted) return policy;
  return { ...policy, policyTypes: policy.egress.length > 0 ? ['ingress', 'egress'] : ['ingress'] };
}

function withType(policy: NetworkPolicy, direction: Direction): NetworkPolicy {
  return {
    ...policy,
    policyTypes: inOrder([...policy.policyTypes, direction]),
    policyTypesDefaulted: false,
  };
}

function inOrder(types: readonly Direction[]): readonly Direction[] {
  return (['ingress', 'egress'] as const).filter((direction) => types.includes(direction));
}

function withoutItem(policy: NetworkPolicy, item: Place): NetworkPolicy {
  const [spec, direction, rule, list, index, , , exception] = pathWithin(policy.origin, item) ?? [];
  if (spec !== 'spec' || (direction !== 'ingress' && direction !== 'egress') || typeof rule !== 'number') return policy;
  const rules = policy[direction].flatMap((each, position) => {
    if (position !== rule) return [each];
    if (list === undefined || typeof index !== 'number') return [];
    return typeof exception === 'number' ? [withoutException(each, index, exception)] : ruleWithout(each, list, index);
  });
  const left = { ...policy, [direction]: rules };
  // Without its last rule for egress the default would end the isolation; the types are written out instead.
  return left.egress.length === 0 && policy.egress.length > 0 ? { ...left, policyTypesDefaulted: false } : left;
}

/** With its last peer or port a rule goes too: an empty list would take anything. */
function ruleWithout(rule: NetworkPolicyRule, list: string | number, index: number): readonly NetworkPolicyRule[] {
  const left = <Item>(items: readonly Item[]) => items.filter((_, position) => position !== index);
  if (list === 'ports') {
    const ports = left(rule.ports);
    return ports.length === 0 ? [] : [{ ...rule, ports }];
  }
  const peers = left(rule.peers);
  return peers.length === 0 ? [] : [{ ...rule, peers }];
}

function withoutException(rule: NetworkPolicyRule, index: number, exception: number): NetworkPolicyRule {
  const peers = rule.peers.map((peer, position) => {
    if (position !== index || peer.ipBlock === undefined) return peer;
    const except = peer.ipBlock.except.filter((_, place) => place !== exception);
    return { ...peer, ipBlock: { ...peer.ipBlock, except } };
  });
  return { ...rule, peers };
}

function pathWithin(outer: Place, inner: Place): FieldPath | undefined {
  if (outer.file !== inner.file || outer.document !== inner.document) return undefined;
  return outer.path.every((step, index) => inner.path[index] === step)
    ? inner.path.slice(outer.path.length)
    : undefined;
}
