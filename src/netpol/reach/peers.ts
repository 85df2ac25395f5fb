import { type AddressRange, wholeFamily } from '../address/address';
import type { Workload, WorkloadId } from '../cluster';
import { workloadId } from '../joining/clusterOf';
import type { PodManifest } from '../resources';
import { passageBetween } from './cells';
import { outsidePassages, rangeName } from './outsidePassages';
import type { ClassId } from './podClasses';
import type { ReachPeer } from './reach';
import type { ReachState, StandingPod } from './reachState';

/** A peer with pods, and the classes of one of them: all have the same answers. */
export interface PodPeer {
  readonly name: string;
  readonly workload: Workload;
  /** Absent when the peer is the whole workload. */
  readonly pod: PodManifest | undefined;
  readonly classes: readonly ClassId[];
}

/**
 * Workloads, or their pods where those differ, by name. `split` names workloads to be taken apart even so.
 */
export function podPeers(state: ReachState, split: ReadonlySet<WorkloadId>): readonly PodPeer[] {
  const peers: PodPeer[] = [];
  const { pods } = state;
  for (let index = 0; index < pods.length; ) {
    const first = pods[index];
    if (first === undefined) break;
    const { workload } = first;
    let end = index + 1;
    while (pods[end]?.workload === workload) end += 1;
    const members = pods.slice(index, end);
    index = end;
    const apart = split.has(workload.id) ? members.length > 1 : differ(state, members);
    if (apart) {
      for (const { pod, classes } of members) peers.push({ name: podName(pod), workload, pod, classes });
    } else {
      peers.push({ name: workload.id, workload, pod: undefined, classes: first.classes });
    }
  }
  return peers.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

/** The peers that others see: those with pods by name, then outside ranges with equal answers everywhere. */
export function reachPeers(state: ReachState): readonly ReachPeer[] {
  const withPods = podPeers(state, new Set());
  return [
    ...withPods.map(
      ({ name, workload, pod }): ReachPeer =>
        pod === undefined ? { kind: 'workload', name, workload } : { kind: 'pod', name, workload, pod },
    ),
    ...outsideRangesOf(state, withPods).map((range): ReachPeer => ({ kind: 'outside', name: rangeName(range), range })),
  ];
}

function podName({ kind, namespace, name }: PodManifest): string {
  return workloadId(kind, namespace, name);
}

/** Whether pods of one workload have different answers, towards others or among themselves. */
function differ(state: ReachState, members: readonly StandingPod[]): boolean {
  const distinct = new Map<string, StandingPod>();
  for (const member of members) distinct.set(member.classes.join(), member);
  if (distinct.size < 2) return false;
  const [first, ...others] = distinct.values();
  if (first === undefined) return false;
  const strangers = state.pods.filter(({ workload }) => workload !== first.workload);
  const elsewhere = [...new Map(strangers.map(({ classes }) => [classes.join(), classes])).values()];
  return others.some((other) => seenApart(state, first, other, elsewhere)) || differAmongThemselves(state, members);
}

function seenApart(
  state: ReachState,
  a: StandingPod,
  b: StandingPod,
  elsewhere: readonly (readonly ClassId[])[],
): boolean {
  return (
    (['ingress', 'egress'] as const).some(
      (direction) => describeOutside(state, a.classes, direction) !== describeOutside(state, b.classes, direction),
    ) ||
    elsewhere.some(
      (other) =>
        !samePassage(passageBetween(state, a.classes, other), passageBetween(state, b.classes, other)) ||
        !samePassage(passageBetween(state, other, a.classes), passageBetween(state, other, b.classes)),
    )
  );
}

function differAmongThemselves(state: ReachState, members: readonly StandingPod[]): boolean {
  const answers = new Set<string>();
  for (const from of members) {
    for (const to of members) {
      if (from === to) continue;
      const { sure, possible } = passageBetween(state, from.classes, to.classes);
      answers.add(`${sure} ${possible}`);
      if (answers.size > 1) return true;
    }
  }
  return false;
}

function describeOutside(state: ReachState, classes: readonly ClassId[], direction: 'ingress' | 'egress'): string {
  const passages = outsidePassages(state, classes, direction);
  return passages.map(({ range, sure, possible }) => `${range.first} ${sure} ${possible}`).join();
}

function samePassage(
  a: { readonly sure: number; readonly possible: number },
  b: { readonly sure: number; readonly possible: number },
): boolean {
  return a.sure === b.sure && a.possible === b.possible;
}

function outsideRangesOf(state: ReachState, peers: readonly PodPeer[]): readonly AddressRange[] {
  return state.families.flatMap((family) => {
    const starts = new Set<bigint>();
    for (const { classes } of peers) {
      for (const direction of ['ingress', 'egress'] as const) {
        for (const { range } of outsidePassages(state, classes, direction)) {
          if (range.family === family) starts.add(range.first);
        }
      }
    }
    const sorted = [...starts].sort((a, b) => (a < b ? -1 : 1));
    const whole = wholeFamily(family);
    return sorted.map((first, index) => {
      const next = sorted[index + 1];
      return { family, first, last: next === undefined ? whole.last : next - 1n };
    });
  });
}
