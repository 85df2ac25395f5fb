import type { Cluster, Workload } from '../cluster';
import { type Party, partiesOfPod } from '../matching/party';
import { peerMatches } from '../matching/peerMatch';
import type { PluginProfile } from '../plugin';
import type { NetworkPolicy, NetworkPolicyPeer } from '../resources';
import { standingPods } from './standingPods';

/**
 * The workloads of which at least one pod is taken by one item of `from` or `to`, in cluster order: a lone `podSelector` looks in the policy's
 * own namespace only, and an `ipBlock` takes pods whose address is known, where plugin and assumptions say that it takes pods at all.
 */
export function matchedWorkloads(
  cluster: Cluster,
  policy: NetworkPolicy,
  peer: NetworkPolicyPeer,
  plugin: PluginProfile,
): readonly Workload[] {
  const context = { policy, plugin, cluster };
  const takes = (party: Party) => peerMatches(peer, party, party.address, context) === 'yes';
  return [...cluster.workloads.values()].filter((workload) =>
    standingPods(workload).some((pod) => partiesOfPod(cluster, workload, pod).some(takes)),
  );
}
