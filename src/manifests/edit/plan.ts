import type { Place } from '#netpol';
import type { Splice } from '../text';

/** Why an edit cannot be done now; each has a message `refusal.<kind>`. */
export type Refusal =
  | { readonly kind: 'documentDoesNotParse'; readonly file: string; readonly line: number }
  | { readonly kind: 'notFound'; readonly place: Place }
  | { readonly kind: 'nameTaken'; readonly name: string }
  | { readonly kind: 'invalidName'; readonly name: string }
  | { readonly kind: 'invalidValue'; readonly field: string; readonly value: string }
  | {
      readonly kind: 'exoticSyntax';
      readonly file: string;
      readonly line: number;
      readonly what: 'alias' | 'mergeKey' | 'complexKey';
    }
  | { readonly kind: 'wouldNotReadBack'; readonly file: string };

/** What an edit comes to: splices to apply in order, or the reason for doing nothing. */
export type Plan =
  | { readonly kind: 'splices'; readonly splices: readonly Splice[]; readonly created?: Place }
  | { readonly kind: 'refused'; readonly refusal: Refusal };
