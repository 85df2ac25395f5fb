import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { fullName, type PeerName } from '../model/peerName';
import type { GridEntry } from './gridEntries';
import classes from './MatrixGrid.module.css';
import { sizes } from './sizes';

/** The headings at the side. */
export interface RowHeadsProps {
  readonly rows: readonly number[];
  readonly entries: readonly GridEntry[];
  readonly inView: readonly VirtualItem[];
  readonly names: readonly PeerName[];
  readonly isGrouped: boolean;
  /** Whether the keys are at the heading of their row. */
  readonly isActive: boolean;
  /** The row that the keys are in. */
  readonly currentRow: number;
  /** Of all lines, in pixels. */
  readonly height: number;
}

/**
 * Sources in view and the names of their namespaces, in one element that stays in place while the columns scroll: one for each row
 * would cost too much then. Rows own their heading by its id.
 */
export const RowHeads = memo(function RowHeads(props: RowHeadsProps) {
  const { rows, entries, inView, names, isGrouped, isActive, currentRow } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.sides} style={{ height: props.height - sizes.head }}>
      {inView.map(({ index, start, key }) => {
        const entry = entries[index];
        const top = start - sizes.head;
        if (entry === undefined) return null;
        if (entry.kind === 'group') {
          return (
            // biome-ignore lint/a11y/useFocusableInteractive lint/a11y/useSemanticElements: placed by coordinates; the keys pass over it.
            <div
              key={key}
              id={headId(index)}
              role="rowheader"
              aria-colindex={1}
              className={classes.groupName}
              style={{ top }}
            >
              {entry.namespace ?? t('matrix.outside')}
              <span className={classes.count}>{entry.count}</span>
            </div>
          );
        }
        const name = names[rows[entry.row] ?? -1];
        if (name === undefined) return null;
        const isCurrent = entry.row === currentRow;
        const full = fullName(name, t('matrix.outside'));
        return (
          // biome-ignore lint/a11y/useSemanticElements: placed by coordinates, as no table's rows can be.
          <div
            key={key}
            id={headId(index)}
            role="rowheader"
            aria-colindex={1}
            aria-label={full}
            title={full}
            className={classes.side}
            data-row={entry.row}
            data-column={-1}
            data-current={isCurrent || undefined}
            data-active={(isCurrent && isActive) || undefined}
            tabIndex={isCurrent && isActive ? 0 : -1}
            style={{ top }}
          >
            <span className={classes.name}>
              {!isGrouped && name.namespace !== undefined && <span className={classes.space}>{name.namespace}/</span>}
              {name.short}
            </span>
            <span className={classes.detail}>{name.detail}</span>
          </div>
        );
      })}
    </div>
  );
});

/** Names the heading of a line by its place below the headings above. */
export function headId(index: number): string {
  return `matrix-row-${index}`;
}
