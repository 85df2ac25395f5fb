import { mistakesOfDashes } from './mistakesOfDashes.testing';
import { mistakesOfFields } from './mistakesOfFields.testing';
import { mistakesOfNotation } from './mistakesOfNotation.testing';
import { mistakesOfPlace } from './mistakesOfPlace.testing';
import { mistakesOfValue } from './mistakesOfValue.testing';
import type { Mistake } from './notation.testing';

/** Every mistake of shape (S) and value (V). */
export const mistakes: readonly Mistake[] = [
  ...mistakesOfPlace,
  ...mistakesOfDashes,
  ...mistakesOfFields,
  ...mistakesOfNotation,
  ...mistakesOfValue,
];
