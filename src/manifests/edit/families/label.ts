import { assertNever } from '#lib';
import { type FieldPath, type Place, placeWithin } from '#netpol';
import type { Reading } from '../../reading';
import { isPlainMap } from '../document/plain';
import type { Edit } from '../edit';
import { notFound, valueAt } from '../lookup';
import { refuseLabel } from '../names';
import { at, type Outcome, remove, type Step, set, stepsOf } from '../steps';
import { metadataOrder } from '../workloads';

/** Edits of the labels that selectors see. */
export type LabelEdit = Extract<Edit, { kind: 'setLabel' | 'renameLabel' | 'removeLabel' }>;

/**
 * Sets, renames and removes labels of pods. Where a workload's own selector asks for the label as it was, its `matchLabels` follow, since a
 * template that its selector does not match is refused. Selectors of others, policies above all, stay: what changes for them is the point.
 */
export function editLabel(reading: Reading, edit: LabelEdit): Outcome {
  const labels = placeWithin(edit.metadata, 'labels');
  const written = valueAt(reading, labels);
  const before = isPlainMap(written) ? written : undefined;
  const selector = ownSelector(reading, edit.metadata);
  const isAsked =
    selector !== undefined && before !== undefined && selector.entries.get(edit.key) === before.get(edit.key);
  const asked = isAsked ? selector : undefined;
  switch (edit.kind) {
    case 'setLabel': {
      const refusal = refuseLabel(edit.key, edit.value) ?? refuseUnread(reading, edit.metadata);
      if (refusal) return refusal;
      const follow = asked?.entries.has(edit.key) ? [set(placeWithin(asked.place, edit.key), edit.value)] : [];
      return stepsOf([labelStep(labels, before === undefined, edit), ...follow]);
    }
    case 'renameLabel': {
      const refusal = refuseLabel(edit.to, '');
      if (refusal) return refusal;
      if (!before?.has(edit.key)) return notFound(reading, placeWithin(labels, edit.key));
      if (edit.to === edit.key) return stepsOf([]);
      if (before.has(edit.to)) return { kind: 'nameTaken', name: edit.to };
      const follow = asked?.entries.has(edit.key) && !asked.entries.has(edit.to) ? [renameKey(asked.place, edit)] : [];
      return stepsOf([renameKey(labels, edit), ...follow]);
    }
    case 'removeLabel': {
      if (!before?.has(edit.key)) return notFound(reading, placeWithin(labels, edit.key));
      const follows = asked?.entries.has(edit.key) === true;
      if (follows && asked.isOnly) return { kind: 'selectorNeedsLabel', key: edit.key };
      const own = remove(before.size === 1 ? labels : placeWithin(labels, edit.key));
      return stepsOf(follows ? [own, remove(placeWithin(asked.place, edit.key))] : [own]);
    }
    default:
      return assertNever(edit);
  }
}

function labelStep(labels: Place, isFirst: boolean, { key, value }: Extract<LabelEdit, { kind: 'setLabel' }>): Step {
  return isFirst ? set(labels, new Map([[key, value]]), metadataOrder) : set(placeWithin(labels, key), value);
}

function renameKey(map: Place, { key, to }: Extract<LabelEdit, { kind: 'renameLabel' }>): Step {
  return at(map, { kind: 'renameKey', path: [...map.path, key], to });
}

function refuseUnread(reading: Reading, metadata: Place) {
  const object = { ...metadata, path: objectPath(metadata.path) };
  return valueAt(reading, object) === undefined ? notFound(reading, metadata) : undefined;
}

interface OwnSelector {
  readonly place: Place;
  readonly entries: ReadonlyMap<string, unknown>;
  /** Whether the selector asks for nothing else. */
  readonly isOnly: boolean;
}

/** The labels that a workload's own selector asks its pods for: `spec.selector.matchLabels`, or `spec.selector` of a ReplicationController. */
function ownSelector(reading: Reading, metadata: Place): OwnSelector | undefined {
  const template = metadata.path.lastIndexOf('template');
  if (template < 0) return undefined;
  const place = placeWithin({ ...metadata, path: metadata.path.slice(0, template) }, 'selector');
  const selector = valueAt(reading, place);
  if (!isPlainMap(selector)) return undefined;
  const matchLabels = selector.get('matchLabels');
  if (isPlainMap(matchLabels)) {
    const isOnly = matchLabels.size === 1 && !selector.has('matchExpressions');
    return { place: placeWithin(place, 'matchLabels'), entries: matchLabels, isOnly };
  }
  const isPlainSelector =
    !selector.has('matchExpressions') && [...selector.values()].every((value) => typeof value === 'string');
  return isPlainSelector ? { place, entries: selector, isOnly: selector.size === 1 } : undefined;
}

/** From a document's root to the object that a `metadata` belongs to. */
function objectPath(path: FieldPath): FieldPath {
  const lastItem = path.findLastIndex((step) => typeof step === 'number');
  return path.slice(0, lastItem + 1);
}
