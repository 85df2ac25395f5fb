import type { FieldPath, Place } from './place';
import type { PolicyEdit } from './policyEdit';

/** `error`: the API server (kubectl's default, strict) would refuse it, or it cannot be read. */
export type Severity = 'error' | 'warning' | 'info';

/** Every code that a finding may carry; stable, documented in docs/findings.md, each with a message `finding.<code>` in every language. */
export type FindingCode =
  // reading
  | 'yamlSyntax'
  | 'yamlTab'
  | 'yamlDuplicateKey'
  | 'yamlAmbiguousScalar'
  | 'yamlAlias'
  | 'tooLarge'
  | 'notAnObject'
  | 'notSimulated'
  // decoding
  | 'unknownField'
  | 'wrongType'
  | 'wrongApiVersion'
  | 'rulesUnderPodSelector'
  // validation
  | 'required'
  | 'invalidName'
  | 'invalidNamespace'
  | 'invalidLabelKey'
  | 'invalidLabelValue'
  | 'invalidOperator'
  | 'valuesRequired'
  | 'valuesForbidden'
  | 'unsupportedProtocol'
  | 'invalidPort'
  | 'invalidPortName'
  | 'endPortWithoutPort'
  | 'endPortWithNamedPort'
  | 'endPortBelowPort'
  | 'invalidEndPort'
  | 'emptyPeer'
  | 'ipBlockWithSelector'
  | 'invalidCidr'
  | 'ambiguousCidr'
  | 'nonCanonicalCidr'
  | 'exceptOutsideCidr'
  | 'unsupportedPolicyType'
  | 'tooManyPolicyTypes'
  // across documents
  | 'duplicateObject'
  | 'flowEndMissing'
  | 'unknownPlugin';

/** A repair that can be offered, as data; the text bridge turns it into text edits. */
export type Repair =
  | { readonly kind: 'moveKeys'; readonly from: Place; readonly keys: readonly string[]; readonly to: Place }
  | { readonly kind: 'renameKey'; readonly at: Place; readonly key: string; readonly to: string }
  | { readonly kind: 'setValue'; readonly at: Place; readonly value: string | number | boolean }
  | { readonly kind: 'remove'; readonly at: Place }
  /** A new entry of a map. */
  | { readonly kind: 'insertKey'; readonly at: Place; readonly key: string; readonly value: RepairValue }
  /** A new item of a list, before the one that is at `index` now; at the end when there is none. */
  | { readonly kind: 'insertItem'; readonly at: Place; readonly index: number; readonly value: RepairValue }
  /** Changes that repair only together; every place is where it was before the first. One undo step. */
  | { readonly kind: 'together'; readonly repairs: readonly Repair[] }
  /** Changes in the words of policies. One undo step. */
  | { readonly kind: 'editPolicies'; readonly edits: readonly PolicyEdit[] };

/** What a repair writes. Maps keep their order. */
export type RepairValue = string | number | boolean | readonly RepairValue[] | { readonly [key: string]: RepairValue };

/** Something to tell about the manifests. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: Place;
  /** The field from the object's root (not the document's), as the API server writes it. */
  readonly path: FieldPath;
  /** UTF-16 offsets in the file's text, from 0; `to` excluded. */
  readonly range: { readonly from: number; readonly to: number };
  /** What the API server (or kubectl) answers, word for word; absent for what is ours alone. */
  readonly apiMessage?: string;
  /** Values for our own message, `finding.<code>`. */
  readonly params: Readonly<Record<string, string | number>>;
  readonly repairs: readonly Repair[];
}
