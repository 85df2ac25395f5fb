import type { NamedBlob } from '#session';

/** The manifests among what was dropped, folders read to their depth; named by their path below what was dropped, in that order. */
export async function droppedFiles(data: DataTransfer): Promise<readonly NamedBlob[]> {
  // The list empties itself as soon as this function waits for anything.
  const dropped = [...data.items].map((item) => item.webkitGetAsEntry() ?? item.getAsFile());
  const files = await Promise.all(
    dropped.map(async (each): Promise<readonly NamedBlob[]> => {
      if (each === null) return [];
      return each instanceof File ? [{ name: each.name, blob: each }] : filesBelow(each, '');
    }),
  );
  return files.flat();
}

async function filesBelow(entry: FileSystemEntry, folder: string): Promise<readonly NamedBlob[]> {
  const name = `${folder}${entry.name}`;
  if (isFile(entry)) {
    // What was dropped by itself is meant, whatever its name; in a folder only manifests are.
    if (folder !== '' && !/\.(ya?ml|json)$/i.test(name)) return [];
    const file = await new Promise<File>((resolve, reject) => entry.file(resolve, reject));
    return [{ name, blob: file }];
  }
  if (!isDirectory(entry)) return [];
  const files: NamedBlob[] = [];
  for (const inner of await entriesOf(entry)) files.push(...(await filesBelow(inner, `${name}/`)));
  return files;
}

/** A reader hands out a folder's entries in portions, and an empty portion at the end. */
async function entriesOf(directory: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = directory.createReader();
  const entries: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    if (portion.length === 0) return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    entries.push(...portion);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isDirectory(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
