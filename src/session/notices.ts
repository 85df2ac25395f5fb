import type { Notice } from './state';
import { session } from './store';

/** Shows a passing message. */
export function addNotice(notice: Omit<Notice, 'id'>): void {
  session.setState(({ notices }) => ({ notices: [...notices, { ...notice, id: (notices.at(-1)?.id ?? 0) + 1 }] }));
}

/** Takes a message away; one that is gone already is no error. */
export function dismissNotice(id: Notice['id']): void {
  session.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
