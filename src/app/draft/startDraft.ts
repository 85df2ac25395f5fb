import { addNotice, openingScene, setSaving, startWith } from '#session';
import { browserLocks, browserMemory, type ClaimedDraft, claimCopy, claimDraft } from './claimDraft';
import { type CountStorage, type CrashGuard, guardStart, watchStart } from './crashGuard';
import { readDraftRecord, savedAt } from './draftRecord';
import { type DraftStore, openDraftStore } from './draftStore';
import { keepDraft } from './keepDraft';

/** How long the start waits for the browser's storage, in milliseconds. */
const storagePatienceMs = 3000;

/**
 * Brings back this tab's draft, or opens the first scene, and keeps it saved from then on.
 * A record that cannot be read, or that brought the editor down twice in a row, is kept aside; where there is no storage, the editor works all the same and says that nothing is saved.
 * @param root where the editor is drawn
 */
export async function startDraft(root: Element): Promise<void> {
  const guard = guardStart(countStorage());
  watchStart(guard, root);
  try {
    const store = await withinTime(openDraftStore(), storagePatienceMs);
    const { name, beginsWith, othersOpen } = await claim(store);
    await bringBack(store, beginsWith, guard.verdict);
    setSaving({ kind: 'saved' });
    if (othersOpen === 'othersOpen') addNotice({ severity: 'info', key: 'notice.draftElsewhere', params: {} });
    const keeper = keepDraft((record) => store.save(name, record));
    // A page that goes to the background may never come back.
    window.addEventListener('pagehide', keeper.flush);
    document.addEventListener('visibilitychange', () => {
      if (document.visibilityState === 'hidden') keeper.flush();
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message || error.name : String(error);
    openFirstScene();
    setSaving({ kind: 'failed', reason });
    addNotice({ severity: 'error', key: 'notice.saveFailed', params: { reason } });
  }
}

async function claim(store: DraftStore): Promise<ClaimedDraft> {
  const names = await namesByAge(store);
  const locks: LockManager | undefined = navigator.locks;
  if (locks !== undefined) return claimDraft(names, browserLocks(locks));
  return claimCopy(names, browserMemory(), `draft-${crypto.getRandomValues(new Uint32Array(2)).join('-')}`);
}

async function bringBack(store: DraftStore, name: string, verdict: CrashGuard['verdict']): Promise<void> {
  const record = await store.load(name);
  const draft = verdict === 'bringBack' ? readDraftRecord(record) : undefined;
  if (draft !== undefined) {
    startWith(draft.workspace, { activeFile: draft.activeFile });
    return;
  }
  if (record !== undefined) {
    await store.keepAside(name, record);
    const key = verdict === 'bringBack' ? 'notice.draftUnreadable' : 'notice.draftCrashed';
    addNotice({ severity: 'warning', key, params: {} });
  }
  openFirstScene();
}

/** The browser's storage for the count; where it is forbidden, the count lasts as long as the page. */
function countStorage(): CountStorage {
  try {
    return localStorage;
  } catch {
    return { getItem: () => null, setItem: () => {}, removeItem: () => {} };
  }
}

function openFirstScene(): void {
  startWith({ files: openingScene.files, positions: openingScene.positions });
}

async function namesByAge(store: DraftStore): Promise<readonly string[]> {
  const names = await store.names();
  const times = new Map<string, number>();
  for (const name of names) times.set(name, savedAt(await store.load(name)) ?? 0);
  return names.toSorted((a, b) => (times.get(b) ?? 0) - (times.get(a) ?? 0));
}

/** Rejects when a promise takes longer: a storage that another version of the page blocks never answers. */
function withinTime<T>(promise: Promise<T>, limitMs: number): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('the storage does not answer')), limitMs);
    promise.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
