import { type LabelSelector, type Place, placeWithin, type Repair } from '#netpol';
import type { SimilarLabel } from './similar';

/** Changes one label of a selector; `at` is its `matchLabels`. */
export function labelRepair(at: Place, selector: LabelSelector, { key, value, asKey, asValue }: SimilarLabel): Repair {
  const place = placeWithin(at, key);
  if (asKey === key) return { kind: 'setValue', at: place, value: asValue };
  if (asValue === value && !selector.matchLabels.has(asKey)) return { kind: 'renameKey', at, key, to: asKey };
  const labels = [...selector.matchLabels].filter(([each]) => each !== asKey);
  return {
    kind: 'setValue',
    at,
    value: Object.fromEntries(labels.map(([each, own]) => (each === key ? [asKey, asValue] : [each, own]))),
  };
}
