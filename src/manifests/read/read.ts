import type { FileReading, Reading } from '../reading';
import type { SourceFile } from '../text';
import { findingsAcross } from './findingsAcross';
import { joinResources } from './joinResources';
import { readFile } from './readFile';
import { sortFindings } from './sortFindings';

/**
 * Reads files: resources, and everything that is wrong. With a previous reading, documents whose text has not changed are taken over as they are (the same
 * objects, as far as their place is the same), and documents that no longer parse keep what they last meant. Never throws.
 */
export function read(files: readonly SourceFile[], previous?: Reading): Reading {
  const readings = files.map((file) => readFile(file, previousOf(file, files, previous)));
  if (previous && isSame(readings, previous.files)) return previous;
  const resources = joinResources(readings.flatMap(({ documents }) => documents.map((each) => each.resources)));
  const within = readings.flatMap(({ documents }) => documents.flatMap(({ findings }) => findings));
  const findings = sortFindings([...within, ...findingsAcross(readings, resources)], readings);
  return { files: readings, resources, findings };
}

/** The file of the same name, else (after renaming) one that is gone and had the same text. */
function previousOf(file: SourceFile, files: readonly SourceFile[], previous?: Reading): FileReading | undefined {
  const sameName = previous?.files.find(({ name }) => name === file.name);
  if (sameName || !previous) return sameName;
  const names = new Set(files.map(({ name }) => name));
  return previous.files.find(({ name, text }) => text === file.text && !names.has(name));
}

function isSame(readings: readonly FileReading[], previous: readonly FileReading[]): boolean {
  return readings.length === previous.length && readings.every((reading, at) => reading === previous[at]);
}
