import type { Place } from './place';
import type { Direction, LabelSelector, NetworkPolicyPeer, NetworkPolicyPort, NetworkPolicyRule } from './resources';

/** A change to policies in Kubernetes' words; the text bridge turns it into text edits. */
export type PolicyEdit =
  | {
      readonly kind: 'addPolicy';
      readonly namespace: string;
      readonly name: string;
      readonly podSelector: LabelSelector;
      readonly policyTypes: readonly Direction[];
      /** Absent writes no key: with its type present, nothing is allowed. */
      readonly ingress?: readonly NetworkPolicyRule[];
      readonly egress?: readonly NetworkPolicyRule[];
    }
  | {
      readonly kind: 'addRule';
      readonly policy: Place;
      readonly direction: Direction;
      readonly rule: NetworkPolicyRule;
    }
  | {
      readonly kind: 'addPeer';
      readonly policy: Place;
      readonly direction: Direction;
      /** Counted from 0. */
      readonly rule: number;
      readonly peer: NetworkPolicyPeer;
    }
  | {
      readonly kind: 'addRulePort';
      readonly policy: Place;
      readonly direction: Direction;
      /** Counted from 0. */
      readonly rule: number;
      readonly port: NetworkPolicyPort;
    }
  | { readonly kind: 'addPolicyType'; readonly policy: Place; readonly direction: Direction }
  /**
   * Removes a rule, or one item of `from`, `to`, `ports` or `except`. With the last peer or port its rule goes too, since an empty list
   * would allow everything. Where `policyTypes` is left to the default, the last egress rule goes only after the types were written out.
   */
  | { readonly kind: 'removeItem'; readonly item: Place };
