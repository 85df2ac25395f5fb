import { type AddressRange, parseAddress } from '../address/address';
import { parseCidr } from '../address/cidr';
import { workloadId } from '../joining/clusterOf';
import { hasSeveralPods } from '../joining/standingPods';
import { passageBetween } from './cells';
import { outsidePassages, passageAlong } from './outsidePassages';
import type { ClassId } from './podClasses';
import { allPorts, noPorts } from './portSets';
import type { PortSet, Reach, ReachConnection } from './reach';
import { stateOf } from './reachOf';
import type { ReachState, StandingPod } from './reachState';
import type { Passage } from './resolvePorts';

/**
 * The ports on which a source may surely reach a destination; empty also when one of them is not there. Names are those
 * of workloads and pods, `shop/web[Deployment]`, and addresses: one, a CIDR block, or `203.0.113.0-203.0.113.255`. A workload counts with all
 * its pods, a range with all its addresses.
 */
export function portsBetween(reach: Reach, source: string, destination: string): PortSet {
  return connectionBetween(reach, source, destination)?.ports ?? [];
}

/** The same with what is undecided, allowed or not; absent when an end is not there, or both are outside. */
export function connectionBetween(reach: Reach, source: string, destination: string): ReachConnection | undefined {
  const state = stateOf(reach);
  const from = endOf(state, source);
  const to = endOf(state, destination);
  const passage = from && to && passageOf(state, from, to);
  if (passage === undefined) return undefined;
  const { ports } = state.engine;
  const connection = { source, destination, ports: ports.read(passage.sure) };
  if (passage.sure === passage.possible) return connection;
  return { ...connection, maybe: ports.read(ports.without(passage.possible, passage.sure)) };
}

type End =
  | { readonly kind: 'pods'; readonly pods: readonly StandingPod[] }
  | { readonly kind: 'outside'; readonly range: AddressRange };

function endOf(state: ReachState, name: string): End | undefined {
  const range = rangeOf(name);
  if (range !== undefined) return { kind: 'outside', range };
  const pods = state.pods.filter(({ workload }) => workload.id === name);
  const named = pods.length > 0 ? pods : state.pods.filter((each) => nameOf(each) === name);
  return named.length === 0 ? undefined : { kind: 'pods', pods: named };
}

function passageOf(state: ReachState, from: End, to: End): Passage | undefined {
  if (from.kind === 'outside')
    return to.kind === 'outside' ? undefined : alongAll(state, to.pods, 'ingress', from.range);
  if (to.kind === 'outside') return alongAll(state, from.pods, 'egress', to.range);
  const judgesSelf = state.cluster.assumptions.selfTraffic === 'judged';
  const passages = from.pods.flatMap((source) =>
    to.pods
      .filter((target) => judgesSelf || source !== target || hasSeveralPods(source.pod))
      .map((target) => passageBetween(state, source.classes, target.classes)),
  );
  // What is left out is a pod with itself, which nothing can forbid.
  return passages.length === 0 ? { sure: allPorts, possible: allPorts } : sumUp(state, passages);
}

function alongAll(
  state: ReachState,
  pods: readonly StandingPod[],
  direction: 'ingress' | 'egress',
  range: AddressRange,
): Passage {
  const seen = new Set<ClassId | undefined>();
  const passages: Passage[] = [];
  for (const { classes } of pods) {
    if (seen.has(classes[0])) continue;
    seen.add(classes[0]);
    const stretches = outsidePassages(withFamily(state, range), classes, direction);
    passages.push(passageAlong(state, stretches, range));
  }
  return sumUp(state, passages);
}

/** An address may be asked about even if its family is in no manifest. */
function withFamily(state: ReachState, { family }: AddressRange): ReachState {
  return { ...state, families: [family] };
}

function sumUp({ engine: { ports } }: ReachState, passages: readonly Passage[]): Passage {
  let sure = allPorts;
  let possible = noPorts;
  for (const passage of passages) {
    sure = ports.intersect(sure, passage.sure);
    possible = ports.union(possible, passage.possible);
  }
  return { sure, possible };
}

function rangeOf(text: string): AddressRange | undefined {
  const known = parseCidr(text).cidr ?? parseAddress(text);
  if (known !== undefined) return known;
  const [from, to] = text.split('-').map(parseAddress);
  if (from === undefined || to === undefined || from.family !== to.family || from.first > to.last) return undefined;
  return { family: from.family, first: from.first, last: to.last };
}

function nameOf({ pod }: Pick<StandingPod, 'pod'>): string {
  return workloadId(pod.kind, pod.namespace, pod.name);
}
