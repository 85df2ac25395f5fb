import { browserSlot } from '../ports';
import type { Notice } from '../state';
import { addNotice } from './notices';

/** Puts text on the clipboard and says so with a notice, or says why the browser did not allow it. */
export async function copyText(text: string, { key, params }: Pick<Notice, 'key' | 'params'>): Promise<void> {
  const browser = browserSlot.find();
  if (browser === undefined) return;
  try {
    await browser.copy(text);
    addNotice({ severity: 'info', key, params });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    addNotice({ severity: 'error', key: 'notice.copyFailed', params: { reason } });
  }
}
