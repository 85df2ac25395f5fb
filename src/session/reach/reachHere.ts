import type { ReachDesk } from './reachDesk';
import type { ReachPort } from './reachPort';

/** Works connections out in this thread. What that takes is fetched at the first question. */
export function reachHere(): ReachPort {
  let desk: Promise<ReachDesk> | undefined;
  const opened = () => {
    desk ??= import('./reachDesk').then(({ newReachDesk }) => newReachDesk());
    return desk;
  };
  return {
    changes: async (from, to) => (await opened()).changes(from, to),
    matrix: async (snapshot) => (await opened()).matrix(snapshot),
    reachOf: async (snapshot, peer) => (await opened()).reachOf(snapshot, peer),
  };
}
