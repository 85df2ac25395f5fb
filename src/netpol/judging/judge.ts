import { cutRange } from '../address/address';
import type { Cluster } from '../cluster';
import { policyIndex } from '../joining/policyIndex';
import { hasSeveralPods, standingPods } from '../joining/standingPods';
import { parseOutside } from '../matching/ipBlockRanges';
import { type Party, partiesOfPod } from '../matching/party';
import { rulesOf } from '../matching/ruleAt';
import { trafficTo } from '../matching/traffic';
import { allOf } from '../matching/truth';
import type { PluginProfile } from '../plugin';
import type { Direction, NetworkPolicy } from '../resources';
import type { Connection, DoorVerdict, Endpoint, Outcome, Verdict } from '../verdict';
import { boundsOf, type DoorQuestion, isolatingPolicies, judgeDoorCase } from './doorCase';
import { outcomeOf } from './outcomeOf';
import { sumUpDoor } from './sumUpDoor';

/**
 * Judges a connection: first the egress door of its source, then the ingress door of its destination; both must let it
 * through. A workload counts with all its pods and an outside range with all its addresses: where they differ, the
 * outcome is `partly`. Whatever the manifests or the plugin's profile leave open is `unknown`.
 */
export function judge(cluster: Cluster, connection: Connection, plugin: PluginProfile): Verdict {
  if (plugin.enforces.ingress === 'no' && plugin.enforces.egress === 'no') return shortcut('pluginEnforcesNothing');
  const cases = casesOf(cluster, connection, plugin);
  if (cases.length === 0) return shortcut('self');

  const judged = cases.map(({ source, target }) => {
    const traffic = trafficTo(target, connection.protocol, connection.port);
    const egress: DoorQuestion = { cluster, plugin, direction: 'egress', subject: source, other: target, traffic };
    const ingress: DoorQuestion = { cluster, plugin, direction: 'ingress', subject: target, other: source, traffic };
    return {
      egress: { question: egress, answer: judgeDoorCase(egress) },
      ingress: { question: ingress, answer: judgeDoorCase(ingress) },
    };
  });
  const egress = sumUpDoor(
    'egress',
    judged.map((each) => each.egress),
  );
  const ingress = sumUpDoor(
    'ingress',
    judged.map((each) => each.ingress),
  );
  const outcome = outcomeOf(judged.map((each) => allOf([each.egress.answer.truth, each.ingress.answer.truth])));
  const stoppedAt = stoppingDoor(outcome, egress, ingress);
  return {
    outcome,
    ...(stoppedAt === undefined ? {} : { stoppedAt }),
    egress,
    ingress,
    provisionalBecauseOf: refusedFor(cluster, connection),
  };
}

interface Case {
  readonly source: Party;
  readonly target: Party;
}

/** Every pair of ends that may answer differently; none when the connection can only be a pod's own with itself. */
function casesOf(cluster: Cluster, connection: Connection, plugin: PluginProfile): readonly Case[] {
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

function stoppingDoor(outcome: Outcome, egress: DoorVerdict, ingress: DoorVerdict): Direction | undefined {
  if (outcome === 'allowed') return undefined;
  if (egress.outcome !== 'allowed') return 'egress';
  return ingress.outcome === 'allowed' ? undefined : 'ingress';
}

function shortcut(reason: NonNullable<Verdict['shortcut']>): Verdict {
  const door = (direction: Direction): DoorVerdict => ({
    direction,
    state: 'outside',
    outcome: 'allowed',
    isolatedBy: [],
    allowedBy: [],
    nearMisses: [],
    unknowns: [],
  });
  return {
    outcome: 'allowed',
    shortcut: reason,
    egress: door('egress'),
    ingress: door('ingress'),
    provisionalBecauseOf: [],
  };
}

function refusedFor(cluster: Cluster, { from, to }: Connection): readonly NetworkPolicy[] {
  const index = policyIndex(cluster);
  const found = new Set<NetworkPolicy>();
  for (const [end, direction] of [
    [from, 'egress'],
    [to, 'ingress'],
  ] as const) {
    if (end.kind === 'external') continue;
    for (const pod of standingPods(end.workload)) {
      for (const policy of index.refused(pod, direction)) found.add(policy);
    }
  }
  return found.size < 2 ? [...found] : cluster.policies.filter((policy) => found.has(policy));
}
