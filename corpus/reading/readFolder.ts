import { readdirSync, readFileSync } from 'node:fs';

/** The folder of the corpus, as an address of files. */
export const corpus = new URL('../', import.meta.url);

/** The names of the folders within a folder of the corpus, sorted. */
export function foldersIn(part: string): readonly string[] {
  return readdirSync(new URL(`${part}/`, corpus), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}

/** The text of a file of the corpus. */
export function textIn(path: string): string {
  return readFileSync(new URL(path, corpus), 'utf8');
}

/** The manifests within a folder of the corpus, as files by their path, sorted. */
export function manifestsIn(part: string): readonly { readonly name: string; readonly text: string }[] {
  return readdirSync(new URL(`${part}/`, corpus))
    .sort()
    .map((file) => ({ name: `${part}/${file}`, text: textIn(`${part}/${file}`) }));
}
