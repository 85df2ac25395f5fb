import type { Repair } from '#netpol';
import { objectionsToDnsLabel, objectionsToPortName } from '../../names';
import { type Explanation, explained, type FieldGroup, hasKey, hasKeyIn, held, moveTo, placeOf } from './fieldGroup';

/** Fields that no API has there, of which one can tell what was wanted: `action: Deny`, `namespace: shop`, `containerPort: 80`. */
export function inventedFields(group: FieldGroup): Explanation | undefined {
  return noDeny(group) ?? byStruct(group);
}

function byStruct(group: FieldGroup): Explanation | undefined {
  switch (group.shape.name) {
    case 'NetworkPolicy':
      return group.keys.includes('status') ? removable(group, 'status', 'status') : undefined;
    case 'NetworkPolicySpec':
      return namespaceInSpec(group) ?? selectorInSpec(group);
    case 'NetworkPolicyPeer':
      return namespaceInPeer(group) ?? otherSelector(group);
    case 'NetworkPolicyPort':
      return portKey(group) ?? portName(group);
    case 'LabelSelectorRequirement':
      return oneValue(group);
    default:
      return undefined;
  }
}

/** Rules only ever allow. What was to deny is done by no rule at all. */
function noDeny(group: FieldGroup): Explanation | undefined {
  const key = group.keys.find((each) => /^(action|deny|allow|denied|allowed)$/i.test(each));
  if (key === undefined) return undefined;
  const { name } = group.shape;
  const isRule = name === 'NetworkPolicyIngressRule' || name === 'NetworkPolicyEgressRule';
  const value = held(group, key);
  const allows = /^allow/i.test(key) || (value?.kind === 'string' && /^allow/i.test(value.value));
  const removeRule: Repair = {
    kind: 'editPolicies',
    edits: [{ kind: 'removeItem', item: placeOf(group) }],
    intent: 'removeRule',
  };
  const repair: Repair = isRule && !allows ? removeRule : { kind: 'remove', at: placeOf(group, key) };
  return explained([key], 'noDeny', [repair]);
}

function namespaceInSpec(group: FieldGroup): Explanation | undefined {
  if (!group.keys.includes('namespace')) return undefined;
  if (hasKeyIn(group, ['metadata'], 'namespace')) return removable(group, 'namespace', 'namespaceInSpec');
  return explained(['namespace'], 'namespaceInSpec', [moveTo(group, ['namespace'], ['metadata'])]);
}

function selectorInSpec(group: FieldGroup): Explanation | undefined {
  return group.keys.includes('namespaceSelector')
    ? removable(group, 'namespaceSelector', 'namespaceSelectorInSpec')
    : undefined;
}

function namespaceInPeer(group: FieldGroup): Explanation | undefined {
  const key = group.keys.find((each) => each === 'namespace' || each === 'namespaceName');
  if (key === undefined) return undefined;
  const value = held(group, key);
  const name = value?.kind === 'string' && objectionsToDnsLabel(value.value).length === 0 ? value.value : undefined;
  if (name === undefined || hasKey(group, 'namespaceSelector')) return explained([key], 'namespaceInPeer', []);
  const repair: Repair = {
    kind: 'together',
    repairs: [
      { kind: 'renameKey', at: placeOf(group), key, to: 'namespaceSelector' },
      { kind: 'setValue', at: placeOf(group, key), value: { matchLabels: { 'kubernetes.io/metadata.name': name } } },
    ],
    intent: 'namespaceByName',
  };
  return explained([key], 'namespaceInPeer', [repair]);
}

function otherSelector(group: FieldGroup): Explanation | undefined {
  const service = group.keys.find((key) => /^service(Selector|Name)?$/i.test(key));
  if (service !== undefined) {
    const fits = !hasKey(group, 'podSelector') && held(group, service)?.kind === 'map';
    const rename: Repair = { kind: 'renameKey', at: placeOf(group), key: service, to: 'podSelector' };
    return explained([service], 'serviceInPeer', fits ? [rename] : []);
  }
  const node = group.keys.find((key) => /^node(Selector|Name|s)?$/i.test(key));
  return node === undefined ? undefined : explained([node], 'nodeInPeer', []);
}

function portKey(group: FieldGroup): Explanation | undefined {
  const key = group.keys.find((each) => each === 'containerPort' || each === 'targetPort');
  if (key === undefined) return undefined;
  if (hasKey(group, 'port')) return removable(group, key, 'portKey');
  return explained([key], 'portKey', [{ kind: 'renameKey', at: placeOf(group), key, to: 'port' }]);
}

function portName(group: FieldGroup): Explanation | undefined {
  if (!group.keys.includes('name')) return undefined;
  if (hasKey(group, 'port')) return removable(group, 'name', 'portName');
  const value = held(group, 'name');
  const fits = value?.kind === 'string' && objectionsToPortName(value.value).length === 0;
  const rename: Repair = { kind: 'renameKey', at: placeOf(group), key: 'name', to: 'port' };
  return explained(['name'], 'portName', fits ? [rename] : []);
}

/** `value: db` for `values: [db]`. */
function oneValue(group: FieldGroup): Explanation | undefined {
  if (!group.keys.includes('value') || hasKey(group, 'values') || held(group, 'value')?.kind !== 'string') {
    return undefined;
  }
  const repair: Repair = {
    kind: 'together',
    repairs: [
      { kind: 'renameKey', at: placeOf(group), key: 'value', to: 'values' },
      { kind: 'wrapInList', at: placeOf(group, 'value') },
    ],
  };
  return explained(['value'], 'misspelt', [repair], { suggestion: 'values' });
}

function removable(group: FieldGroup, key: string, context: string): Explanation {
  return explained([key], context, [{ kind: 'remove', at: placeOf(group, key) }]);
}
