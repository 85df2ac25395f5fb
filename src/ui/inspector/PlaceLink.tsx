import { type ReactNode, useEffect, useRef } from 'react';
import { workloadNodeId } from '#graph';
import type { Place, WorkloadId } from '#netpol';
import { followTo, lightNodes, pointAt } from '#session';
import { TextLink } from '#ui/kit';

interface PlaceLinkProps {
  /** Absent for words that stand nowhere in the manifests; following them does nothing. */
  readonly place?: Place | undefined;
  /** The workloads that the words speak of. */
  readonly speaksOf?: readonly WorkloadId[] | undefined;
  readonly children?: ReactNode;
}

/** Words that stand for a place in the YAML and for pods: pointing at them lights both, pressing shows the place and keeps both lit. */
export function PlaceLink({ place, speaksOf, children }: PlaceLinkProps) {
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
  const nodes = speaksOf?.map(workloadNodeId);
  return (
    <TextLink
      onPoint={() => {
        pointed.current = true;
        if (place === undefined) lightNodes(nodes);
        else pointAt(place, nodes);
      }}
      onLeave={leave}
      onFollow={() => place !== undefined && followTo(place, nodes ?? [])}
    >
      {children}
    </TextLink>
  );
}
