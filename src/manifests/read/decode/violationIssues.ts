import type { Issue } from './issue';
import type { ManifestObject } from './manifestObject';
import type { Violation } from './violation';
import { violationRepairs } from './violationRepairs';

/**
 * Turns broken rules into issues, with the values that would mend them where they can be told from the wrong ones. A field that breaks a rule
 * in several ways is told once; the server's answer, where it is known, holds them all.
 */
export function violationIssues(
  object: ManifestObject,
  violations: readonly Violation[],
  apiMessage?: string,
): readonly Issue[] {
  const issues = new Map<string, Issue>();
  for (const violation of violations) {
    const { code, path, at = path, params } = violation;
    const key = JSON.stringify([code, at]);
    if (issues.has(key)) continue;
    const answer = apiMessage === undefined ? {} : { apiMessage };
    issues.set(key, {
      code,
      severity: 'error',
      path,
      at,
      params,
      ...answer,
      repairs: violationRepairs(object, violation),
    });
  }
  return [...issues.values()];
}
