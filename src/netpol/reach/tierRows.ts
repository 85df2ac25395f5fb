import type { Direction } from '../resources';
import type { AddressBlock } from './addressBlocks';
import { adminPorts, type CompiledAdminRule } from './adminRules';
import type { ClassSets } from './classSets';
import type { ClassId, PodClasses, PortNamesId } from './podClasses';
import { noPorts, type PortSetId, type PortSets } from './portSets';
import { Slabs } from './slabs';
import { type Matching, TierCells, type TierRules } from './tierCells';

/** What one tier does at a door, towards every class; shared by all doors that ask it the same rules. */
export interface TierRow {
  readonly direction: Direction;
  readonly rules: TierRules;
  /** Port names of the pod at whose door this is; they count for ingress alone. */
  readonly subjectPorts: PortNamesId;
  /** The networks that its rules speak of. */
  readonly networks: readonly AddressBlock[];
  /** By the networks that hold an address which is not known; with none, as pods at known addresses are answered too. */
  readonly views: Map<string, TierView>;
}

/** A tier's answers by class, for classes below `filled`. */
export interface TierView {
  accepted: Uint32Array;
  denied: Uint32Array;
  left: Uint32Array;
  filled: ClassId;
}

/** What a tier does with the ports of one cell. */
export interface TierAnswer {
  readonly accepted: PortSetId;
  readonly denied: PortSetId;
  readonly left: PortSetId;
}

/** Tiers by their rules. */
export class TierRows {
  private readonly known = new Map<string, TierRow>();
  private readonly slabs = new Slabs();
  private readonly classes: PodClasses;
  private readonly sets: ClassSets;
  private readonly ports: PortSets;

  constructor(classes: PodClasses, sets: ClassSets, ports: PortSets) {
    this.classes = classes;
    this.sets = sets;
    this.ports = ports;
  }

  /** The row of a tier's rules. */
  get(direction: Direction, rules: TierRules, portNames: PortNamesId): TierRow {
    const all = rules.flat(2);
    const subjectPorts = direction === 'ingress' && all.some(({ namesPorts }) => namesPorts) ? portNames : 0;
    const key = `${direction} ${subjectPorts} ${rules.map(equalsKey).join()}`;
    let row = this.known.get(key);
    if (row === undefined) {
      const networks = new Set(all.flatMap(({ peers }) => (peers === 'everybody' ? [] : peers.networks)));
      row = { direction, rules, subjectPorts, networks: [...networks], views: new Map() };
      this.known.set(key, row);
    }
    return row;
  }

  /** What a tier does towards all classes there are so far; those of no known address are taken to be held by some networks of it. */
  view(row: TierRow, holding: readonly AddressBlock[]): TierView {
    const key = holding.map(({ id }) => id).join();
    let view = row.views.get(key);
    if (view === undefined) {
      const empty = new Uint32Array(0);
      view = { accepted: empty, denied: empty, left: empty, filled: 0 };
      row.views.set(key, view);
    }
    if (view.filled < this.classes.all.length) this.extend(row, view, new Set(holding));
    return view;
  }

  /** What a tier does with outside addresses that some of its networks hold. */
  outside(row: TierRow, holding: ReadonlySet<AddressBlock>): TierAnswer {
    const names = row.direction === 'ingress' ? row.subjectPorts : 0;
    const matching: Matching = (rule, match) => {
      const ports = this.portsOf(rule, names);
      const { peers } = rule;
      if (peers === 'everybody' || peers.networks.some((block) => holding.has(block))) match(0, ports, ports);
      else if (peers.mayMatchNodesAndOutside) match(0, noPorts, ports);
    };
    const { accepted, denied, left } = new TierCells(1, row.rules, matching, this.ports);
    return { accepted: accepted[0] ?? noPorts, denied: denied[0] ?? noPorts, left: left[0] ?? noPorts };
  }

  private extend(row: TierRow, view: TierView, holding: ReadonlySet<AddressBlock>): void {
    const from = view.filled;
    const count = this.classes.all.length;
    const cells = new TierCells(count - from, row.rules, this.matchingClasses(row, holding, from), this.ports);
    for (const outcome of ['accepted', 'denied', 'left'] as const) {
      view[outcome] = this.slabs.lengthened(view[outcome], count);
      view[outcome].set(cells[outcome], from);
    }
    view.filled = count;
  }

  private matchingClasses(row: TierRow, holding: ReadonlySet<AddressBlock>, from: ClassId): Matching {
    const { classes, sets } = this;
    const count = classes.all.length;
    return (rule, match) => {
      const { peers } = rule;
      const byDestination = row.direction === 'egress' && rule.namesPorts;
      const common = this.portsOf(rule, row.subjectPorts);
      const portsAt = (id: ClassId) => (byDestination ? this.portsOf(rule, classes.all[id]?.ports ?? 0) : common);
      const matchAll = (test: (id: ClassId) => boolean) => {
        for (let id = from; id < count; id += 1) {
          if (test(id)) match(id - from, portsAt(id), portsAt(id));
        }
      };
      if (peers === 'everybody') {
        matchAll(() => true);
        return;
      }
      for (const choice of peers.choices) {
        const found = sets.collect(choice, from);
        for (let at = 0; at < found; at += 1) {
          const id = sets.collected[at] ?? 0;
          match(id - from, portsAt(id), portsAt(id));
        }
      }
      for (const { members } of peers.networks) {
        for (const id of members) {
          if (id >= from) match(id - from, portsAt(id), portsAt(id));
        }
      }
      if (peers.networks.some((block) => holding.has(block))) {
        matchAll((id) => classes.all[id]?.family === undefined);
      }
      if (peers.mayMatchNodesAndOutside && classes.hasNodes) {
        for (let id = from; id < count; id += 1) {
          if (classes.all[id]?.kind === 'node') match(id - from, noPorts, portsAt(id));
        }
      }
    };
  }

  private portsOf(rule: CompiledAdminRule, portNames: PortNamesId): PortSetId {
    const names = rule.namesPorts ? portNames : 0;
    let ports = rule.portSets[names];
    if (ports === undefined) {
      ports = adminPorts(rule.ports, this.classes.portNames[names] ?? [], this.ports);
      rule.portSets[names] = ports;
    }
    return ports;
  }
}

/** Policies of one priority in an order of no meaning. */
function equalsKey(policies: TierRules[number]): string {
  return policies
    .map((rules) => rules.map(({ id }) => id).join('.'))
    .sort()
    .join('=');
}
