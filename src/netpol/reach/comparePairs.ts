import { passageBetween } from './cells';
import { eachPair } from './connections';
import type { PodPeer } from './peers';
import { noPorts, type PortSetId } from './portSets';
import type { Passage } from './resolvePorts';
import type { Side, Sides } from './sides';
import { touchedPairs } from './touchedPairs';

/** Takes in what a pair was and is, whether or not that differs. */
export type Add = (source: string, destination: string, was: Passage, is: Passage) => void;

/** What passes to, from or between peers that are not there. */
export const nothing: Passage = { sure: noPorts, possible: noPorts };

/** Goes through all pairs of both sides, one source at a time, so that only one source's answers are held. */
export function compareAll({ before, after }: Sides, adopt: (id: PortSetId) => PortSetId, add: Add): void {
  const names = [...new Set([...before.byName.keys(), ...after.byName.keys()])];
  const positions = new Map(names.map((name, index) => [name, index]));
  const rows = {
    sure: new Uint32Array(names.length),
    possible: new Uint32Array(names.length),
  };
  const positionOf = (peers: readonly PodPeer[]) => peers.map(({ name }) => positions.get(name) ?? 0);
  const beforePositions = positionOf(before.peers);
  const afterPositions = positionOf(after.peers);
  for (const source of names) {
    rows.sure.fill(noPorts);
    rows.possible.fill(noPorts);
    const was = before.byName.get(source);
    const is = after.byName.get(source);
    if (was !== undefined) {
      eachPair(before.state, [was], before.peers, (_, index, sure, possible) => {
        const at = beforePositions[index] ?? 0;
        rows.sure[at] = sure;
        rows.possible[at] = possible;
      });
    }
    const rest = is === undefined ? undefined : new Uint8Array(names.length);
    if (is !== undefined && rest !== undefined) {
      eachPair(after.state, [is], after.peers, (_, index, sure, possible) => {
        const at = afterPositions[index] ?? 0;
        rest[at] = 1;
        const [sureBefore, possibleBefore] = [rows.sure[at] ?? noPorts, rows.possible[at] ?? noPorts];
        const [sureAfter, possibleAfter] = [adopt(sure), adopt(possible)];
        if (sureBefore === sureAfter && possibleBefore === possibleAfter) return;
        add(
          source,
          names[at] ?? '',
          { sure: sureBefore, possible: possibleBefore },
          { sure: sureAfter, possible: possibleAfter },
        );
      });
    }
    for (let at = 0; at < names.length; at += 1) {
      if (rest?.[at] === 1) continue;
      const gone = { sure: rows.sure[at] ?? noPorts, possible: rows.possible[at] ?? noPorts };
      add(source, names[at] ?? '', gone, nothing);
    }
  }
}

/**
 * Goes through only those pairs of two versions in one engine that may differ. False, and nothing done, where that may
 * be a large part of all.
 */
export function compareTouched({ before, after }: Sides, add: Add): boolean {
  const touched = touchedPairs(before, after);
  if (touched === undefined) return false;
  for (const [source, destination] of touched) {
    add(source, destination, passageOn(before, source, destination), passageOn(after, source, destination));
  }
  return true;
}

function passageOn({ state, byName }: Side, source: string, destination: string): Passage {
  const [from, to] = [byName.get(source), byName.get(destination)];
  return from === undefined || to === undefined ? nothing : passageBetween(state, from.classes, to.classes);
}
