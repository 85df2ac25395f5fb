import { cutRange } from '../address/address';
import type { Cluster } from '../cluster';
import { hasSeveralPods, standingPods } from '../joining/standingPods';
import { parseOutside } from '../matching/ipBlockRanges';
import { type Party, partiesOfPod } from '../matching/party';
import { rulesOf } from '../matching/ruleAt';
import { trafficTo } from '../matching/traffic';
import type { PluginProfile } from '../plugin';
import type { Direction } from '../resources';
import type { Connection, Endpoint } from '../verdict';
import { boundsOf, type DoorQuestion, isolatingPolicies } from './doorCase';

/** The two questions that one pair of ends raises. */
export interface Questions {
  readonly egress: DoorQuestion;
  readonly ingress: DoorQuestion;
}

/**
 * What has to be asked about a connection: both doors, for every pair of pods, addresses and pieces of outside ranges
 * that may be answered differently. Nothing when it can only be a pod's own with itself.
 */
export function questionsOf(cluster: Cluster, connection: Connection, plugin: PluginProfile): readonly Questions[] {
  return pairsOf(cluster, connection, plugin).map(({ source, target }) => {
    const traffic = trafficTo(target, connection.protocol, connection.port);
    return {
      egress: { cluster, plugin, direction: 'egress', subject: source, other: target, traffic },
      ingress: { cluster, plugin, direction: 'ingress', subject: target, other: source, traffic },
    };
  });
}

interface Pair {
  readonly source: Party;
  readonly target: Party;
}

function pairsOf(cluster: Cluster, connection: Connection, plugin: PluginProfile): readonly Pair[] {
  const sources = partiesOf(cluster, connection.from, connection.to, 'ingress', plugin);
  const targets = partiesOf(cluster, connection.to, connection.from, 'egress', plugin);
  const pairs = sources.flatMap((source) => targets.map((target) => ({ source, target })));
  const apart =
    cluster.assumptions.selfTraffic === 'judged'
      ? pairs
      : pairs.filter(({ source, target }) => !isItself(source, target));
  // Pods with addresses of both families meet in one of them.
  const reachable = apart.filter(({ source, target }) => shareFamily(source, target));
  return reachable.length > 0 ? reachable : apart;
}

/** The guises of one end. An outside range is cut where policies at the other end's door cut it. */
function partiesOf(
  cluster: Cluster,
  end: Endpoint,
  facing: Endpoint,
  door: Direction,
  plugin: PluginProfile,
): readonly Party[] {
  if (end.kind === 'workload') {
    return standingPods(end.workload).flatMap((pod) => partiesOfPod(cluster, end.workload, pod));
  }
  const { name, cidr } = end.external;
  const range = parseOutside(cidr);
  if (range === undefined || facing.kind === 'external') return [{ kind: 'outside', name, cidr, address: range }];
  const policies = standingPods(facing.workload).flatMap((pod) => isolatingPolicies(cluster, pod, door, plugin));
  return cutRange(range, boundsOf(rulesOf(policies, door))).map((address) => ({
    kind: 'outside',
    name,
    cidr,
    address,
  }));
}

function isItself(source: Party, target: Party): boolean {
  if (source.kind === 'outside' || target.kind === 'outside' || source.pod !== target.pod) return false;
  return !hasSeveralPods(source.pod);
}

function shareFamily(source: Party, target: Party): boolean {
  if (source.kind === 'outside' || target.kind === 'outside') return true;
  if (source.address === undefined || target.address === undefined) return true;
  return source.address.family === target.address.family;
}
