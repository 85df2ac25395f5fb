import type { PortSet, ReachChange } from '#netpol';
import { csvText } from './csvText';
import { markdownTable } from './markdownTable';
import { portsWriter } from './portsWriter';
import type { SayTable } from './tableWords';

/** What is allowed on one side of a change in words, and what may or may not be: `TCP 80, undecided: TCP 443`. */
export type SideWriter = (change: ReachChange, side: 'before' | 'after') => string;

/** A writer of both sides of changes. */
export function sideWriter(say: SayTable): SideWriter {
  const words = portsWriter(say);
  return (change, side) => {
    const sure: PortSet = change[side];
    const maybe = side === 'before' ? change.beforeMaybe : change.afterMaybe;
    if (maybe === undefined) return words(sure);
    const open = say('table.ports.undecided', { ports: words(maybe) });
    return sure.length === 0 ? open : `${words(sure)}, ${open}`;
  };
}

/** Changes as a table in Markdown. */
export function changesMarkdown(changes: readonly ReachChange[], say: SayTable): string {
  const words = sideWriter(say);
  const heading = (['change', 'source', 'destination', 'before', 'after'] as const).map((column) =>
    say(`table.column.${column}`),
  );
  const rows = changes.map((change) => {
    const { kind, source, destination } = change;
    return [say(`table.change.${kind}`), source, destination, words(change, 'before'), words(change, 'after')];
  });
  return markdownTable(heading, rows);
}

/** Changes as CSV, one row each, ports in words. */
export function changesCsv(changes: readonly ReachChange[], say: SayTable): string {
  const words = sideWriter(say);
  const rows = changes.map((change) => {
    const { kind, source, destination } = change;
    return [kind, source, destination, words(change, 'before'), words(change, 'after')];
  });
  return csvText([['kind', 'source', 'destination', 'before', 'after'], ...rows]);
}
