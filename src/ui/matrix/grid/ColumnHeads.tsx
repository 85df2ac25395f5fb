import type { VirtualItem } from '@tanstack/react-virtual';
import { memo } from 'react';
import { useTranslation } from '#i18n';
import { fullName, type PeerName } from '../model/peerName';
import classes from './MatrixGrid.module.css';
import { sizes } from './sizes';

/** The headings above the grid. */
export interface ColumnHeadsProps {
  readonly columns: readonly number[];
  readonly inView: readonly VirtualItem[];
  readonly names: readonly PeerName[];
  readonly isGrouped: boolean;
  /** The heading that the keys are at, -1 for the corner; absent when they are further down. */
  readonly activeColumn: number | undefined;
  /** The column that the keys are in, wherever. */
  readonly currentColumn: number;
}

/** Destinations in view, and above them the namespaces that they stand in. Stays in place while the rows scroll. */
export const ColumnHeads = memo(function ColumnHeads(props: ColumnHeadsProps) {
  const { columns, inView, names, isGrouped, activeColumn, currentColumn } = props;
  const { t } = useTranslation();
  return (
    // biome-ignore-start lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: placed by coordinates, as no table's rows can be.
    <div role="row" aria-rowindex={1} className={classes.head}>
      <div
        role="columnheader"
        aria-colindex={1}
        aria-label={t('matrix.corner')}
        className={classes.corner}
        data-row={-1}
        data-column={-1}
        data-active={activeColumn === -1 || undefined}
        tabIndex={activeColumn === -1 ? 0 : -1}
      >
        <span>{t('matrix.to')} →</span>
        <span>{t('matrix.from')} ↓</span>
      </div>
      {isGrouped &&
        bandsOf(columns, inView, names).map(({ from, to, namespace }) => (
          <div key={from} aria-hidden="true" className={classes.band} style={{ left: from, width: to - from }}>
            <span>{namespace ?? t('matrix.outside')}</span>
          </div>
        ))}
      {inView.map(({ index, start }) => {
        const name = names[columns[index] ?? -1];
        if (name === undefined) return null;
        return (
          <div
            key={index}
            role="columnheader"
            aria-colindex={index + 2}
            aria-label={fullName(name, t('matrix.outside'))}
            title={fullName(name, t('matrix.outside'))}
            className={classes.top}
            data-row={-1}
            data-column={index}
            data-current={index === currentColumn || undefined}
            data-active={index === activeColumn || undefined}
            tabIndex={index === activeColumn ? 0 : -1}
            style={{ left: start }}
          >
            <span className={classes.name}>{name.short}</span>
            <span className={classes.detail}>
              {isGrouped || name.namespace === undefined ? name.detail : name.namespace}
            </span>
          </div>
        );
      })}
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above.
  );
});

interface Band {
  /** In pixels, to the end of the namespace's last column, in view or not. */
  readonly from: number;
  readonly to: number;
  readonly namespace: string | undefined;
}

function bandsOf(
  columns: readonly number[],
  inView: readonly VirtualItem[],
  names: readonly PeerName[],
): readonly Band[] {
  const bands: Band[] = [];
  const namespaceAt = (index: number) => names[columns[index] ?? -1]?.namespace;
  for (const { index, end } of inView) {
    const last = bands.at(-1);
    if (last !== undefined && index > 0 && end <= last.to) continue;
    let [first, beyond] = [index, index + 1];
    while (first > 0 && namespaceAt(first - 1) === namespaceAt(index)) first -= 1;
    while (beyond < columns.length && namespaceAt(beyond) === namespaceAt(index)) beyond += 1;
    bands.push({
      from: sizes.side + first * sizes.column,
      to: sizes.side + beyond * sizes.column,
      namespace: namespaceAt(index),
    });
  }
  return bands;
}
