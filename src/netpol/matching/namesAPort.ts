import type { NetworkPolicy, NetworkPolicyRule } from '../resources';

/** Whether a policy names a port anywhere: some plugins pass over such a policy whole. */
export function namesAPort(policy: NetworkPolicy): boolean {
  const names = (rule: NetworkPolicyRule) => rule.ports.some(({ port }) => typeof port === 'string');
  return policy.ingress.some(names) || policy.egress.some(names);
}
