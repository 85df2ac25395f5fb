import type { PortRange, Protocol } from '#netpol';

/** Which cells are asked for by what they say. `changed`: those that the last edit or the difference from the base touched. */
export type CellKind = 'all' | 'allowed' | 'denied' | 'undecided' | 'changed';

/** The order of rows and columns. `peer`: what reaches it, or what it reaches, comes first. */
export type Order =
  | { readonly by: 'name' | 'connections' }
  | { readonly by: 'peer'; readonly axis: 'source' | 'destination'; readonly peer: string };

/** What a person wants to see of the matrix. */
export interface MatrixFilter {
  /** Parts of names, namespaces or kinds; several words must all be there. `=shop/db` is that name alone. */
  readonly from: string;
  readonly to: string;
  /** Pairs with an end in this namespace. */
  readonly namespace: string | undefined;
  readonly cells: CellKind;
  /** As typed: `5432`, `UDP 53`. */
  readonly port: string;
  readonly order: Order;
}

/** Everything, by name. */
export const noFilter: MatrixFilter = {
  from: '',
  to: '',
  namespace: undefined,
  cells: 'all',
  port: '',
  order: { by: 'name' },
};

/** Whether a filter leaves anything out. */
export function leavesOut({ from, to, namespace, cells, port }: MatrixFilter): boolean {
  return [from, to, port].some((text) => text.trim() !== '') || namespace !== undefined || cells !== 'all';
}

/** A port as typed; `protocol` is absent where any will do. Absent when it is none. */
export function readPort(text: string): { readonly port: number; readonly protocol?: Protocol } | undefined {
  const [, protocol, digits] = /^\s*(?:(tcp|udp|sctp)[\s/]*)?(\d{1,5})\s*$/i.exec(text) ?? [];
  const port = Number(digits);
  if (digits === undefined || port < 1 || port > 65535) return undefined;
  const known = protocols.find((name) => name === protocol?.toUpperCase());
  return known === undefined ? { port } : { port, protocol: known };
}

/** Whether a set of ports has the one that is asked for. */
export function hasPort(ports: readonly PortRange[], wanted: NonNullable<ReturnType<typeof readPort>>): boolean {
  return ports.some(
    ({ protocol, port, endPort }) =>
      port <= wanted.port && wanted.port <= endPort && (wanted.protocol ?? protocol) === protocol,
  );
}

const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];
