import { assertNever } from '#lib';
import { type Place, placeWithin, type RepairValue } from '#netpol';
import { fieldAt } from '../../read/decode/fields';
import type { Reading } from '../../reading';
import type { Operation } from '../document/operation';
import { isPlainList, isPlainMap, type Plain, plainOf } from '../document/plain';
import { rewriteText } from '../document/rewriteText';
import type { Edit } from '../edit';
import { documentAt, notFound, valueAt } from '../lookup';
import { at, isWholeDocument, type Outcome, remove, type Step, set, stepsOf } from '../steps';
import { editPolicy } from './policy';

/** Does a repair that a finding offers. */
export function editRepair(reading: Reading, { repair }: Extract<Edit, { kind: 'repair' }>): Outcome {
  switch (repair.kind) {
    case 'moveKeys': {
      const { from, keys, to } = repair;
      const source = valueAt(reading, from);
      const target = valueAt(reading, to);
      const missing = keys.find((key) => !isPlainMap(source) || !source.has(key));
      if (missing !== undefined || keys.length === 0 || !sameDocument(from, to)) return notFound(reading, from);
      const taken = keys.find((key) => isPlainMap(target) && target.has(key));
      if (taken !== undefined) return { kind: 'nameTaken', name: taken };
      return stepsOf([at(from, { kind: 'moveKeys', from: from.path, keys, to: to.path })]);
    }
    case 'renameKey': {
      const { key, to } = repair;
      const map = valueAt(reading, repair.at);
      if (!isPlainMap(map) || !map.has(key)) return notFound(reading, placeWithin(repair.at, key));
      if (map.has(to)) return { kind: 'nameTaken', name: to };
      return stepsOf([at(repair.at, { kind: 'renameKey', path: [...repair.at.path, key], to })]);
    }
    case 'setValue':
      return stepsOf([set(repair.at, plainValue(repair.value))]);
    case 'remove': {
      const { file, document, path } = repair.at;
      if (valueAt(reading, repair.at) === undefined) return notFound(reading, repair.at);
      return stepsOf(isWholeDocument(path) ? [{ kind: 'removeDocument', file, document }] : [remove(repair.at)]);
    }
    case 'insertKey': {
      const map = valueAt(reading, repair.at);
      if (isPlainMap(map) && map.has(repair.key)) return { kind: 'nameTaken', name: repair.key };
      if (map !== undefined && map !== null && !isPlainMap(map)) return notFound(reading, repair.at);
      return stepsOf([set(placeWithin(repair.at, repair.key), plainValue(repair.value), orderOf(repair.key))]);
    }
    case 'insertItem': {
      const list = valueAt(reading, repair.at);
      if (list !== undefined && list !== null && !isPlainList(list)) return notFound(reading, repair.at);
      const index = Math.min(repair.index, isPlainList(list) ? list.length : 0);
      const { path } = repair.at;
      return stepsOf([at(repair.at, { kind: 'insertItem', path, index, item: plainValue(repair.value) })]);
    }
    case 'wrapInList':
      return inItsPlace(reading, repair.at, { kind: 'wrapInList', path: repair.at.path });
    case 'unwrapList':
      return inItsPlace(reading, repair.at, { kind: 'unwrapList', path: repair.at.path });
    case 'splitItem':
      return inItsPlace(reading, repair.at, { kind: 'splitItem', path: repair.at.path, keys: repair.keys });
    case 'joinItem':
      return inItsPlace(reading, repair.at, { kind: 'joinItem', path: repair.at.path });
    case 'mergeKey': {
      const merged = mergedValue(reading, repair.at, repair.key);
      if (merged === undefined) return notFound(reading, placeWithin(repair.at, repair.key));
      return stepsOf([at(repair.at, { kind: 'mergeRepeated', path: [...repair.at.path, repair.key], value: merged })]);
    }
    case 'keepLast': {
      const place = placeWithin(repair.at, repair.key);
      return inItsPlace(reading, place, { kind: 'dropRepeated', path: place.path });
    }
    case 'rewriteText': {
      const { file, document } = repair.at;
      const found = documentAt(reading, repair.at);
      const replacements = found && rewriteText(found.syntax.text, repair.replacements);
      if (!replacements) return { kind: 'notFound', place: repair.at };
      return stepsOf([{ kind: 'rewriteDocument', file, document, replacements }]);
    }
    case 'together':
      return inTurn(repair.repairs, (each) =>
        each.kind === 'rewriteText'
          ? notFound(reading, each.at)
          : editRepair(reading, { kind: 'repair', repair: each }),
      );
    case 'editPolicies':
      return inTurn(repair.edits, (edit) => editPolicy(reading, edit));
    default:
      return assertNever(repair);
  }
}

/** The steps of all parts, or the first reason against one. */
function inTurn<Part>(parts: readonly Part[], stepsFor: (part: Part) => Outcome): Outcome {
  const steps: Step[] = [];
  for (const part of parts) {
    const outcome = stepsFor(part);
    if (outcome.kind !== 'steps') return outcome;
    steps.push(...outcome.steps);
  }
  return stepsOf(steps);
}

/** Whether the field is there shows when the operation is done: one before it may bring it about. */
function inItsPlace(reading: Reading, place: Place, operation: Operation): Outcome {
  return documentAt(reading, place) ? stepsOf([at(place, operation)]) : notFound(reading, place);
}

function sameDocument(a: Place, b: Place): boolean {
  return a.file === b.file && a.document === b.document;
}

/** All that a repeated key holds, in the order written; undefined unless every value is a list, or every one a map with keys of its own. */
function mergedValue(reading: Reading, place: Place, key: string): Plain | undefined {
  const root = documentAt(reading, place)?.syntax.value;
  const map = fieldAt(root, place.path);
  const last = map?.kind === 'map' ? map.entries.get(key)?.value : undefined;
  if (map?.kind !== 'map' || !last) return undefined;
  const values = [...(map.overruled ?? []).filter((entry) => entry.key === key).map(({ value }) => value), last].map(
    plainOf,
  );
  if (values.every(isPlainList)) return values.flat(1);
  if (!values.every(isPlainMap)) return undefined;
  const entries = values.flatMap((value) => [...value]);
  const merged = new Map(entries);
  return merged.size === entries.length ? merged : undefined;
}

function plainValue(value: RepairValue): Plain {
  if (typeof value !== 'object') return value;
  if (isList(value)) return value.map(plainValue);
  return new Map(Object.entries(value).map(([key, each]) => [key, plainValue(each)]));
}

function isList(value: RepairValue): value is readonly RepairValue[] {
  return Array.isArray(value);
}

/** The order in which keys usually stand, among those that a key belongs with. */
function orderOf(key: string): readonly string[] {
  return usualOrders.find((order) => order.includes(key)) ?? [];
}

const usualOrders: readonly (readonly string[])[] = [
  ['apiVersion', 'kind', 'metadata', 'spec'],
  ['name', 'namespace', 'labels', 'annotations'],
  ['podSelector', 'policyTypes', 'ingress', 'egress'],
  ['from', 'to', 'ports'],
  ['protocol', 'port', 'endPort'],
  ['matchLabels', 'matchExpressions'],
  ['key', 'operator', 'values'],
  ['cidr', 'except'],
];
