import { useState } from 'react';
import type { PictureNode } from '#graph';
import { sameData } from '#lib';
import type { Door } from '#netpol';
import { useSession } from '#session';

/**
 * The picture's nodes as far as they are drawn: a node that would be drawn as before is the same object, and with nothing to be drawn anew the list
 * is the same. A policy that is edited makes other doors of the same look, which hundreds of cards need not hear of.
 */
export function useDrawnNodes(): readonly PictureNode[] {
  const [settle] = useState(() => settling());
  return useSession(({ picture }) => settle(picture.nodes));
}

/** Remembers the nodes that it was given last, and gives those of them that still look the same. */
export function settling(): (nodes: readonly PictureNode[]) => readonly PictureNode[] {
  let given: readonly PictureNode[] = [];
  let settled: readonly PictureNode[] = [];
  return (nodes) => {
    if (nodes === given) return settled;
    given = nodes;
    const before = new Map(settled.map((node) => [node.id, node]));
    const next = nodes.map((node) => {
      const old = before.get(node.id);
      return old !== undefined && looksAlike(old, node) ? old : node;
    });
    const isSame = next.length === settled.length && next.every((node, at) => node === settled[at]);
    settled = isSame ? settled : next;
    return settled;
  };
}

function looksAlike(a: PictureNode, b: PictureNode): boolean {
  if (a === b) return true;
  if (a.kind !== 'workload' || b.kind !== 'workload') return sameData(a, b);
  const { ingress, egress, ...rest } = b;
  return (
    doorsLookAlike(a.ingress, ingress) &&
    doorsLookAlike(a.egress, egress) &&
    sameData({ ...rest, ingress: a.ingress, egress: a.egress }, a)
  );
}

/** Of the policies at a door, only the names are shown. */
function doorsLookAlike(a: Door, b: Door): boolean {
  return (
    a.state === b.state &&
    a.isolatedBy.length === b.isolatedBy.length &&
    a.isolatedBy.every((policy, at) => policy.name === b.isolatedBy[at]?.name)
  );
}
