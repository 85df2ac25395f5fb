import type { AdminAction, AdminPolicy } from './adminPolicy';
import type { Workload } from './cluster';
import type { Place } from './place';
import type { Direction, External, NetworkPolicy, Protocol } from './resources';

/** One end of a connection. */
export type Endpoint =
  | { readonly kind: 'workload'; readonly workload: Workload }
  | { readonly kind: 'external'; readonly external: Pick<External, 'name' | 'cidr'> };

/** A question to the engine. */
export interface Connection {
  readonly from: Endpoint;
  readonly to: Endpoint;
  readonly protocol: Protocol;
  readonly port: number | string;
}

/** `partly`: some pods of a workload, or some addresses of a range, but not all. `unknown`: the manifests do not say enough; never read it as allowed. */
export type Outcome = 'allowed' | 'denied' | 'partly' | 'unknown';

/** A rule of a policy, counted from 0 in its direction. */
export interface RuleRef {
  readonly policy: NetworkPolicy;
  readonly direction: Direction;
  readonly rule: number;
  /** The rule itself, in the manifest. */
  readonly place: Place;
}

/** A rule that lets the connection through, by one peer and one port of it; absent where an empty list matches anything. One entry for each pair that does. */
export interface RuleMatch extends RuleRef {
  readonly peer?: { readonly index: number; readonly place: Place };
  readonly port?: { readonly index: number; readonly place: Place };
}

/** A rule of an administrators' policy that matched: it decided (Accept, Deny), or sent the connection on to the next tier (Pass). A rule that fails closed denies, whatever it says. */
export interface AdminMatch {
  readonly policy: AdminPolicy;
  readonly direction: Direction;
  /** Counted from 0 in its direction. */
  readonly rule: number;
  readonly action: AdminAction;
  /** The rule itself, in the manifest. */
  readonly place: Place;
  readonly peer: { readonly index: number; readonly place: Place };
  /** Absent where an empty list matches anything. */
  readonly port?: { readonly index: number; readonly place: Place };
}

/** Why one rule (or a whole policy) did not let the connection through: the one field that failed first, and what it would need. */
export interface NearMiss extends RuleRef {
  readonly failed: MissedField;
  /** The field that failed. */
  readonly fieldPlace: Place;
  /** How many fields would have to change; near misses are ranked by it, ties in document order. */
  readonly distance: number;
}

/**
 * A field of a rule and what it met. Selectors are written as kubectl does (`app=web`, `tier in (a, b)`, `!tier`); `has` is then `key=value`, or `''`
 * when there is no such label. Elsewhere `has` is an address, a range, or `namespace/name` of a workload.
 */
export type MissedField =
  | { readonly kind: 'podLabels'; readonly wants: string; readonly has: string }
  | { readonly kind: 'namespaceLabels'; readonly wants: string; readonly has: string }
  | { readonly kind: 'ownNamespaceOnly'; readonly policyNamespace: string; readonly peerNamespace: string }
  | { readonly kind: 'port'; readonly wants: string; readonly has: number | string }
  | { readonly kind: 'namedPort'; readonly wants: string; readonly declared: readonly string[] }
  | { readonly kind: 'protocol'; readonly wants: Protocol; readonly has: Protocol }
  | { readonly kind: 'outsideCidr'; readonly cidr: string; readonly has: string }
  | { readonly kind: 'insideExcept'; readonly except: string; readonly has: string }
  | { readonly kind: 'selectorNeedsPod'; readonly has: string }
  | { readonly kind: 'ipBlockNeedsAddress'; readonly cidr: string; readonly has: string };

/**
 * How one door judges the connection. `outside`: there is no door (an outside address, a direction that the plugin does not enforce), or none was asked.
 * `open`: no policy isolates the pod in this direction. `guarded`: isolated, with rules. `shut`: isolated, no rule at all.
 */
export interface DoorVerdict {
  readonly direction: Direction;
  readonly state: 'outside' | 'open' | 'guarded' | 'shut' | 'mixed';
  readonly outcome: Outcome;
  /**
   * Rules of administrators that matched, in the order in which they are asked. Accept and Deny have the last word, whatever `isolatedBy` and `allowedBy`
   * say: those tell of NetworkPolicies, which are asked after the Admin tier and before the Baseline tier. Several pods or addresses may meet several rules.
   */
  readonly adminMatches: readonly AdminMatch[];
  readonly isolatedBy: readonly NetworkPolicy[];
  readonly allowedBy: readonly RuleMatch[];
  /** Ranked; empty unless the outcome is `denied` or `partly`. */
  readonly nearMisses: readonly NearMiss[];
  /** What would have to be known; empty unless the outcome is `unknown`. */
  readonly unknowns: readonly UnknownReason[];
}

/** What would have to be known. `workload` is `namespace/name`, or the name of an outside source; `feature` a field of PluginProfile, or a direction. */
export type UnknownReason =
  | { readonly kind: 'podAddressUnknown'; readonly workload: string; readonly cidr: string; readonly place: Place }
  | { readonly kind: 'hostNetwork'; readonly workload: string }
  | { readonly kind: 'portNameUndeclared'; readonly port: string; readonly workload: string }
  | { readonly kind: 'pluginUnsupported'; readonly feature: string; readonly place: Place }
  /** A peer of an administrators' rule that is not simulated and may match. */
  | { readonly kind: 'peerNotSimulated'; readonly field: 'nodes' | 'domainNames'; readonly place: Place }
  /** Two policies of administrators, by name, that would decide differently and have one priority; `place` is that of the first. */
  | { readonly kind: 'equalPriority'; readonly policy: string; readonly other: string; readonly place: Place };

/** The answer for one connection, with its reasons. */
export interface Verdict {
  readonly outcome: Outcome;
  /** The first door that does not let everything through; absent when allowed. */
  readonly stoppedAt?: Direction;
  /** Why no door was asked, if so: a pod reaches itself, or the plugin enforces nothing. */
  readonly shortcut?: 'self' | 'pluginEnforcesNothing';
  readonly egress: DoorVerdict;
  readonly ingress: DoorVerdict;
  /** Refused policies that would select an end of this connection if they were in force: the verdict may change once they are mended. */
  readonly provisionalBecauseOf: readonly (NetworkPolicy | AdminPolicy)[];
}

/** The state of one door of a workload, apart from any connection. */
export interface Door {
  readonly direction: Direction;
  /** `mixed`: pods of the workload differ. */
  readonly state: 'open' | 'guarded' | 'shut' | 'mixed';
  /** Policies that isolate at least one pod of the workload here, in document order. */
  readonly isolatedBy: readonly NetworkPolicy[];
}
