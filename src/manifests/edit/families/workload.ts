import { assertNever } from '#lib';
import { type Place, placeWithin } from '#netpol';
import type { Reading } from '../../reading';
import type { Operation } from '../document/operation';
import { isPlainList, isPlainMap, type Plain } from '../document/plain';
import type { Edit } from '../edit';
import { fileFor } from '../fileFor';
import { notFound, valueAt } from '../lookup';
import { refuseLabels, refuseName, refuseNamespace, refusePort } from '../names';
import { newPod } from '../newObjects';
import { at, isWholeDocument, type Outcome, type Step, set, stepsOf } from '../steps';
import {
  endNamed,
  hasWorkload,
  isEnd,
  metadataOrder,
  renameFlowEnds,
  renameOwner,
  setNamespace,
  workloadAt,
} from '../workloads';

/** Edits of whole workloads. */
export type WorkloadEdit = Extract<Edit, { kind: 'addPod' | 'renameWorkload' | 'moveWorkload' | 'duplicateWorkload' }>;

/** Adds, renames, moves and copies workloads. Flows follow a new name or namespace, and so do the pods that name it as their owner; labels stay. */
export function editWorkload(reading: Reading, edit: WorkloadEdit): Outcome {
  switch (edit.kind) {
    case 'addPod':
      return addPod(reading, edit);
    case 'renameWorkload':
      return rename(reading, edit.workload, edit.to);
    case 'moveWorkload':
      return move(reading, edit.workload, edit.toNamespace);
    case 'duplicateWorkload':
      return duplicate(reading, edit.workload, edit.name);
    default:
      return assertNever(edit);
  }
}

function addPod(reading: Reading, edit: Extract<Edit, { kind: 'addPod' }>): Outcome {
  const refusal =
    refuseName(edit.name) ??
    refuseNamespace(edit.namespace) ??
    refuseLabels(edit.labels) ??
    edit.ports.map(refusePort).find((port) => port !== undefined);
  if (refusal) return refusal;
  if (hasWorkload(reading.resources, edit.namespace, edit.name)) return { kind: 'nameTaken', name: edit.name };
  return stepsOf([{ kind: 'addDocument', file: fileFor(reading, 'workload'), value: newPod(edit) }]);
}

function rename(reading: Reading, place: Place, to: string): Outcome {
  const refusal = refuseName(to);
  if (refusal) return refusal;
  const found = workloadAt(reading, place);
  if (!found) return notFound(reading, place);
  const { cluster, workload, manifests } = found;
  const { kind, namespace, name } = workload;
  if (name === to) return stepsOf([]);
  if (hasWorkload(reading.resources, namespace, to)) return { kind: 'nameTaken', name: to };
  const steps = manifests.flatMap((manifest): readonly Step[] => {
    if (manifest.kind === kind && manifest.name === name) {
      return [set(placeWithin(manifest.origin, 'metadata', 'name'), to, metadataOrder)];
    }
    const isOwned = manifest.owner?.kind === kind && manifest.owner.name === name;
    return isOwned ? renameOwner(reading, manifest, to) : [];
  });
  const flows = renameFlowEnds(reading, (end) =>
    isEnd(cluster, end, workload) ? endNamed(end, namespace, to) : undefined,
  );
  return stepsOf([...steps, ...flows]);
}

function move(reading: Reading, place: Place, toNamespace: string): Outcome {
  const refusal = refuseNamespace(toNamespace);
  if (refusal) return refusal;
  const found = workloadAt(reading, place);
  if (!found) return notFound(reading, place);
  const { cluster, workload, manifests } = found;
  if (workload.namespace === toNamespace) return stepsOf([]);
  if (hasWorkload(reading.resources, toNamespace, workload.name)) return { kind: 'nameTaken', name: workload.name };
  const steps = manifests.flatMap(({ origin }) => setNamespace(reading, origin, toNamespace));
  const flows = renameFlowEnds(reading, (end) =>
    isEnd(cluster, end, workload) ? endNamed(end, toNamespace, workload.name) : undefined,
  );
  return stepsOf([...steps, ...flows]);
}

/** Copies the manifest to the end of its file or List, without what a server or a controller has put there. */
function duplicate(reading: Reading, place: Place, name: string): Outcome {
  const refusal = refuseName(name);
  if (refusal) return refusal;
  const found = workloadAt(reading, place);
  const original = valueAt(reading, place);
  if (!found || original === undefined) return notFound(reading, place);
  if (hasWorkload(reading.resources, found.workload.namespace, name)) return { kind: 'nameTaken', name };
  if (isWholeDocument(place.path)) {
    const { file, document } = place;
    return stepsOf([{ kind: 'copyDocument', file, document, operations: makeCopy([], original, name) }]);
  }
  const list = placeWithin({ ...place, path: place.path.slice(0, -1) });
  const items = valueAt(reading, list);
  if (!isPlainList(items)) return notFound(reading, place);
  const copy = placeWithin(list, items.length);
  const operations = makeCopy(copy.path, original, name);
  return stepsOf(
    [at(place, { kind: 'copyItem', path: place.path }), ...operations.map((each) => at(place, each))],
    copy,
  );
}

function makeCopy(path: Place['path'], original: Plain, name: string): readonly Operation[] {
  const metadata = isPlainMap(original) ? original.get('metadata') : undefined;
  const stale = isPlainMap(metadata) ? serverFields.filter((key) => metadata.has(key)) : [];
  const paths = stale.map((key) => [...path, 'metadata', key]);
  if (isPlainMap(original) && original.has('status')) paths.push([...path, 'status']);
  const removal: readonly Operation[] = paths.length > 0 ? [{ kind: 'remove', paths }] : [];
  return [{ kind: 'set', path: [...path, 'metadata', 'name'], value: name, order: metadataOrder }, ...removal];
}

const serverFields = [
  'generateName',
  'uid',
  'resourceVersion',
  'generation',
  'creationTimestamp',
  'deletionTimestamp',
  'selfLink',
  'managedFields',
  'ownerReferences',
];
