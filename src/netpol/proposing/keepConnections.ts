import type { Cluster, Workload } from '../cluster';
import { judge } from '../judging/judge';
import { samePlace } from '../place';
import type { PluginProfile } from '../plugin';
import type { PolicyEdit } from '../policyEdit';
import type { Direction, NetworkPolicyRule } from '../resources';
import type { Connection, Endpoint } from '../verdict';
import { applyPolicyEdits } from './applyPolicyEdits';
import { openDoor } from './openDoor';
import { peerKey, samePeers, samePorts } from './sameItems';

/** Edits that close a door, and what should stay open in spite of them. */
export interface KeepRequest {
  readonly cluster: Cluster;
  readonly closing: readonly PolicyEdit[];
  readonly denied: Connection;
  readonly direction: Direction;
  readonly keep: readonly Connection[];
  readonly plugin: PluginProfile;
}

/**
 * Adds rules to edits that close a door, one for each connection that was allowed and would go with it, as long as they
 * open nothing that was shut. A connection that labels cannot tell from the denied one is not kept.
 */
export function keepConnections(request: KeepRequest): readonly PolicyEdit[] {
  const { cluster, closing, denied, direction, keep, plugin } = request;
  const after = (edits: readonly PolicyEdit[]): Cluster => ({
    ...cluster,
    policies: applyPolicyEdits(cluster.policies, edits),
  });
  let edits = closing;
  let current = after(edits);
  for (const connection of keep) {
    const [end, facing] = direction === 'egress' ? [connection.from, connection.to] : [connection.to, connection.from];
    if (end.kind === 'external' || judge(cluster, connection, plugin).outcome !== 'allowed') continue;
    if (judge(current, connection, plugin).outcome === 'allowed') continue;
    const opening = openDoor({
      cluster: current,
      connection,
      direction,
      subject: end.workload,
      facing,
      plugin,
      extend: 'wholeRules',
    });
    if (opening.kind !== 'opening') continue;
    const extended = opening.edits.reduce((sum, edit) => include(cluster, sum, edit), edits);
    const next = after(extended);
    if (judge(next, denied, plugin)[direction].outcome !== 'denied') continue;
    const variants = variantsOf(connection, opening.alsoConcerned);
    if (variants.some((each) => opensDoor({ before: cluster, after: next, connection: each, direction, plugin })))
      continue;
    edits = extended;
    current = next;
  }
  return edits;
}

/** A connection with either end, or both, given to workloads that labels cannot tell from it. */
function variantsOf({ from, to, protocol, port }: Connection, twins: readonly Workload[]): readonly Connection[] {
  if (twins.length === 0) return [];
  // The ends may be each other's twins.
  const ends = [from, to, ...twins.map((workload): Endpoint => ({ kind: 'workload', workload }))];
  const sources = from.kind === 'workload' ? ends : [from];
  const targets = to.kind === 'workload' ? ends : [to];
  return sources.flatMap((source) => targets.map((target) => ({ from: source, to: target, protocol, port })));
}

interface Change {
  readonly before: Cluster;
  readonly after: Cluster;
  readonly connection: Connection;
  readonly direction: Direction;
  readonly plugin: PluginProfile;
}

function opensDoor({ before, after, connection, direction, plugin }: Change): boolean {
  if (judge(before, connection, plugin)[direction].outcome === 'allowed') return false;
  return judge(after, connection, plugin)[direction].outcome === 'allowed';
}

/** Adds an edit; a rule for a policy that is itself new becomes part of it, and rules with equal peers or ports become one. */
function include(cluster: Cluster, edits: readonly PolicyEdit[], edit: PolicyEdit): readonly PolicyEdit[] {
  if (edit.kind !== 'addRule') return [...edits, edit];
  const position = edits.findIndex((known, index) => {
    if (known.kind === 'addRule') return samePlace(known.policy, edit.policy) && known.direction === edit.direction;
    if (known.kind !== 'addPolicy') return false;
    const standing = applyPolicyEdits(cluster.policies, edits.slice(0, index + 1)).at(-1);
    return standing !== undefined && samePlace(standing.origin, edit.policy);
  });
  const known = edits[position];
  switch (known?.kind) {
    case 'addPolicy': {
      const rules = mergeRule(known[edit.direction] ?? [], edit.rule);
      return edits.with(position, { ...known, [edit.direction]: rules });
    }
    case 'addRule': {
      const [merged, ...more] = mergeRule([known.rule], edit.rule);
      if (merged === undefined || more.length > 0) return [...edits, edit];
      return edits.with(position, { ...known, rule: merged });
    }
    default:
      return [...edits, edit];
  }
}

function mergeRule(rules: readonly NetworkPolicyRule[], rule: NetworkPolicyRule): readonly NetworkPolicyRule[] {
  const withSamePorts = rules.findIndex(({ ports }) => samePorts(ports, rule.ports));
  const one = rules[withSamePorts];
  if (one !== undefined) {
    const known = new Set(one.peers.map(peerKey));
    const peers = [...one.peers, ...rule.peers.filter((peer) => !known.has(peerKey(peer)))];
    return rules.with(withSamePorts, { ...one, peers });
  }
  const withSamePeers = rules.findIndex(({ peers }) => samePeers(peers, rule.peers));
  const other = rules[withSamePeers];
  if (other !== undefined) return rules.with(withSamePeers, { ...other, ports: [...other.ports, ...rule.ports] });
  return [...rules, rule];
}
