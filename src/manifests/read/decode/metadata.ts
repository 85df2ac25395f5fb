import type { Value } from '../../syntax/value';
import { fieldOf, stringField, stringMapField } from './fields';
import {
  objectionsToDnsLabel,
  objectionsToLabelValue,
  objectionsToQualifiedName,
  objectionsToSubdomain,
} from './names';
import { anything, openStruct, string, stringMap, struct } from './shape';
import { invalid, type Violation } from './violation';

/** What kubectl itself decodes of `metadata` before it asks the server. */
export const metadataShape = openStruct('ObjectMeta', {
  name: string,
  generateName: string,
  namespace: string,
  labels: stringMap,
  annotations: stringMap,
});

/** All fields of `metadata`, to tell unknown ones. */
export const metadataFields = struct('ObjectMeta', {
  name: anything,
  generateName: anything,
  namespace: anything,
  selfLink: anything,
  uid: anything,
  resourceVersion: anything,
  generation: anything,
  creationTimestamp: anything,
  deletionTimestamp: anything,
  deletionGracePeriodSeconds: anything,
  labels: anything,
  annotations: anything,
  ownerReferences: anything,
  finalizers: anything,
  managedFields: anything,
});

/** What the server asks of an object's name: Namespaces want a DNS label, most kinds a DNS subdomain. */
export type NameRule = 'subdomain' | 'dnsLabel';

/** Checks name, namespace, labels and annotation keys of an object, in the server's order. */
export function metadataViolations(object: Value, nameRule: NameRule): readonly Violation[] {
  const metadata = fieldOf(object, 'metadata');
  return [
    ...nameViolations(metadata, nameRule),
    ...namespaceViolations(metadata),
    ...labelViolations(stringMapField(metadata, 'labels'), ['metadata', 'labels']),
    ...annotationViolations(metadata),
  ];
}

function nameViolations(metadata: Value | undefined, rule: NameRule): readonly Violation[] {
  const path = ['metadata', 'name'];
  const name = stringField(metadata, 'name') ?? '';
  if (name === '') {
    if (stringField(metadata, 'generateName')) return [];
    const answer = 'Required value: name or generateName is required';
    return [{ code: 'required', path, answer, params: { field: 'metadata.name' } }];
  }
  const objections = rule === 'subdomain' ? objectionsToSubdomain(name) : objectionsToDnsLabel(name);
  const params = rule === 'dnsLabel' ? { name, context: rule } : { name };
  return objections.map((detail) => ({ code: 'invalidName', path, answer: invalid(name, detail), params }));
}

function namespaceViolations(metadata: Value | undefined): readonly Violation[] {
  const namespace = stringField(metadata, 'namespace') ?? '';
  if (namespace === '') return [];
  return objectionsToDnsLabel(namespace).map((detail) => ({
    code: 'invalidNamespace',
    path: ['metadata', 'namespace'],
    answer: invalid(namespace, detail),
    params: { namespace },
  }));
}

/** Checks keys and values of labels; the server names the map, we show the entry. Keys in order, where the server's is random. */
export function labelViolations(
  labels: ReadonlyMap<string, string>,
  path: readonly (string | number)[],
): readonly Violation[] {
  const violations: Violation[] = [];
  for (const [key, value] of [...labels].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const at = [...path, key];
    for (const detail of objectionsToQualifiedName(key)) {
      violations.push({ code: 'invalidLabelKey', path, at, answer: invalid(key, detail), params: { key } });
    }
    for (const detail of objectionsToLabelValue(value)) {
      violations.push({ code: 'invalidLabelValue', path, at, answer: invalid(value, detail), params: { key, value } });
    }
  }
  return violations;
}

/** Annotation keys may have capitals in their prefix; their values may be anything. */
function annotationViolations(metadata: Value | undefined): readonly Violation[] {
  const path = ['metadata', 'annotations'];
  return [...stringMapField(metadata, 'annotations').keys()].sort().flatMap((key) =>
    objectionsToQualifiedName(key.toLowerCase()).map((detail) => ({
      code: 'invalidLabelKey' as const,
      path,
      at: [...path, key],
      answer: invalid(key, detail),
      params: { key },
    })),
  );
}
