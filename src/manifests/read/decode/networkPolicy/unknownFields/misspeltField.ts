import type { Repair } from '#netpol';
import { closestName } from '../../closestName';
import { type Explanation, explained, type FieldGroup, hasKey, placeOf } from './fieldGroup';

/** A key that is nearly one of those that may stand there, or another word for one: `podselector`, `labels`. */
export function misspeltField(group: FieldGroup): Explanation | undefined {
  for (const key of group.keys) {
    const suggestion = closestName(key, Object.keys(group.shape.fields)) ?? otherWords[group.shape.name]?.[key];
    if (suggestion === undefined) continue;
    const rename: Repair = { kind: 'renameKey', at: placeOf(group), key, to: suggestion };
    return explained([key], 'misspelt', hasKey(group, suggestion) ? [] : [rename], { suggestion });
  }
  return undefined;
}

const otherWords: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  NetworkPolicySpec: { selector: 'podSelector', labelSelector: 'podSelector', types: 'policyTypes' },
  LabelSelector: { labels: 'matchLabels', expressions: 'matchExpressions' },
  NetworkPolicyPeer: { selector: 'podSelector', pods: 'podSelector', namespaces: 'namespaceSelector' },
  NetworkPolicyIngressRule: { sources: 'from', peers: 'from' },
  NetworkPolicyEgressRule: { destinations: 'to', peers: 'to' },
  IPBlock: { exclude: 'except', excludes: 'except', excepts: 'except' },
};
