import type { Place } from '#netpol';
import type { Reading } from '../reading';
import type { Value } from '../syntax/value';

/** What is written at a place, as kubectl reads it; undefined where nothing is, and where the document does not parse now. */
export function writtenAt(reading: Reading, { file, document, path }: Place): Value | undefined {
  let value = reading.files.find(({ name }) => name === file)?.documents[document]?.syntax.value;
  for (const step of path) {
    if (value?.kind === 'map') value = value.entries.get(String(step))?.value;
    else if (value?.kind === 'list' && typeof step === 'number') value = value.items[step];
    else return undefined;
  }
  return value;
}
