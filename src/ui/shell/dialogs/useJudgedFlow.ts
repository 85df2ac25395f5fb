import { useMemo } from 'react';
import type { FlowEdge } from '#graph';
import { type Cluster, type Connection, findPlugin, flowConnection, type PluginProfile } from '#netpol';
import { useSession } from '#session';

/** A drawn flow with all that the engine needs to propose something about it. */
export interface JudgedFlow {
  readonly edge: FlowEdge;
  readonly connection: Connection;
  readonly cluster: Cluster;
  readonly plugin: PluginProfile;
}

/** The flow of an edge, ready for the engine; undefined when it is gone. */
export function useJudgedFlow(id: FlowEdge['id']): JudgedFlow | undefined {
  const edge = useSession((state) => state.picture.edges.find((each) => each.id === id));
  const cluster = useSession((state) => state.cluster);
  const scenarios = useSession((state) => state.reading.resources.scenarios);
  return useMemo(() => {
    if (edge === undefined) return undefined;
    const externals = scenarios.flatMap((scenario) => scenario.external);
    const connection = flowConnection(cluster, externals, edge.flow);
    return connection && { edge, connection, cluster, plugin: findPlugin(scenarios[0]?.plugin) };
  }, [edge, cluster, scenarios]);
}
