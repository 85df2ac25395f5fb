import type { FindingCode } from '#netpol';

/** A manifest with one mistake, as people make it. */
export interface Mistake {
  /** As in docs/findings/mistakes.md, with a letter where a mistake has several forms. */
  readonly id: string;
  readonly title: string;
  /** The codes of all findings, and how many repairs each offers; several findings of one code by their order. */
  readonly findings: ExpectedFindings;
  readonly text: string;
}

export type ExpectedFindings = Readonly<Partial<Record<FindingCode, number | readonly number[]>>>;

const head = 'apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: p\n';

/** A mistake. */
export function mistake(id: string, title: string, findings: ExpectedFindings, text: string): Mistake {
  return { id, title, findings, text };
}

/** A policy with the lines below `metadata`. */
export function manifest(template: TemplateStringsArray): string {
  return head + dedented(template.join(''), '');
}

/** A policy with the lines of its `spec`. */
export function spec(template: TemplateStringsArray): string {
  return `${head}spec:\n${dedented(template.join(''), '  ')}`;
}

/** A policy whose one ingress rule has these ports. */
export function rule(template: TemplateStringsArray): string {
  return `${head}spec:\n  podSelector: {}\n  ingress:\n    - ports:\n      ${template.join('')}\n`;
}

/** A policy whose one ingress rule has these peers. */
export function peer(template: TemplateStringsArray): string {
  return `${head}spec:\n  podSelector: {}\n  ingress:\n    - from:\n      ${template.join('')}\n`;
}

/** A policy whose one egress rule has this address range, and what stands behind it in its brackets. */
export function cidr(template: TemplateStringsArray): string {
  const [value = '', comment] = template.join('').split(' # ');
  return `${head}spec:\n  podSelector: {}\n  egress:\n    - to:\n      - ipBlock: {cidr: ${value}}${comment === undefined ? '' : ` # ${comment}`}\n`;
}

/** A policy with these policy types. */
export function types(template: TemplateStringsArray): string {
  return `${head}spec:\n  podSelector: {}\n  policyTypes: ${template.join('')}\n  egress:\n    - {}\n`;
}

/** A policy that selects by one expression on the key `role`. */
export function expression(template: TemplateStringsArray): string {
  const rest = template.join('');
  return `${head}spec:\n  podSelector:\n    matchExpressions:\n      - key: role\n${rest === '' ? '' : `        ${rest}\n`}`;
}

/** A policy that selects by one label. */
export function label(template: TemplateStringsArray, ...values: readonly string[]): string {
  return `${head}spec:\n  podSelector:\n    matchLabels:\n      ${String.raw({ raw: template }, ...values)}\n`;
}

/** A policy of this name. */
export function named(template: TemplateStringsArray): string {
  return `apiVersion: networking.k8s.io/v1\nkind: NetworkPolicy\nmetadata:\n  name: ${template.join('')} # it\nspec:\n  podSelector: {}\n`;
}

function dedented(text: string, margin: string): string {
  const lines = text.split('\n').slice(1, -1);
  const indent = Math.min(...lines.map((line) => /^ */.exec(line)?.[0].length ?? 0));
  return lines.map((line) => `${margin}${line.slice(indent)}\n`).join('');
}
