import { type AddressRange, overlaps, parseCidr, rangeNamed } from '#netpol';
import type { NodeId, PictureNode } from './picture';

/** Finds the nodes that stand for a peer of connections by its name, `shop/web[Deployment]` or `203.0.113.0-203.0.113.255`. */
export type FindPeerNodes = (peer: string) => readonly NodeId[];

/**
 * The finder of a picture. A workload's node stands for each of its pods too; an outside source's for every range that it shares
 * addresses with. Peers that nobody has drawn have none.
 */
export function peerNodes(nodes: readonly PictureNode[]): FindPeerNodes {
  const byName = new Map<string, NodeId>();
  const sources: { readonly id: NodeId; readonly range: AddressRange }[] = [];
  for (const node of nodes) {
    if (node.kind === 'external') {
      const range = parseCidr(node.external.cidr).cidr;
      if (range !== undefined) sources.push({ id: node.id, range });
    } else if (node.kind === 'workload') {
      for (const { kind, namespace, name } of node.workload.pods) byName.set(`${namespace}/${name}[${kind}]`, node.id);
    }
  }
  // A workload's own name last: it is nobody else's, whatever its pods are called.
  for (const node of nodes) if (node.kind === 'workload') byName.set(node.workload.id, node.id);
  return (peer) => {
    const known = byName.get(peer);
    if (known !== undefined) return [known];
    const range = rangeNamed(peer);
    return range === undefined ? [] : sources.filter((source) => overlaps(source.range, range)).map(({ id }) => id);
  };
}
