import type { Place } from '#netpol';

/** Why an edit cannot be done now; each has a message `refusal.<kind>`. Lines count from 1. */
export type Refusal =
  | { readonly kind: 'documentDoesNotParse'; readonly file: string; readonly line: number }
  | { readonly kind: 'notFound'; readonly place: Place }
  | { readonly kind: 'nameTaken'; readonly name: string }
  | { readonly kind: 'invalidName'; readonly name: string }
  | { readonly kind: 'invalidValue'; readonly field: string; readonly value: string }
  /** The last label that a workload's own selector asks for: without it the API server refuses the workload. */
  | { readonly kind: 'selectorNeedsLabel'; readonly key: string }
  /** `context` picks the message, as i18next does: `refusal.exoticSyntax_alias`. */
  | {
      readonly kind: 'exoticSyntax';
      readonly file: string;
      readonly line: number;
      readonly context: 'alias' | 'mergeKey' | 'complexKey';
    }
  | { readonly kind: 'wouldNotReadBack'; readonly file: string };
