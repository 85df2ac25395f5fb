import { sameData } from '#lib';
import type { Notice } from '../state';

/** Messages with one more. One that is shown already, word for word, moves to the end instead of standing there twice. */
export function withNotice(notices: readonly Notice[], notice: Omit<Notice, 'id'>): readonly Notice[] {
  const id = notices.reduce((highest, other) => Math.max(highest, other.id), 0) + 1;
  return [...notices.filter((other) => !sameData(other, { ...notice, id: other.id })), { ...notice, id }];
}
