import { isAlias, type Node } from 'yaml';
import type { FieldPath } from '#netpol';
import { documentOf, type Syntax } from '../../syntax/parseSyntax';
import { type Plain, plainOf } from './plain';
import { type Entry, type Structure, structureOf } from './structure';
import { detectStyle, type Style } from './style';

/** One document of a file, open for editing: its text, its nodes with their source, and the style it is written in. */
export interface Sheet {
  readonly text: string;
  /** Undefined when only blanks and comments are there. */
  readonly root: Node | undefined;
  /** Null for an empty document. */
  readonly plain: Plain;
  readonly style: Style;
}

/** Opens a document for editing; undefined while it does not parse. Habits that it does not show are those of `fallback`. */
export function openSheet(syntax: Syntax, fallback: () => Style): Sheet | undefined {
  const { text, value, problems } = syntax;
  if (problems.some(({ severity }) => severity === 'error')) return undefined;
  let style: Style | undefined;
  return {
    text,
    plain: value ? plainOf(value) : null,
    // Worked out when first asked for: most edits only check what the result says.
    get root() {
      return documentOf(syntax).contents ?? undefined;
    },
    get style() {
      style ??= detectStyle(text, documentOf(syntax).contents ?? undefined, fallback());
      return style;
    },
  };
}

/** An entry together with the collection it stands in. */
export interface Spot {
  readonly structure: Structure;
  readonly index: number;
  readonly entry: Entry;
  /** Steps from the root to the entry, itself included. */
  readonly path: FieldPath;
}

/** How far a path leads into a document. */
export type Walk =
  /** To an entry. Its ancestors come with it, the nearest last. */
  | { readonly kind: 'found'; readonly spot: Spot; readonly above: readonly Spot[] }
  /** To a collection without that entry; `depth` steps lead to the collection. */
  | { readonly kind: 'missing'; readonly structure: Structure; readonly depth: number; readonly above: readonly Spot[] }
  /** To an entry with a scalar, an empty value or (`isAlias`) an alias, which nothing can stand below. */
  | { readonly kind: 'blocked'; readonly spot: Spot; readonly isAlias: boolean; readonly above: readonly Spot[] }
  /** Not even into the root: it is empty, a scalar or of a shape that is not edited. */
  | { readonly kind: 'noRoot' };

/** Follows a path through the text. Of keys that occur twice the last counts, as it does to kubectl. */
export function walk(sheet: Sheet, path: FieldPath): Walk {
  let structure = structureOf(sheet.text, sheet.root);
  if (!structure) return { kind: 'noRoot' };
  const above: Spot[] = [];
  for (const [depth, step] of path.entries()) {
    const index = indexOfStep(structure, step);
    const entry = structure.entries[index];
    if (!entry) return { kind: 'missing', structure, depth, above };
    const spot = { structure, index, entry, path: path.slice(0, depth + 1) };
    if (depth === path.length - 1) return { kind: 'found', spot, above };
    const inner = structureOf(sheet.text, entry.node);
    if (!inner) return { kind: 'blocked', spot, isAlias: isAlias(entry.node), above };
    above.push(spot);
    structure = inner;
  }
  return { kind: 'noRoot' };
}

/** The position of a key or of a list item among a collection's entries, or -1. */
export function indexOfStep(structure: Structure, step: string | number): number {
  if (structure.kind === 'map') return structure.entries.findLastIndex(({ key }) => key === String(step));
  return typeof step === 'number' && step < structure.entries.length ? step : -1;
}
