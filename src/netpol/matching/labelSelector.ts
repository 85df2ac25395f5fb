import { assertNever } from '#lib';
import { describeRequirement } from '../describing/describe';
import type { FieldPath } from '../place';
import type { LabelSelector, LabelSelectorRequirement, Labels } from '../resources';

/** Whether labels meet every requirement of a selector; the empty selector matches all, even no labels at all. */
export function matchesLabels(selector: LabelSelector, labels: Labels): boolean {
  for (const [key, value] of selector.matchLabels) {
    if (labels.get(key) !== value) return false;
  }
  return selector.matchExpressions.every((requirement) => meetsRequirement(requirement, labels));
}

/** A requirement of a selector that labels do not meet. */
export interface MissedRequirement {
  /** From the selector's own field: `matchLabels.app`, `matchExpressions[0]`. */
  readonly path: FieldPath;
  /** In kubectl's notation: `app=web`, `tier in (a, b)`, `tier notin (a)`, `tier`, `!tier`. */
  readonly wants: string;
  /** `key=value`, or `''` when there is no label with the key. */
  readonly has: string;
}

/** The requirements that labels miss, in the order of the manifest; empty exactly when the selector matches. */
export function missedRequirements(selector: LabelSelector, labels: Labels): readonly MissedRequirement[] {
  const missed: MissedRequirement[] = [];
  for (const [key, value] of selector.matchLabels) {
    if (labels.get(key) === value) continue;
    missed.push({ path: ['matchLabels', key], wants: `${key}=${value}`, has: formatLabel(key, labels) });
  }
  for (const [index, requirement] of selector.matchExpressions.entries()) {
    if (meetsRequirement(requirement, labels)) continue;
    missed.push({
      path: ['matchExpressions', index],
      wants: describeRequirement(requirement),
      has: formatLabel(requirement.key, labels),
    });
  }
  return missed;
}

function meetsRequirement(requirement: LabelSelectorRequirement, labels: Labels): boolean {
  const value = labels.get(requirement.key);
  switch (requirement.operator) {
    case 'In':
      return value !== undefined && requirement.values.includes(value);
    case 'NotIn':
      // A label that is absent is not in the list either.
      return value === undefined || !requirement.values.includes(value);
    case 'Exists':
      return value !== undefined;
    case 'DoesNotExist':
      return value === undefined;
    default:
      return assertNever(requirement.operator);
  }
}

function formatLabel(key: string, labels: Labels): string {
  const value = labels.get(key);
  return value === undefined ? '' : `${key}=${value}`;
}
