import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import { type Translate, useTranslation } from '#i18n';
import type { ReachMatrix } from '#netpol';
import type { ArrangedMatrix } from '../model/arrangeMatrix';
import type { CellWords } from '../model/cellWords';
import type { PeerName } from '../model/peerName';
import { ColumnHeads } from './ColumnHeads';
import { GroupRow } from './GroupRow';
import { entriesOf, type GridEntry } from './gridEntries';
import classes from './MatrixGrid.module.css';
import { type CellLabel, MatrixRow } from './MatrixRow';
import { RowHeads } from './RowHeads';
import { sizes } from './sizes';
import { type GridPosition, useGridKeys } from './useGridKeys';

/** A matrix to draw, and what follows when a cell or a heading is chosen. */
export interface MatrixGridProps {
  readonly matrix: ReachMatrix;
  readonly arranged: ArrangedMatrix;
  readonly names: readonly PeerName[];
  readonly words: readonly CellWords[];
  /** By position among the peers. */
  readonly onCell: (source: number, destination: number) => void;
  readonly onHead: (axis: 'source' | 'destination', peer: number, head: Element) => void;
}

/** The table itself: only the rows and columns in view are elements of the page. Sized by its parent. */
export function MatrixGrid({ matrix, arranged, names, words, onCell, onHead }: MatrixGridProps) {
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const { rows, columns, isGrouped } = arranged;
  const grid = useMemo(() => entriesOf(rows, names, isGrouped), [rows, names, isGrouped]);
  const keys = useGridKeys({ arranged, names, onCell, onHead, pageOf: () => pageOf(scroller.current) });
  const { active } = keys;
  const vertical = useVirtualizer({
    count: grid.entries.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (grid.entries[index]?.kind === 'group' ? sizes.group : sizes.row),
    // Another function for other lines: that is how the library learns that sizes are others now.
    getItemKey: useCallback((index: number) => keyOf(grid.entries[index]), [grid]),
    paddingStart: sizes.head,
    scrollPaddingStart: sizes.head,
    overscan: 8,
    rangeExtractor: useMemo(() => withAlso(grid.entryOfRow[active.row]), [grid, active.row]),
  });
  const horizontal = useVirtualizer({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => sizes.column,
    paddingStart: sizes.side,
    scrollPaddingStart: sizes.side,
    overscan: 4,
    rangeExtractor: useMemo(() => withAlso(active.column), [active.column]),
  });
  useFocusFollowing(scroller, active, (row, column) => {
    if (row >= 0) vertical.scrollToIndex(grid.entryOfRow[row] ?? 0);
    if (column >= 0) horizontal.scrollToIndex(column);
  });
  const label = useMemo(() => cellLabel(t), [t]);
  const inView = horizontal.getVirtualItems();
  const linesInView = vertical.getVirtualItems();
  return (
    <div ref={scroller} className={classes.scroller}>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the grid and the headings that its rows own; both are worked alike. */}
      <div
        className={classes.content}
        style={{ width: horizontal.getTotalSize(), height: vertical.getTotalSize() }}
        onKeyDown={keys.onKeyDown}
        onFocus={keys.onFocus}
        onClick={keys.onClick}
      >
        <RowHeads
          rows={rows}
          entries={grid.entries}
          inView={linesInView}
          names={names}
          isGrouped={isGrouped}
          isActive={active.column < 0}
          currentRow={active.row}
          height={vertical.getTotalSize()}
        />
        {/* biome-ignore lint/a11y/useSemanticElements: a table of which only a part is there, placed by coordinates. */}
        <div
          role="grid"
          aria-label={t('matrix.label')}
          aria-rowcount={grid.entries.length + 1}
          aria-colcount={columns.length + 1}
          aria-readonly="true"
          className={classes.grid}
        >
          <ColumnHeads
            columns={columns}
            inView={inView}
            names={names}
            isGrouped={isGrouped}
            activeColumn={active.row < 0 ? active.column : undefined}
            currentColumn={active.column}
          />
          {linesInView.map((item) => {
            const entry = grid.entries[item.index];
            if (entry === undefined) return null;
            if (entry.kind === 'group') {
              return <GroupRow key={item.key} top={item.start} index={item.index} />;
            }
            const isActive = entry.row === active.row;
            return (
              <MatrixRow
                key={item.key}
                row={entry.row}
                index={item.index}
                top={item.start}
                source={rows[entry.row] ?? 0}
                columns={columns}
                inView={inView}
                matrix={matrix}
                names={names}
                words={words}
                matches={arranged.matches}
                label={label}
                activeColumn={isActive && active.column >= 0 ? active.column : undefined}
              />
            );
          })}
        </div>
      </div>
    </div>
  );
}

function keyOf(entry: GridEntry | undefined): string {
  return entry?.kind === 'row' ? `row ${entry.row}` : `group ${entry?.namespace ?? ''}`;
}

/** The message is looked up once and cut at its placeholders, since hundreds of cells are put into words while one scrolls. */
function cellLabel(t: Translate): CellLabel {
  const parts = t('matrix.cell.label', {
    from: '\u0000from\u0000',
    to: '\u0000to\u0000',
    answer: '\u0000answer\u0000',
  }).split('\u0000');
  return (from, to, answer) => {
    const values: Readonly<Record<string, string>> = { from, to, answer };
    return parts.map((part, index) => (index % 2 === 1 ? values[part] : part)).join('');
  };
}

/** What is in view and one more, which has the focus. */
function withAlso(index: number | undefined): (range: Range) => number[] {
  return (range) => {
    const inView = defaultRangeExtractor(range);
    if (index === undefined || index < 0 || index >= range.count || inView.includes(index)) return inView;
    return [...inView, index].sort((a, b) => a - b);
  };
}

/** How many rows and columns one page of keys goes. */
function pageOf(scroller: HTMLElement | null): { readonly rows: number; readonly columns: number } {
  const { clientHeight = 0, clientWidth = 0 } = scroller ?? {};
  return {
    rows: Math.max(1, Math.floor((clientHeight - sizes.head) / sizes.row) - 1),
    columns: Math.max(1, Math.floor((clientWidth - sizes.side) / sizes.column) - 1),
  };
}

/** When the active cell moves by keys it is scrolled into view and takes the focus. */
function useFocusFollowing(
  scroller: { readonly current: HTMLElement | null },
  active: GridPosition,
  reveal: (row: number, column: number) => void,
): void {
  const shown = useRef(active);
  useEffect(() => {
    if (shown.current === active) return;
    shown.current = active;
    if (!active.byKey) return;
    reveal(active.row, active.column);
    scroller.current?.querySelector<HTMLElement>('[data-active]')?.focus({ preventScroll: true });
  });
}
