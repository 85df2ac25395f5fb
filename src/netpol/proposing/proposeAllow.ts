import type { Cluster, WorkloadId } from '../cluster';
import { judge } from '../judging/judge';
import type { PluginProfile } from '../plugin';
import type { PolicyEdit } from '../policyEdit';
import type { NewIsolation, Obstacle, Proposal } from '../proposal';
import type { Direction } from '../resources';
import type { Connection } from '../verdict';
import { adminObstacle } from './adminObstacle';
import { openDoor } from './openDoor';
import { inClusterOrder } from './population';

/** A connection that should be allowed. */
export interface AllowRequest {
  readonly cluster: Cluster;
  readonly connection: Connection;
  /** The doors that may be changed; one that is open already is left as it is. */
  readonly directions: readonly Direction[];
  readonly plugin: PluginProfile;
}

/**
 * The least that makes the doors asked for let a connection through: it opens nothing else, unless labels cannot tell
 * others apart from an end. Empty when those doors stop nothing.
 */
export function proposeAllow({ cluster, connection, directions, plugin }: AllowRequest): Proposal {
  const verdict = judge(cluster, connection, plugin);
  const edits: PolicyEdit[] = [];
  const newlyIsolated: NewIsolation[] = [];
  const concerned: WorkloadId[] = [];
  let missing: Direction | undefined;
  for (const direction of ['egress', 'ingress'] as const) {
    if (!directions.includes(direction)) continue;
    const [end, facing] = direction === 'egress' ? [connection.from, connection.to] : [connection.to, connection.from];
    if (end.kind === 'external') missing ??= direction;
    if (end.kind === 'external' || verdict[direction].outcome === 'allowed') continue;
    const { namespace } = end.workload;
    const obstacle = adminObstacle({ cluster, connection, direction, namespace, plugin, outcome: 'allowed' });
    if (obstacle !== undefined) return impossible(obstacle);
    const opening = openDoor({
      cluster,
      connection,
      direction,
      subject: end.workload,
      facing,
      plugin,
      extend: 'rules',
    });
    if (opening.kind !== 'opening') return impossible(opening);
    edits.push(...opening.edits);
    newlyIsolated.push(...opening.newlyIsolated);
    concerned.push(...opening.alsoConcerned.map(({ id }) => id));
  }
  if (edits.length === 0 && verdict.outcome !== 'allowed' && missing !== undefined) {
    return impossible({ kind: 'externalHasNoDoor', direction: missing });
  }
  return { edits, newlyIsolated, indistinguishable: inClusterOrder(cluster, concerned) };
}

/** A proposal that proposes nothing, with the reason. */
export function impossible(obstacle: Obstacle): Proposal {
  return { edits: [], newlyIsolated: [], indistinguishable: [], obstacle };
}
