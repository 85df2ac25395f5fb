import type { Splice } from '#manifests';
import { dispatch } from './dispatch';

/** Takes over what was typed in the YAML pane: splices of one file in the order in which they apply. Joins what was typed just before. */
export function typeInSource(file: string, splices: readonly Omit<Splice, 'kind' | 'file'>[]): void {
  const changes = splices.map(({ at, removed, inserted }) => ({
    kind: 'splice' as const,
    file,
    at,
    removed,
    inserted,
  }));
  dispatch({ changes, origin: 'source', history: 'join', label: 'type' });
}
