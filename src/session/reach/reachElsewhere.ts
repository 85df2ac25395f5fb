import type { ReachPort } from './reachPort';
import type { Snapshot } from './snapshot';
import { SnapshotLedger } from './snapshotLedger';
import type { ReachAnswer, ReachMessage, SentQuestion } from './wire';

/** The way to another thread and back. */
export interface Channel {
  send(message: ReachMessage): void;
  /** Is told every answer. */
  onAnswer(listener: (answer: ReachAnswer) => void): void;
  /** Is told once when nothing will come back any more. */
  onEnd(listener: (reason: string) => void): void;
}

/**
 * Has connections worked out in another thread, which is started at the first question and learns only what changed since. When that thread ends,
 * `onEnd` is told, and what was asked of it, and all that is asked later, is put to the substitute.
 */
export function reachElsewhere(
  open: () => Channel,
  { substitute, onEnd }: { readonly substitute: ReachPort; readonly onEnd: (reason: string) => void },
): ReachPort {
  const ledger = new SnapshotLedger();
  const waiting = new Map<number, Waiting>();
  let channel: Channel | undefined;
  let hasEnded = false;
  let lastNumber = 0;

  return {
    async changes(from, to) {
      const answer = await ask([from, to], (id) => ({ kind: 'changes', from: id(from), to: id(to) }));
      return answer?.kind === 'changes' ? answer.changes : substitute.changes(from, to);
    },
    async matrix(snapshot) {
      const answer = await ask([snapshot], (id) => ({ kind: 'matrix', of: id(snapshot) }));
      return answer?.kind === 'matrix' ? answer.matrix : substitute.matrix(snapshot);
    },
    async reachOf(snapshot, peer) {
      const answer = await ask([snapshot], (id) => ({ kind: 'reachOf', of: id(snapshot), peer }));
      return answer?.kind === 'reachOf' ? answer.reach : substitute.reachOf(snapshot, peer);
    },
  };

  /** The answer; absent when the thread has ended. */
  function ask(
    snapshots: readonly Snapshot[],
    questionOf: (id: (snapshot: Snapshot) => number) => SentQuestion,
  ): Promise<ReachAnswer | undefined> {
    return new Promise((resolve, reject) => {
      if (hasEnded) return resolve(undefined);
      lastNumber += 1;
      const number = lastNumber;
      waiting.set(number, { resolve, reject });
      try {
        channel ??= opened();
        const news = ledger.note(snapshots);
        channel.send({ number, news, question: questionOf((snapshot) => ledger.idOf(snapshot)) });
      } catch (error) {
        end(String(error));
      }
    });
  }

  function opened(): Channel {
    const made = open();
    made.onAnswer((answer) => {
      const asker = waiting.get(answer.number);
      waiting.delete(answer.number);
      if (answer.kind === 'failed') asker?.reject(new Error(answer.reason));
      else asker?.resolve(answer);
    });
    made.onEnd(end);
    return made;
  }

  function end(reason: string): void {
    if (hasEnded) return;
    hasEnded = true;
    onEnd(reason);
    for (const { resolve } of waiting.values()) resolve(undefined);
    waiting.clear();
  }
}

interface Waiting {
  readonly resolve: (answer: ReachAnswer | undefined) => void;
  readonly reject: (reason: Error) => void;
}
