import type { LabelSelector, LabelSelectorRequirement, Protocol } from '../resources';

/** Labels in a test: `{ app: 'web' }`. */
export type LabelsNotation = Readonly<Record<string, string>>;

/** `{ app: 'web' }`, or whole when it has `matchExpressions`: `[['tier', 'In', 'a', 'b']]`. */
export type SelectorNotation =
  | LabelsNotation
  | { readonly matchLabels?: LabelsNotation; readonly matchExpressions: readonly RequirementNotation[] };

/** `['tier', 'In', 'a', 'b']`. */
export type RequirementNotation = readonly [string, LabelSelectorRequirement['operator'], ...string[]];

/** A selector from its notation. */
export function selectorOf(notation: SelectorNotation): LabelSelector {
  if (!hasExpressions(notation)) return { matchLabels: labelsOf(notation), matchExpressions: [] };
  return {
    matchLabels: labelsOf(notation.matchLabels ?? {}),
    matchExpressions: notation.matchExpressions.map(([key, operator, ...values]) => ({ key, operator, values })),
  };
}

/** Labels from their notation. */
export function labelsOf(labels: LabelsNotation): ReadonlyMap<string, string> {
  return new Map(Object.entries(labels));
}

/** A port's number, or its name. */
export function portOf(text: string): number | string {
  return /^\d+$/.test(text) ? Number(text) : text;
}

/** A protocol by its name. */
export function protocolOf(text: string | undefined): Protocol {
  if (text === 'TCP' || text === 'UDP' || text === 'SCTP') return text;
  throw new Error(`no protocol: ${text}`);
}

function hasExpressions(
  notation: SelectorNotation,
): notation is { readonly matchLabels?: LabelsNotation; readonly matchExpressions: readonly RequirementNotation[] } {
  return Array.isArray(notation['matchExpressions']);
}
