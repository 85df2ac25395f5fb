import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import type { ReachMatrix } from '#netpol';
import type { CellWords } from '../model/cellWords';
import { fullName, type PeerName, plainName } from '../model/peerName';
import classes from './MatrixGrid.module.css';

/** One source's line. */
export interface MatrixRowProps {
  /** Its place among the rows. */
  readonly row: number;
  /** Its place among all lines below the headings. */
  readonly index: number;
  /** In pixels. */
  readonly top: number;
  /** Its position among the peers. */
  readonly source: number;
  readonly columns: readonly number[];
  readonly inView: readonly VirtualItem[];
  readonly matrix: ReachMatrix;
  readonly names: readonly PeerName[];
  readonly words: readonly CellWords[];
  readonly matches: (source: number, destination: number) => boolean;
  readonly isGrouped: boolean;
  /** The column of its cell that the keys are at, -1 for its heading; absent when they are in another line. */
  readonly activeColumn: number | undefined;
}

/** A source's heading and its cells in view. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, source, columns, inView, matrix, names, words, activeColumn } = props;
  const { t } = useTranslation();
  const own = names[source];
  if (own === undefined) return null;
  const { cells, peers } = matrix;
  return (
    // biome-ignore-start lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: placed by coordinates, as no table's rows can be.
    <div role="row" aria-rowindex={props.index + 2} className={classes.row} style={{ top: props.top }}>
      <div
        role="rowheader"
        aria-colindex={1}
        className={classes.side}
        data-row={row}
        data-column={-1}
        data-current={activeColumn !== undefined || undefined}
        data-active={activeColumn === -1 || undefined}
        tabIndex={activeColumn === -1 ? 0 : -1}
        title={fullName(own, t('matrix.outside'))}
      >
        <span className={classes.name}>
          {!props.isGrouped && own.namespace !== undefined && <span className={classes.space}>{own.namespace}/</span>}
          {own.short}
        </span>
        <span className={classes.detail}>{own.detail}</span>
      </div>
      {inView.map(({ index, start }) => {
        const destination = columns[index] ?? 0;
        const cell = words[cells[source * peers.length + destination] ?? 0];
        const other = names[destination];
        if (cell === undefined || other === undefined) return null;
        const label = t('matrix.cell.label', { from: plainName(own), to: plainName(other), answer: cell.full });
        return (
          <div
            key={index}
            role="gridcell"
            aria-colindex={index + 2}
            aria-label={label}
            className={classes.cell}
            data-outcome={cell.outcome}
            data-faint={cell.outcome !== 'none' && !props.matches(source, destination) ? '' : undefined}
            data-row={row}
            data-column={index}
            data-active={activeColumn === index || undefined}
            tabIndex={activeColumn === index ? 0 : -1}
            style={{ left: start }}
          >
            {cell.short}
          </div>
        );
      })}
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above.
  );
});
