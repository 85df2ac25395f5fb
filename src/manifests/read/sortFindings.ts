import type { Finding } from '#netpol';

/** Findings in the order in which all lists show them: by file, offset and code. */
export function sortFindings(
  findings: readonly Finding[],
  files: readonly { readonly name: string }[],
): readonly Finding[] {
  const fileOrder = new Map(files.map(({ name }, at) => [name, at]));
  const orderOf = ({ place }: Finding) => fileOrder.get(place.file) ?? 0;
  return findings.toSorted(
    (a, b) =>
      orderOf(a) - orderOf(b) || a.range.from - b.range.from || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
