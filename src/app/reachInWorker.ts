import { addNotice, type Channel, type ReachPort, reachBySize, reachElsewhere, reachHere } from '#session';

/**
 * Workloads up to which connections are worked out in the page's own thread. One edit takes about a millisecond there and then; it grows with the
 * square of the workloads, and at 200 it would be felt in every keystroke.
 */
const upTo = 100;

/** Works connections out: of small clusters in this thread, of large ones in a worker, and in this thread again should the worker end. */
export function reachInWorker(): ReachPort {
  const here = reachHere();
  const elsewhere = reachElsewhere(openWorker, {
    substitute: here,
    onEnd: (reason) => addNotice({ severity: 'warning', key: 'notice.reachWorkerEnded', params: { reason } }),
  });
  return reachBySize(here, elsewhere, upTo);
}

function openWorker(): Channel {
  const worker = new Worker(new URL('./reach.worker.ts', import.meta.url), { type: 'module', name: 'reach' });
  return {
    send: (message) => worker.postMessage(message),
    onAnswer: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    onEnd(listener) {
      const end = (reason: string) => {
        worker.terminate();
        listener(reason);
      };
      worker.addEventListener('error', ({ message }) => end(message || 'the worker could not be started'));
      worker.addEventListener('messageerror', () => end('an answer could not be read'));
    },
  };
}
