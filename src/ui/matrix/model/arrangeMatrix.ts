import type { MatrixAnswer, ReachMatrix } from '#netpol';
import { hasPort, leavesOut, type MatrixFilter, type Order, readPort } from './filter';
import { type PeerName, plainName } from './peerName';

/** The matrix as it is shown. Rows and columns are positions among its peers. */
export interface ArrangedMatrix {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
  /** Whether rows and columns stand namespace by namespace. */
  readonly isGrouped: boolean;
  /** Whether a cell is one of those that are asked for; rows and columns without any are not shown. */
  readonly matches: (source: number, destination: number) => boolean;
}

/** What decides how a matrix is arranged. `changed` says whether a cell was touched by a change. */
export interface ArrangeInput {
  readonly matrix: ReachMatrix;
  readonly names: readonly PeerName[];
  readonly filter: MatrixFilter;
  readonly changed: (source: number, destination: number) => boolean;
}

/** The rows and columns that a filter leaves, in its order. Goes through every cell once or twice. */
export function arrangeMatrix({ matrix, names, filter, changed }: ArrangeInput): ArrangedMatrix {
  const { peers, cells, answers } = matrix;
  const width = peers.length;
  const wanted = answers.map((answer) => (answer !== undefined && isWanted(answer, filter) ? 1 : 0));
  const inNamespace = names.map(({ namespace }) => filter.namespace === undefined || namespace === filter.namespace);
  const matches = (source: number, destination: number) =>
    wanted[cells[source * width + destination] ?? 0] === 1 &&
    (inNamespace[source] === true || inNamespace[destination] === true) &&
    (filter.cells !== 'changed' || changed(source, destination));
  let rows = named(names, filter.from);
  let columns = named(names, filter.to);
  if (leavesOut({ ...filter, from: '', to: '' })) {
    const kept = { rows: new Set<number>(), columns: new Set<number>() };
    for (const source of rows) {
      for (const destination of columns) {
        if (!matches(source, destination)) continue;
        kept.rows.add(source);
        kept.columns.add(destination);
      }
    }
    rows = rows.filter((position) => kept.rows.has(position));
    columns = columns.filter((position) => kept.columns.has(position));
  }
  return { ...ordered({ rows, columns }, matrix, filter.order), isGrouped: filter.order.by === 'name', matches };
}

function isWanted({ ports, maybe }: MatrixAnswer, filter: MatrixFilter): boolean {
  const port = readPort(filter.port);
  if (port !== undefined && filter.cells === 'denied') return !hasPort(ports, port) && !hasPort(maybe, port);
  if (port !== undefined && !hasPort(filter.cells === 'undecided' ? maybe : [...ports, ...maybe], port)) return false;
  switch (filter.cells) {
    case 'all':
    case 'changed':
      return true;
    case 'allowed':
      return ports.length > 0;
    case 'denied':
      return ports.length === 0 && maybe.length === 0;
    case 'undecided':
      return maybe.length > 0;
  }
}

function named(names: readonly PeerName[], text: string): readonly number[] {
  if (text.startsWith('='))
    return names.flatMap((name, position) => (plainName(name) === text.slice(1) ? [position] : []));
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  return names.flatMap(({ short, detail, namespace = '' }, position) => {
    const name = `${namespace}/${short} ${detail}`.toLowerCase();
    return words.every((word) => name.includes(word)) ? [position] : [];
  });
}

interface Axes {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

function ordered({ rows, columns }: Axes, { peers, cells, answers }: ReachMatrix, order: Order): Axes {
  if (order.by === 'name') return { rows, columns };
  const width = peers.length;
  const isAllowed = answers.map((answer) => (answer !== undefined && answer.ports.length > 0 ? 1 : 0));
  const allowed = (source: number, destination: number) => isAllowed[cells[source * width + destination] ?? 0] ?? 0;
  if (order.by === 'peer') {
    const peer = peers.findIndex(({ name }) => name === order.peer);
    if (order.axis === 'source') return { rows, columns: sorted(columns, (column) => allowed(peer, column)) };
    return { columns, rows: sorted(rows, (row) => allowed(row, peer)) };
  }
  const out = new Map(rows.map((row) => [row, columns.reduce((sum, column) => sum + allowed(row, column), 0)]));
  const into = new Map(columns.map((column) => [column, rows.reduce((sum, row) => sum + allowed(row, column), 0)]));
  return {
    rows: sorted(rows, (row) => out.get(row) ?? 0),
    columns: sorted(columns, (column) => into.get(column) ?? 0),
  };
}

/** Most first; what is equal stays in its order. */
function sorted(positions: readonly number[], weight: (position: number) => number): readonly number[] {
  return [...positions].sort((a, b) => weight(b) - weight(a));
}
