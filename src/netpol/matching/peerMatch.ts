import { assertNever } from '#lib';
import { type AddressRange, contains, formatRange } from '../address/address';
import type { Cluster } from '../cluster';
import type { PluginProfile, Support } from '../plugin';
import type { IPBlock, NetworkPolicy, NetworkPolicyPeer } from '../resources';
import { blockHolds, type IPBlockRanges, ipBlockRanges } from './ipBlockRanges';
import { matchesLabels, missedRequirements } from './labelSelector';
import type { MissedPart } from './missedPart';
import type { Party } from './party';
import type { Truth } from './truth';

/** What decides beside the peer itself. */
export interface PeerContext {
  /** The policy that the peer belongs to: a lone `podSelector` stays in its namespace. */
  readonly policy: NetworkPolicy;
  readonly plugin: PluginProfile;
  readonly cluster: Pick<Cluster, 'assumptions' | 'outside'>;
}

/** Whether one item of `from` or `to` takes a party at an address. The address lies wholly in or out of every block. */
export function peerMatches(
  peer: NetworkPolicyPeer,
  party: Party,
  address: AddressRange | undefined,
  context: PeerContext,
): Truth {
  if (peer.ipBlock !== undefined) return ipBlockMatches(peer.ipBlock, party, address, context);
  // Selectors choose among pods; an outside address, and a pod on its node's network, is none to them.
  if (party.kind !== 'pod') return 'no';
  const inNamespace =
    peer.namespaceSelector === undefined
      ? party.pod.namespace === context.policy.namespace
      : matchesLabels(peer.namespaceSelector, party.namespaceLabels);
  if (!inNamespace) return 'no';
  return peer.podSelector === undefined || matchesLabels(peer.podSelector, party.pod.labels) ? 'yes' : 'no';
}

/** Why a peer does not take a party; empty when it does or may. The first part is the first field that fails. */
export function missedPeer(
  peer: NetworkPolicyPeer,
  party: Party,
  address: AddressRange | undefined,
  context: PeerContext,
): readonly MissedPart[] {
  if (peer.ipBlock !== undefined) return missedBlock(peer.ipBlock, party, address, context);
  if (party.kind !== 'pod') {
    const field = peer.namespaceSelector === undefined ? 'podSelector' : 'namespaceSelector';
    return [{ failed: { kind: 'selectorNeedsPod', has: nameOf(party) }, path: [field] }];
  }
  const missed: MissedPart[] = [];
  const { pod, namespaceLabels } = party;
  if (peer.namespaceSelector !== undefined) {
    for (const { path, wants, has } of missedRequirements(peer.namespaceSelector, namespaceLabels)) {
      missed.push({
        failed: { kind: 'namespaceLabels', wants, has },
        path: ['namespaceSelector', ...path],
      });
    }
  } else if (pod.namespace !== context.policy.namespace) {
    missed.push({
      failed: { kind: 'ownNamespaceOnly', policyNamespace: context.policy.namespace, peerNamespace: pod.namespace },
      path: ['podSelector'],
    });
  }
  if (peer.podSelector !== undefined) {
    for (const { path, wants, has } of missedRequirements(peer.podSelector, pod.labels)) {
      missed.push({ failed: { kind: 'podLabels', wants, has }, path: ['podSelector', ...path] });
    }
  }
  return missed;
}

function ipBlockMatches(
  ipBlock: IPBlock,
  party: Party,
  address: AddressRange | undefined,
  context: PeerContext,
): Truth {
  const support = blockSupport(party, context);
  if (support === 'no') return 'no';
  const ranges = ipBlockRanges(ipBlock);
  if (address === undefined) return party.kind === 'pod' && isOutside(ranges, context) ? 'no' : 'unknown';
  if (blockHolds(ranges, address)) return support;
  // Where it is not known how a plugin treats blocks, it is not known how it treats their exceptions either.
  const excepted = ranges.block !== undefined && contains(ranges.block, address);
  return excepted && support === 'unknown' ? 'unknown' : 'no';
}

/** Whether no pod can have an address of a block; one that cannot be read holds nobody's. */
function isOutside({ block }: IPBlockRanges, { cluster }: PeerContext): boolean {
  return block === undefined || cluster.outside.some((range) => contains(range, block));
}

function blockSupport(party: Party, { plugin, cluster: { assumptions } }: PeerContext): Support {
  switch (party.kind) {
    case 'outside':
      return plugin.ipBlock;
    case 'node':
      // A node's address is no pod's; plugins that keep blocks to the outside differ about it.
      return plugin.ipBlockMatchesPods === 'yes' ? 'yes' : 'unknown';
    case 'pod':
      return assumptions.ipBlockMatchesPods === 'never' ? 'no' : plugin.ipBlockMatchesPods;
    default:
      return assertNever(party);
  }
}

function missedBlock(
  ipBlock: IPBlock,
  party: Party,
  address: AddressRange | undefined,
  context: PeerContext,
): readonly MissedPart[] {
  if (ipBlockMatches(ipBlock, party, address, context) !== 'no') return [];
  const { cidr } = ipBlock;
  if (address === undefined || blockSupport(party, context) === 'no') {
    return [{ failed: { kind: 'ipBlockNeedsAddress', cidr, has: nameOf(party) }, path: ['ipBlock', 'cidr'] }];
  }
  const { block, except } = ipBlockRanges(ipBlock);
  const has = formatRange(address);
  if (block === undefined || !contains(block, address)) {
    return [{ failed: { kind: 'outsideCidr', cidr, has }, path: ['ipBlock', 'cidr'] }];
  }
  return except
    .filter(({ range }) => contains(range, address))
    .map(({ index }) => ({
      failed: { kind: 'insideExcept', except: ipBlock.except[index] ?? '', has },
      path: ['ipBlock', 'except', index],
    }));
}

function nameOf(party: Party): string {
  return party.kind === 'outside' ? party.cidr : `${party.workload.namespace}/${party.workload.name}`;
}
