import { locate, type Reading } from '#manifests';
import { formatPath, type Place } from '#netpol';
import { lineIndexOf, type TextPosition } from '../input/lineIndex';

/** Where a place stands in its file: the line and column where its value begins; absent when there is no such file. */
export function positionOf(reading: Reading, place: Place): TextPosition | undefined {
  const range = locate(reading, place);
  const file = reading.files.find(({ name }) => name === place.file);
  return range && file && lineIndexOf(file)(range.from);
}

/** A place as people write it: `file:line`. */
export function placeText(reading: Reading, place: Place): string {
  const position = positionOf(reading, place);
  return position === undefined ? place.file : `${place.file}:${position.line}`;
}

/** A place as JSON: file, line, column, and the field's path in the document. */
export function placeJson(reading: Reading, place: Place): object {
  return { file: place.file, ...positionOf(reading, place), path: formatPath(place.path) };
}
