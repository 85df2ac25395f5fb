import { useReactFlow } from '@xyflow/react';
import { type PointerEvent, useCallback, useEffect, useRef, useState } from 'react';
import type { NodeId, Point } from '#graph';
import { drawFlow } from './drawFlow';

/** A flow that is being drawn. */
export interface Drawing {
  readonly from: NodeId;
  /** Where the pointer is, in canvas units. */
  readonly to: Point;
}

/** Lets a flow be drawn from a door or a card's rim to another card or right onto one of its port chips. Escape drops it. */
export function useDrawFlow(): {
  readonly drawing: Drawing | undefined;
  readonly startDrawing: (from: NodeId, event: PointerEvent) => void;
} {
  const { screenToFlowPosition } = useReactFlow();
  const [drawing, setDrawing] = useState<Drawing>();
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);

  const startDrawing = useCallback(
    (from: NodeId, event: PointerEvent) => {
      if (event.button !== 0) return;
      event.preventDefault();
      const leave = new AbortController();
      const { signal } = leave;
      stop.current = () => {
        leave.abort();
        setDrawing(undefined);
      };
      const follow = ({ clientX, clientY }: MouseEvent) =>
        setDrawing({ from, to: screenToFlowPosition({ x: clientX, y: clientY }) });
      const drop = (up: MouseEvent) => {
        stop.current();
        const target = targetUnder(up);
        if (target !== undefined && target.node !== from) drawFlow(from, target.node, target.port);
      };
      const give = (pressed: KeyboardEvent) => {
        if (pressed.key === 'Escape') stop.current();
      };
      window.addEventListener('pointermove', follow, { signal });
      window.addEventListener('pointerup', drop, { signal });
      window.addEventListener('pointercancel', stop.current, { signal });
      window.addEventListener('keydown', give, { signal });
    },
    [screenToFlowPosition],
  );
  return { drawing, startDrawing };
}

function targetUnder({ clientX, clientY }: MouseEvent): { readonly node: string; readonly port?: number } | undefined {
  const under = document.elementFromPoint(clientX, clientY);
  const node = under?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  if (node === undefined) return undefined;
  const port = under?.closest<HTMLElement>('[data-port]')?.dataset['port'];
  return { node, ...(port === undefined ? {} : { port: Number(port) }) };
}
