import { useStore } from '@xyflow/react';

/** How much of a card can be read at the zoom of the moment: from afar, chips and labels are only noise, and cost time to draw. */
export type Detail = 'near' | 'far';

/** The detail at the present zoom. */
export function useDetail(): Detail {
  return useStore((state) => (state.transform[2] < farBelow ? 'far' : 'near'));
}

const farBelow = 0.42;
