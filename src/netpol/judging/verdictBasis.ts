import { formatRange } from '../address/address';
import type { Cluster } from '../cluster';
import { policyIndex } from '../joining/policyIndex';
import { standingPods } from '../joining/standingPods';
import type { NetworkPolicy } from '../resources';
import type { Connection, Endpoint } from '../verdict';

/**
 * What the verdict on a connection follows from, as a list of objects and words: of two versions of a cluster that are alike at
 * large, `judge` says the same of one connection where the two lists hold the same. Objects are compared by identity.
 */
export type VerdictBasis = readonly unknown[];

/** The basis of the verdict on a connection under a plugin; the plugin itself is not in it. */
export function verdictBasis(cluster: Cluster, { from, to }: Connection): VerdictBasis {
  const basis: unknown[] = [];
  addEnd(basis, cluster, from);
  addEnd(basis, cluster, to);
  return basis;
}

/** Whether two bases hold the same. */
export function isSameBasis(a: VerdictBasis, b: VerdictBasis): boolean {
  return a.length === b.length && a.every((item, at) => item === b[at]);
}

/** Whether what all verdicts follow from is the same in two versions of a cluster: assumptions, outside ranges, policies of administrators. */
export function isAlikeAtLarge(a: Cluster, b: Cluster): boolean {
  return (
    a.assumptions.refusedObjects === b.assumptions.refusedObjects &&
    a.assumptions.ipBlockMatchesPods === b.assumptions.ipBlockMatchesPods &&
    a.assumptions.hostNetworkPods === b.assumptions.hostNetworkPods &&
    a.assumptions.selfTraffic === b.assumptions.selfTraffic &&
    a.outside.map(formatRange).join() === b.outside.map(formatRange).join() &&
    isSameBasis(a.adminPolicies, b.adminPolicies)
  );
}

function addEnd(basis: unknown[], cluster: Cluster, end: Endpoint): void {
  if (end.kind === 'external') {
    basis.push('outside', end.external.name, end.external.cidr);
    return;
  }
  const { workload } = end;
  basis.push(workload.id, namespaceKeys(cluster).get(workload.namespace));
  const index = policyIndex(cluster);
  const pods = standingPods(workload);
  const selecting = new Set<NetworkPolicy>();
  for (const pod of pods) {
    // Both directions, whichever end it is: a workload may be asked about its way to itself.
    const lists = [
      index.isolating(pod, 'ingress'),
      index.isolating(pod, 'egress'),
      index.refused(pod, 'ingress'),
      index.refused(pod, 'egress'),
    ];
    basis.push(pod);
    for (const list of lists) {
      basis.push(list.length);
      for (const policy of list) {
        basis.push(policy);
        selecting.add(policy);
      }
    }
  }
  // Policies of several pods are told in document order.
  if (pods.length > 1) basis.push(...cluster.policies.filter((policy) => selecting.has(policy)));
}

const keysOfNamespaces = new WeakMap<Cluster, ReadonlyMap<string, string>>();

/** The labels of each namespace as a word. */
function namespaceKeys(cluster: Cluster): ReadonlyMap<string, string> {
  const known = keysOfNamespaces.get(cluster);
  if (known !== undefined) return known;
  const keys = new Map<string, string>();
  for (const { name, labels } of cluster.namespaces.values()) keys.set(name, JSON.stringify([...labels]));
  keysOfNamespaces.set(cluster, keys);
  return keys;
}
