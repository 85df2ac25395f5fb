import { type AddressFamily, type AddressRange, wholeFamily } from '../address/address';
import type { Cluster } from '../cluster';
import type { PluginProfile, Support } from '../plugin';
import type { Direction } from '../resources';
import { type LaidRange, stretches, subtract } from './addressBlocks';
import type { ClassSets } from './classSets';
import type { ClassId, PodClass, PodClasses, PortNamesId } from './podClasses';
import { allPorts, noPorts, type PortSetId, type PortSets } from './portSets';
import { type Passage, resolvePorts } from './resolvePorts';
import type { Rule } from './rules';
import { Slabs } from './slabs';

/** What one list of rules lets through to or from every class and every address: one door, shared by all pods with the same list. */
export interface Row {
  /** Counted from 0 in the order of making. */
  readonly id: number;
  readonly direction: Direction;
  readonly rules: readonly Rule[];
  /** Port names of the pod at whose door this is; they count for ingress alone. */
  readonly subjectPorts: PortNamesId;
  /** By class, for classes below `filled`. */
  sure: Uint32Array;
  /** The same array as `sure` while everything is decided. */
  possible: Uint32Array;
  filled: number;
  /** Worked out when it is first asked for. */
  outside: Partial<Record<AddressFamily, readonly OutsideStretch[]>>;
}

/** Outside addresses with one answer at one door. */
export interface OutsideStretch extends Passage {
  readonly range: AddressRange;
}

/** What rows are made of; shared by all rows of an engine. */
export interface RowSources {
  readonly cluster: Pick<Cluster, 'assumptions' | 'outside'>;
  readonly plugin: PluginProfile;
  readonly ports: PortSets;
  readonly classes: PodClasses;
  readonly sets: ClassSets;
}

/** Rows by their lists of rules. */
export class Rows {
  readonly all: Row[] = [];
  private readonly known = new Map<string, Row>();
  private readonly slabs = new Slabs();
  private readonly sources: RowSources;
  private readonly podSupport: Support;
  private readonly nodeSupport: Support;
  private readonly inside: Readonly<Record<AddressFamily, readonly AddressRange[]>>;

  constructor(sources: RowSources) {
    this.sources = sources;
    const { plugin, cluster } = sources;
    this.podSupport = cluster.assumptions.ipBlockMatchesPods === 'never' ? 'no' : plugin.ipBlockMatchesPods;
    this.nodeSupport = plugin.ipBlockMatchesPods === 'yes' ? 'yes' : 'unknown';
    this.inside = { IPv4: insideOf('IPv4', cluster.outside), IPv6: insideOf('IPv6', cluster.outside) };
  }

  /** The row of a list of rules in any order, with the classes that there are so far. */
  get(direction: Direction, rules: readonly Rule[], portNames: PortNamesId): Row {
    const subjectPorts = direction === 'ingress' && rules.some(({ namesPorts }) => namesPorts) ? portNames : 0;
    const distinct = [...new Set(rules)].sort((a, b) => a.id - b.id);
    const key = `${direction} ${subjectPorts} ${distinct.map(({ id }) => id).join()}`;
    let row = this.known.get(key);
    if (row === undefined) {
      const empty = new Uint32Array(0);
      row = {
        id: this.all.length,
        direction,
        rules: distinct,
        subjectPorts,
        sure: empty,
        possible: empty,
        filled: 0,
        outside: {},
      };
      this.all.push(row);
      this.known.set(key, row);
    }
    this.extend(row);
    return row;
  }

  /** Outside addresses as a row takes them, cut only where its answer changes. */
  outside(row: Row, family: AddressFamily): readonly OutsideStretch[] {
    const known = row.outside[family];
    if (known !== undefined) return known;
    const support = this.sources.plugin.ipBlock;
    const ports = row.direction === 'ingress' ? row.subjectPorts : 0;
    const found: OutsideStretch[] = [];
    for (const { range, ...passage } of this.passagesAlong(row, family, ports, support, 'outside')) {
      const settled = this.settle(row, passage);
      const last = found.at(-1);
      if (last === undefined || last.sure !== settled.sure || last.possible !== settled.possible) {
        found.push({ range, ...settled });
      } else {
        found[found.length - 1] = { ...last, range: { family, first: last.range.first, last: range.last } };
      }
    }
    row.outside[family] = found;
    return found;
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

  private mayBeUndecided({ direction, rules }: Row): boolean {
    const { plugin, classes } = this.sources;
    return (
      plugin.sctp === 'unknown' ||
      plugin.enforces[direction] === 'unknown' ||
      plugin.endPort === 'unknown' ||
      plugin.namedPorts === 'unknown' ||
      rules.some(({ peers }) => peers.some(({ kind }) => kind === 'block')) ||
      classes.hasNodes
    );
  }

  private addRule(row: Row, rule: Rule, from: ClassId, count: number): void {
    const { classes, sets } = this.sources;
    const byDestination = row.direction === 'egress' && rule.namesPorts;
    const common = this.passage(rule, row.direction === 'ingress' ? row.subjectPorts : 0);
    const passageAt = (id: ClassId) => (byDestination ? this.passage(rule, classes.all[id]?.ports ?? 0) : common);
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
        if (id < from) continue;
        const support = this.supportFor(classes.all[id]);
        this.add(row, id, weigh(passageAt(id), support));
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

  /** A pod whose address is not known passes surely only what every address it may have lets pass. A cluster is taken to have IPv4. */
  private addUnknownAddresses(row: Row, from: ClassId, count: number): void {
    if (!row.rules.some(({ peers }) => peers.some(({ kind }) => kind === 'block'))) return;
    const { classes } = this.sources;
    const found = new Map<string, Passage>();
    for (let id = from; id < count; id += 1) {
      const each = classes.all[id];
      if (each === undefined || each.family !== undefined) continue;
      const ports = row.direction === 'ingress' ? row.subjectPorts : each.ports;
      const key = `${each.kind} ${ports}`;
      const passage = found.get(key) ?? this.passageAnywhere(row, ports, each.kind);
      found.set(key, passage);
      this.add(row, id, passage);
    }
  }

  private passageAnywhere(row: Row, portNames: PortNamesId, kind: PodClass['kind']): Passage {
    const { ports } = this.sources;
    const support = kind === 'node' ? this.nodeSupport : this.podSupport;
    let sure: PortSetId | undefined;
    let possible = noPorts;
    for (const family of families) {
      for (const each of this.passagesAlong(row, family, portNames, support, 'pods')) {
        if (kind === 'pod' && !this.hasInside(each.range)) continue;
        possible = ports.union(possible, each.possible);
        if (family === 'IPv4') sure = sure === undefined ? each.sure : ports.intersect(sure, each.sure);
      }
    }
    return { sure: sure ?? noPorts, possible };
  }

  /** What rules let pass address by address, by blocks and by rules for any peer; selectors take no part. */
  private *passagesAlong(
    row: Row,
    family: AddressFamily,
    portNames: PortNamesId,
    support: Support,
    view: 'outside' | 'pods',
  ): Generator<OutsideStretch, void> {
    const { ports } = this.sources;
    const laid: LaidRange<Rule>[] = [];
    let always: Passage = { sure: noPorts, possible: noPorts };
    for (const rule of row.rules) {
      if (rule.peers.length === 0) always = this.both(always, this.passage(rule, portNames));
      if (support === 'no') continue;
      for (const block of new Set(rule.peers.flatMap((peer) => (peer.kind === 'block' ? [peer[view]] : [])))) {
        for (const range of block.ranges) laid.push({ range, item: rule });
      }
    }
    for (const { range, items } of stretches(family, laid)) {
      let { sure, possible } = always;
      for (const rule of items) {
        const passage = weigh(this.passage(rule, portNames), support);
        sure = ports.union(sure, passage.sure);
        possible = ports.union(possible, passage.possible);
      }
      yield { range, sure, possible };
    }
  }

  private doubt(row: Row, from: ClassId, count: number): void {
    const { classes } = this.sources;
    for (let id = from; id < count; id += 1) {
      const settled = this.settle(row, { sure: row.sure[id] ?? noPorts, possible: row.possible[id] ?? noPorts });
      row.sure[id] = settled.sure;
      // A pod always reaches its own node and is reached from it, and no manifest says where pods will run.
      row.possible[id] = classes.all[id]?.kind === 'node' ? allPorts : settled.possible;
    }
  }

  /** Adds what is not known of the plugin, whatever the rules say. */
  private settle({ direction }: Row, { sure, possible }: Passage): Passage {
    const { plugin, ports } = this.sources;
    const sctp = plugin.sctp === 'unknown' ? ports.range('SCTP', 1, 65535) : noPorts;
    const most = plugin.enforces[direction] === 'unknown' ? allPorts : possible;
    return { sure: ports.without(sure, sctp), possible: ports.union(most, sctp) };
  }

  private passage(rule: Rule, portNames: PortNamesId): Passage {
    const names = rule.namesPorts ? portNames : 0;
    let passage = rule.passages[names];
    if (passage === undefined) {
      const { classes, plugin, ports } = this.sources;
      passage = resolvePorts(rule.ports, classes.portNames[names] ?? [], plugin, ports);
      rule.passages[names] = passage;
    }
    return passage;
  }

  private both(a: Passage, b: Passage): Passage {
    const { ports } = this.sources;
    return { sure: ports.union(a.sure, b.sure), possible: ports.union(a.possible, b.possible) };
  }

  private supportFor(each: PodClass | undefined): Support {
    return each?.kind === 'node' ? this.nodeSupport : this.podSupport;
  }

  private hasInside({ family, first, last }: AddressRange): boolean {
    return this.inside[family].some((range) => range.first <= last && first <= range.last);
  }
}

const families: readonly AddressFamily[] = ['IPv4', 'IPv6'];

function insideOf(family: AddressFamily, outside: readonly AddressRange[]): readonly AddressRange[] {
  return subtract(wholeFamily(family), outside);
}

function weigh({ sure, possible }: Passage, support: Support): Passage {
  if (support === 'yes') return { sure, possible };
  return { sure: noPorts, possible: support === 'no' ? noPorts : possible };
}

function sameUpTo(a: Uint32Array, b: Uint32Array, count: number): boolean {
  for (let index = 0; index < count; index += 1) {
    if (a[index] !== b[index]) return false;
  }
  return true;
}
