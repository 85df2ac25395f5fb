import { assertNever } from '#lib';
import { type OverlookedField, placeStepsWithin, selectedWorkloads } from '#netpol';
import type { MissedConnection } from '../miss';
import { type Mending, withLabel } from './mending';

/** Changes that bring a policy to the door of a miss: the direction among its `policyTypes`; and where it selects nobody now, the label or the namespace that was meant. */
export function mendPolicy({ cluster, miss }: MissedConnection, failed: OverlookedField): readonly Mending[] {
  const { policy, direction, fieldPlace, distance } = miss;
  switch (failed.kind) {
    case 'policyTypes':
      return [
        {
          repair: { kind: 'editPolicies', edits: [{ kind: 'addPolicyType', policy: policy.origin, direction }] },
          after: { ...policy, policyTypes: ['ingress', 'egress'] },
        },
      ];
    case 'podSelector': {
      const key = placeStepsWithin(fieldPlace, policy.origin)?.[3];
      const isValue = policy.podSelector.matchLabels.has(`${key}`) && failed.has !== '' && distance === 1;
      if (typeof key !== 'string' || !isValue || selectedWorkloads(cluster, policy).length > 0) return [];
      const value = failed.has.slice(key.length + 1);
      return [
        {
          repair: { kind: 'setValue', at: fieldPlace, value },
          after: { ...policy, podSelector: withLabel(policy.podSelector, key, value) },
        },
      ];
    }
    case 'policyNamespace':
      if (selectedWorkloads(cluster, policy).length > 0) return [];
      return [
        {
          repair: { kind: 'setValue', at: fieldPlace, value: failed.podNamespace },
          after: { ...policy, namespace: failed.podNamespace },
        },
      ];
    default:
      return assertNever(failed);
  }
}
