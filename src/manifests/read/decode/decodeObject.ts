import { assertNever } from '#lib';
import type {
  AdminPolicy,
  AdminPolicyKind,
  FieldPath,
  Namespace,
  NetworkPolicy,
  OtherObject,
  PodManifest,
  Scenario,
  WorkloadKind,
} from '#netpol';
import { adminApiVersion, adminPolicyKinds } from './adminPolicy/adminDialect';
import { decodeAdminPolicy } from './adminPolicy/decodeAdminPolicy';
import { ambiguousScalars } from './ambiguousScalars';
import { closestName } from './closestName';
import { decodeNamespace } from './decodeNamespace';
import { fieldAt, stringField } from './fields';
import type { Issue } from './issue';
import type { ManifestObject } from './manifestObject';
import { decodePolicy } from './networkPolicy/decodePolicy';
import { decodeScenario } from './scenario/decodeScenario';
import { scenarioApiVersion } from './scenario/scenarioShape';
import { missingKindIssue, versionIssues } from './versionIssues';
import { decodeWorkload } from './workload/decodeWorkload';
import { workloadKinds, workloadShapes } from './workload/workloadShapes';

/** What an object is to us. */
export type Decoded =
  | { readonly kind: 'namespace'; readonly resource: Namespace }
  | { readonly kind: 'pod'; readonly resource: PodManifest }
  | { readonly kind: 'policy'; readonly resource: NetworkPolicy }
  | { readonly kind: 'adminPolicy'; readonly resource: AdminPolicy }
  | { readonly kind: 'scenario'; readonly resource: Scenario }
  | { readonly kind: 'other'; readonly resource: OtherObject }
  /** Nothing that has a name or a kind. */
  | { readonly kind: 'nothing' };

/** Reads one object by its kind, and tells what is wrong with it. Kinds that play no part are kept as what they are. */
export function decodeObject(object: ManifestObject): DecodedObject {
  if (object.kind === '') return { decoded: { kind: 'nothing' }, issues: [missingKindIssue(object)] };
  const known = knownKind(object);
  if (!known) return otherObject(object);
  const { decoded, issues } = decodeKnown(object, known);
  return { decoded, issues: [...issues, ...ambiguousScalars(object, fieldsLookedAt(known), issues)] };
}

interface DecodedObject {
  readonly decoded: Decoded;
  readonly issues: readonly Issue[];
}

function decodeKnown(object: ManifestObject, known: KnownKind): DecodedObject {
  const issuesOfVersion = versionIssues(object, known);
  switch (known.decoder) {
    case 'policy': {
      const { policy, issues } = decodePolicy(object, issuesOfVersion);
      return { decoded: { kind: 'policy', resource: policy }, issues };
    }
    case 'adminPolicy': {
      const { policy, issues } = decodeAdminPolicy(object, known.kind, issuesOfVersion);
      return { decoded: { kind: 'adminPolicy', resource: policy }, issues };
    }
    case 'namespace': {
      const { namespace, issues } = decodeNamespace(object);
      const decoded: Decoded = namespace ? { kind: 'namespace', resource: namespace } : { kind: 'nothing' };
      return { decoded, issues: [...issuesOfVersion, ...issues] };
    }
    case 'workload': {
      const { pod, issues } = decodeWorkload(object, known.kind);
      return {
        decoded: pod ? { kind: 'pod', resource: pod } : { kind: 'nothing' },
        issues: [...issuesOfVersion, ...issues],
      };
    }
    case 'scenario': {
      const { scenario, issues } = decodeScenario(object);
      return { decoded: { kind: 'scenario', resource: scenario }, issues: [...issuesOfVersion, ...issues] };
    }
    default:
      return assertNever(known);
  }
}

/** Elsewhere octal numbers are in order: modes of files, for one. */
function fieldsLookedAt(known: KnownKind): readonly FieldPath[] {
  if (known.decoder !== 'workload') return [['spec'], ['metadata', 'labels']];
  const { podMetadata, podSpec } = workloadShapes[known.kind];
  return [
    [...podMetadata, 'labels'],
    [...podSpec, 'containers'],
  ];
}

type KnownKind =
  | { readonly decoder: 'policy' | 'namespace' | 'scenario'; readonly kind: string; readonly apiVersion: string }
  | { readonly decoder: 'adminPolicy'; readonly kind: AdminPolicyKind; readonly apiVersion: string }
  | { readonly decoder: 'workload'; readonly kind: WorkloadKind; readonly apiVersion: string };

const knownKinds: ReadonlyMap<string, KnownKind> = new Map<string, KnownKind>(
  [
    { decoder: 'policy', kind: 'NetworkPolicy', apiVersion: 'networking.k8s.io/v1' } as const,
    { decoder: 'namespace', kind: 'Namespace', apiVersion: 'v1' } as const,
    { decoder: 'scenario', kind: 'Scenario', apiVersion: scenarioApiVersion } as const,
    ...adminPolicyKinds.map((kind) => ({
      decoder: 'adminPolicy' as const,
      kind,
      apiVersion: adminApiVersion(kind),
    })),
    ...workloadKinds.map((kind) => ({
      decoder: 'workload' as const,
      kind,
      apiVersion: workloadShapes[kind].apiVersion,
    })),
  ].map((known) => [known.kind.toLowerCase(), known]),
);

/** Groups in which kinds of Kubernetes itself are, or once were. */
const ownGroups: ReadonlySet<string> = new Set(['', 'apps', 'batch', 'extensions', 'networking.k8s.io']);

/** The kind as we know it, also when its case or its version is wrong; other groups may have kinds of the same name. */
function knownKind({ apiVersion, kind }: ManifestObject): KnownKind | undefined {
  const known = knownKinds.get(kind.toLowerCase());
  const group = groupOf(apiVersion);
  if (!known) return undefined;
  const isOurs = ownGroups.has(group) || group === groupOf(known.apiVersion) || isMisspelt(group, known);
  return isOurs ? known : undefined;
}

function groupOf(apiVersion: string): string {
  return apiVersion.includes('/') ? apiVersion.slice(0, apiVersion.indexOf('/')) : '';
}

/** `networking.k8s.i`: no group that anyone has, but nearly the right one. */
function isMisspelt(group: string, known: KnownKind): boolean {
  const right = groupOf(known.apiVersion);
  return right !== '' && closestName(group, [right]) === right;
}

function otherObject(object: ManifestObject): DecodedObject {
  const { apiVersion, kind, value, place } = object;
  const metadata = fieldAt(value, ['metadata']);
  const namespace = stringField(metadata, 'namespace');
  const resource: OtherObject = {
    apiVersion,
    kind,
    ...(namespace ? { namespace } : {}),
    name: stringField(metadata, 'name') ?? '',
    origin: place,
  };
  const isService = kind === 'Service' && groupOf(apiVersion) === '';
  const issues: readonly Issue[] = isService
    ? []
    : [{ code: 'notSimulated', severity: 'info', path: ['kind'], params: { kind, apiVersion } }];
  return { decoded: { kind: 'other', resource }, issues };
}
