import type { SessionState } from '#session';
import type { NodeId, Point, Workspace } from '#workspace';

/** The number of this form of record. A record of another number is not read. */
export const recordFormat = 1;

/** A draft as it lies in the browser's storage. */
export interface DraftRecord {
  readonly format: typeof recordFormat;
  /** Milliseconds since 1970 by this machine's clock; tells which draft is the newest, nothing else. */
  readonly savedAtMs: number;
  readonly activeFile: string;
  readonly files: Workspace['files'];
  readonly positions: readonly (readonly [node: NodeId, x: number, y: number])[];
}

/** The record of what a session holds now. */
export function draftRecord({ workspace, view }: SessionState, savedAtMs: number): DraftRecord {
  const { files, positions } = workspace;
  return {
    format: recordFormat,
    savedAtMs,
    activeFile: view.activeFile,
    files: files.map(({ name, text }) => ({ name, text })),
    positions: [...positions].map(([node, { x, y }]) => [node, x, y]),
  };
}

/** What a record says, if it is one: every field is checked, since storage may hold anything. Undefined when something is wrong. */
export function readDraftRecord(value: unknown): { workspace: Workspace; activeFile: string } | undefined {
  if (!isRecord(value) || value['format'] !== recordFormat) return undefined;
  const { activeFile, files, positions } = value;
  if (typeof activeFile !== 'string' || !isListOf(files, isFile) || !isListOf(positions, isPosition)) return undefined;
  if (new Set(files.map((file) => file.name)).size < files.length) return undefined;
  const points = positions.map(([node, x, y]): readonly [NodeId, Point] => [node, { x, y }]);
  return {
    workspace: { files: files.map(({ name, text }) => ({ name, text })), positions: new Map(points) },
    activeFile: files.some((file) => file.name === activeFile) ? activeFile : (files[0]?.name ?? ''),
  };
}

/** When a record was saved; undefined when it does not say. */
export function savedAt(value: unknown): number | undefined {
  const time = isRecord(value) ? value['savedAtMs'] : undefined;
  return typeof time === 'number' && Number.isFinite(time) ? time : undefined;
}

function isFile(value: unknown): value is { name: string; text: string } {
  return (
    isRecord(value) && typeof value['name'] === 'string' && value['name'] !== '' && typeof value['text'] === 'string'
  );
}

function isPosition(value: unknown): value is [string, number, number] {
  if (!Array.isArray(value) || value.length !== 3) return false;
  const [node, x, y] = value;
  return typeof node === 'string' && Number.isFinite(x) && Number.isFinite(y);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(isItem);
}
