import type { ReachConnection } from '#netpol';
import { csvText } from './csvText';
import { markdownTable } from './markdownTable';
import { portsWriter } from './portsWriter';
import type { SayTable } from './tableWords';

/** Connections as a table in Markdown, ports in words. What is undecided is not among them. */
export function connectionsMarkdown(connections: readonly ReachConnection[], say: SayTable): string {
  const words = portsWriter(say);
  const heading = [say('table.column.source'), say('table.column.destination'), say('table.column.ports')];
  const rows = connections.map(({ source, destination, ports }) => [source, destination, words(ports)]);
  return markdownTable(heading, rows);
}

/** Connections as CSV for programs, one row for each range of ports, the same in every language. What is undecided is not among them. */
export function connectionsCsv(connections: readonly ReachConnection[]): string {
  const rows = connections.flatMap(({ source, destination, ports }) =>
    ports.map(({ protocol, port, endPort }) => [source, destination, protocol, port, endPort]),
  );
  return csvText([['source', 'destination', 'protocol', 'port', 'endPort'], ...rows]);
}
