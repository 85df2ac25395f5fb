import type { PolicyRule } from '../rule';
import { hasWord } from '../world/policyWords';
import { rulesInForce, within } from '../world/subject';

/** Ingress rules for addresses in a policy whose name says that it is for probes: the pod's own node is always let in. */
export const probeRule: PolicyRule = (subject) => {
  const { policy } = subject;
  if (!hasWord(policy.name, 'probe', 'probes', 'kubelet', 'healthcheck', 'healthchecks', 'liveness', 'readiness'))
    return [];
  return rulesInForce(subject)
    .filter(({ direction, rule }) => direction === 'ingress' && rule.peers.some(({ ipBlock }) => ipBlock !== undefined))
    .map(({ path }) => ({
      code: 'probeRule',
      severity: 'info',
      origin: policy.origin,
      at: path,
      repairs: [
        {
          kind: 'editPolicies',
          edits: [{ kind: 'removeItem', item: within(subject, path) }],
          intent: 'removeThisRule',
        },
      ],
    }));
};
