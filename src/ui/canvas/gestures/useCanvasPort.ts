import { getViewportForBounds, useReactFlow, useStoreApi } from '@xyflow/react';
import { type RefObject, useEffect } from 'react';
import type { Box } from '#graph';
import { registerCanvas, session } from '#session';
import { glideMs } from '../model/glide';

/** Offers the canvas to the session's actions while it is mounted, and shows the whole picture first. */
export function useCanvasPort(canvas: RefObject<HTMLElement | null>): void {
  const flow = useReactFlow();
  const store = useStoreApi();
  useEffect(() => {
    const showAll = (duration: number) => {
      const bounds = boundsOf(session.getState().picture.nodes);
      const { width, height } = store.getState();
      if (bounds === undefined || width === 0 || height === 0) return;
      void flow.setViewport(getViewportForBounds(bounds, width, height, 0.1, 1, fitPadding), { duration });
    };
    const middle = () => {
      const box = canvas.current?.getBoundingClientRect();
      if (box === undefined) return { x: 0, y: 0 };
      return flow.screenToFlowPosition({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
    };
    // The size of the canvas is known only after it has been laid out.
    const first = requestAnimationFrame(() => showAll(0));
    const leave = registerCanvas({
      fit: () => showAll(glideMs()),
      zoomIn: () => void flow.zoomIn({ duration: glideMs() }),
      zoomOut: () => void flow.zoomOut({ duration: glideMs() }),
      centre: middle,
      reveal: (id) => {
        const node = session.getState().picture.nodes.find((each) => each.id === id);
        const zoom = Math.max(flow.getZoom(), readableZoom);
        const isSeen = node !== undefined && zoom === flow.getZoom() && isInView(node, store.getState());
        if (node === undefined || isSeen) return;
        void flow.setCenter(node.x + node.width / 2, node.y + node.height / 2, { zoom, duration: glideMs() });
      },
      focus: () => canvas.current?.querySelector<HTMLElement>('.react-flow__node')?.focus(),
    });
    return () => {
      cancelAnimationFrame(first);
      leave();
    };
  }, [canvas, flow, store]);
}

/** Below this zoom names cannot be read. */
const readableZoom = 0.6;

/** Room round the picture for the tools and the legend. */
const fitPadding = { top: '28px', left: '28px', right: '28px', bottom: '68px' } as const;

/** Whether all of a box is in view, for a pan and zoom of a canvas of some size. */
function isInView(
  box: Box,
  { transform: [x, y, zoom], width, height }: { transform: [number, number, number]; width: number; height: number },
): boolean {
  const left = box.x * zoom + x;
  const top = box.y * zoom + y;
  return left >= 0 && top >= 0 && left + box.width * zoom <= width && top + box.height * zoom <= height;
}

function boundsOf(boxes: readonly Box[]): Box | undefined {
  if (boxes.length === 0) return undefined;
  const left = Math.min(...boxes.map((box) => box.x));
  const top = Math.min(...boxes.map((box) => box.y));
  const right = Math.max(...boxes.map((box) => box.x + box.width));
  const bottom = Math.max(...boxes.map((box) => box.y + box.height));
  return { x: left, y: top, width: right - left, height: bottom - top };
}
