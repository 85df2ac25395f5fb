import { read, type SourceFile } from '#manifests';
import { session } from '../store';
import type { ConnectivityBase } from './connectivity';
import { snapshotOf, snapshotOfReading } from './snapshot';

/** With what to compare: the manifests as they are now, or other files. */
export interface NewBase extends Pick<ConnectivityBase, 'kind' | 'label'> {
  readonly files?: readonly SourceFile[];
}

/** Compares connections with this base from now on; `sinceBase` follows. */
export function pinBase({ kind, label, files }: NewBase): void {
  session.setState((state) => {
    const snapshot =
      files === undefined ? snapshotOf(state) : snapshotOfReading(read(files), state.cluster.assumptions);
    return { connectivity: { ...state.connectivity, base: { kind, label, snapshot } } };
  });
}

/** Compares with nothing any more. */
export function unpinBase(): void {
  session.setState(({ connectivity }) => ({ connectivity: { ...connectivity, base: undefined, sinceBase: [] } }));
}
