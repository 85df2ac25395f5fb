import { isCollection, isEmptyCollection, isPlainList, isPlainMap, type Plain, type PlainMap } from './plain';
import { scalarText } from './scalarText';
import type { Style } from './style';

/**
 * A value as block text whose first character stands in `column`: the first line without indentation, the others with it,
 * lines parted by `\n`. Scalars and empty collections come out on one line. `name` is the key that holds the value, by which
 * the document's habits are looked up.
 */
export function blockText(value: Plain, place: { column: number; name: string; style: Style }): string {
  const { column, name, style } = place;
  if (!isCollection(value) || isEmptyCollection(value)) return flowText(value, style, 'block');
  const margin = `\n${' '.repeat(column)}`;
  if (isPlainMap(value)) {
    return [...value].map(([key, item]) => entryText(key, item, { column, style })).join(margin);
  }
  return value.map((item) => itemText(item, { column, name, style })).join(margin);
}

/** A key with its value as block text; `column` is the key's. */
export function entryText(key: string, value: Plain, place: { column: number; style: Style }): string {
  const { column, style } = place;
  const keyPart = `${scalarText(key, style, 'block')}:`;
  if (!standsBelow(key, value, style)) return `${keyPart} ${flowText(value, style, 'block')}`;
  const inner = column + (isPlainList(value) ? style.listOffset : style.step);
  return `${keyPart}\n${' '.repeat(inner)}${blockText(value, { column: inner, name: key, style })}`;
}

/** A list item with its dash as block text; `column` is the dash's, `name` the key that holds the list. */
export function itemText(value: Plain, place: { column: number; name: string; style: Style }): string {
  const { column, name, style } = place;
  const dash = `-${' '.repeat(style.gap)}`;
  if (!standsBelow(`${name}[]`, value, style)) return dash + flowText(value, style, 'block');
  return dash + blockText(value, { column: column + dash.length, name: `${name}[]`, style });
}

/** Whether a value is written as a block below its key (or beside its dash), as the document does elsewhere under that key. */
export function standsBelow(name: string, value: Plain, style: Style): boolean {
  return isCollection(value) && !isEmptyCollection(value) && style.shapes.get(name) !== 'flow' && style.json === 'no';
}

/** A value on one line, with brackets. */
export function flowText(value: Plain, style: Style, surroundings: 'block' | 'flow' = 'flow'): string {
  if (isPlainMap(value)) {
    return bracketed(
      '{',
      [...value].map(([key, item]) => flowEntryText(key, item, style)),
      '}',
      style,
    );
  }
  if (isPlainList(value)) {
    return bracketed(
      '[',
      value.map((item) => flowText(item, style)),
      ']',
      { ...style, padding: false },
    );
  }
  return scalarText(value, style, surroundings);
}

/** A key with its value as it stands within brackets. */
export function flowEntryText(key: string, value: Plain, style: Style): string {
  return `${scalarText(key, style, 'flow')}:${style.json === 'compact' ? '' : ' '}${flowText(value, style)}`;
}

/** A value with brackets and every entry on a line of its own, as JSON is mostly printed; `column` is that of the line it starts on. */
export function tallText(value: Plain, place: { column: number; style: Style }): string {
  if (!isCollection(value) || isEmptyCollection(value)) return flowText(value, place.style);
  const inner = { column: place.column + place.style.step, style: place.style };
  const margin = `\n${' '.repeat(inner.column)}`;
  const entries = isPlainMap(value) ? tallEntries(value, inner) : value.map((item) => tallText(item, inner));
  const [open, close] = isPlainMap(value) ? ['{', '}'] : ['[', ']'];
  return `${open}${margin}${entries.join(`,${margin}`)}\n${' '.repeat(place.column)}${close}`;
}

/** A key with its value, with every entry below it on a line of its own; `column` is the key's. */
export function tallEntryText(key: string, value: Plain, place: { column: number; style: Style }): string {
  return `${scalarText(key, place.style, 'flow')}: ${tallText(value, place)}`;
}

function tallEntries(map: PlainMap, place: { column: number; style: Style }): readonly string[] {
  return [...map].map(([key, item]) => tallEntryText(key, item, place));
}

function bracketed(open: string, items: readonly string[], close: string, style: Style): string {
  if (items.length === 0) return open + close;
  const padding = style.padding ? ' ' : '';
  return open + padding + items.join(style.json === 'compact' ? ',' : ', ') + padding + close;
}
