import { useMemo } from 'react';
import { type FlowEdge, type NodeId, policyKey } from '#graph';
import { useSession } from '#session';

/** What is lit on the canvas because a policy is pointed at, or the YAML's cursor stands in one. */
export interface Lighting {
  /** `pointed`: everything else recedes; `cursor`: it recedes a little, for a cursor stays where it is. */
  readonly by: 'pointed' | 'cursor';
  readonly hue: number;
  readonly nodes: ReadonlySet<NodeId>;
  readonly edges: ReadonlySet<FlowEdge['id']>;
}

/** The lighting now; absent when no policy is pointed at and the cursor is in none. With the cursor in a rule, only that rule's edges are lit. */
export function useLighting(): Lighting | undefined {
  const pointed = useSession(({ view }) => view.hoveredPolicy);
  const cursor = useSession(({ view }) => view.cursorPolicy);
  const litEdges = useSession(({ view }) => view.litEdges);
  const policies = useSession(({ picture }) => picture.policies);
  return useMemo(() => {
    const key = pointed ?? cursor;
    const entry = policies.find(({ policy }) => policyKey(policy) === key);
    if (entry === undefined) return undefined;
    const edges = pointed === undefined && litEdges !== undefined ? litEdges : entry.edges;
    return {
      by: pointed === undefined ? 'cursor' : 'pointed',
      hue: entry.hue,
      nodes: new Set(entry.selects),
      edges: new Set(edges),
    };
  }, [pointed, cursor, litEdges, policies]);
}
