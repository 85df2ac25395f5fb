import type { Place } from '#netpol';
import type { DocumentReading, Reading } from '../reading';
import type { TextRange } from '../text';
import { type FieldPart, spanOf } from './spanOf';

/**
 * Where a place is written in its file, in UTF-16 offsets: the whole entry unless a part is asked for. For a field that is not there, where the nearest field around it
 * begins. In a document that does not parse, where the field last stood if the text there is unchanged, else the whole document. Undefined
 * when there is no such file or document.
 */
export function locate(reading: Reading, place: Place, part: FieldPart = 'entry'): TextRange | undefined {
  const file = reading.files.find(({ name }) => name === place.file);
  const document = file?.documents[place.document];
  return document && locateIn(document, place, part);
}

/** The same within a document that is at hand. */
export function locateIn(document: DocumentReading, { path }: Pick<Place, 'path'>, part: FieldPart): TextRange {
  const { syntax, meanings, range } = document;
  const value = syntax.value ?? meanings[0]?.value;
  if (!value) return range;
  const span = spanOf(value, path, part);
  if (syntax.value) return moved(span, range.from);
  const found = meanings.length === 1 && meanings[0] ? followed(span, meanings[0].text, syntax.text) : undefined;
  return found ? moved(found, range.from) : range;
}

function moved({ from, to }: TextRange, by: number): TextRange {
  return { from: from + by, to: to + by };
}

/** Where a range of a text is after the text has changed, provided that the change lies wholly before or behind it. */
function followed(range: TextRange, before: string, after: string): TextRange | undefined {
  const shorter = Math.min(before.length, after.length);
  let same = 0;
  while (same < shorter && before[same] === after[same]) same += 1;
  if (range.to <= same) return range;
  let sameEnd = 0;
  while (sameEnd < shorter - same && before[before.length - 1 - sameEnd] === after[after.length - 1 - sameEnd])
    sameEnd += 1;
  return range.from >= before.length - sameEnd ? moved(range, after.length - before.length) : undefined;
}
