import type {
  AdminAction,
  AdminPeer,
  AdminPolicy,
  AdminPolicyKind,
  AdminPort,
  AdminRule,
  AdminSubject,
  AdminTier,
} from '../adminPolicy';
import type { Place } from '../place';
import { portOf, protocolOf, type SelectorNotation, selectorOf } from './selectorNotation.testing';

/** Pods by the selectors of a `subject` or a peer; `{ namespaces: {} }` is every pod. */
export type AdminPodsNotation =
  | { readonly namespaces: SelectorNotation }
  | { readonly pods: { readonly namespaceSelector?: SelectorNotation; readonly podSelector?: SelectorNotation } };

/** One item of `from` or `to`; the last three are what is not simulated, and a field that nobody knows. */
export type AdminPeerNotation =
  | AdminPodsNotation
  | { readonly networks: readonly string[] }
  | 'nodes'
  | 'domainNames'
  | 'unknownField';

/** One item of `ingress` or `egress`. */
export interface AdminRuleNotation {
  readonly action: AdminAction;
  readonly name?: string;
  /** Every pod, when there is neither. */
  readonly from?: readonly AdminPeerNotation[];
  readonly to?: readonly AdminPeerNotation[];
  /** `'80/TCP'`, `'8000-8010/TCP'`, or a name: `'web'`. */
  readonly ports?: readonly string[];
}

/** A policy of an administrator: a ClusterNetworkPolicy of the Admin tier with priority 0 and every pod as subject, unless it says otherwise. */
export interface AdminPolicyNotation {
  readonly kind?: AdminPolicyKind;
  readonly tier?: AdminTier;
  readonly priority?: number;
  readonly subject?: AdminPodsNotation;
  readonly ingress?: readonly AdminRuleNotation[];
  readonly egress?: readonly AdminRuleNotation[];
  readonly admission?: AdminPolicy['admission'];
}

/** A policy of an administrator from its notation, by `name` or `name[Kind]`. */
export function adminPolicyOf(id: string, notation: AdminPolicyNotation, origin: Place): AdminPolicy {
  const kind = notation.kind ?? 'ClusterNetworkPolicy';
  return {
    kind,
    name: id.replace(/\[\w+\]$/, ''),
    tier: notation.tier ?? (kind === 'BaselineAdminNetworkPolicy' ? 'Baseline' : 'Admin'),
    priority: notation.priority ?? 0,
    subject: podsOf(notation.subject ?? everyPod),
    ingress: (notation.ingress ?? []).map(ruleOf),
    egress: (notation.egress ?? []).map(ruleOf),
    admission: notation.admission ?? 'accepted',
    origin,
  };
}

const everyPod: AdminPodsNotation = { namespaces: {} };

function ruleOf({ action, name, from, to, ports = [] }: AdminRuleNotation): AdminRule {
  return {
    ...(name === undefined ? {} : { name }),
    action,
    peers: (from ?? to ?? [everyPod]).map(peerOf),
    ports: ports.map(adminPortOf),
  };
}

function podsOf(notation: AdminPodsNotation): AdminSubject {
  if ('namespaces' in notation) return { kind: 'namespaces', namespaceSelector: selectorOf(notation.namespaces) };
  const { namespaceSelector = {}, podSelector = {} } = notation.pods;
  return {
    kind: 'pods',
    namespaceSelector: selectorOf(namespaceSelector),
    podSelector: selectorOf(podSelector),
  };
}

function peerOf(notation: AdminPeerNotation): AdminPeer {
  if (notation === 'unknownField') return { kind: 'unknownField' };
  if (notation === 'nodes' || notation === 'domainNames') return { kind: 'notSimulated', field: notation };
  if ('networks' in notation) return { kind: 'networks', cidrs: notation.networks };
  return podsOf(notation);
}

function adminPortOf(notation: string): AdminPort {
  const [left = '', right] = notation.split('/');
  if (right === undefined) return { kind: 'named', name: left };
  const [first = '', last = first] = left.split('-');
  return { kind: 'range', protocol: protocolOf(right), port: Number(portOf(first)), endPort: Number(portOf(last)) };
}
