import {
  type AdminPolicy,
  type Cluster,
  clusterOf,
  type FieldPath,
  type Finding,
  type FindingCode,
  type Place,
  placeWithin,
  type Resources,
  resolveEndpoint,
  selectedWorkloads,
  type WorkloadId,
} from '#netpol';
import type { FileReading } from '../reading';
import { locateIn } from './locate';

/** What is wrong between documents: objects declared twice, priorities that leave the order open, and flows whose ends nothing declares. In no particular order. */
export function findingsAcross(files: readonly FileReading[], resources: Resources): readonly Finding[] {
  const documents = new Map(files.map(({ name, documents }) => [name, documents]));
  return [...duplicates(resources), ...equalPriorities(resources), ...missingEnds(resources)].flatMap(
    ({ code, place, path, params }) => {
      const document = documents.get(place.file)?.[place.document];
      if (!document) return [];
      const range = locateIn(document, place, 'value');
      return [{ code, severity: 'warning' as const, place, path, range, params, repairs: [] }];
    },
  );
}

interface Unplaced {
  readonly code: FindingCode;
  readonly place: Place;
  readonly path: FieldPath;
  readonly params: Finding['params'];
}

function duplicates({ namespaces, pods, policies, adminPolicies, scenarios }: Resources): readonly Unplaced[] {
  const first = new Map<string, Place>();
  const found: Unplaced[] = [];
  for (const object of [...namespaces, ...pods, ...policies, ...adminPolicies, ...scenarios]) {
    const { kind, name, origin } = object;
    if (!origin || name === '') continue;
    const namespace = 'namespace' in object ? object.namespace : '';
    const key = `${kind} ${namespace}/${name}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, origin);
      continue;
    }
    const path = ['metadata', 'name'];
    const params = { kind, name, file: other.file, ...(namespace ? { namespace, context: 'namespaced' } : {}) };
    found.push({ code: 'duplicateObject', place: placeWithin(origin, ...path), path, params });
  }
  return found;
}

/**
 * Of two policies in force with one priority in one tier, which is asked first is not defined. It does not matter between policies that hold pods, and
 * never the same; the baseline of v1alpha1 is alone in its tier.
 */
function equalPriorities(resources: Resources): readonly Unplaced[] {
  const { adminPolicies } = resources;
  const first = new Map<string, AdminPolicy>();
  const holds = heldBy(resources);
  return adminPolicies.flatMap((policy) => {
    const { kind, name, tier, priority, admission, origin } = policy;
    if (kind === 'BaselineAdminNetworkPolicy' || admission !== 'accepted') return [];
    const key = `${tier} ${priority}`;
    const other = first.get(key);
    if (!other) {
      first.set(key, policy);
      return [];
    }
    // One object written twice is a duplicate, and only the later one counts.
    if ((other.kind === kind && other.name === name) || isApart(holds(other), holds(policy))) return [];
    const path = ['spec', 'priority'];
    const params = { kind: other.kind, name: other.name, file: other.origin.file, priority };
    return [{ code: 'equalPriority' as const, place: placeWithin(origin, ...path), path, params }];
  });
}

/** The workloads that a policy's subject holds, looked up once a policy. */
function heldBy(resources: Resources): (policy: AdminPolicy) => ReadonlySet<WorkloadId> {
  let cluster: Cluster | undefined;
  const known = new Map<AdminPolicy, ReadonlySet<WorkloadId>>();
  return (policy) => {
    const found = known.get(policy);
    if (found) return found;
    cluster ??= clusterOf(resources);
    const held = new Set(selectedWorkloads(cluster, policy).map(({ id }) => id));
    known.set(policy, held);
    return held;
  };
}

function isApart(some: ReadonlySet<WorkloadId>, others: ReadonlySet<WorkloadId>): boolean {
  return some.size > 0 && others.size > 0 && [...some].every((id) => !others.has(id));
}

function missingEnds(resources: Resources): readonly Unplaced[] {
  const { scenarios } = resources;
  if (scenarios.every(({ flows }) => flows.length === 0)) return [];
  const cluster = clusterOf(resources);
  const externals = scenarios.flatMap(({ external }) => external);
  return scenarios.flatMap(({ flows, origin }) =>
    flows.flatMap((flow) =>
      (['from', 'to'] as const).flatMap((end) => {
        const name = flow[end];
        if (resolveEndpoint(cluster, externals, name)) return [];
        const place = placeWithin(flow.origin, end);
        const context = name.includes('/') ? 'workload' : 'external';
        return [
          {
            code: 'flowEndMissing' as const,
            place,
            path: place.path.slice(origin.path.length),
            params: { name, context },
          },
        ];
      }),
    ),
  );
}
