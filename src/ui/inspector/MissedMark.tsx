import type { ReactNode } from 'react';
import type { Place } from '#netpol';
import classes from './MissedMark.module.css';
import { PlaceLink } from './PlaceLink';

/** What a rule asks for, or what there is instead, set apart in a sentence; with a place it is a link to the field. */
export function MissedMark({ place, children }: { place?: Place; children?: ReactNode }) {
  const mark = <mark className={classes.mark}>{children}</mark>;
  return place === undefined ? mark : <PlaceLink place={place}>{mark}</PlaceLink>;
}
