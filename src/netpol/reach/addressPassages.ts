import { type AddressFamily, type AddressRange, wholeFamily } from '../address/address';
import type { Cluster } from '../cluster';
import type { PluginProfile, Support } from '../plugin';
import { type LaidRange, stretches, subtract } from './addressBlocks';
import type { PodClass, PodClasses, PortNamesId } from './podClasses';
import { noPorts, type PortSetId, type PortSets } from './portSets';
import { type Passage, resolvePorts } from './resolvePorts';
import type { Rule } from './rules';

/** Addresses with one answer at one door. */
export interface AddressStretch extends Passage {
  readonly range: AddressRange;
}

/** What rules are read with. */
export interface PassageSources {
  readonly cluster: Pick<Cluster, 'assumptions' | 'outside'>;
  readonly plugin: PluginProfile;
  readonly ports: PortSets;
  readonly classes: PodClasses;
}

/** What rules of NetworkPolicies let pass address by address: by their blocks, and by taking any peer. Selectors take no part. */
export class AddressPassages {
  private readonly sources: PassageSources;
  private readonly podSupport: Support;
  private readonly nodeSupport: Support;
  private readonly inside: Readonly<Record<AddressFamily, readonly AddressRange[]>>;

  constructor(sources: PassageSources) {
    this.sources = sources;
    const { plugin, cluster } = sources;
    this.podSupport = cluster.assumptions.ipBlockMatchesPods === 'never' ? 'no' : plugin.ipBlockMatchesPods;
    this.nodeSupport = plugin.ipBlockMatchesPods === 'yes' ? 'yes' : 'unknown';
    this.inside = { IPv4: insideOf('IPv4', cluster.outside), IPv6: insideOf('IPv6', cluster.outside) };
  }

  /** What the ports of a rule come to for a destination with the given port names. */
  ofRule(rule: Rule, portNames: PortNamesId): Passage {
    const names = rule.namesPorts ? portNames : 0;
    let passage = rule.passages[names];
    if (passage === undefined) {
      const { classes, plugin, ports } = this.sources;
      passage = resolvePorts(rule.ports, classes.portNames[names] ?? [], plugin, ports);
      rule.passages[names] = passage;
    }
    return passage;
  }

  /** What a block lets pass to or from a pod at a known address, by how the plugin takes blocks for pods. */
  weighed(passage: Passage, each: PodClass | undefined): Passage {
    return weigh(passage, this.supportFor(each?.kind ?? 'pod'));
  }

  /** Outside addresses, ascending and together the whole family. */
  outside(rules: readonly Rule[], family: AddressFamily, portNames: PortNamesId): Generator<AddressStretch, void> {
    return this.along(rules, { family, portNames, support: this.sources.plugin.ipBlock, view: 'outside' });
  }

  /** The same of the addresses that a pod or a node might have. */
  ofPods(
    rules: readonly Rule[],
    family: AddressFamily,
    { kind, ports }: Pick<PodClass, 'kind' | 'ports'>,
  ): Generator<AddressStretch, void> {
    return this.along(rules, { family, portNames: ports, support: this.supportFor(kind), view: 'pods' });
  }

  /**
   * What passes surely and possibly at an address that is not known: surely what passes at every one that there may be.
   * A cluster is taken to have IPv4.
   */
  anywhere(rules: readonly Rule[], each: Pick<PodClass, 'kind' | 'ports'>): Passage {
    const { ports } = this.sources;
    let sure: PortSetId | undefined;
    let possible = noPorts;
    for (const family of families) {
      for (const at of this.ofPods(rules, family, each)) {
        if (!this.mayBeAt(at.range, each.kind)) continue;
        possible = ports.union(possible, at.possible);
        if (family === 'IPv4') sure = sure === undefined ? at.sure : ports.intersect(sure, at.sure);
      }
    }
    return { sure: sure ?? noPorts, possible };
  }

  /** Whether a pod or a node whose address is not known may have one of a range: pods have none that is outside. */
  mayBeAt({ family, first, last }: AddressRange, kind: PodClass['kind']): boolean {
    return kind === 'node' || this.inside[family].some((range) => range.first <= last && first <= range.last);
  }

  private *along(rules: readonly Rule[], { family, portNames, support, view }: View): Generator<AddressStretch, void> {
    const { ports } = this.sources;
    const laid: LaidRange<Rule>[] = [];
    let always: Passage = { sure: noPorts, possible: noPorts };
    for (const rule of rules) {
      if (rule.peers.length === 0) always = both(ports, always, this.ofRule(rule, portNames));
      if (support === 'no') continue;
      for (const block of new Set(rule.peers.flatMap((peer) => (peer.kind === 'block' ? [peer[view]] : [])))) {
        for (const range of block.ranges) laid.push({ range, item: rule });
      }
    }
    for (const { range, items } of stretches(family, laid)) {
      let passage = always;
      for (const rule of items) passage = both(ports, passage, weigh(this.ofRule(rule, portNames), support));
      yield { range, ...passage };
    }
  }

  private supportFor(kind: PodClass['kind']): Support {
    return kind === 'node' ? this.nodeSupport : this.podSupport;
  }
}

interface View {
  readonly family: AddressFamily;
  readonly portNames: PortNamesId;
  readonly support: Support;
  /** Whose view of blocks counts. */
  readonly view: 'outside' | 'pods';
}

/** Both families, the one that every cluster has first. */
export const families: readonly AddressFamily[] = ['IPv4', 'IPv6'];

/** What either of two passages lets pass. */
export function both(ports: PortSets, a: Passage, b: Passage): Passage {
  return { sure: ports.union(a.sure, b.sure), possible: ports.union(a.possible, b.possible) };
}

/** Stretches of one family, ascending, with neighbours of the same answer as one. */
export function joinStretches(found: Iterable<AddressStretch>): readonly AddressStretch[] {
  const joined: AddressStretch[] = [];
  for (const { range, sure, possible } of found) {
    const last = joined.at(-1);
    if (last === undefined || last.sure !== sure || last.possible !== possible) joined.push({ range, sure, possible });
    else joined[joined.length - 1] = { ...last, range: { ...range, first: last.range.first } };
  }
  return joined;
}

function insideOf(family: AddressFamily, outside: readonly AddressRange[]): readonly AddressRange[] {
  return subtract(wholeFamily(family), outside);
}

function weigh({ sure, possible }: Passage, support: Support): Passage {
  if (support === 'yes') return { sure, possible };
  return { sure: noPorts, possible: support === 'no' ? noPorts : possible };
}
