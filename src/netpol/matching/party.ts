import type { AddressRange } from '../address/address';
import { parseAddress } from '../address/address';
import type { Cluster, ClusterNamespace, Workload } from '../cluster';
import { namespaceNameLabel } from '../joining/clusterOf';
import { isBeyondPolicies } from '../joining/policyIndex';
import type { Labels, PodManifest } from '../resources';

/**
 * One end of a connection as a single door sees it: a pod at one of its addresses, a pod on its node's network, or
 * outside addresses. An address is absent when it is not known; a range of more than one may still be cut by policies.
 */
export type Party =
  | {
      readonly kind: 'pod';
      readonly workload: Workload;
      readonly pod: PodManifest;
      readonly namespaceLabels: Labels;
      readonly address: AddressRange | undefined;
    }
  | {
      readonly kind: 'node';
      readonly workload: Workload;
      readonly pod: PodManifest;
      readonly address: AddressRange | undefined;
    }
  | {
      readonly kind: 'outside';
      readonly name: string;
      readonly cidr: string;
      readonly address: AddressRange | undefined;
    };

/** The guises of one pod manifest: one for each address that is known, else a single one without address. */
export function partiesOfPod(cluster: Cluster, workload: Workload, pod: PodManifest): readonly Party[] {
  const addresses: (AddressRange | undefined)[] = [];
  for (const text of pod.podIPs) {
    const address = parseAddress(text);
    if (address !== undefined) addresses.push(address);
  }
  if (addresses.length === 0) addresses.push(undefined);
  if (isBeyondPolicies(pod, cluster)) return addresses.map((address) => ({ kind: 'node', workload, pod, address }));
  const namespaceLabels = labelsOfNamespace(cluster, pod.namespace);
  return addresses.map((address) => ({ kind: 'pod', workload, pod, namespaceLabels, address }));
}

/** The labels that selectors see on a namespace, whether declared, implied or (in a connection from elsewhere) neither. */
export function labelsOfNamespace(cluster: Cluster, name: string): Labels {
  const namespace: ClusterNamespace | undefined = cluster.namespaces.get(name);
  return namespace?.labels ?? new Map([[namespaceNameLabel, name]]);
}
