import { describe, expect, it } from 'vitest';
import { claimCopy, claimDraft, type DraftLocks, type TabMemory } from './claimDraft';

/** Tabs that share locks, as one browser's do. */
function tabs() {
  const held = new Map<string, object>();
  const open = (own?: string): DraftLocks & { close(): void } => {
    const tab = {};
    let name = own;
    return {
      ownName: () => name,
      remember: (claimed) => {
        name = claimed;
      },
      lock: async (wanted) => {
        if (held.has(wanted)) return false;
        held.set(wanted, tab);
        return true;
      },
      close: () => {
        for (const [wanted, owner] of held) if (owner === tab) held.delete(wanted);
      },
    };
  };
  return { open };
}

describe('claimDraft', () => {
  it('begins the first draft where there is none', async () => {
    expect(await claimDraft([], tabs().open())).toEqual({
      name: 'draft-1',
      beginsWith: 'draft-1',
      othersOpen: 'alone',
    });
  });

  it('takes the newest draft', async () => {
    expect(await claimDraft(['draft-2', 'draft-1'], tabs().open())).toEqual({
      name: 'draft-2',
      beginsWith: 'draft-2',
      othersOpen: 'alone',
    });
  });

  it('never takes a draft that another tab has open', async () => {
    const browser = tabs();
    await claimDraft(['draft-1'], browser.open());
    expect(await claimDraft(['draft-1'], browser.open())).toEqual({
      name: 'draft-2',
      beginsWith: 'draft-2',
      othersOpen: 'othersOpen',
    });
  });

  it('takes an older draft when the newest is open elsewhere', async () => {
    const browser = tabs();
    await claimDraft(['draft-2', 'draft-1'], browser.open());
    expect(await claimDraft(['draft-2', 'draft-1'], browser.open())).toEqual({
      name: 'draft-1',
      beginsWith: 'draft-1',
      othersOpen: 'othersOpen',
    });
  });

  it('comes back to its own draft after a reload, though another is newer', async () => {
    const browser = tabs();
    const first = browser.open();
    await claimDraft(['draft-1'], first);
    first.close();
    expect(await claimDraft(['draft-2', 'draft-1'], browser.open('draft-1'))).toEqual({
      name: 'draft-1',
      beginsWith: 'draft-1',
      othersOpen: 'alone',
    });
  });

  it('does not share the draft of the tab that it was copied from', async () => {
    const browser = tabs();
    await claimDraft(['draft-1'], browser.open('draft-1'));
    expect((await claimDraft(['draft-1'], browser.open('draft-1'))).name).toBe('draft-2');
  });
});

describe('claimCopy', () => {
  function memory(own?: string): TabMemory {
    let name = own;
    return {
      ownName: () => name,
      remember: (claimed) => {
        name = claimed;
      },
    };
  }

  it('begins a new draft with a copy of the newest, and leaves that one alone', () => {
    expect(claimCopy(['draft-b', 'draft-a'], memory(), 'draft-c')).toEqual({
      name: 'draft-c',
      beginsWith: 'draft-b',
      othersOpen: 'alone',
    });
  });

  it('comes back to its own draft after a reload', () => {
    expect(claimCopy(['draft-b', 'draft-a'], memory('draft-a'), 'draft-c').beginsWith).toBe('draft-a');
    const tab = memory();
    claimCopy(['draft-b'], tab, 'draft-c');
    expect(claimCopy(['draft-c', 'draft-b'], tab, 'draft-d')).toEqual({
      name: 'draft-c',
      beginsWith: 'draft-c',
      othersOpen: 'alone',
    });
  });

  it('begins the first draft where there is none', () => {
    expect(claimCopy([], memory(), 'draft-c').beginsWith).toBe('draft-c');
  });
});
