/** Steps from a document's root to a field: map keys as strings, list positions as numbers counted from 0. */
export type FieldPath = readonly (string | number)[];

/** Where in the manifests something is said: a file by name, a document counted from 0, and a field from that document's root. */
export interface Place {
  readonly file: string;
  readonly document: number;
  readonly path: FieldPath;
}

/** The place of a field below another place. */
export function placeWithin(place: Place, ...path: FieldPath): Place {
  return { file: place.file, document: place.document, path: place.path.concat(path) };
}

/** The steps from a place to one within it; empty for the place itself, absent when it lies elsewhere. */
export function placeStepsWithin(place: Place, whole: Place): FieldPath | undefined {
  const isWithin =
    place.file === whole.file &&
    place.document === whole.document &&
    whole.path.every((step, index) => place.path[index] === step);
  return isWithin ? place.path.slice(whole.path.length) : undefined;
}

/** Whether two places are one. */
export function samePlace(a: Place, b: Place): boolean {
  return (
    a.file === b.file &&
    a.document === b.document &&
    a.path.length === b.path.length &&
    a.path.every((step, index) => step === b.path[index])
  );
}

/** A path in the API server's notation: `spec.ingress[0].from[1].ipBlock.cidr`; the empty path is `''`. */
export function formatPath(path: FieldPath): string {
  let text = '';
  for (const step of path) {
    if (typeof step === 'number') text += `[${step}]`;
    else text += text === '' ? step : `.${step}`;
  }
  return text;
}
