import { assertNever } from '#lib';
import type {
  IPBlock,
  LabelSelector,
  LabelSelectorRequirement,
  NetworkPolicyPeer,
  NetworkPolicyPort,
} from '../resources';

/** A selector in one line: `role=db, tier in (a, b), !legacy`; empty for the selector that matches everything, which the caller names. */
export function describeSelector(selector: LabelSelector): string {
  const labels = [...selector.matchLabels].map(([key, value]) => `${key}=${value}`);
  return [...labels, ...selector.matchExpressions.map(describeRequirement)].join(', ');
}

/**
 * A peer in one line. `words` names what has no text of its own: every pod, every namespace.
 * Both selectors together are joined by `·`: they must both hold.
 */
export function describePeer(peer: NetworkPolicyPeer, words: { allPods: string; allNamespaces: string }): string {
  if (peer.ipBlock !== undefined) return describeIPBlock(peer.ipBlock);
  const parts: string[] = [];
  if (peer.namespaceSelector !== undefined) parts.push(describeSelector(peer.namespaceSelector) || words.allNamespaces);
  if (peer.podSelector !== undefined) parts.push(describeSelector(peer.podSelector) || words.allPods);
  return parts.join(' · ');
}

/** A port in one line: `TCP 3306`, `TCP 8000–9000`, `UDP dns`; the protocol alone means every port of it. */
export function describePort(port: NetworkPolicyPort): string {
  if (port.port === undefined) return port.protocol;
  const range = port.endPort === undefined ? `${port.port}` : `${port.port}–${port.endPort}`;
  return `${port.protocol} ${range}`;
}

function describeIPBlock(block: IPBlock): string {
  return block.except.length === 0 ? block.cidr : `${block.cidr} except ${block.except.join(', ')}`;
}

/** One requirement in the notation of `kubectl`: `tier in (a, b)`, `tier notin (a, b)`, `tier`, `!tier`. */
export function describeRequirement({ key, operator, values }: LabelSelectorRequirement): string {
  switch (operator) {
    case 'In':
      return `${key} in (${values.join(', ')})`;
    case 'NotIn':
      return `${key} notin (${values.join(', ')})`;
    case 'Exists':
      return key;
    case 'DoesNotExist':
      return `!${key}`;
    default:
      return assertNever(operator);
  }
}
