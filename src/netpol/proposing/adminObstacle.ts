import type { AdminPolicy } from '../adminPolicy';
import type { Cluster } from '../cluster';
import { judge } from '../judging/judge';
import type { Place } from '../place';
import type { PluginProfile } from '../plugin';
import type { Obstacle } from '../proposal';
import type { Direction, NetworkPolicy } from '../resources';
import type { Connection, DoorVerdict } from '../verdict';

/** What is wanted of a door of one end of a connection. */
export interface DoorWish {
  readonly cluster: Cluster;
  readonly connection: Connection;
  readonly direction: Direction;
  /** The namespace of that end. */
  readonly namespace: string;
  readonly plugin: PluginProfile;
  readonly outcome: 'allowed' | 'denied';
}

/**
 * The policy of an administrator that keeps a door from it whatever NetworkPolicies say; absent where they have the
 * last word. Found out by asking under a single NetworkPolicy for the whole namespace that does just what is wanted.
 */
export function adminObstacle(wish: DoorWish): Obstacle | undefined {
  const { cluster, connection, direction, plugin, outcome } = wish;
  if (cluster.adminPolicies.length === 0) return undefined;
  const door = judge({ ...cluster, policies: [willing(wish)] }, connection, plugin)[direction];
  if (door.outcome === outcome) return undefined;
  const policy = decidingPolicy(cluster, door, outcome === 'allowed' ? 'Deny' : 'Accept')?.name;
  if (policy === undefined) return undefined;
  return { kind: outcome === 'allowed' ? 'adminPolicyDenies' : 'adminPolicyAccepts', policy, direction };
}

/** A NetworkPolicy that isolates a namespace, and allows everything or nothing. */
function willing({ namespace, direction, outcome }: DoorWish): NetworkPolicy {
  const rules = { ingress: [], egress: [], [direction]: outcome === 'allowed' ? [{ peers: [], ports: [] }] : [] };
  return {
    kind: 'NetworkPolicy',
    namespace,
    name: '',
    podSelector: { matchLabels: new Map(), matchExpressions: [] },
    policyTypes: [direction],
    policyTypesDefaulted: false,
    ...rules,
    admission: 'accepted',
    origin: { file: '', document: 0, path: [] },
  };
}

/** The policy with a rule that does this, or else the first that may. */
function decidingPolicy(
  { adminPolicies }: Cluster,
  { adminMatches, unknowns }: DoorVerdict,
  action: 'Accept' | 'Deny',
): AdminPolicy | undefined {
  const deciding = adminMatches.find((match) => match.action === action);
  if (deciding !== undefined) return deciding.policy;
  const places = unknowns.flatMap((reason) => ('place' in reason ? [reason.place] : []));
  return adminPolicies.find(({ origin }) => places.some((place) => isWithin(origin, place)));
}

function isWithin(outer: Place, inner: Place): boolean {
  return (
    outer.file === inner.file &&
    outer.document === inner.document &&
    outer.path.every((step, index) => inner.path[index] === step)
  );
}
