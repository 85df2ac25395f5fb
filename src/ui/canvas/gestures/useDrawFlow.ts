import type { OnConnectEnd, OnConnectStart } from '@xyflow/react';
import { useState } from 'react';
import { drawFlow } from './drawFlow';

/** What the canvas needs to let flows be drawn. */
export interface FlowDrawing {
  /** Whether a flow is being drawn. */
  readonly isDrawing: boolean;
  readonly onConnectStart: OnConnectStart;
  readonly onConnectEnd: OnConnectEnd;
}

/** Lets a flow be drawn from a door or a card's rim to another card or right onto one of its port chips. */
export function useDrawFlow(): FlowDrawing {
  const [isDrawing, setDrawing] = useState(false);
  return {
    isDrawing,
    onConnectStart: () => setDrawing(true),
    onConnectEnd: (event, { fromNode }) => {
      setDrawing(false);
      const target = targetUnder(event);
      if (fromNode !== null && target !== undefined && target.node !== fromNode.id) {
        drawFlow(fromNode.id, target.node, target.port);
      }
    },
  };
}

function targetUnder(event: MouseEvent | TouchEvent): { readonly node: string; readonly port?: number } | undefined {
  const at = 'changedTouches' in event ? event.changedTouches[0] : event;
  if (at === undefined) return undefined;
  const under = document.elementFromPoint(at.clientX, at.clientY);
  const node = under?.closest<HTMLElement>('.react-flow__node')?.dataset['id'];
  if (node === undefined) return undefined;
  const port = under?.closest<HTMLElement>('[data-port]')?.dataset['port'];
  return { node, ...(port === undefined ? {} : { port: Number(port) }) };
}
