import type { Place } from '#netpol';
import type { DocumentReading, Reading } from '../reading';
import type { Value } from '../syntax/value';
import { type Plain, plainOf } from './document/plain';
import type { Refusal } from './refusal';

/** The document that a place is in. */
export function documentAt(reading: Reading, { file, document }: Place): DocumentReading | undefined {
  return reading.files.find(({ name }) => name === file)?.documents[document];
}

/** What is written at a place; undefined where nothing is, or where the document does not parse now. */
export function valueAt(reading: Reading, place: Place): Plain | undefined {
  let value: Value | undefined = documentAt(reading, place)?.syntax.value;
  for (const step of place.path) {
    if (value?.kind === 'map') value = value.entries.get(String(step))?.value;
    else if (value?.kind === 'list' && typeof step === 'number') value = value.items[step];
    else return undefined;
  }
  return value && plainOf(value);
}

/** Why nothing is found at a place: because its document does not parse now, or because there is nothing. */
export function notFound(reading: Reading, place: Place): Refusal {
  const document = documentAt(reading, place);
  return document?.syntax.problems.some(({ severity }) => severity === 'error')
    ? brokenDocument(reading, document)
    : { kind: 'notFound', place };
}

/** Refuses to touch a document with an error, and says where that stands. */
export function brokenDocument(reading: Reading, { file, range, syntax }: DocumentReading): Refusal {
  const error = syntax.problems.find(({ severity }) => severity === 'error');
  return { kind: 'documentDoesNotParse', file, line: lineOf(reading, file, range.from + (error?.range.from ?? 0)) };
}

/** The line of an offset in a file, from 1. */
export function lineOf(reading: Reading, file: string, offset: number): number {
  const text = reading.files.find(({ name }) => name === file)?.text ?? '';
  return text.slice(0, offset).split('\n').length;
}
