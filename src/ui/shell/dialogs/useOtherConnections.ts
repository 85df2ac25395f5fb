import { useMemo } from 'react';
import type { FlowEdge } from '#graph';
import { type Connection, flowConnection } from '#netpol';
import { useSession } from '#session';

/** The connections of all drawn flows but one, in document order, so that a proposal about that one can leave them as they are. */
export function useOtherConnections(except: FlowEdge['id']): readonly Connection[] {
  const edges = useSession((state) => state.picture.edges);
  const cluster = useSession((state) => state.cluster);
  const scenarios = useSession((state) => state.reading.resources.scenarios);
  return useMemo(() => {
    const externals = scenarios.flatMap((scenario) => scenario.external);
    return edges.flatMap(({ id, flow }) => {
      return id === except ? [] : (flowConnection(cluster, externals, flow) ?? []);
    });
  }, [edges, cluster, scenarios, except]);
}
