import type { Repair } from '#netpol';
import type { Value } from '../../../../syntax/value';
import { closestName } from '../../closestName';
import { type Explanation, explained, type FieldGroup, hasKey, held, moveTo, placeOf, valueIn } from './fieldGroup';

/** Labels straight in a selector, `podSelector: {role: db}`: one finding for all labels of the selector. */
export function labelsOutsideMatchLabels(group: FieldGroup): Explanation | undefined {
  if (group.shape.name !== 'LabelSelector') return undefined;
  const known = Object.keys(group.shape.fields);
  const keys = group.keys.filter((key) => isScalar(held(group, key)) && closestName(key, known) === undefined);
  if (keys.length === 0) return undefined;
  const matchLabels = valueIn(group, [...group.path, 'matchLabels']);
  const taken = matchLabels?.kind === 'map' && keys.some((key) => matchLabels.entries.has(key));
  const move = moveTo(group, keys, [...group.path, 'matchLabels']);
  const quotes = keys.flatMap((key): Repair[] => {
    const value = held(group, key);
    const isBare = value?.kind === 'number' || value?.kind === 'boolean';
    return isBare ? [{ kind: 'setValue', at: placeOf(group, key), value: value.source }] : [];
  });
  const repair: Repair = quotes.length === 0 ? move : { kind: 'together', repairs: [move, ...quotes] };
  const fits = !taken && (matchLabels === undefined || matchLabels.kind === 'map');
  return explained(keys, 'labelOutsideMatchLabels', fits ? [repair] : [], { keys: keys.join(', ') });
}

/** `matchLabels` or `matchExpressions` beside the selector that they belong to, or in a peer that has none. */
export function selectorTermsOutside(group: FieldGroup): Explanation | undefined {
  const keys = group.keys.filter((key) => key === 'matchLabels' || key === 'matchExpressions');
  if (keys.length === 0) return undefined;
  const into = (selector: string, intent?: string): Repair => ({
    ...moveTo(group, keys, [...group.path, selector]),
    ...(intent === undefined ? {} : { intent }),
  });
  const params = { keys: keys.join(', ') };
  if (group.shape.name === 'NetworkPolicySpec') {
    const fits = isVoid(valueIn(group, ['spec', 'podSelector']));
    return explained(keys, 'selectorTermsOutside', fits ? [into('podSelector')] : [], params);
  }
  if (group.shape.name !== 'NetworkPolicyPeer') return undefined;
  const voids = (['podSelector', 'namespaceSelector'] as const).filter(
    (key) => hasKey(group, key) && isVoid(valueIn(group, [...group.path, key])),
  );
  const [only] = voids;
  if (only !== undefined)
    return explained(keys, 'selectorTermsOutside', voids.length === 1 ? [into(only)] : [], params);
  const hasPeer = ['podSelector', 'namespaceSelector', 'ipBlock'].some((key) => hasKey(group, key));
  const repairs = hasPeer ? [] : [into('podSelector', 'labelsOfPods'), into('namespaceSelector', 'labelsOfNamespaces')];
  return explained(keys, 'selectorTermsOutside', repairs, params);
}

function isVoid(selector: Value | undefined): boolean {
  return selector === undefined || (selector.kind === 'map' && selector.entries.size === 0);
}

function isScalar(value: Value | undefined): boolean {
  return value?.kind === 'string' || value?.kind === 'number' || value?.kind === 'boolean';
}
