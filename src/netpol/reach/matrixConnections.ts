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
      // One of them is a single peer; along the other, neighbours with the same answer are one connection.
      const along = sources.outside ? sources : destinations;
      const cellAt = (position: number) => {
        const [source, destination] = sources.outside ? [position, destinations.from] : [sources.from, position];
        return wanted(source, destination) ? (cells[source * peers.length + destination] ?? 0) : 0;
      };
      for (let position = along.from; position <= along.to; ) {
        const number = cellAt(position);
        const first = position;
        position += 1;
        if (number === 0) continue;
        while (position <= along.to && cellAt(position) === number) position += 1;
        const answer = answers[number];
        if (answer === undefined || answer.ports.length === 0) continue;
        const joined = nameOf(first, position - 1);
        const [source, destination] = sources.outside
          ? [joined, nameOf(destinations.from, destinations.from)]
          : [nameOf(sources.from, sources.from), joined];
        found.push({
          source,
          destination,
          ports: answer.ports,
          ...(answer.maybe.length === 0 ? {} : { maybe: answer.maybe }),
        });
      }
    }
  }
  return found.sort((a, b) => order(a.source, b.source) || order(a.destination, b.destination));

  /** The name of a peer, or of neighbouring ranges as one. */
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
