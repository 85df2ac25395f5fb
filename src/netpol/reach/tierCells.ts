import { assertNever } from '#lib';
import type { AdminAction } from '../adminPolicy';
import type { CompiledAdminRule } from './adminRules';
import { allPorts, noPorts, type PortSetId, type PortSets } from './portSets';

/** The rules of a tier as a door asks them: from the lowest priority number, policies of one priority together, each policy's rules from the top. */
export type TierRules = readonly (readonly (readonly CompiledAdminRule[])[])[];

/** Tells of each cell that a rule matches on which ports it does: surely, and at most. A cell may be told more than once. */
export type Matching = (
  rule: CompiledAdminRule,
  match: (cell: number, sure: PortSetId, possible: PortSetId) => void,
) => void;

/**
 * What a tier may do, cell by cell, in three sets of ports: it may accept, it may deny, and it may leave to what comes
 * after it. A port is in more than one where a rule is undecided, or policies of one priority differ.
 */
export class TierCells {
  readonly accepted: Uint32Array;
  readonly denied: Uint32Array;
  readonly left: Uint32Array;
  private readonly ports: PortSets;

  /** Asks all rules of a tier about so many cells. */
  constructor(count: number, rules: TierRules, matching: Matching, ports: PortSets) {
    this.ports = ports;
    this.accepted = new Uint32Array(count);
    this.denied = new Uint32Array(count);
    this.left = new Uint32Array(count);
    let open = new Uint32Array(count).fill(allPorts);
    for (const equals of rules) open = this.askEquals(equals, open, matching);
    // What no rule has matched joins what was passed.
    for (let cell = 0; cell < count; cell += 1) {
      this.left[cell] = ports.union(this.left[cell] ?? noPorts, open[cell] ?? noPorts);
    }
  }

  /** Any of several policies may be asked first: each is read alone, and none decides only where all do not. */
  private askEquals(
    policies: TierRules[number],
    open: Uint32Array<ArrayBuffer>,
    matching: Matching,
  ): Uint32Array<ArrayBuffer> {
    let undecided: Uint32Array<ArrayBuffer> | undefined;
    for (const rules of policies) {
      const own = policies.length === 1 ? open : open.slice();
      for (const rule of rules) this.askRule(rule, own, matching);
      if (undecided === undefined) undecided = own;
      else meet(undecided, own, this.ports);
    }
    return undecided ?? open;
  }

  private askRule(rule: CompiledAdminRule, open: Uint32Array, matching: Matching): void {
    const { ports } = this;
    const into = this.cellsOf(rule.action);
    matching(rule, (cell, sure, possible) => {
      const before = open[cell] ?? noPorts;
      const matched = ports.intersect(before, possible);
      if (matched === noPorts) return;
      into[cell] = ports.union(into[cell] ?? noPorts, matched);
      open[cell] = ports.without(before, sure);
    });
  }

  private cellsOf(action: AdminAction): Uint32Array {
    switch (action) {
      case 'Accept':
        return this.accepted;
      case 'Deny':
        return this.denied;
      case 'Pass':
        return this.left;
      default:
        return assertNever(action);
    }
  }
}

function meet(cells: Uint32Array, others: Uint32Array, ports: PortSets): void {
  for (let cell = 0; cell < cells.length; cell += 1) {
    cells[cell] = ports.intersect(cells[cell] ?? noPorts, others[cell] ?? noPorts);
  }
}
