import { type ReactNode, useEffect, useRef } from 'react';
import type { Place } from '#netpol';
import { pointAt, reveal } from '#session';
import { TextLink } from '#ui/kit';

/** Words that stand for a place in the YAML: pointing at them lights it, pressing shows it. */
export function PlaceLink({ place, children }: { place: Place; children?: ReactNode }) {
  const pointed = useRef(false);
  const leave = () => {
    if (pointed.current) pointAt(undefined);
    pointed.current = false;
  };
  useEffect(
    () => () => {
      // A link that goes while it is pointed at is never left.
      if (pointed.current) pointAt(undefined);
    },
    [],
  );
  return (
    <TextLink
      onPoint={() => {
        pointed.current = true;
        pointAt(place);
      }}
      onLeave={leave}
      onFollow={() => reveal(place)}
    >
      {children}
    </TextLink>
  );
}
