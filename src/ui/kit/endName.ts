import type { Endpoint } from '#netpol';

/** An end of a connection by name: `web`, `user`, or `shop/web` where its namespace is not the one that is spoken of. */
export function endName(end: Endpoint, spokenOf?: string): string {
  if (end.kind === 'external') return end.external.name;
  const { namespace, name } = end.workload;
  return spokenOf === undefined || spokenOf === namespace ? name : `${namespace}/${name}`;
}
