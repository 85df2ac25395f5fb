import { assertNever } from '#lib';
import {
  type AdminPolicy,
  type Direction,
  type NetworkPolicy,
  type Place,
  type PolicyEdit,
  placeWithin,
  samePlace,
} from '#netpol';
import type { Reading } from '../../reading';
import { startsWith } from '../document/operation';
import { isPlainList, type PlainMap } from '../document/plain';
import type { Edit } from '../edit';
import { fileFor } from '../fileFor';
import { notFound, valueAt } from '../lookup';
import { refuseName, refuseNamespace } from '../names';
import { newPeer, newPolicy, newPolicyType, newPolicyTypes, newPort, newRule, peersKey } from '../newObjects';
import { append, type Outcome, remove, type Step, set, stepsOf } from '../steps';
import { metadataOrder } from '../workloads';

/** Edits of policies. */
export type AnyPolicyEdit = PolicyEdit | Extract<Edit, { kind: 'renamePolicy' }>;

/** Adds policies, rules, peers, ports and types, and takes items out. */
export function editPolicy(reading: Reading, edit: AnyPolicyEdit): Outcome {
  switch (edit.kind) {
    case 'addPolicy': {
      const refusal =
        refuseName(edit.name) ?? refuseNamespace(edit.namespace) ?? refuseTaken(reading, edit.namespace, edit.name);
      if (refusal) return refusal;
      return stepsOf([{ kind: 'addDocument', file: fileFor(reading, 'policy'), value: newPolicy(edit) }]);
    }
    case 'addRule': {
      const list = placeWithin(edit.policy, 'spec', edit.direction);
      return addItem(reading, edit.policy, list, newRule(edit.direction, edit.rule));
    }
    case 'addPeer': {
      const rule = placeWithin(edit.policy, 'spec', edit.direction, edit.rule);
      return addItem(reading, rule, placeWithin(rule, peersKey(edit.direction)), newPeer(edit.peer));
    }
    case 'addRulePort': {
      const rule = placeWithin(edit.policy, 'spec', edit.direction, edit.rule);
      return addItem(reading, rule, placeWithin(rule, 'ports'), newPort(edit.port));
    }
    case 'addPolicyType':
      return addPolicyType(reading, edit.policy, edit.direction);
    case 'removeItem':
      return removeItem(reading, edit.item);
    case 'renamePolicy': {
      const policy = policyAt(reading, edit.policy) ?? adminPolicyAt(reading, edit.policy);
      if (!policy) return notFound(reading, edit.policy);
      if (policy.name === edit.to) return stepsOf([]);
      const isTaken =
        policy.kind === 'NetworkPolicy'
          ? refuseTaken(reading, policy.namespace, edit.to)
          : refuseTakenByAdmin(reading, policy, edit.to);
      const refusal = refuseName(edit.to) ?? isTaken;
      return refusal ?? stepsOf([set(placeWithin(edit.policy, 'metadata', 'name'), edit.to, metadataOrder)]);
    }
    default:
      return assertNever(edit);
  }
}

function addItem(reading: Reading, holder: Place, list: Place, item: PlainMap): Outcome {
  if (valueAt(reading, holder) === undefined) return notFound(reading, holder);
  const items = valueAt(reading, list);
  return stepsOf([append(list, item, keyOrder)], placeWithin(list, isPlainList(items) ? items.length : 0));
}

/** A policy that leaves its types to the default gets all of them written out, so that none is lost. */
function addPolicyType(reading: Reading, place: Place, direction: Direction): Outcome {
  const policy = policyAt(reading, place);
  if (!policy) return notFound(reading, place);
  const list = placeWithin(place, 'spec', 'policyTypes');
  if (policy.policyTypesDefaulted) {
    return stepsOf([set(list, newPolicyTypes([...policy.policyTypes, direction]), specOrder)]);
  }
  if (policy.policyTypes.includes(direction)) return stepsOf([]);
  return stepsOf([append(list, newPolicyType(direction), specOrder)]);
}

/**
 * Takes out a rule, a peer, a port or an `except`. With its last peer or port a rule goes, since an empty list would match everything; with its
 * last rule the key `ingress` or `egress` goes. Where that would end the isolation, because `policyTypes` is left to the default, which
 * looks at the egress rules, `policyTypes` is written out first: the policy goes on isolating, and allows nothing.
 */
function removeItem(reading: Reading, item: Place): Outcome {
  const policy = reading.resources.policies.find(({ origin }) => isWithin(item, origin));
  if (!policy || valueAt(reading, item) === undefined) return notFound(reading, item);
  const [spec, direction, rule, key] = item.path.slice(policy.origin.path.length);
  if (spec !== 'spec' || (direction !== 'ingress' && direction !== 'egress') || typeof rule !== 'number') {
    return { kind: 'notFound', place: item };
  }
  const list = { ...item, path: item.path.slice(0, -1) };
  const isLast = lengthAt(reading, list) === 1;
  if (key === undefined) return stepsOf(removeRule(reading, policy, direction, rule));
  if (!isLast) return stepsOf([remove(item)]);
  const isExcept = list.path.at(-1) === 'except';
  return stepsOf(isExcept ? [remove(list)] : removeRule(reading, policy, direction, rule));
}

function removeRule(reading: Reading, policy: NetworkPolicy, direction: Direction, rule: number): readonly Step[] {
  const rules = placeWithin(policy.origin, 'spec', direction);
  if (lengthAt(reading, rules) !== 1) return [remove(placeWithin(rules, rule))];
  const types = placeWithin(policy.origin, 'spec', 'policyTypes');
  const keepsIsolating = direction === 'egress' && policy.policyTypesDefaulted;
  return [...(keepsIsolating ? [set(types, newPolicyTypes(policy.policyTypes), specOrder)] : []), remove(rules)];
}

function refuseTaken({ resources }: Reading, namespace: string, name: string) {
  const isTaken = resources.policies.some((policy) => policy.namespace === namespace && policy.name === name);
  return isTaken ? ({ kind: 'nameTaken', name } as const) : undefined;
}

function refuseTakenByAdmin({ resources }: Reading, { kind }: AdminPolicy, name: string) {
  const isTaken = resources.adminPolicies.some((policy) => policy.kind === kind && policy.name === name);
  return isTaken ? ({ kind: 'nameTaken', name } as const) : undefined;
}

function adminPolicyAt({ resources }: Reading, place: Place): AdminPolicy | undefined {
  return resources.adminPolicies.find(({ origin }) => samePlace(origin, place));
}

function policyAt({ resources }: Reading, place: Place): NetworkPolicy | undefined {
  return resources.policies.find(({ origin }) => samePlace(origin, place));
}

function lengthAt(reading: Reading, list: Place): number {
  const items = valueAt(reading, list);
  return isPlainList(items) ? items.length : 0;
}

function isWithin(inner: Place, outer: Place): boolean {
  return inner.file === outer.file && inner.document === outer.document && startsWith(inner.path, outer.path);
}

const specOrder = ['podSelector', 'policyTypes', 'ingress', 'egress'] as const;
const keyOrder = [...specOrder, 'from', 'to', 'ports'] as const;
