import type { FlowEdge, NodeId } from '#graph';
import type { Translate } from './words';

/** How an edge is told from the viewpoint. */
export type Telling = 'ingress' | 'egress' | 'both' | 'other';

/** How an edge is told; absent without a viewpoint. */
export function tellingOf(edge: FlowEdge, viewpoint: NodeId | undefined): Telling | undefined {
  if (viewpoint === undefined) return undefined;
  if (edge.source === viewpoint) return edge.target === viewpoint ? 'both' : 'egress';
  return edge.target === viewpoint ? 'ingress' : 'other';
}

/** What an edge is called aloud: `web to db, TCP 3306: Denied, stopped at the ingress door of db`, with its direction before it where there is a viewpoint. */
export function edgeLabel(
  edge: FlowEdge,
  ends: { readonly from: string; readonly to: string },
  telling: Telling | undefined,
  t: Translate,
): string {
  const { outcome, stoppedAt } = edge.verdict;
  const { from, to } = ends;
  const plain = t('canvas.flow', { from, to, port: edge.label, verdict: t(`verdict.${outcome}`) });
  const flow =
    stoppedAt === undefined || outcome === 'allowed'
      ? plain
      : t('canvas.flowStopped', {
          flow: plain,
          door: t(`canvas.door.${stoppedAt}`),
          pod: stoppedAt === 'egress' ? from : to,
        });
  if (telling === 'ingress') return t('canvas.flowAsIngress', { flow });
  if (telling === 'egress') return t('canvas.flowAsEgress', { flow });
  return flow;
}
