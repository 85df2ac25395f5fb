import type { FlowEdge, NodeId, Picture } from '#graph';
import type { Direction } from '#netpol';
import { endName } from '#ui/kit';

/** One rule that a pod needs for a flow that is drawn: the flow, and the other end's name. */
export interface NeededRule {
  readonly edge: FlowEdge;
  /** `web`, or `shop/web` where the other end lives in another namespace. */
  readonly peer: string;
}

/** What a pod must open for the drawn flows, by direction, in the order of the flows. Responses are not among them: they need no rule. */
export function neededRules(picture: Picture, viewpoint: NodeId): Readonly<Record<Direction, readonly NeededRule[]>> {
  const nodes = new Map(picture.nodes.map((node) => [node.id, node]));
  const own = nodes.get(viewpoint);
  const namespace = own?.kind === 'workload' ? own.workload.namespace : undefined;
  const needed = (near: 'source' | 'target', far: 'source' | 'target') =>
    picture.edges
      .filter((edge) => edge[near] === viewpoint)
      .flatMap((edge) => {
        const peer = nodes.get(edge[far]);
        return peer === undefined || peer.kind === 'namespace' ? [] : [{ edge, peer: endName(peer, namespace) }];
      });
  return { ingress: needed('target', 'source'), egress: needed('source', 'target') };
}
