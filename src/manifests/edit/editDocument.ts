import { assertNever } from '#lib';
import type { FieldPath } from '#netpol';
import { editSheet, editSheetAtOnce } from './document/editSheet';
import { applyToPlain, type Operation, trackPath } from './document/operation';
import type { Plain } from './document/plain';
import type { Replacement } from './document/replacement';
import type { Sheet } from './document/sheet';
import type { Obstruction } from './document/splice';

/** What became of a document: its text, and what to replace in it, one round after the other. */
export type DocumentEdit =
  | { readonly kind: 'edited'; readonly text: string; readonly replacements: readonly (readonly Replacement[])[] }
  | { readonly kind: 'obstructed'; readonly obstruction: Obstruction; readonly operation: Operation };

/** Does operations that all mean the document as it is: at once, or else one after the other. */
export function editDocument(sheet: Sheet, operations: readonly Operation[]): DocumentEdit {
  const after = meaningOf(sheet.plain, operations);
  const atOnce = operations.length > 1 && after !== undefined ? editSheetAtOnce(sheet, operations, after) : undefined;
  if (atOnce?.kind === 'edited')
    return { kind: 'edited', text: atOnce.sheet.text, replacements: [atOnce.replacements] };
  const done: Operation[] = [];
  const replacements: (readonly Replacement[])[] = [];
  let current = sheet;
  for (const operation of operations) {
    const tracked = trackOperation(operation, done);
    // What an operation before it took away needs no more.
    if (!tracked) continue;
    const result = editSheet(current, tracked);
    if (result.kind === 'obstructed') return { kind: 'obstructed', obstruction: result.obstruction, operation };
    replacements.push(result.replacements);
    current = result.sheet;
    done.push(tracked);
  }
  return { kind: 'edited', text: current.text, replacements };
}

/** The field that an operation is about. */
export function targetOf(operation: Operation): FieldPath {
  switch (operation.kind) {
    case 'set':
    case 'append':
    case 'renameKey':
    case 'copyItem':
    case 'insertItem':
    case 'wrapInList':
    case 'unwrapList':
    case 'splitItem':
    case 'joinItem':
    case 'mergeRepeated':
    case 'dropRepeated':
      return operation.path;
    case 'remove':
      return operation.paths[0] ?? [];
    case 'moveKeys':
      return [...operation.from, ...operation.keys.slice(0, 1)];
    default:
      return assertNever(operation);
  }
}

function meaningOf(plain: Plain, operations: readonly Operation[]): Plain | undefined {
  let meaning: Plain | undefined = plain;
  const done: Operation[] = [];
  for (const operation of operations) {
    const tracked = trackOperation(operation, done);
    if (!tracked || meaning === undefined) continue;
    meaning = applyToPlain(meaning, tracked);
    done.push(tracked);
  }
  return meaning;
}

/** An operation as it reads after others were done; undefined when what it is about is gone. */
function trackOperation(operation: Operation, done: readonly Operation[]): Operation | undefined {
  const track = (path: FieldPath) =>
    done.reduce<FieldPath | undefined>((at, earlier) => (at ? trackPath(at, earlier) : undefined), path);
  switch (operation.kind) {
    case 'set':
    case 'append':
    case 'renameKey':
    case 'copyItem':
    case 'wrapInList':
    case 'unwrapList':
    case 'splitItem':
    case 'joinItem':
    case 'mergeRepeated':
    case 'dropRepeated': {
      const path = track(operation.path);
      return path && { ...operation, path };
    }
    case 'insertItem': {
      const path = track(operation.path);
      return path && { ...operation, path, index: trackIndex(operation, done) };
    }
    case 'remove': {
      const paths = operation.paths.flatMap((path) => {
        const now = track(path);
        return now ? [now] : [];
      });
      return paths.length > 0 ? { ...operation, paths } : undefined;
    }
    case 'moveKeys': {
      const from = track(operation.from);
      const to = track(operation.to);
      return from && to && { ...operation, from, to };
    }
    default:
      return assertNever(operation);
  }
}

/** The position among a list's items before which one was to stand; where that item is gone, the position of what came after it. */
function trackIndex({ path, index }: Extract<Operation, { kind: 'insertItem' }>, done: readonly Operation[]): number {
  let item: FieldPath = [...path, index];
  for (const earlier of done) {
    const list = trackPath(item.slice(0, -1), earlier) ?? item.slice(0, -1);
    const now = trackPath(item, earlier);
    item = now?.length === item.length ? now : [...list, item.at(-1) ?? 0];
  }
  return Number(item.at(-1));
}
