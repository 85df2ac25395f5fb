import type { NetworkPolicy, PodManifest } from '#netpol';
import type { World } from './world';

/** Pods by their workloads' names, each once, at most four; the namespace is named where it is another than `near`. Empty without pods. */
export function namesOf(world: World, pods: readonly PodManifest[], near: string | undefined): string {
  const names = new Set<string>();
  for (const pod of pods) {
    const { namespace, name } = world.workloadOf(pod);
    names.add(namespace === near ? name : `${namespace}/${name}`);
  }
  return listed([...names]);
}

/** Policies by their names, at most four. */
export function policyNames(policies: readonly Pick<NetworkPolicy, 'name'>[]): string {
  return listed([...new Set(policies.map(({ name }) => name))]);
}

/** Names in one line; beyond four the rest is counted. */
export function listed(names: readonly string[]): string {
  const shown = names.length <= 4 ? names : names.slice(0, 3);
  return [...shown, ...(shown.length < names.length ? [`+${names.length - shown.length}`] : [])].join(', ');
}
