import type { AddressFamily, AddressRange } from '../address/address';
import type { Direction } from '../resources';
import { type AddressBlock, type LaidRange, stretches } from './addressBlocks';
import { type AddressStretch, families, joinStretches } from './addressPassages';
import type { ClassId, PodClass } from './podClasses';
import { allPorts, noPorts, type PortSetId } from './portSets';
import type { Passage } from './resolvePorts';
import { type DoorRow, emptyCells, namesBlocks, type Row, type RowSources, type Rows } from './rows';
import { Slabs } from './slabs';
import type { TierAnswer, TierRow, TierRows, TierView } from './tierRows';

/** The row of a door at which administrators are asked: their Admin tier, then rules of NetworkPolicies, or else their Baseline tier. */
export interface TieredRow extends DoorRow {
  readonly kind: 'tiers';
  /** Absent where no NetworkPolicy isolates. */
  readonly rules: Row | undefined;
  /** As the plugin may see the tiers; more than one where that is not known. */
  readonly worlds: readonly World[];
  /** The networks of all tiers. */
  readonly networks: readonly AddressBlock[];
}

/** The tiers of administrators as a plugin sees them. */
export interface World {
  readonly admin: TierRow;
  /** Absent where NetworkPolicies isolate, so that it is not asked. */
  readonly baseline: TierRow | undefined;
  /** Whether any rule at the door speaks of IPv6, asked or not. */
  readonly speaksOfIPv6: boolean;
}

/** Rows of doors with tiers. */
export class TieredRows {
  readonly all: TieredRow[] = [];
  private readonly known = new Map<string, TieredRow>();
  private readonly numbers = new Map<TierRow, number>();
  private readonly slabs = new Slabs();
  private readonly sources: RowSources;
  private readonly rows: Rows;
  private readonly tiers: TierRows;

  constructor(sources: RowSources, rows: Rows, tiers: TierRows) {
    this.sources = sources;
    this.rows = rows;
    this.tiers = tiers;
  }

  /** The row of a door, with the classes that there are so far. */
  get(direction: Direction, rules: Row | undefined, worlds: readonly World[]): TieredRow {
    const worldKeys = worlds.map(
      ({ admin, baseline }) => `${this.numberOf(admin)} ${baseline && this.numberOf(baseline)}`,
    );
    const key = `${direction} ${rules?.id} ${worldKeys.join()}`;
    let row = this.known.get(key);
    if (row === undefined) {
      const tiers = worlds.flatMap(({ admin, baseline }) => (baseline === undefined ? [admin] : [admin, baseline]));
      row = {
        kind: 'tiers',
        direction,
        rules,
        worlds,
        networks: [...new Set(tiers.flatMap(({ networks }) => networks))],
        subjectPorts: 0,
        ...emptyCells(),
      };
      this.all.push(row);
      this.known.set(key, row);
    }
    this.extend(row);
    return row;
  }

  /** Outside addresses as a row takes them, cut only where its answer changes. */
  outside(row: TieredRow, family: AddressFamily): readonly AddressStretch[] {
    let found = row.outside[family];
    if (found === undefined) {
      const rules = row.rules && this.rows.outside(row.rules, family);
      const cut = laidOver(family, row.networks, rules).map(({ range, holding, passage }) => {
        const worlds = row.worlds.map(({ admin, baseline }) => ({
          admin: this.tiers.outside(admin, holding),
          baseline: baseline && this.tiers.outside(baseline, holding),
        }));
        return { range, ...this.settle(row.direction, this.decide(worlds, passage)) };
      });
      found = joinStretches(cut);
      row.outside[family] = found;
    }
    return found;
  }

  /** Fills in the classes that came since a row was last asked for. */
  extend(row: TieredRow): void {
    const { classes } = this.sources;
    const { rules } = row;
    const from = row.filled;
    const count = classes.all.length;
    if (from === count) return;
    if (rules !== undefined) this.rows.extend(rules);
    const isDecided = row.sure === row.possible;
    row.sure = this.slabs.lengthened(row.sure, count);
    row.possible = isDecided ? row.sure : this.slabs.lengthened(row.possible, count);
    const views = this.viewsOf(row, []);
    const unknown = new Map<string, readonly PossibleAddress[]>();
    for (let id = from; id < count; id += 1) {
      const each = classes.all[id];
      if (each === undefined) continue;
      const { sure, possible } =
        each.family === undefined && row.networks.length > 0
          ? this.anywhere(row, each, this.possibleAddresses(row, each, unknown))
          : this.decide(
              answersAt(views, id),
              rules && { sure: rules.sure[id] ?? 0, possible: rules.possible[id] ?? 0 },
            );
      this.put(row, id, this.settle(row.direction, { sure, possible: each.kind === 'node' ? allPorts : possible }));
    }
    row.filled = count;
  }

  private put(row: TieredRow, id: ClassId, { sure, possible }: Passage): void {
    if (row.sure === row.possible && sure !== possible) row.possible = this.slabs.copied(row.sure);
    row.sure[id] = sure;
    row.possible[id] = possible;
  }

  /**
   * Surely what is allowed at every address that there may be. A cluster is taken to have IPv4; IPv6 can only cast
   * doubt, and only where policies speak of it.
   */
  private anywhere(row: TieredRow, each: PodClass, addresses: readonly PossibleAddress[]): Passage {
    const { ports } = this.sources;
    let sure = allPorts;
    let possible = noPorts;
    for (const { family, views, passage } of addresses) {
      const rules = row.rules && passage && this.rows.passageAt(row.rules, each, passage);
      const answers = answersAt(views, each.id);
      if (family === 'IPv4') {
        const found = this.decide(answers, rules);
        sure = ports.intersect(sure, found.sure);
        possible = ports.union(possible, found.possible);
        continue;
      }
      const speaking = answers.filter((_, index) => row.worlds[index]?.speaksOfIPv6);
      possible = ports.union(possible, this.decide(speaking, rules).possible);
    }
    return { sure, possible };
  }

  /** The addresses that a class may have, those answered alike as one. */
  private possibleAddresses(
    row: TieredRow,
    { kind, ports }: PodClass,
    known: Map<string, readonly PossibleAddress[]>,
  ): readonly PossibleAddress[] {
    const names = row.direction === 'ingress' ? (row.rules?.subjectPorts ?? 0) : ports;
    const key = `${kind} ${names}`;
    let found = known.get(key);
    if (found === undefined) {
      const { addresses } = this.sources;
      const distinct = new Map<string, PossibleAddress>();
      for (const family of families) {
        const own = row.rules && namesBlocks(row.rules) ? row.rules.rules : [];
        const passages = [...addresses.ofPods(own, family, { kind, ports: names })];
        for (const { range, holding, passage } of laidOver(family, row.networks, passages)) {
          if (!addresses.mayBeAt(range, kind)) continue;
          const held = row.networks.filter((block) => holding.has(block));
          const alike = `${family} ${held.map(({ id }) => id).join()} ${passage?.sure} ${passage?.possible}`;
          if (distinct.has(alike)) continue;
          distinct.set(alike, { family, passage, views: this.viewsOf(row, held) });
        }
      }
      found = [...distinct.values()];
      known.set(key, found);
    }
    return found;
  }

  private viewsOf({ worlds }: TieredRow, holding: readonly AddressBlock[]): readonly WorldOf<TierView>[] {
    const viewOf = (tier: TierRow) =>
      this.tiers.view(
        tier,
        holding.filter((block) => tier.networks.includes(block)),
      );
    return worlds.map(({ admin, baseline }) => ({ admin: viewOf(admin), baseline: baseline && viewOf(baseline) }));
  }

  /** All that may come of one cell: surely allowed is what in no world is denied. */
  private decide(worlds: readonly WorldOf<TierAnswer>[], rules: Passage | undefined): Passage {
    const { ports } = this.sources;
    let accepted: PortSetId = noPorts;
    let denied: PortSetId = noPorts;
    for (const { admin, baseline } of worlds) {
      accepted = ports.union(accepted, admin.accepted);
      denied = ports.union(denied, admin.denied);
      const { left } = admin;
      if (left === noPorts) continue;
      if (rules !== undefined) {
        accepted = ports.union(accepted, ports.intersect(left, rules.possible));
        denied = ports.union(denied, ports.without(left, rules.sure));
      } else if (baseline !== undefined) {
        accepted = ports.union(accepted, ports.intersect(left, ports.union(baseline.accepted, baseline.left)));
        denied = ports.union(denied, ports.intersect(left, baseline.denied));
      } else {
        accepted = ports.union(accepted, left);
      }
    }
    return { sure: ports.without(allPorts, denied), possible: accepted };
  }

  /** What is denied where it is not known whether anything is enforced may be allowed. */
  private settle(direction: Direction, passage: Passage): Passage {
    if (this.sources.plugin.enforces[direction] !== 'unknown') return passage;
    return { sure: passage.sure, possible: allPorts };
  }

  private numberOf(tier: TierRow): number {
    const known = this.numbers.get(tier);
    if (known !== undefined) return known;
    this.numbers.set(tier, this.numbers.size);
    return this.numbers.size - 1;
  }
}

interface WorldOf<Tier> {
  readonly admin: Tier;
  readonly baseline: Tier | undefined;
}

/** An address that is not known, as far as a door can tell such from one another. */
interface PossibleAddress {
  readonly family: AddressFamily;
  readonly views: readonly WorldOf<TierView>[];
  /** What rules of NetworkPolicies let pass there by blocks. */
  readonly passage: Passage | undefined;
}

interface LaidOver {
  readonly range: AddressRange;
  readonly holding: ReadonlySet<AddressBlock>;
  readonly passage: Passage | undefined;
}

/** Cuts a family at the bounds of networks and of what rules of NetworkPolicies let pass. */
function laidOver(
  family: AddressFamily,
  networks: readonly AddressBlock[],
  passages: readonly AddressStretch[] | undefined,
): readonly LaidOver[] {
  const laid: LaidRange<AddressBlock | AddressStretch>[] = [
    ...(passages ?? []).map((item) => ({ range: item.range, item })),
    ...networks.flatMap((item) => item.ranges.map((range) => ({ range, item }))),
  ];
  const found: LaidOver[] = [];
  for (const { range, items } of stretches(family, laid)) {
    const holding = new Set<AddressBlock>();
    let passage: Passage | undefined;
    for (const item of items) {
      if ('members' in item) holding.add(item);
      else passage = item;
    }
    found.push({ range, holding, passage });
  }
  return found;
}

function answersAt(views: readonly WorldOf<TierView>[], id: ClassId): readonly WorldOf<TierAnswer>[] {
  return views.map(({ admin, baseline }) => ({
    admin: answerAt(admin, id),
    baseline: baseline && answerAt(baseline, id),
  }));
}

function answerAt({ accepted, denied, left }: TierView, id: ClassId): TierAnswer {
  return { accepted: accepted[id] ?? noPorts, denied: denied[id] ?? noPorts, left: left[id] ?? noPorts };
}
