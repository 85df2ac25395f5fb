import type {
  Direction,
  LabelSelector,
  LabelSelectorRequirement,
  NetworkPolicy,
  NetworkPolicyPeer,
  NetworkPolicyPort,
  NetworkPolicyRule,
  Protocol,
} from '#netpol';
import type {
  WrittenPeer,
  WrittenPolicy,
  WrittenPort,
  WrittenRequirement,
  WrittenRule,
  WrittenSelector,
} from './writtenPolicy';

/** The part of a policy that its `spec` says. */
export type StoredSpec = Pick<
  NetworkPolicy,
  'podSelector' | 'policyTypes' | 'policyTypesDefaulted' | 'ingress' | 'egress'
>;

/**
 * Puts in the defaults, as the API server does before it stores a policy. What no server stores (an unknown protocol, operator or policy type)
 * is read as what it resembles, else left out: such a policy is never in force.
 */
export function storePolicy(written: WrittenPolicy): StoredSpec {
  const named = directions.filter((direction) => written.policyTypes.some((type) => type.toLowerCase() === direction));
  // networking/v1 defaults: Ingress always, Egress when there is at least one egress rule (`egress: []` has none).
  const implied = directions.filter((direction) => direction === 'ingress' || written.egress.length > 0);
  return {
    podSelector: storeSelector(written.podSelector),
    policyTypes: named.length > 0 ? named : implied,
    policyTypesDefaulted: written.policyTypes.length === 0,
    ingress: written.ingress.map(storeRule),
    egress: written.egress.map(storeRule),
  };
}

const directions: readonly Direction[] = ['ingress', 'egress'];

function storeRule(rule: WrittenRule): NetworkPolicyRule {
  return { peers: rule.peers.map(storePeer), ports: rule.ports.map(storePort) };
}

function storePeer({ podSelector, namespaceSelector, ipBlock }: WrittenPeer): NetworkPolicyPeer {
  return {
    ...(podSelector ? { podSelector: storeSelector(podSelector) } : {}),
    ...(namespaceSelector ? { namespaceSelector: storeSelector(namespaceSelector) } : {}),
    ...(ipBlock ? { ipBlock } : {}),
  };
}

function storePort({ protocol, port, endPort }: WrittenPort): NetworkPolicyPort {
  return {
    protocol: storeProtocol(protocol),
    ...(port === undefined ? {} : { port }),
    ...(endPort === undefined ? {} : { endPort }),
  };
}

function storeProtocol(protocol: string | undefined): Protocol {
  const name = protocol?.toUpperCase();
  return name === 'UDP' || name === 'SCTP' ? name : 'TCP';
}

/** A selector without the requirements that no server stores. */
export function storeSelector(selector: WrittenSelector): LabelSelector {
  return {
    matchLabels: selector.matchLabels,
    matchExpressions: selector.matchExpressions.flatMap(storeRequirement),
  };
}

function storeRequirement({ key, operator, values }: WrittenRequirement): readonly LabelSelectorRequirement[] {
  return operator === 'In' || operator === 'NotIn' || operator === 'Exists' || operator === 'DoesNotExist'
    ? [{ key, operator, values }]
    : [];
}
