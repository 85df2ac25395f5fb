import { useReactFlow } from '@xyflow/react';
import { type RefObject, useEffect, useState } from 'react';
import type { NodeId, PictureNode, Point } from '#graph';
import { assertNever } from '#lib';
import { addExternal, addNamespace, addPod, openDialog, session } from '#session';
import { startWhenFetched } from '#ui/kit';
import { frameAt } from '../model/liveNodes';

/** What can be dragged from the palette. */
type Item = 'pod' | 'namespace' | 'external' | 'policy';

/** Lets things be dropped from the palette: each stands where it was dropped, pods and policies in the namespace under them. Answers the frame under what is dragged. */
export function usePaletteDrop(canvas: RefObject<HTMLElement | null>): NodeId | undefined {
  const { screenToFlowPosition } = useReactFlow();
  const [into, setInto] = useState<NodeId>();
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return;
    const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }) =>
      screenToFlowPosition({ x: clientX, y: clientY });
    return startWhenFetched(
      () => import('@atlaskit/pragmatic-drag-and-drop/element/adapter'),
      ({ dropTargetForElements }) =>
        dropTargetForElements({
          element,
          canDrop: ({ source }) => itemOf(source.data) !== undefined,
          onDrag: ({ source, location }) => {
            const item = itemOf(source.data);
            const goesIn = item === 'pod' || item === 'policy';
            setInto(goesIn ? frameAt(pointOf(location.current.input), session.getState().picture.nodes) : undefined);
          },
          onDragLeave: () => setInto(undefined),
          onDrop: ({ source, location }) => {
            setInto(undefined);
            const item = itemOf(source.data);
            if (item !== undefined) dropItem(item, pointOf(location.current.input));
          },
        }),
    );
  }, [canvas, screenToFlowPosition]);
  return into;
}

/** Adds an object so that its middle lies at a point of the canvas. */
export function dropItem(item: Item, point: Point): void {
  const namespace = namespaceAt(point, session.getState().picture.nodes);
  switch (item) {
    case 'pod':
      addPod({ at: cornerFor(point, 164, 112), namespace: namespace ?? 'default' });
      break;
    case 'namespace':
      addNamespace({ at: cornerFor(point, 260, 150) });
      break;
    case 'external':
      addExternal({ at: cornerFor(point, 150, 62) });
      break;
    case 'policy':
      openDialog({ kind: 'addPolicy', ...(namespace === undefined ? {} : { namespace }) });
      break;
    default:
      assertNever(item);
  }
}

/** The namespace whose frame holds a point; absent outside all frames. */
export function namespaceAt(point: Point, nodes: readonly PictureNode[]): string | undefined {
  const id = frameAt(point, nodes);
  const frame = nodes.find((node) => node.id === id);
  return frame?.kind === 'namespace' ? frame.namespace.name : undefined;
}

function itemOf(data: Readonly<Record<string | symbol, unknown>>): Item | undefined {
  if (data['kind'] !== 'sluice/palette') return undefined;
  return items.find((item) => item === data['item']);
}

const items: readonly Item[] = ['pod', 'namespace', 'external', 'policy'];

function cornerFor({ x, y }: Point, width: number, height: number): Point {
  return { x: Math.round(x - width / 2), y: Math.round(y - height / 2) };
}
