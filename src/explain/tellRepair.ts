import { assertNever } from '#lib';
import { type FieldPath, formatPath, type Repair, type RepairChange, type RepairValue } from '#netpol';

/** A message and the values of its placeholders. */
export interface RepairWords {
  readonly key: `repair.${RepairChange['kind'] | `intent.${string}`}`;
  readonly values: Readonly<Record<string, string | number>>;
}

/** Looks up a message in some language. */
export type SayRepair = (key: string, values: Readonly<Record<string, string | number>>) => string;

/** A repair in a few words, for a button or a menu: what it would mean where it says so, else what it changes. */
export function repairTitle(repair: Repair, say: SayRepair): string {
  const changes = tellRepair(repair);
  if (repair.intent !== undefined) return say(`repair.intent.${repair.intent}`, changes[0]?.values ?? {});
  return changes.map(({ key, values }) => say(key, values)).join(', ');
}

/** What a repair changes, one message for each change. */
export function tellRepair(repair: Repair): readonly RepairWords[] {
  switch (repair.kind) {
    case 'moveKeys':
      return [words(repair.kind, { keys: repair.keys.join(', '), target: targetOf(repair.to.path) })];
    case 'renameKey':
      return [words(repair.kind, { from: repair.key, to: repair.to })];
    case 'setValue':
      return [words(repair.kind, { field: fieldOf(repair.at.path), value: valueText(repair.value) })];
    case 'insertKey':
      return [words(repair.kind, { key: repair.key, value: valueText(repair.value) })];
    case 'insertItem':
      return [words(repair.kind, { field: fieldOf(repair.at.path), value: valueText(repair.value) })];
    case 'remove':
    case 'wrapInList':
    case 'unwrapList':
    case 'joinItem':
      return [words(repair.kind, { field: fieldOf(repair.at.path) })];
    case 'splitItem':
      return [words(repair.kind, { keys: repair.keys.join(', ') })];
    case 'mergeKey':
    case 'keepLast':
      return [words(repair.kind, { key: repair.key })];
    case 'rewriteText':
    case 'editPolicies':
      return [words(repair.kind, {})];
    case 'together':
      return repair.repairs.flatMap(tellRepair);
    default:
      return assertNever(repair);
  }
}

function words(kind: RepairChange['kind'], values: RepairWords['values']): RepairWords {
  return { key: `repair.${kind}`, values };
}

/** A field by its name; an item of a list by the list's name and its position. */
function fieldOf(path: FieldPath): string {
  const named = path.findLastIndex((step) => typeof step === 'string');
  return formatPath(path.slice(Math.max(named, 0)));
}

/** The map that keys move to, by its whole path: names such as `spec` or `matchLabels` alone do not say which. */
function targetOf(path: FieldPath): string {
  return path.length === 0 ? '.' : formatPath(path);
}

/** A value in one line, as YAML writes it between brackets. */
function valueText(value: RepairValue): string {
  if (typeof value !== 'object') return value === '' ? '""' : String(value);
  if (isList(value)) return `[${value.map(valueText).join(', ')}]`;
  return `{${Object.entries(value)
    .map(([key, each]) => `${key}: ${valueText(each)}`)
    .join(', ')}}`;
}

function isList(value: RepairValue): value is readonly RepairValue[] {
  return Array.isArray(value);
}
