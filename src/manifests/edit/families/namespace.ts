import { assertNever } from '#lib';
import { type Place, placeWithin } from '#netpol';
import type { Reading } from '../../reading';
import { isPlainList, isPlainMap, type Plain } from '../document/plain';
import type { Edit } from '../edit';
import { fileFor } from '../fileFor';
import { valueAt } from '../lookup';
import { refuseLabels, refuseNamespace } from '../names';
import { newNamespace } from '../newObjects';
import { type Outcome, type Step, set, stepsOf } from '../steps';
import { endNamed, metadataOrder, renameFlowEnds, setNamespace } from '../workloads';

/** Edits of namespaces. */
export type NamespaceEdit = Extract<Edit, { kind: 'addNamespace' | 'renameNamespace' }>;

/**
 * Adds and renames namespaces. Everything in a namespace follows its new name: workloads, policies and other objects, flows, and peers that pick it
 * by `kubernetes.io/metadata.name`. Other labels stay, whatever they say.
 */
export function editNamespace(reading: Reading, edit: NamespaceEdit): Outcome {
  switch (edit.kind) {
    case 'addNamespace': {
      const { name, labels } = edit;
      const refusal = refuseNamespace(name) ?? refuseLabels(labels);
      if (refusal) return refusal;
      if (reading.resources.namespaces.some((each) => each.name === name)) return { kind: 'nameTaken', name };
      return stepsOf([{ kind: 'addDocument', file: fileFor(reading, 'namespace'), value: newNamespace(name, labels) }]);
    }
    case 'renameNamespace':
      return rename(reading, edit.from, edit.to);
    default:
      return assertNever(edit);
  }
}

function rename(reading: Reading, from: string, to: string): Outcome {
  const refusal = refuseNamespace(to);
  if (refusal) return refusal;
  if (from === to) return stepsOf([]);
  const { namespaces, pods, policies, others } = reading.resources;
  const names = [...namespaces.map(({ name }) => name), ...[...pods, ...policies].map(({ namespace }) => namespace)];
  if (names.includes(to)) return { kind: 'nameTaken', name: to };
  const declared = namespaces.flatMap(({ name, origin }) =>
    name === from && origin ? renameObject(reading, origin, to) : [],
  );
  const inside = [...pods, ...policies, ...others]
    .filter(({ namespace }) => namespace === from)
    .flatMap(({ origin }) => setNamespace(reading, origin, to));
  const peers = policies.flatMap(({ origin }) => renameInSelectors(reading, placeWithin(origin, 'spec'), { from, to }));
  const flows = renameFlowEnds(reading, (end) =>
    end.startsWith(`${from}/`) ? endNamed(end, to, end.slice(from.length + 1).replace(/\[.*$/, '')) : undefined,
  );
  return stepsOf([...declared, ...inside, ...peers, ...flows]);
}

function renameObject(reading: Reading, origin: Place, to: string): readonly Step[] {
  const label = placeWithin(origin, 'metadata', 'labels', nameLabel);
  const name = set(placeWithin(origin, 'metadata', 'name'), to, metadataOrder);
  return valueAt(reading, label) === undefined ? [name] : [name, set(label, to)];
}

/** Every `kubernetes.io/metadata.name: from` below a place, in `matchLabels` and in `matchExpressions` alike. */
function renameInSelectors(reading: Reading, place: Place, names: { from: string; to: string }): readonly Step[] {
  const value = valueAt(reading, place);
  return value === undefined ? [] : within(place, value, names);
}

function within(place: Place, value: Plain, names: { from: string; to: string }): readonly Step[] {
  if (isPlainList(value)) return value.flatMap((item, index) => within(placeWithin(place, index), item, names));
  if (!isPlainMap(value)) return [];
  const below = [...value].flatMap(([key, item]) => within(placeWithin(place, key), item, names));
  const own = value.get(nameLabel) === names.from ? [set(placeWithin(place, nameLabel), names.to)] : [];
  const values = value.get('key') === nameLabel ? value.get('values') : undefined;
  const listed = isPlainList(values)
    ? values.flatMap((each, index) => (each === names.from ? [set(placeWithin(place, 'values', index), names.to)] : []))
    : [];
  return [...below, ...own, ...listed];
}

const nameLabel = 'kubernetes.io/metadata.name';
