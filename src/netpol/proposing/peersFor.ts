import { assertNever } from '#lib';
import { formatAddress, parseAddress, widthOf } from '../address/address';
import { formatCidr, parseCidr } from '../address/cidr';
import type { Cluster, Workload } from '../cluster';
import { namespaceNameLabel } from '../joining/clusterOf';
import { isBeyondPolicies } from '../joining/policyIndex';
import { standingPods } from '../joining/standingPods';
import type { PluginProfile } from '../plugin';
import type { Obstacle } from '../proposal';
import type { IPBlock, NetworkPolicyPeer, PodManifest } from '../resources';
import type { Endpoint } from '../verdict';
import { distinguish } from './distinguish';
import { selectablePods } from './population';

/** Peers that take one end of a connection. */
export interface FoundPeers {
  readonly kind: 'peers';
  readonly peers: readonly NetworkPolicyPeer[];
  /** Pods that the peers also take, because no label tells them apart. */
  readonly alsoMatches: readonly PodManifest[];
}

/** The narrowest items of `from` or `to` for a policy of a namespace that take an end with all its pods or addresses, or why there are none. */
export function peersFor(
  cluster: Cluster,
  policyNamespace: string,
  end: Endpoint,
  plugin: PluginProfile,
): FoundPeers | Obstacle {
  switch (end.kind) {
    case 'external':
      return peerForOutside(end.external.name, end.external.cidr, plugin);
    case 'workload':
      return peersForWorkload(cluster, policyNamespace, end.workload, plugin);
    default:
      return assertNever(end);
  }
}

/** An outside source's range in canonical form; a lone address becomes a block of one. Absent when it cannot be read. */
export function canonicalCidr(text: string): string | undefined {
  const { cidr } = parseCidr(text);
  if (cidr !== undefined) return formatCidr(cidr);
  const address = parseAddress(text);
  return address && `${formatAddress(address.family, address.first)}/${widthOf(address.family)}`;
}

function peerForOutside(external: string, text: string, plugin: PluginProfile): FoundPeers | Obstacle {
  if (plugin.ipBlock !== 'yes') return { kind: 'pluginSupportUnknown', plugin: plugin.id, feature: 'ipBlock' };
  const cidr = canonicalCidr(text);
  if (cidr === undefined) return { kind: 'cidrUnreadable', external, cidr: text };
  return { kind: 'peers', peers: [{ ipBlock: blockOf(cidr) }], alsoMatches: [] };
}

function peersForWorkload(
  cluster: Cluster,
  policyNamespace: string,
  workload: Workload,
  plugin: PluginProfile,
): FoundPeers | Obstacle {
  const pods = standingPods(workload);
  const onNodes = pods.filter((pod) => isBeyondPolicies(pod, cluster));
  const nodeBlocks = plugin.ipBlockMatchesPods === 'yes' ? blocksOfNodes(onNodes) : undefined;
  if (onNodes.length > 0 && nodeBlocks === undefined) return { kind: 'hostNetwork', workload: workload.id };
  const nodePeers = (nodeBlocks ?? []).map((ipBlock) => ({ ipBlock }));

  const selectable = pods.filter((pod) => !onNodes.includes(pod));
  if (selectable.length === 0) return { kind: 'peers', peers: nodePeers, alsoMatches: [] };
  const others = selectablePods(cluster, workload.namespace).filter((pod) => !selectable.includes(pod));
  const distinction = distinguish(selectable, others);
  if (distinction === undefined) return { kind: 'noDistinguishingLabel', workload: workload.id };
  const podSelector = distinction.selector;
  const peer: NetworkPolicyPeer =
    workload.namespace === policyNamespace
      ? { podSelector }
      : {
          namespaceSelector: {
            matchLabels: new Map([[namespaceNameLabel, workload.namespace]]),
            matchExpressions: [],
          },
          podSelector,
        };
  return { kind: 'peers', peers: [peer, ...nodePeers], alsoMatches: distinction.alsoMatches };
}

/** One block for each address; absent when a pod's address is not known. */
function blocksOfNodes(pods: readonly PodManifest[]): readonly IPBlock[] | undefined {
  const cidrs = new Set<string>();
  for (const pod of pods) {
    const known = pod.podIPs.flatMap((text) => canonicalCidr(text) ?? []);
    if (known.length === 0) return undefined;
    for (const cidr of known) cidrs.add(cidr);
  }
  return [...cidrs].map(blockOf);
}

function blockOf(cidr: string): IPBlock {
  return { cidr, except: [] };
}
