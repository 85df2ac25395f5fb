import { passageBetween, readerOf } from './cells';
import type { ClassId } from './podClasses';
import { noPorts } from './portSets';
import type { Reach } from './reach';
import { stateOf } from './reachOf';

/** Of all ordered pairs of different pods (one for each manifest that contributes pods), those with a port that is surely allowed. */
export interface PairCount {
  readonly pairs: number;
  readonly allowed: number;
}

/** Counts pairs without listing them; every pair's exact answer is read for it. */
export function countPairs(reach: Reach): PairCount {
  const state = stateOf(reach);
  const kinds = new Map<string, { readonly classes: readonly ClassId[]; count: number }>();
  for (const { classes } of state.pods) {
    const key = classes.join();
    const kind = kinds.get(key);
    if (kind === undefined) kinds.set(key, { classes, count: 1 });
    else kind.count += 1;
  }
  const all = [...kinds.values()];
  // By class; what remains are pods with several addresses.
  const weights = new Float64Array(state.engine.classes.all.length);
  const several = all.filter(({ classes }) => classes.length !== 1);
  for (const { classes, count } of all) {
    const [id] = classes;
    if (classes.length === 1 && id !== undefined) weights[id] = count;
  }
  const reader = readerOf(state);
  const live = Int32Array.from(state.live).sort();
  let allowed = 0;
  for (const source of all) {
    const [id] = source.classes;
    const single = source.classes.length === 1 && id !== undefined;
    if (single) {
      const { sure } = reader.from(id);
      let reached = 0;
      for (let index = 0; index < live.length; index += 1) {
        const target = live[index] ?? 0;
        if (sure[target] !== noPorts) reached += weights[target] ?? 0;
      }
      if (sure[id] !== noPorts) reached -= 1;
      allowed += source.count * reached;
    }
    for (const target of single ? several : all) {
      if (passageBetween(state, source.classes, target.classes).sure === noPorts) continue;
      allowed += source.count * (target === source ? target.count - 1 : target.count);
    }
  }
  const { length } = state.pods;
  return { pairs: length * (length - 1), allowed };
}
