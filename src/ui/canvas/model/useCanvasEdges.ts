import { useMemo, useState } from 'react';
import type { FlowEdge, NodeId, PictureNode } from '#graph';
import { useTranslation } from '#i18n';
import type { Line } from '../routing/lines';
import type { LineEdge, Telling } from './canvasNode';
import { Memory } from './memory';
import { nodeName } from './useCanvasNodes';

/** What decides how lines are drawn beside the edges themselves. */
export interface EdgesView {
  readonly nodes: readonly PictureNode[];
  readonly lines: ReadonlyMap<string, Line>;
  readonly selection: ReadonlySet<string>;
  readonly viewpoint: NodeId | undefined;
  readonly lit: ReadonlySet<FlowEdge['id']> | undefined;
}

/** The edges as React Flow takes them; one that is drawn as before is the same object. */
export function useCanvasEdges(edges: readonly FlowEdge[], view: EdgesView): LineEdge[] {
  const { t } = useTranslation();
  const [memory] = useState(() => new Memory<LineEdge>());
  const { nodes, lines, selection, viewpoint, lit } = view;
  const names = useMemo(() => new Map(nodes.map((node) => [node.id, nodeName(node)])), [nodes]);
  const showsResponse = edges.length <= responsesUpTo;
  return useMemo(() => {
    const drawn = edges.flatMap((edge): readonly LineEdge[] => {
      const line = lines.get(edge.id);
      if (line === undefined) return [];
      const isSelected = selection.has(edge.id);
      const telling = viewpoint === undefined ? undefined : tellingOf(edge, viewpoint);
      const isLit = lit?.has(edge.id) ?? false;
      const from = names.get(edge.source) ?? '';
      const to = names.get(edge.target) ?? '';
      const parts = [edge, line, isSelected, telling, isLit, showsResponse, from, to, t];
      return [
        memory.recall(edge.id, parts, () => ({
          id: edge.id,
          type: 'flow',
          source: edge.source,
          target: edge.target,
          sourceHandle: 'out',
          targetHandle: 'in',
          data: { edge, line, telling, showsResponse },
          selected: isSelected,
          className: isLit ? 'lit' : '',
          zIndex: isSelected ? 2 : isLit ? 1 : 0,
          ariaLabel: toldFrom(telling, edgeLabel(edge, from, to, t), t),
          ariaRole: 'group',
          domAttributes: { 'aria-roledescription': t('canvas.role.flow') },
        })),
      ];
    });
    memory.settle();
    return drawn;
  }, [edges, lines, selection, viewpoint, lit, showsResponse, names, t, memory]);
}

/** Beyond this many flows, ways back are drawn only for what is selected. */
const responsesUpTo = 80;

type Translate = ReturnType<typeof useTranslation>['t'];

/** What an edge is called aloud: `web to db, TCP 3306: Denied, stopped at the ingress door of db`. */
export function edgeLabel(edge: FlowEdge, from: string, to: string, t: Translate): string {
  const { outcome, stoppedAt } = edge.verdict;
  const flow = t('canvas.flow', { from, to, port: edge.label, verdict: t(`verdict.${outcome}`) });
  if (stoppedAt === undefined || outcome === 'allowed') return flow;
  const pod = stoppedAt === 'egress' ? from : to;
  return t('canvas.flowStopped', { flow, door: t(`canvas.door.${stoppedAt}`), pod });
}

function toldFrom(telling: Telling | undefined, flow: string, t: Translate): string {
  if (telling === 'ingress') return t('canvas.flowAsIngress', { flow });
  if (telling === 'egress') return t('canvas.flowAsEgress', { flow });
  return flow;
}

function tellingOf(edge: FlowEdge, viewpoint: NodeId): Telling {
  if (edge.source === viewpoint) return edge.target === viewpoint ? 'both' : 'egress';
  return edge.target === viewpoint ? 'ingress' : 'other';
}
