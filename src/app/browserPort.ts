import type { SourceFile } from '#manifests';
import type { BrowserPort, NamedBlob } from '#session';
import { openDraftStore } from './draft/draftStore';
import { layoutInWorker } from './layoutInWorker';

const extensions = /\.(ya?ml|json)$/i;

/** The browser's ways in and out, as actions use them. Nothing here sends anything anywhere. */
export const browserPort: BrowserPort = {
  async pickFiles() {
    const input = fileInput();
    input.accept = '.yaml,.yml,.json,application/yaml,application/json,text/yaml';
    return namedBlobs((await picked(input)) ?? []);
  },
  async pickFolder() {
    const input = fileInput();
    input.webkitdirectory = true;
    const files = await picked(input);
    return files && namedBlobs(files).filter(({ name }) => extensions.test(name) && !isHidden(name));
  },
  download({ name, text }) {
    hand(new Blob([text], { type: 'application/yaml' }), name.slice(name.lastIndexOf('/') + 1));
  },
  async downloadZip(name, files) {
    const { strToU8, zipSync } = await import('fflate');
    const bytes = files.map((file: SourceFile) => [archivePath(file.name), strToU8(file.text)] as const);
    hand(new Blob([zipSync(Object.fromEntries(bytes))], { type: 'application/zip' }), name);
  },
  copy: (text) => navigator.clipboard.writeText(text),
  keptAside: async () => (await openDraftStore()).aside(),
  layout: layoutInWorker,
};

function fileInput(): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'file';
  input.multiple = true;
  return input;
}

/** What the person picks; undefined when they think better of it. */
function picked(input: HTMLInputElement): Promise<readonly File[] | undefined> {
  return new Promise((resolve) => {
    input.addEventListener('change', () => resolve([...(input.files ?? [])]));
    input.addEventListener('cancel', () => resolve(undefined));
    input.click();
  });
}

function namedBlobs(files: readonly File[]): readonly NamedBlob[] {
  return files
    .map((file) => ({ name: file.webkitRelativePath || file.name, blob: file }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.') || part === 'node_modules');
}

/** A path that stays inside the folder that an archive is unpacked to. */
function archivePath(name: string): string {
  const parts = name.split(/[/\\]/).filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.join('/') || 'manifest.yaml';
}

function hand(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  // The browser reads the address after the click.
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
