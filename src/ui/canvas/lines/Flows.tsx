import { lazy, memo, Suspense } from 'react';
import type { FlowEdge, NodeId, PictureNode } from '#graph';
import { useSession } from '#session';
import { useLines } from '../model/useLines';
import { LinesLayer } from './LinesLayer';

/** What the flows are drawn between, and what decides how. */
export interface FlowsProps {
  /** As they stand now, also while some are dragged. */
  readonly live: readonly PictureNode[];
  readonly nodes: readonly PictureNode[];
  readonly state: 'still' | 'dragging';
  readonly selection: ReadonlySet<string>;
  readonly viewpoint: NodeId | undefined;
  readonly lit: ReadonlySet<FlowEdge['id']> | undefined;
  /** Whether something is drawn over them. */
  readonly overlaid: boolean;
}

const Overlay = lazy(() => import('../reach/Overlay'));

/** The picture's flows. They alone are drawn anew when an edit changes verdicts and nothing else. */
export const Flows = memo(function Flows({ live, nodes, state, selection, viewpoint, lit, overlaid }: FlowsProps) {
  const edges = useSession(({ picture }) => picture.edges);
  const lines = useLines(live, edges, state);
  return (
    <>
      <LinesLayer nodes={nodes} edges={edges} lines={lines} selection={selection} viewpoint={viewpoint} lit={lit} />
      {overlaid && (
        <Suspense fallback={null}>
          <Overlay nodes={live} state={state} flowLines={lines} />
        </Suspense>
      )}
    </>
  );
});
