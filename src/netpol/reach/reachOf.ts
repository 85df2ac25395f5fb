import type { Cluster } from '../cluster';
import type { PluginProfile } from '../plugin';
import { newEngine } from './engine';
import { reachPeers } from './peers';
import type { Reach, ReachPeer } from './reach';
import { type ReachState, reachState } from './reachState';

/**
 * Works out which peer of a cluster may reach which, on exactly which ports, as `judge` would say for every connection
 * one by one. Pods that no policy can tell apart are one; reasons are not worked out here.
 */
export function reachOf(cluster: Cluster, plugin: PluginProfile): Reach {
  return reachWith(reachState(newEngine(cluster, plugin), cluster, plugin, undefined));
}

/**
 * The reach of another version of a cluster, under the same plugin: equal to that of `reachOf`, but only what the
 * difference touches is worked out. The earlier reach stays good.
 */
export function updateReach(reach: Reach, cluster: Cluster): Reach {
  const previous = stateOf(reach);
  const { engine, plugin } = previous;
  if (!servesAlso(previous, cluster) || isOvergrown(previous)) return reachOf(cluster, plugin);
  return reachWith(reachState(engine, cluster, plugin, previous));
}

/** What stands behind a reach, for the other files of this folder. */
export function stateOf(reach: Reach): ReachState {
  const state = states.get(reach);
  if (state === undefined) throw new Error('A reach comes from reachOf or updateReach.');
  return state;
}

const states = new WeakMap<Reach, ReachState>();

function reachWith(state: ReachState): Reach {
  let peers: readonly ReachPeer[] | undefined;
  const reach: Reach = {
    cluster: state.cluster,
    plugin: state.plugin,
    get peers() {
      peers ??= reachPeers(state);
      return peers;
    },
  };
  states.set(reach, state);
  return reach;
}

function servesAlso({ cluster: before }: ReachState, after: Cluster): boolean {
  return (
    (['refusedObjects', 'ipBlockMatchesPods', 'hostNetworkPods', 'selfTraffic'] as const).every(
      (key) => before.assumptions[key] === after.assumptions[key],
    ) &&
    before.outside.length === after.outside.length &&
    before.outside.every((range, index) => {
      const other = after.outside[index];
      return range.family === other?.family && range.first === other.first && range.last === other.last;
    })
  );
}

/** Whether mostly what earlier versions needed is kept. */
function isOvergrown({ engine, live, doors }: ReachState): boolean {
  const rows = doors.ingress.rows.length + doors.egress.rows.length;
  const most = 2 * rows + 500;
  return (
    engine.classes.all.length > 2 * live.length + 500 ||
    engine.rows.all.length > most ||
    engine.tieredRows.all.length > most
  );
}
