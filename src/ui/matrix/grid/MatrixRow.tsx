import type { VirtualItem } from '@tanstack/react-virtual';
import { type CSSProperties, memo } from 'react';
import type { ReachMatrix } from '#netpol';
import type { CellWords } from '../model/cellWords';
import { type PeerName, plainName } from '../model/peerName';
import classes from './MatrixGrid.module.css';
import { headId } from './RowHeads';

/** Puts a cell into words by the names of its ends and its answer. */
export type CellLabel = (from: string, to: string, answer: string) => string;

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
  /** What is said of a cell. */
  readonly label: CellLabel;
  /** The column of its cell that the keys are at; absent when they are elsewhere. */
  readonly activeColumn: number | undefined;
}

/** A source's cells in view; its heading stands at the side. */
export const MatrixRow = memo(function MatrixRow(props: MatrixRowProps) {
  const { row, source, columns, inView, matrix, names, words, activeColumn } = props;
  const own = names[source];
  if (own === undefined) return null;
  const { cells, peers } = matrix;
  return (
    // biome-ignore-start lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: placed by coordinates, as no table's rows can be.
    <div
      role="row"
      aria-rowindex={props.index + 2}
      aria-owns={headId(props.index)}
      className={classes.row}
      style={{ top: props.top }}
    >
      {inView.map(({ index, start }, place) => {
        const destination = columns[index] ?? 0;
        const cell = words[cells[source * peers.length + destination] ?? 0];
        const other = names[destination];
        if (cell === undefined || other === undefined) return null;
        return (
          <div
            key={index}
            role="gridcell"
            aria-colindex={index + 2}
            aria-label={props.label(plainName(own), plainName(other), cell.full)}
            className={classes.cell}
            data-outcome={cell.outcome}
            data-faint={cell.outcome !== 'none' && !props.matches(source, destination) ? '' : undefined}
            data-row={row}
            data-column={index}
            data-active={activeColumn === index || undefined}
            tabIndex={activeColumn === index ? 0 : -1}
            style={gapBefore(start, inView[place - 1]?.end)}
          >
            {cell.short}
          </div>
        );
      })}
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above.
  );
});

/** Cells stand one behind the other, for positioned ones are slow to scroll; a gap comes where the one with the focus is out of view. */
function gapBefore(start: number, before: number | undefined): CSSProperties | undefined {
  return start === before ? undefined : { marginLeft: start - (before ?? 0) };
}
