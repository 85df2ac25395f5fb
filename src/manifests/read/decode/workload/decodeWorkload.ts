import type { ContainerPort, FieldPath, OwnerReference, PodManifest, Protocol, WorkloadKind } from '#netpol';
import type { Value } from '../../../syntax/value';
import { checkShape } from '../checkShape';
import { fieldAt, fieldOf, itemsOf, numberField, stringField, stringMapField } from '../fields';
import { type Issue, placeIn } from '../issue';
import type { ManifestObject } from '../manifestObject';
import { labelViolations, metadataViolations } from '../metadata';
import { objectionsToPortNumber } from '../names';
import type { Violation } from '../violation';
import { violationIssues } from '../violationIssues';
import { wrongTypeIssue } from '../wrongTypeIssue';
import { workloadShapes } from './workloadShapes';

/** What runs pods, and everything wrong with the part of it that is read. */
export interface DecodedWorkload {
  /** Absent for an object without a name. */
  readonly pod?: PodManifest;
  readonly issues: readonly Issue[];
}

/**
 * Reads a Pod or an owner of pods, leniently: what has a wrong type is told and left out. Fields that play no part here are not looked at, so the issues carry
 * no answers of the server, which would see more.
 */
export function decodeWorkload(object: ManifestObject, kind: WorkloadKind): DecodedWorkload {
  const { podMetadata, podSpec, replicated, shape } = workloadShapes[kind];
  const metadata = fieldAt(object.value, ['metadata']);
  const spec = fieldAt(object.value, podSpec);
  const { ports, issues: portIssues } = readPorts(object, spec, podSpec);
  const labels = stringMapField(fieldAt(object.value, podMetadata), 'labels');
  const wrongTypes = checkShape(object.value, shape).filter((each) => each.kind === 'wrongType');
  const violations = metadataViolations(object.value, 'subdomain');
  const templateViolations = kind === 'Pod' ? [] : labelViolations(labels, [...podMetadata, 'labels']);
  const issues = [
    ...wrongTypes.map((each) => wrongTypeIssue(object, each)),
    ...violationIssues(object, [...violations, ...templateViolations]),
    ...portIssues,
  ];
  const name = stringField(metadata, 'name') || stringField(metadata, 'generateName');
  if (!name) return { issues };
  const owner = controllerOf(metadata);
  const replicas = replicated ? numberField(fieldAt(object.value, ['spec']), 'replicas') : undefined;
  const pod: PodManifest = {
    kind,
    namespace: stringField(metadata, 'namespace') || 'default',
    name,
    labels,
    ports,
    hostNetwork: isTrue(spec, 'hostNetwork'),
    podIPs: kind === 'Pod' ? readPodIPs(fieldAt(object.value, ['status'])) : [],
    ...(owner ? { owner } : {}),
    ...(replicas === undefined ? {} : { replicas }),
    origin: object.place,
    podMetadata: placeIn(object, podMetadata),
    podSpec: placeIn(object, podSpec),
  };
  return { pod, issues };
}

interface ReadPorts {
  readonly ports: readonly ContainerPort[];
  readonly issues: readonly Issue[];
}

/** Ports of `containers`, then of init containers that keep running beside them. */
function readPorts(object: ManifestObject, podSpec: Value | undefined, path: FieldPath): ReadPorts {
  const ports: ContainerPort[] = [];
  const issues: Issue[] = [];
  for (const list of ['containers', 'initContainers'] as const) {
    itemsOf(podSpec, list).forEach((container, at) => {
      const keepsRunning = list === 'containers' || stringField(container, 'restartPolicy') === 'Always';
      itemsOf(container, 'ports').forEach((item, index) => {
        const { port, issues: found } = readPort(object, item, [...path, list, at, 'ports', index]);
        issues.push(...found);
        if (port && keepsRunning) ports.push(port);
      });
    });
  }
  return { ports, issues };
}

function readPort(
  object: ManifestObject,
  item: Value,
  path: FieldPath,
): { readonly port?: ContainerPort; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const written = stringField(item, 'protocol');
  const protocol = protocols.find((each) => each === (written ?? 'TCP'));
  if (protocol === undefined) {
    const violation: Violation = {
      code: 'unsupportedProtocol',
      path: [...path, 'protocol'],
      answer: '',
      params: { protocol: written ?? '' },
    };
    issues.push(...violationIssues(object, [violation]));
  }
  const containerPort = numberField(item, 'containerPort');
  if (containerPort === undefined) {
    // A wrong type has been told already.
    if (item.kind === 'map' && !fieldOf(item, 'containerPort')) {
      issues.push({
        code: 'required',
        severity: 'error',
        path: [...path, 'containerPort'],
        params: { field: 'containerPort' },
      });
    }
    return { issues };
  }
  if (objectionsToPortNumber(containerPort).length > 0 || !Number.isInteger(containerPort)) {
    issues.push({
      code: 'invalidPort',
      severity: 'error',
      path: [...path, 'containerPort'],
      params: { port: containerPort },
    });
    return { issues };
  }
  const name = stringField(item, 'name');
  return { port: { containerPort, protocol: protocol ?? 'TCP', ...(name ? { name } : {}) }, issues };
}

const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

function readPodIPs(status: Value | undefined): readonly string[] {
  const listed = itemsOf(status, 'podIPs').map((item) => stringField(item, 'ip'));
  const addresses = new Set([stringField(status, 'podIP'), ...listed]);
  return [...addresses].filter((address): address is string => address !== undefined && address !== '');
}

function controllerOf(metadata: Value | undefined): OwnerReference | undefined {
  const reference = itemsOf(metadata, 'ownerReferences').find((each) => isTrue(each, 'controller'));
  const kind = stringField(reference, 'kind');
  const name = stringField(reference, 'name');
  return kind && name ? { kind, name } : undefined;
}

function isTrue(value: Value | undefined, key: string): boolean {
  const field = fieldOf(value, key);
  return field?.kind === 'boolean' && field.value;
}
