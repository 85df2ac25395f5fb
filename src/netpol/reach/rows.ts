import type { AddressFamily } from '../address/address';
import type { Direction } from '../resources';
import { type AddressPassages, type AddressStretch, both, joinStretches, type PassageSources } from './addressPassages';
import type { ClassSets } from './classSets';
import type { ClassId, PodClass, PortNamesId } from './podClasses';
import { allPorts, noPorts, type PortSetId } from './portSets';
import type { Passage } from './resolvePorts';
import type { Rule } from './rules';
import { Slabs } from './slabs';

/** What one door lets through to or from every class and every outside address, shared by all pods behind the same policies. */
export interface DoorRow {
  readonly direction: Direction;
  /** Port names of the pod at whose door this is; they count for ingress alone. */
  readonly subjectPorts: PortNamesId;
  /** By class, for classes below `filled`. */
  sure: Uint32Array;
  /** The same array as `sure` while everything is decided. */
  possible: Uint32Array;
  filled: ClassId;
  /** Worked out when it is first asked for. */
  outside: Partial<Record<AddressFamily, readonly AddressStretch[]>>;
}

/** The row of a list of rules of NetworkPolicies. */
export interface Row extends DoorRow {
  readonly kind: 'rules';
  /** Counted from 0 in the order of making. */
  readonly id: number;
  readonly rules: readonly Rule[];
}

/** What rows are made of; shared by all rows of an engine. */
export interface RowSources extends PassageSources {
  readonly sets: ClassSets;
  readonly addresses: AddressPassages;
}

/** Rows by their lists of rules. */
export class Rows {
  readonly all: Row[] = [];
  private readonly known = new Map<string, Row>();
  private readonly slabs = new Slabs();
  private readonly sources: RowSources;

  constructor(sources: RowSources) {
    this.sources = sources;
  }

  /** The row of a list of rules in any order, with the classes that there are so far. */
  get(direction: Direction, rules: readonly Rule[], portNames: PortNamesId): Row {
    const subjectPorts = direction === 'ingress' && rules.some(({ namesPorts }) => namesPorts) ? portNames : 0;
    const distinct = [...new Set(rules)].sort((a, b) => a.id - b.id);
    const key = `${direction} ${subjectPorts} ${distinct.map(({ id }) => id).join()}`;
    let row = this.known.get(key);
    if (row === undefined) {
      row = { kind: 'rules', id: this.all.length, direction, rules: distinct, subjectPorts, ...emptyCells() };
      this.all.push(row);
      this.known.set(key, row);
    }
    this.extend(row);
    return row;
  }

  /** Outside addresses as a row takes them, cut only where its answer changes. */
  outside(row: Row, family: AddressFamily): readonly AddressStretch[] {
    let found = row.outside[family];
    if (found === undefined) {
      const names = row.direction === 'ingress' ? row.subjectPorts : 0;
      const cut = [...this.sources.addresses.outside(row.rules, family, names)];
      found = joinStretches(cut.map(({ range, ...passage }) => ({ range, ...this.settle(row.direction, passage) })));
      row.outside[family] = found;
    }
    return found;
  }

  /** What a row lets through to or from a class of no known address, were it at one where rules let that much pass. */
  passageAt(row: Row, each: PodClass, atAddress: Passage): Passage {
    const { sets, addresses, ports } = this.sources;
    if (!namesBlocks(row)) return { sure: row.sure[each.id] ?? noPorts, possible: row.possible[each.id] ?? noPorts };
    const names = row.direction === 'ingress' ? row.subjectPorts : each.ports;
    let passage = atAddress;
    for (const rule of row.rules) {
      const chosen = rule.peers.some((peer) => peer.kind === 'selectors' && sets.holds(peer.choice, each.id));
      if (chosen) passage = both(ports, passage, addresses.ofRule(rule, names));
    }
    return this.settle(row.direction, passage);
  }

  /** Fills in the classes that came since a row was last asked for. */
  extend(row: Row): void {
    const { classes } = this.sources;
    const from = row.filled;
    const count = classes.all.length;
    if (from === count) return;
    const aliased = row.sure === row.possible;
    row.sure = this.slabs.lengthened(row.sure, count);
    row.possible = aliased ? row.sure : this.slabs.lengthened(row.possible, count);
    if (aliased && this.mayBeUndecided(row)) row.possible = this.slabs.copied(row.sure);
    for (const rule of row.rules) this.addRule(row, rule, from, count);
    if (row.sure !== row.possible) {
      this.addUnknownAddresses(row, from, count);
      this.doubt(row, from, count);
      if (sameUpTo(row.sure, row.possible, count)) row.possible = row.sure;
    }
    row.filled = count;
  }

  private mayBeUndecided(row: Row): boolean {
    const { plugin, classes } = this.sources;
    return (
      plugin.sctp === 'unknown' ||
      plugin.enforces[row.direction] === 'unknown' ||
      plugin.endPort === 'unknown' ||
      plugin.namedPorts === 'unknown' ||
      namesBlocks(row) ||
      classes.hasNodes
    );
  }

  private addRule(row: Row, rule: Rule, from: ClassId, count: number): void {
    const { classes, sets, addresses } = this.sources;
    const byDestination = row.direction === 'egress' && rule.namesPorts;
    const common = addresses.ofRule(rule, row.direction === 'ingress' ? row.subjectPorts : 0);
    const passageAt = (id: ClassId) => (byDestination ? addresses.ofRule(rule, classes.all[id]?.ports ?? 0) : common);
    if (rule.peers.length === 0) {
      for (let id = from; id < count; id += 1) this.add(row, id, passageAt(id));
      return;
    }
    for (const peer of rule.peers) {
      if (peer.kind === 'selectors') {
        const found = sets.collect(peer.choice, from);
        if (byDestination || row.sure !== row.possible) {
          for (let at = 0; at < found; at += 1) {
            const id = sets.collected[at] ?? 0;
            this.add(row, id, passageAt(id));
          }
        } else {
          this.addToAll(row.sure, sets.collected, found, common.sure);
        }
        continue;
      }
      for (const id of peer.pods.members) {
        if (id >= from) this.add(row, id, addresses.weighed(passageAt(id), classes.all[id]));
      }
    }
  }

  /** The loop in which most of the time goes. */
  private addToAll(cells: Uint32Array, ids: Int32Array, count: number, added: PortSetId): void {
    const { ports } = this.sources;
    if (added === noPorts) return;
    for (let at = 0; at < count; at += 1) {
      const id = ids[at] ?? 0;
      const known = cells[id] ?? noPorts;
      if (known === added || known === allPorts) continue;
      cells[id] = known === noPorts ? added : ports.union(known, added);
    }
  }

  private add(row: Row, id: ClassId, { sure, possible }: Passage): void {
    const { ports } = this.sources;
    const known = row.sure[id] ?? noPorts;
    if (known !== allPorts && sure !== noPorts) row.sure[id] = ports.union(known, sure);
    if (row.possible !== row.sure) row.possible[id] = ports.union(row.possible[id] ?? noPorts, possible);
  }

  private addUnknownAddresses(row: Row, from: ClassId, count: number): void {
    if (!namesBlocks(row)) return;
    const { classes, addresses } = this.sources;
    const found = new Map<string, Passage>();
    for (let id = from; id < count; id += 1) {
      const each = classes.all[id];
      if (each === undefined || each.family !== undefined) continue;
      const { kind } = each;
      const ports = row.direction === 'ingress' ? row.subjectPorts : each.ports;
      const key = `${kind} ${ports}`;
      const passage = found.get(key) ?? addresses.anywhere(row.rules, { kind, ports });
      found.set(key, passage);
      this.add(row, id, passage);
    }
  }

  private doubt(row: Row, from: ClassId, count: number): void {
    const { classes } = this.sources;
    for (let id = from; id < count; id += 1) {
      const settled = this.settle(row.direction, {
        sure: row.sure[id] ?? noPorts,
        possible: row.possible[id] ?? noPorts,
      });
      row.sure[id] = settled.sure;
      // A pod always reaches its own node and is reached from it, and no manifest says where pods will run.
      row.possible[id] = classes.all[id]?.kind === 'node' ? allPorts : settled.possible;
    }
  }

  /** Adds what is not known of the plugin, whatever the rules say. */
  private settle(direction: Direction, { sure, possible }: Passage): Passage {
    const { plugin, ports } = this.sources;
    const sctp = plugin.sctp === 'unknown' ? ports.range('SCTP', 1, 65535) : noPorts;
    const most = plugin.enforces[direction] === 'unknown' ? allPorts : possible;
    return { sure: ports.without(sure, sctp), possible: ports.union(most, sctp) };
  }
}

/** The cells of a row that nothing has been asked of. */
export function emptyCells(): Pick<DoorRow, 'sure' | 'possible' | 'filled' | 'outside'> {
  const empty = new Uint32Array(0);
  return { sure: empty, possible: empty, filled: 0, outside: {} };
}

/** Whether the answers of a row depend on addresses; those of a family, if one is given. */
export function namesBlocks({ rules }: Row, family?: AddressFamily): boolean {
  return rules.some(({ peers }) =>
    peers.some((peer) => peer.kind === 'block' && (family === undefined || peer.pods.family === family)),
  );
}

function sameUpTo(a: Uint32Array, b: Uint32Array, count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}
