import type { ClassId } from './podClasses';
import { allPorts, noPorts } from './portSets';
import type { Doors, ReachState } from './reachState';
import type { Passage } from './resolvePorts';

/** What one class may open to every live class. */
export interface Cells {
  /** By class; meaningless for classes that are not live. Overwritten by the next call with the same state. */
  readonly sure: Uint32Array;
  /** The same array as `sure` while everything is decided. */
  readonly possible: Uint32Array;
}

/** The reader of a state, made at the first call. */
export function readerOf(state: ReachState): CellReader {
  const reader = readers.get(state) ?? new CellReader(state);
  readers.set(state, reader);
  return reader;
}

const readers = new WeakMap<ReachState, CellReader>();

/** Reads off a state, source by source, what passes both doors of every pair of classes. */
export class CellReader {
  private readonly state: ReachState;
  private readonly sure: Uint32Array;
  private readonly possible: Uint32Array;
  private readonly column: Uint32Array;
  private readonly live: Int32Array;
  /** What rows at ingress doors say, by position; an open door's is absent. */
  private readonly entering: Readonly<Record<'sure' | 'possible', readonly (Uint32Array | undefined)[]>>;

  constructor(state: ReachState) {
    const { rows } = state.doors.ingress;
    this.state = state;
    this.live = Int32Array.from(state.live).sort();
    this.sure = new Uint32Array(state.engine.classes.all.length);
    this.possible = state.undecided ? new Uint32Array(this.sure.length) : this.sure;
    this.column = new Uint32Array(rows.length);
    this.entering = { sure: rows.map((row) => row?.sure), possible: rows.map((row) => row?.possible) };
  }

  /** All cells of one source. */
  from(source: ClassId): Cells {
    this.fill(source, 'sure', this.sure);
    if (this.possible !== this.sure) this.fill(source, 'possible', this.possible);
    return { sure: this.sure, possible: this.possible };
  }

  private fill(source: ClassId, side: 'sure' | 'possible', cells: Uint32Array): void {
    const { engine, doors } = this.state;
    const { ports } = engine;
    const { live, column } = this;
    const { position } = doors.ingress;
    // The ingress doors' answers for this source, once for each door, so that the loop below reads in order.
    const entering = this.entering[side];
    for (let at = 0; at < entering.length; at += 1) column[at] = entering[at]?.[source] ?? allPorts;
    const out = rowAt(doors.egress, source)?.[side];
    for (let index = 0; index < live.length; index += 1) {
      const id = live[index] ?? 0;
      const leaves = out === undefined ? allPorts : (out[id] ?? noPorts);
      if (leaves === noPorts) {
        cells[id] = noPorts;
        continue;
      }
      const enters = column[position[id] ?? 0] ?? noPorts;
      if (enters === allPorts || enters === leaves) cells[id] = leaves;
      else if (enters === noPorts || leaves === allPorts) cells[id] = enters;
      else cells[id] = ports.intersect(leaves, enters);
    }
  }
}

/** What passes both doors of one pair of classes. */
export function cellOf(state: ReachState, source: ClassId, target: ClassId): Passage {
  const leaving = rowAt(state.doors.egress, source);
  const entering = rowAt(state.doors.ingress, target);
  const at = (side: 'sure' | 'possible') =>
    state.engine.ports.intersect(
      leaving === undefined ? allPorts : (leaving[side][target] ?? noPorts),
      entering === undefined ? allPorts : (entering[side][source] ?? noPorts),
    );
  return { sure: at('sure'), possible: at('possible') };
}

/** The row at a class's door; absent where the door is open. */
export function rowAt({ position, rows }: Doors, id: ClassId): Doors['rows'][number] {
  return rows[position[id] ?? 0];
}

/**
 * What one pod may open to another, each at any of its addresses: surely what passes at all of them. Addresses of
 * different families meet only where nothing else can.
 */
export function passageBetween(state: ReachState, sources: readonly ClassId[], targets: readonly ClassId[]): Passage {
  const [source] = sources;
  const [target] = targets;
  if (sources.length === 1 && targets.length === 1 && source !== undefined && target !== undefined) {
    return cellOf(state, source, target);
  }
  const { classes, ports } = state.engine;
  const familyOf = (id: ClassId) => classes.all[id]?.family;
  const pairs = sources.flatMap((from) => targets.map((to) => ({ from, to })));
  const meeting = pairs.filter(({ from, to }) => {
    const [a, b] = [familyOf(from), familyOf(to)];
    return a === undefined || b === undefined || a === b;
  });
  let sure = allPorts;
  let possible = noPorts;
  for (const { from, to } of meeting.length > 0 ? meeting : pairs) {
    const cell = cellOf(state, from, to);
    sure = ports.intersect(sure, cell.sure);
    possible = ports.union(possible, cell.possible);
  }
  return { sure, possible };
}
