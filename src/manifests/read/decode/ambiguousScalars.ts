import type { FieldPath, Repair } from '#netpol';
import type { NumberValue, Value } from '../../syntax/value';
import { fieldAt } from './fields';
import { type Issue, placeIn } from './issue';
import type { ManifestObject } from './manifestObject';

/**
 * Finds what kubectl reads otherwise than people do, below some fields of an object: `0443` (octal), `1_000`, and labels without a value (which are
 * stored as empty text). Values that are wrong anyhow, by `issues`, are left out.
 */
export function ambiguousScalars(
  object: ManifestObject,
  below: readonly FieldPath[],
  issues: readonly Issue[],
): readonly Issue[] {
  const wrong = new Set(issues.map(({ path, at = path }) => JSON.stringify(at)));
  const found: Issue[] = [];
  for (const path of below) {
    const value = fieldAt(object.value, path);
    if (value) visit(value, path);
  }
  return found.filter(({ path }) => !wrong.has(JSON.stringify(path)));

  function visit(value: Value, path: FieldPath): void {
    if (value.kind === 'number' && unusualNumber.test(value.source)) found.push(numberIssue(object, value, path));
    if (value.kind === 'null' && isLabel(path)) found.push(emptyLabelIssue(object, path));
    if (value.kind === 'map') for (const [key, entry] of value.entries) visit(entry.value, [...path, key]);
    if (value.kind === 'list') {
      value.items.forEach((item, at) => {
        visit(item, [...path, at]);
      });
    }
  }
}

const unusualNumber = /^[-+]?0[0-9bBoO]|_/;

function numberIssue(object: ManifestObject, { value, source }: NumberValue, path: FieldPath): Issue {
  const at = placeIn(object, path);
  const repairs: Repair[] = [{ kind: 'setValue', at, value }];
  const digits = Number(source.replaceAll('_', ''));
  if (Number.isFinite(digits) && digits !== value) repairs.push({ kind: 'setValue', at, value: digits });
  return {
    code: 'yamlAmbiguousScalar',
    severity: 'warning',
    path,
    params: { written: source, value, context: 'number' },
    repairs,
  };
}

function isLabel(path: FieldPath): boolean {
  const holder = path.at(-2);
  return holder === 'matchLabels' || holder === 'labels';
}

function emptyLabelIssue(object: ManifestObject, path: FieldPath): Issue {
  const key = String(path.at(-1));
  return {
    code: 'yamlAmbiguousScalar',
    severity: 'warning',
    path,
    part: 'key',
    params: { key, context: 'emptyLabel' },
    repairs: [{ kind: 'setValue', at: placeIn(object, path), value: '' }],
  };
}
