import type { FieldPath, Place } from '#netpol';
import type { Operation } from './document/operation';
import type { Plain, PlainMap } from './document/plain';
import type { Replacement } from './document/replacement';
import type { Refusal } from './refusal';

/** What an edit comes to, before it becomes text. All steps of one edit mean the manifests as they were before it. */
export type Step =
  | { readonly kind: 'inDocument'; readonly file: string; readonly document: number; readonly operation: Operation }
  /** Characters of a document, whether or not it parses; no other step is about that document. */
  | {
      readonly kind: 'rewriteDocument';
      readonly file: string;
      readonly document: number;
      readonly replacements: readonly Replacement[];
    }
  /** At the end of a file, which is created where it is absent. */
  | { readonly kind: 'addDocument'; readonly file: string; readonly value: PlainMap }
  /** At the end of the same file, to the letter but for the operations. */
  | {
      readonly kind: 'copyDocument';
      readonly file: string;
      readonly document: number;
      readonly operations: readonly Operation[];
    }
  | { readonly kind: 'removeDocument'; readonly file: string; readonly document: number };

/** The steps of an edit, and the place of what it creates (absent for a document, whose place shows only when it is written). */
export interface Steps {
  readonly kind: 'steps';
  readonly steps: readonly Step[];
  readonly created?: Place;
}

/** What a family of edits answers. */
export type Outcome = Steps | Refusal;

/** The answer of an edit that is done by these steps. */
export function stepsOf(steps: readonly Step[], created?: Place): Steps {
  return { kind: 'steps', steps, ...(created ? { created } : {}) };
}

/** Sets a value; `order` says after which keys a new one belongs. */
export function set(place: Place, value: Plain, order?: readonly string[]): Step {
  return at(place, { kind: 'set', path: place.path, value, ...(order ? { order } : {}) });
}

/** Adds an item to the list at a place, which need not exist yet. */
export function append(place: Place, item: Plain, order?: readonly string[]): Step {
  return at(place, { kind: 'append', path: place.path, item, ...(order ? { order } : {}) });
}

/** Takes away a field or an item. */
export function remove(place: Place): Step {
  return at(place, { kind: 'remove', paths: [place.path] });
}

/** An operation in the document of a place. */
export function at({ file, document }: Place, operation: Operation): Step {
  return { kind: 'inDocument', file, document, operation };
}

/** Whether a path names an object that is a document of its own, not an item of a List. */
export function isWholeDocument(path: FieldPath): boolean {
  return path.length === 0;
}
