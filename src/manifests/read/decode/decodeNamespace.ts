import type { Namespace } from '#netpol';
import { checkShape } from './checkShape';
import { fieldAt, stringField, stringMapField } from './fields';
import type { Issue } from './issue';
import type { ManifestObject } from './manifestObject';
import { metadataShape, metadataViolations } from './metadata';
import { violationIssues } from './violationIssues';
import { wrongTypeIssue } from './wrongTypeIssue';

/** A Namespace, and what is wrong with its metadata. */
export interface DecodedNamespace {
  /** Absent for one without a name. */
  readonly namespace?: Namespace;
  readonly issues: readonly Issue[];
}

/** Reads a Namespace; its labels hold `kubernetes.io/metadata.name`, which the API server sets whatever the manifest says. */
export function decodeNamespace(object: ManifestObject): DecodedNamespace {
  const metadata = fieldAt(object.value, ['metadata']);
  const wrongTypes = metadata ? checkShape(metadata, metadataShape, ['metadata']) : [];
  const issues = [
    ...wrongTypes.flatMap((each) => (each.kind === 'wrongType' ? [wrongTypeIssue(object, each)] : [])),
    ...violationIssues(object, metadataViolations(object.value, 'dnsLabel')),
  ];
  const name = stringField(metadata, 'name');
  if (!name) return { issues };
  const labels = new Map(stringMapField(metadata, 'labels')).set('kubernetes.io/metadata.name', name);
  return { namespace: { kind: 'Namespace', name, labels, origin: object.place }, issues };
}
