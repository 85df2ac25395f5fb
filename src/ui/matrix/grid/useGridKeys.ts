import { type FocusEvent, type KeyboardEvent, type MouseEvent, useRef, useState } from 'react';
import type { ArrangedMatrix } from '../model/arrangeMatrix';
import type { PeerName } from '../model/peerName';
import { typedAhead } from './typedAhead';

/** A place in the grid by its row and column, -1 for headings. */
export interface GridPosition {
  readonly row: number;
  readonly column: number;
  /** Whether keys went there, so that it has to come into view. */
  readonly byKey: boolean;
}

interface GridKeysInput {
  readonly arranged: ArrangedMatrix;
  readonly names: readonly PeerName[];
  readonly onCell: (source: number, destination: number) => void;
  readonly onHead: (axis: 'source' | 'destination', peer: number, head: Element) => void;
  readonly pageOf: () => { readonly rows: number; readonly columns: number };
}

/**
 * One cell or heading of the grid is in the order of Tab, and keys move it: arrows, Home and End (with Ctrl to the grid's corners),
 * Page Up and Down (with Alt sideways). Enter and Space choose; letters go to the next source of that name, or destination from a heading above.
 */
export function useGridKeys({ arranged, names, onCell, onHead, pageOf }: GridKeysInput) {
  const [position, setPosition] = useState<GridPosition>({ row: 0, column: 0, byKey: false });
  const typed = useRef({ text: '', at: 0 });
  const { rows, columns } = arranged;
  const limits = { rows: rows.length - 1, columns: columns.length - 1 };
  const isInside = position.row <= limits.rows && position.column <= limits.columns;
  const within = {
    ...position,
    row: Math.min(position.row, limits.rows),
    column: Math.min(position.column, limits.columns),
  };
  const active = isInside ? position : within;

  const choose = (at: GridPosition, element: Element) => {
    const source = rows[at.row];
    const destination = columns[at.column];
    if (source !== undefined && destination !== undefined) onCell(source, destination);
    else if (source !== undefined) onHead('source', source, element);
    else if (destination !== undefined) onHead('destination', destination, element);
  };

  const search = (letter: string) => {
    const isSearchingAbove = active.row < 0;
    const listed = (isSearchingAbove ? columns : rows).map((peer) => names[peer]?.short ?? '');
    const now = Date.now();
    const text = now - typed.current.at < typingPauseMs ? typed.current.text + letter : letter;
    typed.current = { text, at: now };
    const found = typedAhead(listed, text, isSearchingAbove ? active.column : active.row);
    if (found === undefined) return;
    setPosition({ ...active, ...(isSearchingAbove ? { column: found } : { row: found }), byKey: true });
  };

  return {
    active,
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (event.defaultPrevented || !(event.target instanceof Element)) return;
      if ((event.key === 'Enter' || event.key === ' ') && !event.ctrlKey && !event.metaKey) {
        event.preventDefault();
        choose(active, event.target);
        return;
      }
      const moved = movedBy(event, active, limits, pageOf);
      if (moved !== undefined) {
        event.preventDefault();
        setPosition({ ...moved, byKey: true });
      } else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) {
        // Letters search here; what is prevented is no action's key any more.
        event.preventDefault();
        search(event.key.toLowerCase());
      }
    },
    onFocus: (event: FocusEvent<HTMLElement>) => {
      const at = positionAt(event.target);
      if (at !== undefined && (at.row !== active.row || at.column !== active.column)) setPosition(at);
    },
    onClick: (event: MouseEvent<HTMLElement>) => {
      if (!(event.target instanceof Element)) return;
      const element = event.target.closest<HTMLElement>('[data-row]');
      const at = element === null ? undefined : positionAt(element);
      if (element === null || at === undefined) return;
      choose(at, element);
    },
  };
}

/** After this pause, letters begin a new word. */
const typingPauseMs = 900;

function positionAt(element: Element): GridPosition | undefined {
  if (!(element instanceof HTMLElement) || element.dataset['row'] === undefined) return undefined;
  return { row: Number(element.dataset['row']), column: Number(element.dataset['column']), byKey: false };
}

interface Limits {
  readonly rows: number;
  readonly columns: number;
}

function movedBy(
  { key, ctrlKey, metaKey, altKey }: KeyboardEvent,
  { row, column }: GridPosition,
  last: Limits,
  pageOf: () => Limits,
): Omit<GridPosition, 'byKey'> | undefined {
  const to = (nextRow: number, nextColumn: number) => ({
    row: Math.max(-1, Math.min(nextRow, last.rows)),
    column: Math.max(-1, Math.min(nextColumn, last.columns)),
  });
  const far = ctrlKey || metaKey;
  switch (key) {
    case 'ArrowUp':
      return to(row - 1, column);
    case 'ArrowDown':
      return to(row + 1, column);
    case 'ArrowLeft':
      return to(row, column - 1);
    case 'ArrowRight':
      return to(row, column + 1);
    case 'Home':
      return far ? to(0, 0) : to(row, 0);
    case 'End':
      return far ? to(last.rows, last.columns) : to(row, last.columns);
    case 'PageUp':
      return altKey ? to(row, Math.max(0, column - pageOf().columns)) : to(Math.max(0, row - pageOf().rows), column);
    case 'PageDown':
      return altKey ? to(row, column + pageOf().columns) : to(row + pageOf().rows, column);
    default:
      return undefined;
  }
}
