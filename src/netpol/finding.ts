import type { WorkloadId } from './cluster';
import type { DiagnosisCode } from './diagnosisCode';
import type { FieldPath, Place } from './place';
import type { PolicyEdit } from './policyEdit';

/** `error`: the API server (kubectl's default, strict) would refuse it, or it cannot be read. */
export type Severity = 'error' | 'warning' | 'info';

/** Every code that a finding may carry; stable, documented in docs/findings, each with a message `finding.<code>` in every language. */
export type FindingCode =
  // reading
  | 'yamlSyntax'
  | 'yamlTab'
  | 'yamlNoBreakSpace'
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
  // policies of administrators
  | 'exactlyOneField'
  | 'itemsNeeded'
  | 'tooManyItems'
  | 'duplicateItem'
  | 'invalidPriority'
  | 'unsupportedTier'
  | 'unsupportedAction'
  | 'portRangeNotAscending'
  | 'namedPortWithoutPods'
  | 'invalidDomainName'
  | 'domainNamesWithoutAccept'
  | 'peerNotSimulated'
  // across documents
  | 'duplicateObject'
  | 'equalPriority'
  | 'flowEndMissing'
  | 'unknownPlugin'
  // diagnosis
  | DiagnosisCode;

/** A repair that can be offered, as data; the text bridge turns it into text edits. One undo step. */
export type Repair = RepairChange & {
  /** What it would mean, as the message `repair.intent.<intent>`, where several repairs are offered and the change alone does not say. */
  readonly intent?: string;
};

/** What a repair changes. */
export type RepairChange =
  | { readonly kind: 'moveKeys'; readonly from: Place; readonly keys: readonly string[]; readonly to: Place }
  | { readonly kind: 'renameKey'; readonly at: Place; readonly key: string; readonly to: string }
  | { readonly kind: 'setValue'; readonly at: Place; readonly value: RepairValue }
  | { readonly kind: 'remove'; readonly at: Place }
  /** A new entry of a map; a map that is absent or null comes into being. */
  | { readonly kind: 'insertKey'; readonly at: Place; readonly key: string; readonly value: RepairValue }
  /** A new item of a list, before the one that is at `index` now; at the end when there is none. */
  | { readonly kind: 'insertItem'; readonly at: Place; readonly index: number; readonly value: RepairValue }
  /** A value becomes the only item of a list: the dash that is missing. */
  | { readonly kind: 'wrapInList'; readonly at: Place }
  /** A list of maps becomes one map: dashes where none belong. The maps have no key in common. */
  | { readonly kind: 'unwrapList'; readonly at: Place }
  /** Some keys of a list's item become an item of their own behind it: a dash too few. */
  | { readonly kind: 'splitItem'; readonly at: Place; readonly keys: readonly string[] }
  /** An item becomes part of the one before it: a dash too many. The two have no key in common. */
  | { readonly kind: 'joinItem'; readonly at: Place }
  /** The values of a key that its map repeats become one, in the order written: lists and maps of which nothing is lost. */
  | { readonly kind: 'mergeKey'; readonly at: Place; readonly key: string }
  /** Of the values of a key that its map repeats only the last stays, the one that counts. */
  | { readonly kind: 'keepLast'; readonly at: Place; readonly key: string }
  /** Characters of a document that cannot be read as it stands, or not as it was meant. Never part of `together`. */
  | { readonly kind: 'rewriteText'; readonly at: Place; readonly replacements: readonly TextReplacement[] }
  /** Changes that repair only together; every place is where it was before the first. */
  | { readonly kind: 'together'; readonly repairs: readonly Repair[] }
  /** Changes in the words of policies, each place as the changes before leave it. */
  | { readonly kind: 'editPolicies'; readonly edits: readonly PolicyEdit[] };

/** One stretch of a document's text that gives way to another; `from` counts UTF-16 units from the document's start, before any change. */
export interface TextReplacement {
  readonly from: number;
  /** What stands there; where something else does, nothing is done. */
  readonly removed: string;
  readonly inserted: string;
}

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
  /** Workloads whose traffic it is about, beside the object that it stands in; absent where it is about none in particular. */
  readonly concerns?: readonly WorkloadId[];
  /** What would become of it where unknown fields are not refused; absent where that makes no difference. */
  readonly lenient?: LenientAnswer;
}

/** What a server does that does not refuse unknown fields (`--validate=warn` or `ignore`), as the message `finding.lenient.<effect>`. */
export interface LenientAnswer {
  readonly effect: LenientEffect;
  readonly params: Readonly<Record<string, string | number>>;
  /** Its refusal, word for word; absent when it stores the object. */
  readonly apiMessage?: string;
}

/** What storing a policy without a field means. */
export type LenientEffect =
  /** Stored without the field, and nothing else changes by it. */
  | 'dropped'
  /** Not stored either. */
  | 'refused'
  /** The policy selects every pod of its namespace. */
  | 'everyPod'
  /** The policy isolates its pods and allows nothing: in, or out. */
  | 'nobodyIn'
  | 'nobodyOut'
  /** A peer matches every pod of the namespace, every pod of the namespaces, every namespace, or more than was written. */
  | 'peerAnyPod'
  | 'peerAnyPodThere'
  | 'peerAnyNamespace'
  | 'selectorWider'
  /** A rule has no peers left, or no ports. */
  | 'anySource'
  | 'anyDestination'
  | 'anyPort'
  /** An item of `ports` has no port left. */
  | 'everyPortOfProtocol'
  /** A rule that was to deny allows. */
  | 'allows'
  /** The directions are those of the default. */
  | 'defaultTypes';
