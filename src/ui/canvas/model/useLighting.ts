import { useMemo, useRef } from 'react';
import { type FlowEdge, findPolicyEntry, type NodeId } from '#graph';
import { sameData } from '#lib';
import { useSession } from '#session';
import { hueColour } from '#ui/kit';

/** What is lit on the canvas: because a policy or words about pods are pointed at, a replay shows a step, or the YAML's cursor stands in a policy. */
export interface Lighting {
  /** `pointed`: everything else recedes; `cursor`: it recedes a little, for a cursor, or the step of a replay, stays where it is. */
  readonly by: 'pointed' | 'cursor';
  readonly colour: string;
  readonly nodes: ReadonlySet<NodeId>;
  readonly edges: ReadonlySet<FlowEdge['id']>;
}

/**
 * The lighting now; absent when nothing is pointed at, told or under the cursor. With the cursor in a rule only that rule's edges are lit, in a
 * selector or a peer only what it takes.
 */
export function useLighting(): Lighting | undefined {
  const hovered = useSession(({ view }) => view.hoveredPolicy);
  const told = useSession(({ view }) => view.cursorPolicy ?? view.selectedPolicy);
  const pointed = useSession(({ view }) => view.pointedNodes !== undefined);
  const spoken = useSession(({ view }) => view.pointedNodes !== undefined || view.spotlight !== undefined);
  const litNodes = useSession(({ view }) => view.litNodes);
  const litEdges = useSession(({ view }) => view.litEdges);
  const selection = useSession(({ view }) => view.selection);
  const policies = useSession(({ picture }) => picture.policies);
  const adminPolicies = useSession(({ picture }) => picture.adminPolicies);
  const lighting = useMemo((): Lighting | undefined => {
    // Whoever speaks of pods is heard before whoever points at a policy; words without pods leave the canvas alone.
    if (spoken && litNodes !== undefined && litNodes.length > 0) {
      const by = pointed ? 'pointed' : 'cursor';
      return { by, colour: 'var(--sl-brand)', nodes: new Set(litNodes), edges: new Set(selection) };
    }
    const entry = findPolicyEntry({ policies, adminPolicies }, hovered ?? told);
    if (entry === undefined) {
      return litNodes === undefined
        ? undefined
        : { by: 'cursor', colour: 'var(--sl-brand)', nodes: new Set(litNodes), edges: new Set() };
    }
    const isHovered = hovered !== undefined;
    return {
      by: isHovered ? 'pointed' : 'cursor',
      colour: hueColour(entry.hue),
      nodes: new Set(isHovered || litNodes === undefined ? entry.selects : litNodes),
      edges: new Set(isHovered || litEdges === undefined ? entry.edges : litEdges),
    };
  }, [hovered, told, pointed, spoken, litNodes, litEdges, selection, policies, adminPolicies]);
  // While the same is lit in the same way, it is the same object, or everything would be looked through at every key.
  const last = useRef(lighting);
  if (!sameData(last.current, lighting)) last.current = lighting;
  return last.current;
}
