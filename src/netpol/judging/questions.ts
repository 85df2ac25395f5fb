import { type AddressRange, contains, cutRange } from '../address/address';
import type { Cluster } from '../cluster';
import { adminIndex } from '../joining/adminIndex';
import { hasSeveralPods, standingPods } from '../joining/standingPods';
import { parseOutside } from '../matching/ipBlockRanges';
import { type Party, partiesOfPod } from '../matching/party';
import { rulesOf } from '../matching/ruleAt';
import { trafficTo } from '../matching/traffic';
import type { PluginProfile } from '../plugin';
import type { Direction, PodManifest } from '../resources';
import type { Connection, Endpoint } from '../verdict';
import { networkBounds } from './adminTiers';
import type { DoorQuestion } from './doorQuestion';
import { boundsOf, isolatingPolicies } from './networkPolicyTier';

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

/** One end of a connection in one of its guises, standing for all pods that no door here can tell from it. */
interface Guise {
  readonly party: Party;
  readonly pods: ReadonlySet<PodManifest>;
}

interface Pair {
  readonly source: Party;
  readonly target: Party;
}

function pairsOf(cluster: Cluster, connection: Connection, plugin: PluginProfile): readonly Pair[] {
  const sources = guisesOf({ cluster, end: connection.from, facing: connection.to, door: 'ingress', plugin });
  const targets = guisesOf({ cluster, end: connection.to, facing: connection.from, door: 'egress', plugin });
  const pairs = sources.flatMap((source) => targets.map((target) => ({ source, target })));
  const apart =
    cluster.assumptions.selfTraffic === 'judged'
      ? pairs
      : pairs.filter(({ source, target }) => !areOnePod(source, target));
  const meeting = apart.map(({ source, target }) => ({ source: source.party, target: target.party }));
  // Pods with addresses of both families meet in one of them.
  const reachable = meeting.filter(({ source, target }) => shareFamily(source, target));
  return reachable.length > 0 ? reachable : meeting;
}

interface GuiseRequest {
  readonly cluster: Cluster;
  readonly end: Endpoint;
  readonly facing: Endpoint;
  /** The door at the facing end that looks at this one. */
  readonly door: Direction;
  readonly plugin: PluginProfile;
}

/** The guises of one end. An outside range is cut where policies at the facing door cut it. */
function guisesOf(request: GuiseRequest): readonly Guise[] {
  const { cluster, end } = request;
  if (end.kind === 'workload') {
    const parties = standingPods(end.workload).flatMap((pod) => partiesOfPod(cluster, end.workload, pod));
    return parties.length < 2 ? parties.map(alone) : groupAlike(parties, boundsAtFacingDoor(request));
  }
  const { name, cidr } = end.external;
  const range = parseOutside(cidr);
  const pieces = range === undefined ? [undefined] : cutRange(range, boundsAtFacingDoor(request));
  return pieces.map((address) => alone({ kind: 'outside', name, cidr, address }));
}

function boundsAtFacingDoor({ cluster, facing, door, plugin }: GuiseRequest): readonly AddressRange[] {
  if (facing.kind === 'external') return [];
  const pods = standingPods(facing.workload);
  const policies = pods.flatMap((pod) => isolatingPolicies(cluster, pod, door, plugin));
  const bounds = boundsOf(rulesOf([...new Set(policies)], door));
  if (cluster.adminPolicies.length === 0) return bounds;
  const asked = new Set(pods.map((pod) => adminIndex(cluster).asked(pod, door)));
  return [...bounds, ...[...asked].flatMap((tiers) => (tiers === undefined ? [] : networkBounds(tiers, door)))];
}

function alone(party: Party): Guise {
  return { party, pods: new Set(party.kind === 'outside' ? [] : [party.pod]) };
}

/** Hundreds of pods of one workload are a handful of cases: same labels, same ports, same side of every bound. */
function groupAlike(parties: readonly Party[], bounds: readonly AddressRange[]): readonly Guise[] {
  const groups = new Map<string, { readonly party: Party; readonly pods: Set<PodManifest> }>();
  for (const party of parties) {
    if (party.kind === 'outside') continue;
    const { pod, address, kind } = party;
    const side = address && [address.family, ...bounds.map((bound) => contains(bound, address))];
    const key = JSON.stringify([kind, [...pod.labels].sort(), pod.ports, side]);
    const group = groups.get(key) ?? { party, pods: new Set() };
    groups.set(key, group);
    group.pods.add(pod);
  }
  return [...groups.values()];
}

function areOnePod(source: Guise, target: Guise): boolean {
  const pods = [...new Set([...source.pods, ...target.pods])];
  const [only] = pods;
  if (pods.length !== 1 || only === undefined) return false;
  return source.party.kind !== 'outside' && target.party.kind !== 'outside' && !hasSeveralPods(only);
}

function shareFamily(source: Party, target: Party): boolean {
  if (source.kind === 'outside' || target.kind === 'outside') return true;
  if (source.address === undefined || target.address === undefined) return true;
  return source.address.family === target.address.family;
}
