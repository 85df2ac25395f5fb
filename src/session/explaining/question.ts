import type { Protocol } from '#netpol';

/**
 * A connection that somebody asks about. Its ends are told as a person names them, so that the question outlives changes of the manifests:
 * `namespace/name`, `namespace/name[Kind]`, the name of an outside source, an IP address, or a range of addresses.
 */
export interface Question {
  readonly from: string;
  readonly to: string;
  readonly protocol: Protocol;
  readonly port: number | string;
}
