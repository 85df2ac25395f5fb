import type { Endpoint } from '#netpol';

/** What an end of a connection is called in the terminal: `shop/web[Deployment]`, an address, or the name of an outside source. */
export function peerName(end: Endpoint): string {
  return end.kind === 'workload' ? end.workload.id : end.external.name;
}
