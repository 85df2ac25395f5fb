import type { AdminMatch } from '#netpol';
import type { Sentence } from './sentence';

/** A rule of an administrators' policy that matched, and what it did: decided for good, or sent the connection on to the next tier. */
export function tellAdmin(match: AdminMatch): Sentence {
  const { policy, action, rule, place } = match;
  return {
    key: `explain.admin.${action}`,
    values: { kind: policy.kind, policy: policy.name, number: rule + 1 },
    places: { rule: place },
  };
}
