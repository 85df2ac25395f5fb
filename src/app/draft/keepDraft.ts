import { addNotice, type SessionState, session, setSaving } from '#session';
import { type DraftRecord, draftRecord } from './draftRecord';

/** How long a change may wait until it is written, in milliseconds. A crash can lose no more than that. */
export const saveDelayMs = 300;

/** After how long a failed save is tried again, in milliseconds; a change before that tries at once. */
export const retryDelayMs = 10_000;

/** Keeps a draft in step with the session from now on. */
export interface DraftKeeper {
  /** Writes at once what is not written yet, as when the page is about to go. */
  flush(): void;
  stop(): void;
}

/** Saves the session's draft whenever it has changed, and tells the session how that goes. Writes must take effect in the order in which they begin. */
export function keepDraft(write: (record: DraftRecord) => Promise<void>): DraftKeeper {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dirty = false;
  let underWay = 0;

  const schedule = (delayMs: number) => {
    timer ??= setTimeout(save, delayMs);
  };
  const unschedule = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const save = async () => {
    unschedule();
    if (!dirty) return;
    dirty = false;
    underWay += 1;
    const failure = await attempt(write);
    underWay -= 1;
    if (failure !== undefined) {
      dirty = true;
      reportFailure(failure);
      schedule(retryDelayMs);
    } else if (!dirty && underWay === 0) reportSuccess();
  };
  const unsubscribe = session.subscribe((state, before) => {
    if (!differs(state, before)) return;
    dirty = true;
    const { kind } = state.saving;
    if (kind === 'saved' || kind === 'off') setSaving({ kind: 'pending' });
    // What waits is a retry; a change is not made to wait as long.
    if (kind === 'failed') unschedule();
    schedule(saveDelayMs);
  });
  return {
    flush: () => void save(),
    stop() {
      unsubscribe();
      unschedule();
    },
  };
}

function differs(state: SessionState, before: SessionState): boolean {
  return state.workspace !== before.workspace || state.view.activeFile !== before.view.activeFile;
}

async function attempt(write: (record: DraftRecord) => Promise<void>): Promise<string | undefined> {
  try {
    await write(draftRecord(session.getState(), Date.now()));
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message || error.name : String(error);
  }
}

function reportFailure(reason: string): void {
  if (session.getState().saving.kind !== 'failed') {
    addNotice({ severity: 'error', key: 'notice.saveFailed', params: { reason } });
  }
  setSaving({ kind: 'failed', reason });
}

function reportSuccess(): void {
  if (session.getState().saving.kind === 'failed') {
    addNotice({ severity: 'info', key: 'notice.savedAgain', params: {} });
  }
  setSaving({ kind: 'saved' });
}
