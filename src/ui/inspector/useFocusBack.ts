import { type RefObject, useEffect, useRef } from 'react';

/** Where the focus comes back to when a replay ends, for the element that had it is gone. */
export function useFocusBack(replayStep: number | undefined): RefObject<HTMLElement | null> {
  const place = useRef<HTMLElement>(null);
  const before = useRef(replayStep);
  useEffect(() => {
    if (before.current !== undefined && replayStep === undefined) place.current?.focus();
    before.current = replayStep;
  }, [replayStep]);
  return place;
}
