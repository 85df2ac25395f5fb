import { reachHere } from './reachHere';
import type { ReachPort } from './reachPort';

let port: ReachPort = reachHere();

/** Who is asked about connections now: this thread, unless another was offered. */
export function reachPort(): ReachPort {
  return port;
}

/** Has connections worked out by another from now on; the answer undoes that. */
export function registerReach(other: ReachPort): () => void {
  const before = port;
  port = other;
  return () => {
    if (port === other) port = before;
  };
}
