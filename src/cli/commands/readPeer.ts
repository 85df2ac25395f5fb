import { isIP } from 'node:net';
import { type Cluster, type Endpoint, type External, resolveEndpoint } from '#netpol';

/**
 * What `--from` and `--to` name: a workload, or an IP address. An address that a pod is known to have means that pod alone. Absent when there
 * is no such workload.
 */
export function readPeer(cluster: Cluster, externals: readonly External[], text: string): Endpoint | undefined {
  const family = isIP(text);
  if (family === 0) return resolveEndpoint(cluster, externals, text);
  for (const workload of cluster.workloads.values()) {
    const pod = workload.pods.find(({ podIPs }) => podIPs.includes(text));
    if (pod !== undefined) return { kind: 'workload', workload: { ...workload, pods: [pod] } };
  }
  return { kind: 'external', external: { name: text, cidr: `${text}/${family === 4 ? 32 : 128}` } };
}

/** What an end of a connection is called in the terminal: `shop/web[Deployment]`, an address, or the name of an outside source. */
export function peerName(end: Endpoint): string {
  return end.kind === 'workload' ? end.workload.id : end.external.name;
}
