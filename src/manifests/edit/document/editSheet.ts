import type { FieldPath } from '#netpol';
import { parseLately } from '../../syntax/parseLately';
import { applyToPlain, type Operation } from './operation';
import { type Plain, samePlain } from './plain';
import { areDisjoint, inOrder, type Replacement, replaceAll } from './replacement';
import { openSheet, type Sheet } from './sheet';
import { type Obstruction, rewriteAround, type Splicing, spliceFor } from './splice';

/** What became of a document. */
export type SheetEdit =
  | { readonly kind: 'edited'; readonly sheet: Sheet; readonly replacements: readonly Replacement[] }
  | { readonly kind: 'obstructed'; readonly obstruction: Obstruction };

/**
 * Does one operation in a document's text. The result is read again and must say exactly what the operation means on plain
 * values; where the fewest characters do not achieve that, the smallest collection around is written anew if no comment is
 * lost by it, and else nothing is done.
 */
export function editSheet(sheet: Sheet, operation: Operation): SheetEdit {
  const after = applyToPlain(sheet.plain, operation);
  if (after === undefined) return { kind: 'obstructed', obstruction: { kind: 'notFound', at: 0 } };
  const fewest = spliceFor(sheet, operation, after);
  const edited = checked(sheet, fewest, after);
  if (edited) return edited;
  for (const path of pathsOf(operation)) {
    const rewritten = checked(sheet, rewriteAround(sheet, path, after), after);
    if (rewritten) return rewritten;
  }
  return { kind: 'obstructed', obstruction: fewest.kind === 'obstructed' ? fewest.obstruction : suspect(sheet) };
}

/** Does several operations at once, all of them meant for the document as it is; undefined where they get in each other's way. */
export function editSheetAtOnce(sheet: Sheet, operations: readonly Operation[], after: Plain): SheetEdit | undefined {
  const replacements: Replacement[] = [];
  for (const operation of operations) {
    const own = applyToPlain(sheet.plain, operation);
    const splicing = own === undefined ? undefined : spliceFor(sheet, operation, own);
    if (splicing?.kind !== 'replacements') return undefined;
    replacements.push(...splicing.replacements);
  }
  return checked(sheet, { kind: 'replacements', replacements }, after);
}

function checked(sheet: Sheet, splicing: Splicing | undefined, after: Plain): SheetEdit | undefined {
  if (splicing?.kind !== 'replacements' || !areDisjoint(splicing.replacements)) return undefined;
  const text = replaceAll(sheet.text, splicing.replacements);
  const edited = openSheet(parseLately(text), () => sheet.style);
  if (!edited || !samePlain(edited.plain, after)) return undefined;
  return { kind: 'edited', sheet: edited, replacements: inOrder(splicing.replacements) };
}

function pathsOf(operation: Operation): readonly FieldPath[] {
  switch (operation.kind) {
    case 'remove':
      return operation.paths.length === 1 ? operation.paths.map((path) => path.slice(0, -1)) : [];
    case 'renameKey':
    case 'copyItem':
      return [operation.path.slice(0, -1)];
    case 'set':
    case 'append':
    case 'insertItem':
    case 'wrapInList':
    case 'unwrapList':
      return [operation.path, operation.path.slice(0, -1)];
    case 'splitItem':
    case 'joinItem':
    case 'mergeRepeated':
    case 'dropRepeated':
      return [operation.path.slice(0, -1)];
    case 'moveKeys':
      return [operation.from.slice(0, -1)];
  }
}

/** What most likely made the text say something else: a shared value that changed in two places, or a merge. */
function suspect({ text }: Sheet): Obstruction {
  const merge = /^[ \t-]*<<[ \t]*:/m.exec(text);
  if (merge) return { kind: 'mergeKey', at: merge.index };
  const anchor = /(?:^|\s)&[^\s,[\]{}]+/.exec(text);
  return anchor ? { kind: 'alias', at: anchor.index + 1 } : { kind: 'unsure', at: 0 };
}
