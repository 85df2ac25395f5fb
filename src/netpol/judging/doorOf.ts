import type { Cluster, Workload } from '../cluster';
import { standingPods } from '../joining/standingPods';
import type { PluginProfile } from '../plugin';
import type { Direction, NetworkPolicy } from '../resources';
import type { Door } from '../verdict';
import { isolatingPolicies } from './networkPolicyTier';

/** How one door of a workload stands, apart from any connection; open everywhere under a plugin that does not enforce the direction. */
export function doorOf(cluster: Cluster, workload: Workload, direction: Direction, plugin: PluginProfile): Door {
  const perPod = standingPods(workload).map((pod) => isolatingPolicies(cluster, pod, direction, plugin));
  const [state, ...otherStates] = new Set(perPod.map((policies) => stateOf(policies, direction)));
  const [first, ...others] = perPod;
  const isolating = new Set(perPod.flat());
  return {
    direction,
    state: state === undefined || otherStates.length > 0 ? 'mixed' : state,
    isolatedBy:
      first !== undefined && others.length === 0 ? first : cluster.policies.filter((policy) => isolating.has(policy)),
  };
}

function stateOf(policies: readonly NetworkPolicy[], direction: Direction): Exclude<Door['state'], 'mixed'> {
  if (policies.length === 0) return 'open';
  return policies.some((policy) => policy[direction].length > 0) ? 'guarded' : 'shut';
}
