import { normalize } from 'node:path';
import type { SourceFile } from '#manifests';
import type { Io } from '../io';

/** A file that stands there and yet cannot be read. */
export interface UnreadableFile {
  readonly file: string;
  /** `notUtf8`: its bytes are no text. `failed`: the system says why. */
  readonly reason: { readonly kind: 'notUtf8' } | { readonly kind: 'failed'; readonly detail: string };
}

/** All files that some paths name. */
export interface Gathered {
  /** In the order of the paths, those of a folder sorted; each once. */
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly UnreadableFile[];
  /** Paths where nothing stands. */
  readonly absent: readonly string[];
}

/** Reads what paths name: a file, a folder with all `.yaml`, `.yml` and `.json` files beneath it, or `-` for standard input. */
export async function gatherFiles(paths: readonly string[], io: Io): Promise<Gathered> {
  const files: SourceFile[] = [];
  const unreadable: UnreadableFile[] = [];
  const absent: string[] = [];
  const seen = new Set<string>();
  for (const path of paths) {
    for (const name of namesAt(path, io, unreadable, absent)) {
      if (seen.has(normalize(name))) continue;
      seen.add(normalize(name));
      try {
        const bytes = name === stdin ? await io.readStdin() : io.readFile(name);
        const text = textOf(bytes);
        if (text === undefined) unreadable.push({ file: name, reason: { kind: 'notUtf8' } });
        else files.push({ name, text });
      } catch (error) {
        unreadable.push(failure(name, error));
      }
    }
  }
  return { files, unreadable, absent };
}

const stdin = '-';

function namesAt(path: string, io: Io, unreadable: UnreadableFile[], absent: string[]): readonly string[] {
  if (path === stdin) return [path];
  try {
    const kind = io.kindOf(path);
    if (kind === undefined) absent.push(path);
    if (kind !== 'folder') return kind === undefined ? [] : [path];
    const beneath = io.filesBeneath(path).filter((name) => /\.(ya?ml|json)$/i.test(name));
    // Not by the reader's language: the order is the same everywhere.
    const sorted = [...beneath].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    return sorted.map((name) => (path === '.' ? name : `${path.replace(/\/+$/, '')}/${name}`));
  } catch (error) {
    unreadable.push(failure(path, error));
    return [];
  }
}

/** Absent when the bytes are no UTF-8. A byte order mark stays, so that offsets are those of the file. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

function failure(file: string, error: unknown): UnreadableFile {
  return { file, reason: { kind: 'failed', detail: error instanceof Error ? error.message : String(error) } };
}
