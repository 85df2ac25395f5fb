import { findPlugin } from '#netpol';
import { session } from '../store';
import { addNotice } from '../view/notices';

/** How long nothing must change before manifests are diagnosed, in milliseconds. */
const quietMs = 150;

/**
 * Diagnoses the manifests now and after every change, once nothing has changed for a while and the page has time. The rules are fetched when they are first
 * needed. An answer for manifests that have changed meanwhile is dropped. The answer stops it.
 */
export function startDiagnosing(schedule: (work: () => void) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const request = () => {
    clearTimeout(timer);
    timer = setTimeout(() => schedule(() => void diagnoseNow()), quietMs);
  };
  const stop = session.subscribe((state, before) => {
    if (state.reading !== before.reading || state.cluster !== before.cluster) request();
  });
  request();
  return () => {
    clearTimeout(timer);
    stop();
  };
}

/** Diagnoses what the session holds now, and shows it unless something has changed meanwhile. */
export async function diagnoseNow(): Promise<void> {
  const { reading, cluster } = session.getState();
  try {
    const { findingsOf } = await import('#diagnosis');
    if (!isCurrent()) return;
    const findings = findingsOf({ reading, cluster, plugin: findPlugin(reading.resources.scenarios[0]?.plugin) });
    if (isCurrent()) session.setState({ findings });
  } catch (error) {
    // A rule with a bug, or a network that is gone: what reading found is shown all the same.
    addNotice({ severity: 'error', key: 'notice.diagnosisFailed', params: { reason: String(error) } });
  }

  function isCurrent(): boolean {
    const now = session.getState();
    return now.reading === reading && now.cluster === cluster;
  }
}
