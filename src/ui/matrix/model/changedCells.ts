import { overlaps, type ReachChange, type ReachMatrix, rangeNamed } from '#netpol';

/** Says of each cell whether a change touched it. A change of an outside range touches every range that it shares addresses with. */
export function changedCells(
  { peers }: ReachMatrix,
  changes: readonly ReachChange[],
): (source: number, destination: number) => boolean {
  const positions = new Map(peers.map(({ name }, position) => [name, position]));
  const touched = new Set<number>();
  for (const { source, destination } of changes) {
    for (const row of positionsOf(source)) {
      for (const column of positionsOf(destination)) touched.add(row * peers.length + column);
    }
  }
  return (source, destination) => touched.has(source * peers.length + destination);

  function positionsOf(name: string): readonly number[] {
    const exact = positions.get(name);
    if (exact !== undefined) return [exact];
    const range = rangeNamed(name);
    if (range === undefined) return [];
    return peers.flatMap((peer, position) =>
      peer.kind === 'outside' && overlaps(peer.range, range) ? [position] : [],
    );
  }
}
