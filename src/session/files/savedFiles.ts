import type { SourceFile } from '#manifests';
import { session } from '../store';

/** Remembers all files of the workspace as they were opened or handed out just now. */
export function rememberAllSaved(savedFiles: readonly SourceFile[]): void {
  session.setState({ savedFiles });
}

/** Remembers some files so; others stay remembered as they were. */
export function rememberSaved(files: readonly SourceFile[]): void {
  const names = new Set(files.map(({ name }) => name));
  const others = session.getState().savedFiles.filter(({ name }) => !names.has(name));
  rememberAllSaved([...others, ...files]);
}
