import type { Splice } from '#manifests';
import type { Change, Workspace } from '#workspace';

/** Splices as changes of a workspace; a file that they name and that is not there yet is created empty first. */
export function changesOf(splices: readonly Splice[], workspace: Workspace): readonly Change[] {
  const names = new Set(workspace.files.map((file) => file.name));
  const missing = [...new Set(splices.map((splice) => splice.file))].filter((name) => !names.has(name));
  const created = missing.map(
    (name, index): Change => ({ kind: 'createFile', index: workspace.files.length + index, name, text: '' }),
  );
  return [...created, ...splices];
}
