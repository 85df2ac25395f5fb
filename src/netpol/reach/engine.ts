import type { Cluster } from '../cluster';
import type { PluginProfile } from '../plugin';
import { AddressBlocks } from './addressBlocks';
import { AddressPassages } from './addressPassages';
import { AdminRules } from './adminRules';
import { ClassSets } from './classSets';
import { PodClasses } from './podClasses';
import { PortSets } from './portSets';
import { Rows } from './rows';
import { Rules } from './rules';
import { Selectors } from './selectors';
import { TieredRows } from './tieredRows';
import { TierRows } from './tierRows';

/**
 * Everything that is kept once under a number: port sets, selectors, classes of pods, blocks, rules, rows. It only
 * grows, and nothing in it is about one version of a cluster, so successive versions share it; what an edit does not
 * touch is found here again.
 */
export interface ReachEngine {
  readonly ports: PortSets;
  readonly selectors: Selectors;
  readonly sets: ClassSets;
  readonly blocks: AddressBlocks;
  readonly classes: PodClasses;
  readonly rules: Rules;
  readonly adminRules: AdminRules;
  readonly rows: Rows;
  readonly tiers: TierRows;
  readonly tieredRows: TieredRows;
}

/** An engine that knows nothing yet. It serves clusters with the same assumptions and outside ranges, under one plugin. */
export function newEngine(cluster: Cluster, plugin: PluginProfile): ReachEngine {
  const ports = new PortSets();
  const selectors = new Selectors();
  const blocks = new AddressBlocks();
  const classes = new PodClasses(selectors, blocks);
  const sets = new ClassSets(classes, selectors);
  const rules = new Rules({ blocks, sets, plugin, cluster });
  const adminRules = new AdminRules(blocks, sets);
  const addresses = new AddressPassages({ cluster, plugin, ports, classes });
  const sources = { cluster, plugin, ports, classes, sets, addresses };
  const rows = new Rows(sources);
  const tiers = new TierRows(classes, sets, ports);
  const tieredRows = new TieredRows(sources, rows, tiers);
  return { ports, selectors, sets, blocks, classes, rules, adminRules, rows, tiers, tieredRows };
}
