import type { NodeId, Picture } from '#graph';
import { type ContainerPort, resolveEndpoint } from '#netpol';
import type { SessionState } from '#session';

/** A node that a flow can begin or end at. */
export interface FlowEnd {
  readonly node: NodeId;
  /** As a flow names it: `user`, `default/web`, or with its kind where the name alone would mean another workload. */
  readonly reference: string;
  readonly ports: readonly ContainerPort[];
}

/** Everything that a flow can begin or end at, in the picture's order. */
export function flowEnds({ cluster, reading }: SessionState, picture: Picture): readonly FlowEnd[] {
  const externals = reading.resources.scenarios.flatMap((scenario) => scenario.external);
  return picture.nodes.flatMap((node): readonly FlowEnd[] => {
    if (node.kind === 'external') return [{ node: node.id, reference: node.external.name, ports: [] }];
    if (node.kind === 'namespace') return [];
    const { namespace, name, id } = node.workload;
    const short = `${namespace}/${name}`;
    const meant = resolveEndpoint(cluster, externals, short);
    const isMeant = meant?.kind === 'workload' && meant.workload.id === id;
    return [{ node: node.id, reference: isMeant ? short : id, ports: node.ports }];
  });
}
