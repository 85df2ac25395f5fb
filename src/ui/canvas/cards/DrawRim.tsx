import type { NodeId } from '#graph';
import { useGestures } from '../gestures/gestures';
import { useWords } from '../model/words';
import classes from './DrawRim.module.css';

/** Where flows are drawn from: the egress side of a card, and the whole band round it. */
export function DrawRim({ node }: { node: NodeId }) {
  const t = useWords();
  const { startDrawing } = useGestures();
  return (
    <>
      <span className={`${classes.rim} nodrag nopan`} onPointerDown={(event) => startDrawing(node, event)} />
      <span
        className={`${classes.out} nodrag nopan`}
        title={t('canvas.door.draw')}
        onPointerDown={(event) => startDrawing(node, event)}
      />
    </>
  );
}
