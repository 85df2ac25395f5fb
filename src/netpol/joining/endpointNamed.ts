import { parseAddress } from '../address/address';
import { parseCidr } from '../address/cidr';
import type { Cluster } from '../cluster';
import type { External } from '../resources';
import type { Endpoint } from '../verdict';
import { resolveEndpoint } from './resolveEndpoint';

/**
 * What a person means by one end of a connection: `namespace/name` or `namespace/name[Kind]` a workload, a name without slash an outside source,
 * an IP address or a CIDR range what is outside; of a range `first-last`, whose addresses are all answered alike, the first is asked. An address
 * that a pod is known to have means that pod alone. Absent when there is none.
 */
export function endpointNamed(cluster: Cluster, externals: readonly External[], text: string): Endpoint | undefined {
  const named = resolveEndpoint(cluster, externals, text);
  if (named !== undefined) return named;
  const first = parseAddress(text.split('-')[0] ?? '');
  if (first === undefined) {
    return parseCidr(text).cidr === undefined ? undefined : { kind: 'external', external: { name: text, cidr: text } };
  }
  for (const workload of cluster.workloads.values()) {
    const pod = workload.pods.find(({ podIPs }) => podIPs.includes(text));
    if (pod !== undefined) return { kind: 'workload', workload: { ...workload, pods: [pod] } };
  }
  const bits = first.family === 'IPv4' ? 32 : 128;
  return { kind: 'external', external: { name: text, cidr: `${text.split('-')[0]}/${bits}` } };
}
