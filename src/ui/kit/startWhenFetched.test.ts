import { describe, expect, it, vi } from 'vitest';
import { startWhenFetched } from './startWhenFetched';

describe('startWhenFetched', () => {
  it('starts with the module and is ended by the answer', async () => {
    const end = vi.fn();
    const start = vi.fn(() => end);
    const stop = startWhenFetched(() => Promise.resolve('module'), start);
    await Promise.resolve();
    expect(start).toHaveBeenCalledWith('module');
    stop();
    expect(end).toHaveBeenCalledTimes(1);
  });

  it('does not start what was ended while it was fetched', async () => {
    const start = vi.fn(() => () => {});
    startWhenFetched(() => Promise.resolve('module'), start)();
    await Promise.resolve();
    expect(start).not.toHaveBeenCalled();
  });
});
