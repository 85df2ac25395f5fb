import { useMemo } from 'react';
import type { FlowEdge } from '#graph';
import { type Connection, resolveEndpoint } from '#netpol';
import { useSession } from '#session';

/** The connections of all drawn flows but one, in document order, so that a proposal about that one can leave them as they are. */
export function useOtherConnections(except: FlowEdge['id']): readonly Connection[] {
  const edges = useSession((state) => state.picture.edges);
  const cluster = useSession((state) => state.cluster);
  const scenarios = useSession((state) => state.reading.resources.scenarios);
  return useMemo(() => {
    const externals = scenarios.flatMap((scenario) => scenario.external);
    return edges.flatMap(({ id, flow }) => {
      const from = resolveEndpoint(cluster, externals, flow.from);
      const to = resolveEndpoint(cluster, externals, flow.to);
      if (id === except || from === undefined || to === undefined) return [];
      return [{ from, to, protocol: flow.protocol, port: flow.port }];
    });
  }, [edges, cluster, scenarios, except]);
}
