import { expect } from 'vitest';
import type { Place, Resources } from '#netpol';
import { read } from '../read/read';
import type { Reading } from '../reading';
import type { SourceFile, TextChange } from '../text';
import { applySplices, invertSplices } from './applySplices';
import type { Edit } from './edit';
import { plan } from './plan';
import type { Refusal } from './refusal';
import { type Find, finderOf } from './testing/find.testing';
import { modelEdit } from './testing/modelEdit.testing';

/** One file's text, or several by name. */
export type Files = string | Readonly<Record<string, string>>;

/** Edits, or what names them with finders for the manifests as they were. */
export type Edits = Edit | readonly Edit[] | ((find: Find) => Edit | readonly Edit[]);

/**
 * Checks every law of an edit at once: the text is exactly `after`; what it says is what the edit means; undoing restores the bytes; no line
 * is written that was there already. Several edits are checked one by one, and as one plan.
 */
export function testEdit(before: Files, edits: Edits, after: Files): void {
  const start = read(filesOf(before));
  const list = editsOf(start, edits);
  let reading = start;
  for (const edit of list) reading = testLaws(reading, edit).reading;
  expect(textsOf(reading.files)).toEqual(typeof after === 'string' ? { 'manifests.yaml': after } : after);
  const whole = plan(start, list);
  const files = whole.kind === 'splices' ? applySplices(filesOf(before), whole.splices) : [];
  expect(textsOf(files)).toEqual(textsOf(reading.files));
}

/** Checks that an edit is refused, and for what reason. */
export function testRefusal(before: Files, edits: Edits, refusal: Refusal): void {
  const start = read(filesOf(before));
  expect(plan(start, editsOf(start, edits))).toEqual({ kind: 'refused', refusal });
}

/** What an edit created, as text: the place's file, document and path. */
export function createdBy(before: Files, edits: Edits): Place | undefined {
  const start = read(filesOf(before));
  const planned = plan(start, editsOf(start, edits));
  return planned.kind === 'splices' ? planned.created : undefined;
}

/** The laws that hold for every edit of every manifest. Throws what the plan was refused for. */
export function testLaws(
  start: Reading,
  edit: Edit,
): { readonly reading: Reading; readonly changes: readonly TextChange[] } {
  const planned = plan(start, [edit]);
  if (planned.kind === 'refused') throw new Error(`refused: ${JSON.stringify(planned.refusal)}`);
  const files = start.files.map(({ name, text }) => ({ name, text }));
  const after = applySplices(files, planned.splices);
  expect(applySplices(after, invertSplices(planned.splices))).toEqual(files);
  for (const change of planned.splices) expect(linesWrittenAgain(change)).toEqual([]);
  const reading = read(after);
  if (edit.kind !== 'repair') expect(meaningOf(reading.resources)).toEqual(meaningOf(modelEdit(start.resources, edit)));
  return { reading, changes: planned.splices };
}

/** Whole lines that a splice takes away and puts back, which it need not have touched. */
function linesWrittenAgain(change: TextChange): readonly string[] {
  if (change.kind !== 'splice') return [];
  const wholeLines = (text: string) =>
    text
      .split(/\r?\n/)
      .slice(1, -1)
      .filter((line) => line.trim() !== '');
  const inserted = wholeLines(change.inserted);
  return wholeLines(change.removed).filter((line) => inserted.includes(line));
}

/** Resources as comparable data: without places; objects in any order, which files decide, and ports too, which containers decide. */
function meaningOf({ namespaces, pods, policies, scenarios, others }: Resources): unknown {
  const told = (objects: readonly object[]) => objects.map((object) => JSON.stringify(object, withoutPlaces)).sort();
  const portsSorted = pods.map((pod) => ({ ...pod, ports: told(pod.ports) }));
  return {
    namespaces: told(namespaces),
    pods: told(portsSorted),
    policies: told(policies),
    scenarios: told(scenarios),
    others: told(others),
  };
}

function withoutPlaces(key: string, value: unknown): unknown {
  if (key === 'origin' || key === 'podMetadata' || key === 'podSpec') return undefined;
  if (value instanceof Map) return [...value].sort(([a], [b]) => (a < b ? -1 : 1));
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function editsOf(reading: Reading, edits: Edits): readonly Edit[] {
  const named = typeof edits === 'function' ? edits(finderOf(reading)) : edits;
  return 'kind' in named ? [named] : named;
}

function filesOf(files: Files): readonly SourceFile[] {
  if (typeof files === 'string') return [{ name: 'manifests.yaml', text: files }];
  return Object.entries(files).map(([name, text]) => ({ name, text }));
}

function textsOf(files: readonly SourceFile[]): Readonly<Record<string, string>> {
  return Object.fromEntries(files.map(({ name, text }) => [name, text]));
}
