import type { Place } from '#netpol';
import type { MapValue, Value } from '../../syntax/value';
import type { TextRange } from '../../text';
import { stringField } from './fields';

/** One object of a document: the document's root itself, or an item of a List. */
export interface ManifestObject {
  readonly place: Place;
  readonly value: MapValue;
  /** `''` where the manifest does not say it. */
  readonly apiVersion: string;
  readonly kind: string;
  /** Of the whole document, which ranges count in. */
  readonly text: string;
}

/** What a document holds: objects, lists opened; and places where an object should be but is not. */
export interface DocumentObjects {
  readonly objects: readonly ManifestObject[];
  readonly strangers: readonly Stranger[];
}

/** Something that is no object: a text, a number, a list. */
export interface Stranger {
  readonly place: Place;
  /** In the document. */
  readonly range: TextRange;
}

/**
 * Opens a document's root: a `List`, or a typed one such as `PodList` whose items need not repeat their kind, yields its items, lists
 * within lists included.
 */
export function objectsOf(root: Value, place: Place, text: string): DocumentObjects {
  const objects: ManifestObject[] = [];
  const strangers: Stranger[] = [];
  open(root, place, { apiVersion: '', kind: '' });
  return { objects, strangers };

  function open(value: Value, at: Place, implied: { readonly apiVersion: string; readonly kind: string }): void {
    if (value.kind !== 'map') {
      strangers.push({ place: at, range: value.range });
      return;
    }
    const apiVersion = stringField(value, 'apiVersion') ?? implied.apiVersion;
    const kind = stringField(value, 'kind') ?? implied.kind;
    const items = value.entries.get('items');
    if (!kind.endsWith('List') || items?.value.kind !== 'list') {
      objects.push({ place: at, value, apiVersion, kind, text });
      return;
    }
    const inner = kind === 'List' ? { apiVersion: '', kind: '' } : { apiVersion, kind: kind.slice(0, -'List'.length) };
    items.value.items.forEach((item, index) => {
      open(item, { ...at, path: [...at.path, 'items', index] }, inner);
    });
  }
}
