import type { Cluster, Workload } from '../cluster';
import { isBeyondPolicies } from '../joining/policyIndex';
import { standingPods } from '../joining/standingPods';
import { judge } from '../judging/judge';
import { isolatingPolicies } from '../judging/networkPolicyTier';
import { questionsOf } from '../judging/questions';
import type { PluginProfile } from '../plugin';
import type { PolicyEdit } from '../policyEdit';
import type { NewIsolation, Obstacle, Proposal } from '../proposal';
import type { Direction, PodManifest } from '../resources';
import type { Connection, Endpoint } from '../verdict';
import { adminObstacle } from './adminObstacle';
import { closeRule } from './closeRule';
import { distinguish } from './distinguish';
import { keepConnections } from './keepConnections';
import { newIsolations } from './openDoor';
import { policyName } from './policyName';
import { inClusterOrder, selectablePods, workloadsOf } from './population';
import { impossible } from './proposeAllow';
import { takenItems } from './takenItems';

/** A connection that should be denied. */
export interface DenyRequest {
  readonly cluster: Cluster;
  readonly connection: Connection;
  /** The door that is to stop it. */
  readonly direction: Direction;
  readonly plugin: PluginProfile;
  /** Connections that should stay allowed if they are; those with the same door get rules of their own where needed. */
  readonly keep?: readonly Connection[];
}

/**
 * What makes one door stop a connection. Where the pod is isolated, whatever takes the connection is removed or
 * narrowed; where it is open, a new policy isolates it. Either way `keep` is written as rules where it would go too;
 * everything else that went the same way is cut off. Empty when the connection is denied already.
 */
export function proposeDeny({ cluster, connection, direction, plugin, keep = [] }: DenyRequest): Proposal {
  const [end, facing] = direction === 'egress' ? [connection.from, connection.to] : [connection.to, connection.from];
  const verdict = judge(cluster, connection, plugin);
  if (verdict.outcome === 'denied') return { edits: [], newlyIsolated: [], indistinguishable: [] };
  if (end.kind === 'external') return impossible({ kind: 'externalHasNoDoor', direction });
  if (verdict.shortcut === 'self') return impossible({ kind: 'selfTraffic' });
  const { namespace } = end.workload;
  const obstacle =
    pluginObstacle(connection, direction, plugin) ??
    nodeObstacle(cluster, end) ??
    nodeObstacle(cluster, facing) ??
    adminObstacle({ cluster, connection, direction, namespace, plugin, outcome: 'denied' });
  if (obstacle !== undefined) return impossible(obstacle);

  const isolation = isolateOpenPods(cluster, end.workload, direction, plugin);
  if (isolation.kind !== 'isolation') return impossible(isolation);
  const closing = [...closePolicies({ cluster, connection, direction, facing, plugin }), ...isolation.edits];
  const edits = keepConnections({ cluster, closing, denied: connection, direction, keep, plugin });
  return { edits, newlyIsolated: isolation.newlyIsolated, indistinguishable: isolation.indistinguishable };
}

function pluginObstacle({ protocol }: Connection, direction: Direction, plugin: PluginProfile): Obstacle | undefined {
  if (plugin.enforces[direction] === 'no') return { kind: 'pluginEnforcesNothing', plugin: plugin.id };
  if (plugin.enforces[direction] === 'unknown') {
    return { kind: 'pluginSupportUnknown', plugin: plugin.id, feature: direction };
  }
  if (protocol === 'SCTP' && plugin.sctp === 'unknown') {
    return { kind: 'pluginSupportUnknown', plugin: plugin.id, feature: 'sctp' };
  }
  return undefined;
}

function nodeObstacle(cluster: Cluster, end: Endpoint): Obstacle | undefined {
  if (end.kind === 'external') return undefined;
  const { workload } = end;
  const onNode = standingPods(workload).some((pod) => isBeyondPolicies(pod, cluster));
  return onNode ? { kind: 'hostNetwork', workload: workload.id } : undefined;
}

interface Isolation {
  readonly kind: 'isolation';
  readonly edits: readonly PolicyEdit[];
  readonly newlyIsolated: readonly NewIsolation[];
  readonly indistinguishable: Proposal['indistinguishable'];
}

function isolateOpenPods(
  cluster: Cluster,
  workload: Workload,
  direction: Direction,
  plugin: PluginProfile,
): Isolation | Obstacle {
  const open = standingPods(workload).filter((pod) => isolatingPolicies(cluster, pod, direction, plugin).length === 0);
  if (open.length === 0) return { kind: 'isolation', edits: [], newlyIsolated: [], indistinguishable: [] };
  const others = selectablePods(cluster, workload.namespace).filter((pod) => !open.includes(pod));
  const distinction = distinguish(open, others);
  if (distinction === undefined) return { kind: 'noDistinguishingLabel', workload: workload.id };
  const selected: readonly PodManifest[] = [...open, ...distinction.alsoMatches];
  const twins = workloadsOf(cluster, distinction.alsoMatches).filter((other) => other !== workload);
  return {
    kind: 'isolation',
    edits: [
      {
        kind: 'addPolicy',
        namespace: workload.namespace,
        name: policyName(cluster, workload.namespace, `${workload.name}-${direction}`),
        podSelector: distinction.selector,
        policyTypes: [direction],
      },
    ],
    newlyIsolated: newIsolations(cluster, selected, direction),
    indistinguishable: inClusterOrder(
      cluster,
      twins.map(({ id }) => id),
    ),
  };
}

interface Closing {
  readonly cluster: Cluster;
  readonly connection: Connection;
  readonly direction: Direction;
  readonly facing: Endpoint;
  readonly plugin: PluginProfile;
}

/** Takes out of the policies whatever lets the connection through, from the last rule to the first. */
function closePolicies({ cluster, connection, direction, facing, plugin }: Closing): readonly PolicyEdit[] {
  const questions = questionsOf(cluster, connection, plugin).map((asked) => asked[direction]);
  const taken = takenItems(cluster.policies, questions);
  return taken.toReversed().flatMap((items) => closeRule(items, facing));
}
