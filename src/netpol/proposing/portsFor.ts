import type { Cluster } from '../cluster';
import { isBeyondPolicies } from '../joining/policyIndex';
import { standingPods } from '../joining/standingPods';
import type { PluginProfile } from '../plugin';
import type { Obstacle } from '../proposal';
import type { NetworkPolicyPort } from '../resources';
import type { Connection } from '../verdict';

/** Items of `ports` that take what a connection carries. */
export interface FoundPorts {
  readonly kind: 'ports';
  readonly ports: readonly NetworkPolicyPort[];
}

/**
 * The narrowest items of `ports` for a connection, or why there are none: its number; of a name, the number that all pods
 * of the destination declare for it, or the name itself where they differ.
 */
export function portsFor(cluster: Cluster, connection: Connection, plugin: PluginProfile): FoundPorts | Obstacle {
  const { protocol, port, to } = connection;
  if (protocol === 'SCTP' && plugin.sctp !== 'yes') {
    return { kind: 'pluginSupportUnknown', plugin: plugin.id, feature: 'sctp' };
  }
  if (typeof port === 'number') return { kind: 'ports', ports: [{ protocol, port }] };
  if (to.kind === 'external') return { kind: 'portNameUndeclared', port, workload: to.external.name };

  const pods = standingPods(to.workload);
  const numbers = new Set<number>();
  for (const pod of pods) {
    const declared = pod.ports.find((item) => item.name === port && item.protocol === protocol);
    if (declared === undefined) return { kind: 'portNameUndeclared', port, workload: to.workload.id };
    numbers.add(declared.containerPort);
  }
  const byName = plugin.namedPorts === 'yes' && !pods.some((pod) => isBeyondPolicies(pod, cluster));
  if (numbers.size > 1 && byName) return { kind: 'ports', ports: [{ protocol, port }] };
  return { kind: 'ports', ports: [...numbers].map((number) => ({ protocol, port: number })) };
}
