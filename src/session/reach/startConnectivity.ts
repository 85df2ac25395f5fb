import type { SessionState } from '../state';
import { session } from '../store';
import { addNotice } from '../view/notices';
import type { Connectivity } from './connectivity';
import { reachPort } from './portInUse';
import { type Snapshot, snapshotOf } from './snapshot';

/** Has work done later, when there is time for it. */
export type Schedule = (work: () => void) => void;

/**
 * Keeps `connectivity` in step with the manifests from now on, after whatever waits for being drawn. An answer for manifests that
 * have changed meanwhile is dropped; there is only ever one question under way. The answer stops it.
 */
export function startConnectivity(schedule: Schedule = (work) => setTimeout(work, 0)): () => void {
  let stepBegan = snapshotOf(session.getState());
  let isScheduled = false;
  let isAsking = false;
  const stop = session.subscribe((state, before) => {
    if (state.cluster === before.cluster && state.reading === before.reading && baseOf(state) === baseOf(before))
      return;
    const now = snapshotOf(state);
    const earlier = snapshotOf(before);
    if (now !== earlier)
      stepBegan = isSameStep(before, state) ? stepBegan : state.lastChange === undefined ? now : earlier;
    if (now !== earlier || baseOf(state) !== baseOf(before)) ask();
  });
  if (session.getState().connectivity.state === 'working') ask();
  return stop;

  function ask(): void {
    const { connectivity } = session.getState();
    if (connectivity.state !== 'working') setConnectivity({ ...connectivity, state: 'working' });
    if (isScheduled || isAsking) return;
    isScheduled = true;
    schedule(() => {
      isScheduled = false;
      void answer();
    });
  }

  async function answer(): Promise<void> {
    isAsking = true;
    const asked = question();
    let answered: Pick<Connectivity, 'state' | 'lastChanges' | 'sinceBase'>;
    try {
      answered = { state: 'ready', ...(await answerTo(asked)) };
    } catch (error) {
      answered = { state: 'failed', lastChanges: [], sinceBase: [] };
      addNotice({ severity: 'error', key: 'notice.reachFailed', params: { reason: String(error) } });
    }
    isAsking = false;
    const now = question();
    if (now.now !== asked.now || now.began !== asked.began || now.base !== asked.base) ask();
    else setConnectivity({ ...session.getState().connectivity, ...answered });
  }

  function question(): Question {
    const state = session.getState();
    return { now: snapshotOf(state), began: stepBegan, base: baseOf(state) };
  }
}

interface Question {
  readonly now: Snapshot;
  /** As it was before the newest step. */
  readonly began: Snapshot;
  readonly base: Snapshot | undefined;
}

async function answerTo({ now, began, base }: Question): Promise<Pick<Connectivity, 'lastChanges' | 'sinceBase'>> {
  const port = reachPort();
  const [lastChanges, sinceBase] = await Promise.all([
    port.changes(began, now),
    base === undefined ? [] : port.changes(base, now),
  ]);
  return { lastChanges, sinceBase };
}

/** Whether the newest change went into the step before, as typing does. */
function isSameStep(before: SessionState, after: SessionState): boolean {
  const { done, undone } = after.history;
  return (
    after.lastChange?.cause === 'source' &&
    done.length === before.history.done.length &&
    // With as many steps as are kept, one more pushes the oldest out.
    (done.length < 2 || done[0] === before.history.done[0]) &&
    undone.length === before.history.undone.length
  );
}

function baseOf({ connectivity }: SessionState): Snapshot | undefined {
  return connectivity.base?.snapshot;
}

function setConnectivity(connectivity: Connectivity): void {
  session.setState({ connectivity });
}
