import { assertNever } from '#lib';
import { type Place, placeWithin } from '#netpol';
import type { Reading } from '../../reading';
import { isPlainMap } from '../document/plain';
import type { Edit } from '../edit';
import { notFound, valueAt } from '../lookup';
import { at, isWholeDocument, type Outcome, remove, set, stepsOf } from '../steps';

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
      return stepsOf([set(repair.at, repair.value)]);
    case 'remove': {
      const { file, document, path } = repair.at;
      if (valueAt(reading, repair.at) === undefined) return notFound(reading, repair.at);
      return stepsOf(isWholeDocument(path) ? [{ kind: 'removeDocument', file, document }] : [remove(repair.at)]);
    }
    case 'insertKey':
    case 'insertItem':
    case 'together':
    case 'editPolicies':
      return notFound(reading, { file: '', document: 0, path: [] });
    default:
      return assertNever(repair);
  }
}

function sameDocument(a: Place, b: Place): boolean {
  return a.file === b.file && a.document === b.document;
}
