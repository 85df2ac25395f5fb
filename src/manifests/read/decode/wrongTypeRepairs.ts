import type { Place, Repair, RepairValue } from '#netpol';
import type { ListValue, Value } from '../../syntax/value';
import type { Mismatch } from './checkShape';
import { placeIn } from './issue';
import type { ManifestObject } from './manifestObject';
import type { Shape } from './shape';

/** The repairs of a value of a wrong type, where writing the same thing otherwise would do; none where that is not the mistake. */
export function wrongTypeRepairs(
  object: ManifestObject,
  { path, value, wanted }: Extract<Mismatch, { kind: 'wrongType' }>,
): readonly Repair[] {
  const at = placeIn(object, path);
  switch (wanted.kind) {
    case 'string':
      return value.kind === 'boolean' || value.kind === 'number'
        ? [{ kind: 'setValue', at, value: value.source, intent: 'quote' }]
        : [];
    case 'int32':
      return value.kind === 'string' && /^\d{1,9}$/.test(value.value)
        ? [{ kind: 'setValue', at, value: Number(value.value), intent: 'unquote' }]
        : [];
    case 'boolean':
      if (value.kind !== 'string' || (value.value !== 'true' && value.value !== 'false')) return [];
      return [{ kind: 'setValue', at, value: value.value === 'true', intent: 'unquote' }];
    case 'list':
      return dashes(object, value) ?? asList(at, value, wanted.of);
    case 'stringMap':
      return labelLines(object, value) ?? asLabels(at, value);
    case 'struct':
      return asStruct(at, value, wanted.name);
    case 'intOrString':
    case 'anything':
      return [];
  }
}

function set(at: Place, value: RepairValue): Repair {
  return { kind: 'setValue', at, value };
}

/** `-Ingress`, one or more: dashes without the blank that makes them dashes. */
function dashes({ place, text }: ManifestObject, value: Value): readonly Repair[] | undefined {
  if (value.kind !== 'string' || !value.plain || !/^-\w/.test(value.value)) return undefined;
  const { from, to } = value.range;
  const replacements = [...text.slice(from, to).matchAll(/(?<=^|\n[ \t]*)-(?=\w)/g)].map(({ index }) => ({
    from: from + index,
    removed: '-',
    inserted: '- ',
  }));
  return [{ kind: 'rewriteText', at: { ...place, path: [] }, replacements, intent: 'blankAfterDash' }];
}

/** A dash is missing, or several words stand where a list of them belongs. */
function asList(at: Place, value: Value, of: Shape): readonly Repair[] {
  const wrap: Repair = { kind: 'wrapInList', at };
  if (of.kind === 'struct') {
    if (value.kind === 'map') return [{ ...wrap, intent: 'dashBefore' }];
    return of.name === 'NetworkPolicyPort' && value.kind === 'number' ? [set(at, [{ port: value.value }])] : [];
  }
  if (value.kind !== 'string') return [];
  const words = value.value.split(/[\s,]+/).filter((word) => word !== '');
  if (words.length === 1) return [wrap];
  return words.every((word) => /^[A-Za-z]+$/.test(word)) ? [set(at, words)] : [];
}

/** `role:db` on a line of its own below its key: a blank is all that is missing. */
function labelLines({ place, text }: ManifestObject, value: Value): readonly Repair[] | undefined {
  if (value.kind !== 'string' || !value.plain || !labelsIn(value.value)) return undefined;
  const { from, to } = value.range;
  const above = text.slice(text.lastIndexOf('\n', from - 1) + 1, from);
  const written = text.slice(from, to);
  if (above.trim() !== '' || !written.split('\n').every((line) => /^\s*[\w./-]+\s*[:=]=?\s*[\w.-]*\s*$/.test(line)))
    return undefined;
  const replacements = [...written.matchAll(/(?<=^\s*[\w./-]+)\s*[:=]=?\s*(?=[\w.-])/gm)].map(
    ({ 0: removed, index }) => ({
      from: from + index,
      removed,
      inserted: ': ',
    }),
  );
  return [{ kind: 'rewriteText', at: { ...place, path: [] }, replacements, intent: 'blankAfterColon' }];
}

function asLabels(at: Place, value: Value): readonly Repair[] {
  if (value.kind === 'list') return asMap(at, value);
  const labels = value.kind === 'string' ? labelsIn(value.value) : undefined;
  return labels ? [set(at, labels)] : [];
}

function asStruct(at: Place, value: Value, name: string): readonly Repair[] {
  if (value.kind === 'list') return asMap(at, value);
  if (value.kind !== 'string') return [];
  if (name === 'IPBlock' && /^[\da-f.:]+\/\d+$/i.test(value.value)) return [set(at, { cidr: value.value })];
  const labels = name === 'LabelSelector' ? labelsIn(value.value) : undefined;
  return labels ? [set(at, { matchLabels: labels })] : [];
}

/** Dashes where a map belongs. */
function asMap(at: Place, { items }: ListValue): readonly Repair[] {
  const keys = items.flatMap((item) => (item.kind === 'map' ? [...item.entries.keys()] : ['', '']));
  return keys.length > 0 && new Set(keys).size === keys.length ? [{ kind: 'unwrapList', at, intent: 'noDash' }] : [];
}

/** `role=db tier:data` as labels; undefined for what is no such list. */
function labelsIn(text: string): Readonly<Record<string, string>> | undefined {
  const terms = text.split(/[\s,]+(?=[\w./-]+[:=])/);
  const labels: Record<string, string> = {};
  for (const term of terms) {
    const [, key, value] = /^([\w./-]+)\s*[:=]=?\s*([\w.-]*)$/.exec(term.trim()) ?? [];
    if (key === undefined || value === undefined || key === '__proto__') return undefined;
    labels[key] = value;
  }
  return labels;
}
