import type { Cluster } from '../cluster';
import type { External, Flow } from '../resources';
import type { Connection } from '../verdict';
import { resolveEndpoint } from './resolveEndpoint';

/** The connection that a flow asks about; absent when one of its ends does not exist. */
export function flowConnection(cluster: Cluster, externals: readonly External[], flow: Flow): Connection | undefined {
  const from = resolveEndpoint(cluster, externals, flow.from);
  const to = resolveEndpoint(cluster, externals, flow.to);
  return from && to && { from, to, protocol: flow.protocol, port: flow.port };
}
