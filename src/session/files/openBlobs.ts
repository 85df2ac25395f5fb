import type { SourceFile } from '#manifests';
import { addNotice } from '../view/notices';
import { type OpenMode, openFiles } from './files';

/** A file that the person brings, unread; the name may be a path below a folder. */
export interface NamedBlob {
  readonly name: string;
  readonly blob: Blob;
}

/** The largest file that is opened. */
export const maxFileBytes = 5 * 1024 * 1024;

/** The most files that are opened at once. */
export const maxFiles = 500;

/** Reads and opens files byte for byte. What is too large or no UTF-8 text stays outside, and a notice names it. */
export async function openBlobs(blobs: readonly NamedBlob[], mode: OpenMode = 'add'): Promise<void> {
  openFiles(await readBlobs(blobs), mode);
}

/** Reads files byte for byte without opening them. What is too large or no UTF-8 text is left out, and a notice names it. */
export async function readBlobs(blobs: readonly NamedBlob[]): Promise<readonly SourceFile[]> {
  const texts = await Promise.all(blobs.slice(0, maxFiles).map(readBlob));
  if (blobs.length > maxFiles)
    addNotice({ severity: 'warning', key: 'notice.tooManyFiles', params: { count: maxFiles } });
  return texts.filter((file) => file !== undefined);
}

async function readBlob({ name, blob }: NamedBlob): Promise<SourceFile | undefined> {
  if (blob.size > maxFileBytes) {
    addNotice({ severity: 'warning', key: 'notice.fileTooLarge', params: { file: name } });
    return undefined;
  }
  try {
    // A decoder's default drops a byte order mark and replaces what it cannot read; both would lose the person's bytes.
    const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    return { name, text: decoder.decode(await blob.arrayBuffer()) };
  } catch {
    addNotice({ severity: 'warning', key: 'notice.fileNotText', params: { file: name } });
    return undefined;
  }
}
