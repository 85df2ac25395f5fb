import { newReachClerk, type ReachMessage } from '#session';

const answer = newReachClerk();

addEventListener('message', ({ data }: MessageEvent<ReachMessage>) => {
  const answered = answer(data);
  postMessage(answered, { transfer: answered.kind === 'matrix' ? [answered.matrix.cells.buffer] : [] });
});
