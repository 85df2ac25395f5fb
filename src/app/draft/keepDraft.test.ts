import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dispatch, session, setSaving, startWith } from '#session';
import type { DraftRecord } from './draftRecord';
import { type DraftKeeper, keepDraft } from './keepDraft';

let keeper: DraftKeeper;
let written: string[];
let failing: string | undefined;

async function write(record: DraftRecord): Promise<void> {
  if (failing !== undefined) throw new Error(failing);
  written.push(record.files[0]?.text ?? '');
}

function type(text: string): void {
  dispatch({
    changes: [{ kind: 'splice', file: 'a.yaml', at: 0, removed: '', inserted: text }],
    origin: 'source',
    history: 'join',
    label: 'type',
  });
}

const saving = () => session.getState().saving;
const noticeKeys = () => session.getState().notices.map((notice) => notice.key);

beforeEach(() => {
  vi.useFakeTimers();
  session.setState({ notices: [] });
  startWith({ files: [{ name: 'a.yaml', text: '' }], positions: new Map() });
  setSaving({ kind: 'saved' });
  written = [];
  failing = undefined;
  keeper = keepDraft(write);
});

afterEach(() => {
  keeper.stop();
  vi.useRealTimers();
});

describe('keepDraft', () => {
  it('writes a change within 400 ms, however long the typing goes on', async () => {
    for (let key = 0; key < 5; key += 1) {
      type('x');
      await vi.advanceTimersByTimeAsync(80);
    }
    expect(written).toEqual(['xxxx']);
    await vi.advanceTimersByTimeAsync(400);
    expect(written).toEqual(['xxxx', 'xxxxx']);
  });

  it('says that it is pending, then saved', async () => {
    type('x');
    expect(saving()).toEqual({ kind: 'pending' });
    await vi.advanceTimersByTimeAsync(400);
    expect(saving()).toEqual({ kind: 'saved' });
  });

  it('writes nothing while nothing changes', async () => {
    await vi.advanceTimersByTimeAsync(60_000);
    expect(written).toEqual([]);
  });

  it('writes at once when the page is about to go', () => {
    type('x');
    keeper.flush();
    expect(written).toEqual(['x']);
  });

  it('shows a failed save, tells it once, and tries again', async () => {
    failing = 'QuotaExceededError';
    type('x');
    await vi.advanceTimersByTimeAsync(400);
    expect(saving()).toEqual({ kind: 'failed', reason: 'QuotaExceededError' });
    type('y');
    await vi.advanceTimersByTimeAsync(400);
    expect(noticeKeys()).toEqual(['notice.saveFailed']);
    failing = undefined;
    await vi.advanceTimersByTimeAsync(10_000);
    expect(written).toEqual(['yx']);
    expect(saving()).toEqual({ kind: 'saved' });
    expect(noticeKeys()).toEqual(['notice.saveFailed', 'notice.savedAgain']);
  });
});
