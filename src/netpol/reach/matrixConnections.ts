import type { MatrixPeer, ReachMatrix } from './matrix';
import { rangeName } from './outsidePassages';
import type { ReachConnection } from './reach';

/** Whether a cell, by the positions of source and destination among the peers, is asked for. */
export type WantedCell = (source: number, destination: number) => boolean;

/**
 * The allowed connections of a matrix, or of the cells of it that are wanted, as `connections` lists them: by source,
 * then destination, outside ranges joined where the answer is the same.
 */
export function matrixConnections(matrix: ReachMatrix, wanted: WantedCell = always): readonly ReachConnection[] {
  const { peers, cells, answers } = matrix;
  const runs = runsOf(peers);
  const found: ReachConnection[] = [];
  for (const sources of runs) {
    for (const destinations of runs) {
      if (sources.outside && destinations.outside) continue;
      const at = (step: number) =>
        sources.outside ? [sources.from + step, destinations.from] : [sources.from, destinations.from + step];
      const steps = (sources.outside ? sources.to - sources.from : destinations.to - destinations.from) + 1;
      for (let step = 0; step < steps; ) {
        const number = cellAt(at(step));
        const begin = step;
        step += 1;
        if (number === 0) continue;
        while (step < steps && cellAt(at(step)) === number) step += 1;
        const answer = answers[number];
        if (answer === undefined || answer.ports.length === 0) continue;
        const [ports, maybe] = [answer.ports, answer.maybe.length === 0 ? {} : { maybe: answer.maybe }];
        const [first = 0, second = 0] = at(begin);
        const [last = 0, lastSecond = 0] = at(step - 1);
        found.push({ source: nameOf(first, last), destination: nameOf(second, lastSecond), ports, ...maybe });
      }
    }
  }
  return found.sort((a, b) => order(a.source, b.source) || order(a.destination, b.destination));

  /** 0 also for what is not wanted. */
  function cellAt([source = 0, destination = 0]: readonly number[]): number {
    return wanted(source, destination) ? (cells[source * peers.length + destination] ?? 0) : 0;
  }

  function nameOf(first: number, last: number): string {
    const [from, to] = [peers[first], peers[last]];
    if (from?.kind !== 'outside' || to?.kind !== 'outside') return from?.name ?? '';
    return rangeName({ ...from.range, last: to.range.last });
  }
}

/** Peers by position: each with pods by itself, all outside ranges of a family together. */
interface Run {
  readonly outside: boolean;
  readonly from: number;
  readonly to: number;
}

function runsOf(peers: readonly MatrixPeer[]): readonly Run[] {
  const runs: Run[] = [];
  for (const [position, peer] of peers.entries()) {
    const before = peers[position - 1];
    const last = runs.at(-1);
    const goesOn = peer.kind === 'outside' && before?.kind === 'outside' && before.range.family === peer.range.family;
    if (goesOn && last !== undefined) runs[runs.length - 1] = { ...last, to: position };
    else runs.push({ outside: peer.kind === 'outside', from: position, to: position });
  }
  return runs;
}

function always(): boolean {
  return true;
}

function order(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
