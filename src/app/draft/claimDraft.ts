/** Which draft a tab works on. */
export interface ClaimedDraft {
  /** Under which it is saved. */
  readonly name: string;
  /** What it begins with: the draft itself, or another one of which it is a copy. */
  readonly beginsWith: string;
  /** Whether another tab has a draft open that this one would otherwise have taken. */
  readonly othersOpen: 'othersOpen' | 'alone';
}

/** How long a reload waits for the page before it to let go of its draft, in milliseconds. */
const reloadWaitMs = 1500;

/**
 * Claims a draft for this tab alone, until the tab is closed: the one that it had before a reload, else the newest that no other tab has open,
 * else a new one. So two tabs never write to the same draft.
 * @param candidates names of the drafts that exist, newest first
 */
export async function claimDraft(candidates: readonly string[], locks: DraftLocks): Promise<ClaimedDraft> {
  const own = locks.ownName();
  if (own !== undefined && (await locks.lock(own, reloadWaitMs)))
    return { name: own, beginsWith: own, othersOpen: 'alone' };
  let othersOpen: ClaimedDraft['othersOpen'] = 'alone';
  for (const name of candidates) {
    if (name !== own && (await locks.lock(name, 0))) return claimed(name);
    othersOpen = 'othersOpen';
  }
  for (let number = 1; ; number += 1) {
    const name = `draft-${number}`;
    if (!candidates.includes(name) && (await locks.lock(name, 0))) return claimed(name);
  }

  function claimed(name: string): ClaimedDraft {
    locks.remember(name);
    return { name, beginsWith: name, othersOpen };
  }
}

/**
 * Claims a draft where the browser has no locks (a page without a secure connection): the one that this tab had before a reload, else a new one that
 * begins as a copy of the newest. Nothing that another tab may have open is ever written to.
 */
export function claimCopy(candidates: readonly string[], memory: TabMemory, newName: string): ClaimedDraft {
  const name = memory.ownName() ?? newName;
  memory.remember(name);
  const [newest] = candidates;
  return { name, beginsWith: candidates.includes(name) ? name : (newest ?? name), othersOpen: 'alone' };
}

/** What a tab remembers over a reload. */
export interface TabMemory {
  /** The draft that this tab had before a reload. */
  ownName(): string | undefined;
  remember(name: string): void;
}

/** What keeps tabs apart. */
export interface DraftLocks extends TabMemory {
  /** Takes a draft until the tab is closed; false when another tab has it and does not let go within the time given. */
  lock(name: string, waitMs: number): Promise<boolean>;
}

/** A tab's memory in the browser, which other tabs do not see. */
export function browserMemory(): TabMemory {
  const key = 'sluice.draft';
  return {
    ownName: () => sessionStorage.getItem(key) ?? undefined,
    remember: (name) => sessionStorage.setItem(key, name),
  };
}

/** Tabs kept apart by the browser's own locks. */
export function browserLocks(locks: LockManager): DraftLocks {
  return { ...browserMemory(), lock: (name, waitMs) => holdLock(locks, name, waitMs) };
}

function holdLock(locks: LockManager, name: string, waitMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const options = waitMs > 0 ? { signal: AbortSignal.timeout(waitMs) } : { ifAvailable: true };
    const held = locks.request(`sluice:${name}`, options, (lock) => {
      resolve(lock !== null);
      // Never settles: the browser lets go when the tab is closed.
      return lock === null ? undefined : new Promise(() => {});
    });
    held.catch(() => resolve(false));
  });
}
