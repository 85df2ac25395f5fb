import type { Place } from '#netpol';
import type { Reading } from '../reading';
import type { SourceFile, TextChange } from '../text';
import { Desk, type DocumentOperations } from './desk';
import type { Operation } from './document/operation';
import type { Refusal } from './refusal';
import type { Step } from './steps';

/** What steps come to in text. */
export type Performed =
  | {
      readonly kind: 'performed';
      readonly files: readonly SourceFile[];
      /** To be applied in order. */
      readonly changes: readonly TextChange[];
      /** The document that was added last, if any. */
      readonly added?: Place;
    }
  | { readonly kind: 'refused'; readonly refusal: Refusal };

/** Turns steps into text changes: first those within documents, then new documents, then documents that go. Reads the result back. */
export function perform(reading: Reading, steps: readonly Step[]): Performed {
  const desk = new Desk(reading);
  for (const group of groupsOf(steps)) {
    const refusal = desk.editDocument(group);
    if (refusal) return { kind: 'refused', refusal };
  }
  for (const step of steps) if (step.kind === 'rewriteDocument') desk.rewriteDocument(step);
  for (const step of steps) {
    const isNew = step.kind === 'addDocument' || step.kind === 'copyDocument';
    const refusal = isNew ? desk.addDocument(step) : undefined;
    if (refusal) return { kind: 'refused', refusal };
  }
  for (const [file, documents] of removalsOf(steps)) {
    const refusal = desk.removeDocuments(file, documents);
    if (refusal) return { kind: 'refused', refusal };
  }
  const refusal = desk.check();
  if (refusal) return { kind: 'refused', refusal };
  return { kind: 'performed', files: desk.files, changes: desk.changes, ...(desk.added ? { added: desk.added } : {}) };
}

/** Documents that go, by file. */
function removalsOf(steps: readonly Step[]): ReadonlyMap<string, readonly number[]> {
  const removals = new Map<string, number[]>();
  for (const step of steps) {
    if (step.kind === 'removeDocument') removals.set(step.file, [...(removals.get(step.file) ?? []), step.document]);
  }
  return removals;
}

/** Operations by document; later documents of a file first, so that the offsets of earlier ones hold. */
function groupsOf(steps: readonly Step[]): readonly DocumentOperations[] {
  const groups = new Map<string, DocumentOperations & { readonly operations: Operation[] }>();
  for (const step of steps) {
    if (step.kind !== 'inDocument') continue;
    const { file, document } = step;
    const key = JSON.stringify([file, document]);
    const group = groups.get(key) ?? { file, document, operations: [] };
    group.operations.push(step.operation);
    groups.set(key, group);
  }
  return [...groups.values()].sort((a, b) => b.document - a.document);
}
