import type { PodManifest, Protocol } from '../resources';

/** One end: a pod with known IPv4 addresses, or one outside IPv4 address. */
export type NaivePeer = PodManifest | string;

/** What goes to a destination. */
export interface NaiveTraffic {
  readonly to: NaivePeer;
  readonly protocol: Protocol;
  readonly port: number;
}

/** Whether an IPv4 block holds an IPv4 address; one of IPv6 never does. */
export function blockTakes(cidr: string, address: string): boolean {
  if (cidr.includes(':')) return false;
  const [base = '', length = ''] = cidr.split('/');
  const size = 2 ** (32 - Number(length));
  return Math.floor(numberOf(base) / size) === Math.floor(numberOf(address) / size);
}

function numberOf(address: string): number {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
}
