import { type Explanation, type FieldGroup, hasKeyIn, moveTo } from './fieldGroup';

/**
 * `policyTypes`, `ingress` and `egress` inside `spec.podSelector` instead of beside it: one slip of indentation, however many keys it took
 * along.
 */
export function rulesUnderPodSelector(group: FieldGroup): Explanation | undefined {
  if (group.path.length !== 2 || group.path[0] !== 'spec' || group.path[1] !== 'podSelector') return undefined;
  const keys = group.keys.filter((key) => isOfSpec(key) && !hasKeyIn(group, ['spec'], key));
  if (keys.length === 0) return undefined;
  return {
    code: 'rulesUnderPodSelector',
    keys,
    params: { keys: keys.join(', ') },
    repairs: [moveTo(group, keys, ['spec'])],
  };
}

function isOfSpec(key: string): boolean {
  return key === 'policyTypes' || key === 'ingress' || key === 'egress';
}
