import type { PluginProfile } from '../plugin';
import type { NetworkPolicyPort } from '../resources';
import type { MissedPart } from './missedPart';
import type { Traffic } from './traffic';
import type { Truth } from './truth';

/** Whether one item of `ports` takes the traffic. */
export function portMatches(item: NetworkPolicyPort, traffic: Traffic, plugin: PluginProfile): Truth {
  if (item.protocol !== traffic.protocol) return 'no';
  if (item.protocol === 'SCTP' && plugin.sctp === 'no') return 'no';
  if (item.port === undefined) return 'yes';
  if (typeof item.port === 'string') return namedPortMatches(item.port, traffic, plugin);

  const last = lastPort(item.port, item.endPort, plugin);
  if (traffic.number === undefined) return item.port === 1 && last === 65535 ? 'yes' : 'unknown';
  if (traffic.number === item.port) return 'yes';
  if (traffic.number < item.port || traffic.number > last) return 'no';
  return plugin.endPort === 'unknown' ? 'unknown' : 'yes';
}

/** Why an item of `ports` does not take the traffic; empty when it does or may. */
export function missedPort(item: NetworkPolicyPort, traffic: Traffic, plugin: PluginProfile): readonly MissedPart[] {
  const missed: MissedPart[] = [];
  if (item.protocol !== traffic.protocol) {
    missed.push({
      failed: { kind: 'protocol', wants: item.protocol, has: traffic.protocol },
      path: ['protocol'],
    });
  }
  // The port is judged as if the protocol were mended, so that the distance counts both.
  if (portMatches({ ...item, protocol: traffic.protocol }, traffic, plugin) !== 'no') return missed;
  if (typeof item.port === 'string') {
    const names = (traffic.declared ?? []).flatMap((port) => (port.name === undefined ? [] : [port.name]));
    missed.push({
      failed: { kind: 'namedPort', wants: item.port, declared: names },
      path: ['port'],
    });
  } else if (item.port !== undefined) {
    const last = lastPort(item.port, item.endPort, plugin);
    const wants = last === item.port ? `${item.port}` : `${item.port}-${last}`;
    missed.push({
      failed: { kind: 'port', wants, has: traffic.number ?? traffic.asked },
      path: ['port'],
    });
  }
  return missed;
}

function namedPortMatches(name: string, traffic: Traffic, plugin: PluginProfile): Truth {
  // Port names are looked up on the destination pod; one that it lacks, or has for another protocol, matches nothing.
  const numbers = (traffic.declared ?? [])
    .filter((port) => port.name === name && port.protocol === traffic.protocol)
    .map((port) => port.containerPort);
  if (numbers.length === 0 || plugin.namedPorts === 'no') return 'no';
  if (traffic.number === undefined) return 'unknown';
  if (!numbers.includes(traffic.number)) return 'no';
  return plugin.namedPorts === 'unknown' ? 'unknown' : 'yes';
}

function lastPort(port: number, endPort: number | undefined, plugin: PluginProfile): number {
  return endPort === undefined || plugin.endPort === 'no' ? port : endPort;
}
