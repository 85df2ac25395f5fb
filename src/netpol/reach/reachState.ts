import type { AddressFamily } from '../address/address';
import type { Cluster, Workload } from '../cluster';
import { adminPoliciesInForce } from '../joining/adminIndex';
import { policiesInForce } from '../joining/policiesInForce';
import { standingPods } from '../joining/standingPods';
import type { PluginProfile } from '../plugin';
import type { Direction, NetworkPolicy, PodManifest } from '../resources';
import type { CompiledAdminPolicy } from './adminRules';
import { extendGuard, type Guard, guardOf, speaksOfIPv6 } from './doorRows';
import type { ReachEngine } from './engine';
import type { ClassId, NamespaceVersion } from './podClasses';
import type { CompiledPolicy } from './rules';

/** One version of a cluster in the engine's terms. */
export interface ReachState {
  readonly engine: ReachEngine;
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
  /** Standing pods, in cluster order. */
  readonly pods: readonly StandingPod[];
  /** Classes that a pod of this version has, in the order of their first pod. */
  readonly live: readonly ClassId[];
  readonly doors: Readonly<Record<Direction, Doors>>;
  /** The families of outside addresses that are told of: IPv6 where a policy or a pod has such an address. */
  readonly families: readonly AddressFamily[];
  /** Whether some row leaves something undecided. */
  readonly undecided: boolean;
  /** How many blocks pods have been told apart by. */
  readonly blocks: number;
  /** By name; for the next version to see what it may keep. */
  readonly namespaces: ReadonlyMap<string, NamespaceState>;
}

/** A pod manifest with the classes it has, one for each of its addresses. */
export interface StandingPod {
  readonly workload: Workload;
  readonly pod: PodManifest;
  readonly namespace: NamespaceVersion;
  readonly classes: readonly ClassId[];
}

/** The doors of all classes in one direction. */
export interface Doors {
  /** By class: the position of its row in `rows`; 0 is an open door, which has no row. Meaningless for classes that are not live. */
  readonly position: Int32Array;
  readonly rows: readonly (Guard | undefined)[];
}

interface NamespaceState {
  readonly version: NamespaceVersion;
  readonly policies: readonly CompiledPolicy[];
  /** Policies of administrators whose subjects may hold pods here. */
  readonly adminPolicies: readonly CompiledAdminPolicy[];
  /** Live classes, in the order of their first pod. */
  readonly classes: readonly ClassId[];
  /** For each of `classes`; absent where the door is open. */
  readonly rows: Readonly<Record<Direction, readonly (Guard | undefined)[]>>;
}

/** A version of a cluster; what an earlier version with the same engine has in common with it is taken from there. */
export function reachState(
  engine: ReachEngine,
  cluster: Cluster,
  plugin: PluginProfile,
  previous: ReachState | undefined,
): ReachState {
  const inForce = policiesInForce(cluster);
  // Policies first: blocks have to be known before pods are told apart by them.
  const policies = compiledByNamespace(engine, inForce);
  const admins = adminPoliciesInForce(cluster);
  const adminPolicies = admins.map((policy) => engine.adminRules.compile(policy));
  const { pods, live, classesByVersion, versions } = classify(engine, cluster, previous);
  const namespaces = new Map<string, NamespaceState>();
  for (const version of versions) {
    const classes = classesByVersion.get(version) ?? [];
    const own = {
      policies: policies.get(version.name) ?? [],
      adminPolicies: adminPolicies.filter(({ subject }) => engine.sets.mayHoldIn(subject, version)),
      classes,
    };
    const known = previous?.namespaces.get(version.name);
    const keeps =
      known !== undefined &&
      known.version === version &&
      sameItems(known.policies, own.policies) &&
      sameItems(known.adminPolicies, own.adminPolicies) &&
      sameItems(known.classes, classes);
    namespaces.set(version.name, keeps ? known : { version, ...own, rows: rowsOf(engine, plugin, own) });
  }
  const doors = {
    ingress: doorsOf(engine, namespaces, 'ingress'),
    egress: doorsOf(engine, namespaces, 'egress'),
  };
  const rows = [...doors.ingress.rows, ...doors.egress.rows];
  return {
    engine,
    cluster,
    plugin,
    pods,
    live,
    doors,
    families:
      mentionsIPv6(engine, inForce, live) || admins.some((policy) => speaksOfIPv6(policy, 'egress'))
        ? ['IPv4', 'IPv6']
        : ['IPv4'],
    undecided: rows.some((row) => row !== undefined && row.sure !== row.possible),
    blocks: engine.blocks.all.length,
    namespaces,
  };
}

function compiledByNamespace(
  engine: ReachEngine,
  inForce: readonly NetworkPolicy[],
): ReadonlyMap<string, readonly CompiledPolicy[]> {
  const byNamespace = new Map<string, CompiledPolicy[]>();
  for (const policy of inForce) {
    const compiled = engine.rules.compile(policy);
    if (compiled === undefined) continue;
    const list = byNamespace.get(policy.namespace);
    if (list === undefined) byNamespace.set(policy.namespace, [compiled]);
    else list.push(compiled);
  }
  return byNamespace;
}

interface Classified {
  readonly pods: readonly StandingPod[];
  readonly live: readonly ClassId[];
  readonly versions: readonly NamespaceVersion[];
  readonly classesByVersion: ReadonlyMap<NamespaceVersion, readonly ClassId[]>;
}

function classify({ classes, blocks }: ReachEngine, cluster: Cluster, previous: ReachState | undefined): Classified {
  // Most pods stand where they stood; new blocks may tell them apart anew.
  const before = previous?.blocks === blocks.all.length ? previous.pods : [];
  const pods: StandingPod[] = [];
  const live: ClassId[] = [];
  const versions = new Map<string, NamespaceVersion>();
  const classesByVersion = new Map<NamespaceVersion, ClassId[]>();
  let isLive = new Uint8Array(classes.all.length + 1);
  for (const workload of cluster.workloads.values()) {
    let version = versions.get(workload.namespace);
    if (version === undefined) {
      version = classes.namespaceVersion(cluster, workload.namespace);
      versions.set(workload.namespace, version);
      classesByVersion.set(version, []);
    }
    for (const pod of standingPods(workload)) {
      const known = before[pods.length];
      const isKnown = known !== undefined && known.pod === pod && known.namespace === version;
      const ids = isKnown ? known.classes : classes.classesOf(cluster, pod, version);
      pods.push({ workload, pod, namespace: version, classes: ids });
      for (const id of ids) {
        if (isLive[id] === 1) continue;
        if (id >= isLive.length) isLive = longer(isLive, id);
        isLive[id] = 1;
        live.push(id);
        classesByVersion.get(version)?.push(id);
      }
    }
  }
  return { pods, live, versions: [...versions.values()], classesByVersion };
}

/** The doors of a namespace's classes by the policies that select each. */
function rowsOf(
  engine: ReachEngine,
  plugin: PluginProfile,
  { policies, adminPolicies, classes }: Pick<NamespaceState, 'policies' | 'adminPolicies' | 'classes'>,
): NamespaceState['rows'] {
  const ingress: (Guard | undefined)[] = [];
  const egress: (Guard | undefined)[] = [];
  const found = new Map<string, readonly [Guard | undefined, Guard | undefined]>();
  const bits = policies.map((policy) => engine.selectors.matches(policy.podSelector));
  for (const id of classes) {
    const each = engine.classes.all[id];
    if (each === undefined) continue;
    const selecting: number[] = [];
    if (each.kind === 'pod') {
      for (let index = 0; index < bits.length; index += 1) {
        if (bits[index]?.[each.labels] === 1) selecting.push(index);
      }
    }
    const administrating = adminPolicies.flatMap(({ subject }, index) => (engine.sets.holds(subject, id) ? index : []));
    const key = `${each.ports} ${selecting.join()} ${administrating.join()}`;
    let pair = found.get(key);
    if (pair === undefined) {
      const asked = {
        policies: selecting.flatMap((index) => policies[index] ?? []),
        adminPolicies: administrating.flatMap((index) => adminPolicies[index] ?? []),
        portNames: each.ports,
      };
      pair = [guardOf(engine, plugin, 'ingress', asked), guardOf(engine, plugin, 'egress', asked)];
      found.set(key, pair);
    }
    ingress.push(pair[0]);
    egress.push(pair[1]);
  }
  return { ingress, egress };
}

function doorsOf(engine: ReachEngine, namespaces: ReadonlyMap<string, NamespaceState>, direction: Direction): Doors {
  const position = new Int32Array(engine.classes.all.length);
  const rows: (Guard | undefined)[] = [undefined];
  const positions = new Map<Guard, number>();
  for (const { classes, rows: own } of namespaces.values()) {
    for (const [index, id] of classes.entries()) {
      const row = own[direction][index];
      if (row === undefined) continue;
      let at = positions.get(row);
      if (at === undefined) {
        at = rows.length;
        rows.push(row);
        positions.set(row, at);
        extendGuard(engine, row);
      }
      position[id] = at;
    }
  }
  return { position, rows };
}

function mentionsIPv6(engine: ReachEngine, policies: readonly NetworkPolicy[], live: readonly ClassId[]): boolean {
  return (
    live.some((id) => engine.classes.all[id]?.family === 'IPv6') ||
    policies.some(({ ingress, egress }) =>
      [ingress, egress].some((rules) =>
        rules.some(({ peers }) => peers.some(({ ipBlock }) => ipBlock?.cidr.includes(':') === true)),
      ),
    )
  );
}

function longer(array: Uint8Array<ArrayBuffer>, index: number): Uint8Array<ArrayBuffer> {
  const copy = new Uint8Array(2 * index + 1);
  copy.set(array);
  return copy;
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, index) => item === b[index]);
}
