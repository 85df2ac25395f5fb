import type { Notice } from '../state';
import { session } from '../store';
import { withNotice } from './withNotice';

/** Shows a passing message. */
export function addNotice(notice: Omit<Notice, 'id'>): void {
  session.setState(({ notices }) => ({ notices: withNotice(notices, notice) }));
}

/** Takes a message away; one that is gone already is no error. */
export function dismissNotice(id: Notice['id']): void {
  session.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}
