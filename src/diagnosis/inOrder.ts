import type { Reading } from '#manifests';
import type { Finding } from '#netpol';

/** Findings by file, offset and code. */
export function inOrder(findings: readonly Finding[], { files }: Reading): readonly Finding[] {
  const order = new Map(files.map(({ name }, index) => [name, index]));
  const orderOf = ({ place }: Finding) => order.get(place.file) ?? 0;
  return findings.toSorted(
    (a, b) =>
      orderOf(a) - orderOf(b) || a.range.from - b.range.from || (a.code < b.code ? -1 : a.code > b.code ? 1 : 0),
  );
}
