import type { PluginProfile } from '../plugin';
import type { ContainerPort, NetworkPolicyPort } from '../resources';
import { allPorts, noPorts, type PortSetId, type PortSets } from './portSets';

/** What may pass: surely, and at most. The first is always part of the second. */
export interface Passage {
  readonly sure: PortSetId;
  readonly possible: PortSetId;
}

/** The `ports` of a rule for a destination that declares the given ports, as `portMatches` reads each item. */
export function resolvePorts(
  items: readonly NetworkPolicyPort[],
  declared: readonly ContainerPort[],
  plugin: PluginProfile,
  sets: PortSets,
): Passage {
  if (items.length === 0) return { sure: allPorts, possible: allPorts };
  let sure = noPorts;
  let possible = noPorts;
  for (const item of items) {
    const passage = resolveItem(item, declared, plugin, sets);
    sure = sets.union(sure, passage.sure);
    possible = sets.union(possible, passage.possible);
  }
  return { sure, possible };
}

function resolveItem(
  { protocol, port, endPort }: NetworkPolicyPort,
  declared: readonly ContainerPort[],
  plugin: PluginProfile,
  sets: PortSets,
): Passage {
  if (protocol === 'SCTP' && plugin.sctp === 'no') return { sure: noPorts, possible: noPorts };
  if (port === undefined) return certain(sets.range(protocol, 1, 65535));
  if (typeof port === 'string') {
    if (plugin.namedPorts === 'no') return certain(noPorts);
    let found = noPorts;
    for (const { name, protocol: other, containerPort } of declared) {
      if (name === port && other === protocol) {
        found = sets.union(found, sets.range(protocol, containerPort, containerPort));
      }
    }
    return plugin.namedPorts === 'unknown' ? { sure: noPorts, possible: found } : certain(found);
  }
  const first = sets.range(protocol, port, port);
  if (endPort === undefined || plugin.endPort === 'no') return certain(first);
  const whole = sets.union(first, sets.range(protocol, port, endPort));
  return plugin.endPort === 'unknown' ? { sure: first, possible: whole } : certain(whole);
}

function certain(ports: PortSetId): Passage {
  return { sure: ports, possible: ports };
}
