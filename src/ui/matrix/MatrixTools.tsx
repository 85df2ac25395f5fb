import { Copy, X } from 'lucide-react';
import { useTranslation } from '#i18n';
import { Button, MenuButton } from '#ui/kit';
import classes from './Matrix.module.css';
import { type CellKind, leavesOut, type MatrixFilter, noFilter, readPort } from './model/filter';

/** The line above the grid. */
export interface MatrixToolsProps {
  readonly filter: MatrixFilter;
  readonly onFilter: (filter: MatrixFilter) => void;
  readonly namespaces: readonly string[];
  /** Whether there are changed connections to show. */
  readonly hasChanges: boolean;
  /** How many rows and columns are shown. */
  readonly shown: { readonly rows: number; readonly columns: number };
  readonly onCopy: (format: 'md' | 'csv') => void;
}

/** Fields that narrow the matrix, its order, and copying. */
export function MatrixTools({ filter, onFilter, namespaces, hasChanges, shown, onCopy }: MatrixToolsProps) {
  const { t } = useTranslation();
  const set = (change: Partial<MatrixFilter>) => onFilter({ ...filter, ...change });
  const kinds: readonly CellKind[] = hasChanges || filter.cells === 'changed' ? [...cellKinds, 'changed'] : cellKinds;
  const isPortWrong = filter.port.trim() !== '' && readPort(filter.port) === undefined;
  return (
    <search className={classes.tools} aria-label={t('matrix.tools')}>
      {(['from', 'to'] as const).map((axis) => (
        <input
          key={axis}
          type="search"
          className={`${classes.field} ${classes.name}`}
          aria-label={t(`matrix.filter.${axis}`)}
          placeholder={t(`matrix.filter.${axis}`)}
          value={filter[axis]}
          data-on={filter[axis] !== '' ? '' : undefined}
          onChange={(event) => set({ [axis]: event.currentTarget.value })}
        />
      ))}
      <input
        type="search"
        className={`${classes.field} ${classes.port}`}
        aria-label={t('matrix.filter.port')}
        placeholder={t('matrix.filter.port')}
        title={t('matrix.filter.portHint')}
        aria-invalid={isPortWrong}
        value={filter.port}
        data-on={filter.port !== '' ? '' : undefined}
        onChange={(event) => set({ port: event.currentTarget.value })}
      />
      <select
        className={`${classes.field} ${classes.choice}`}
        aria-label={t('matrix.filter.namespace')}
        value={filter.namespace ?? ''}
        data-on={filter.namespace !== undefined ? '' : undefined}
        onChange={({ currentTarget: { value } }) => set({ namespace: value === '' ? undefined : value })}
      >
        <option value="">{t('matrix.filter.anyNamespace')}</option>
        {namespaces.map((namespace) => (
          <option key={namespace}>{namespace}</option>
        ))}
      </select>
      <select
        className={`${classes.field} ${classes.choice}`}
        aria-label={t('matrix.filter.cells')}
        value={filter.cells}
        data-on={filter.cells !== 'all' ? '' : undefined}
        onChange={({ currentTarget: { value } }) => set({ cells: kinds.find((kind) => kind === value) ?? 'all' })}
      >
        {kinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`matrix.kind.${kind}`)}
          </option>
        ))}
      </select>
      <select
        className={`${classes.field} ${classes.choice}`}
        aria-label={t('matrix.filter.order')}
        value={filter.order.by}
        onChange={({ currentTarget: { value } }) => set({ order: { by: value === 'connections' ? value : 'name' } })}
      >
        <option value="name">{t('matrix.order.name')}</option>
        <option value="connections">{t('matrix.order.connections')}</option>
        {filter.order.by === 'peer' && <option value="peer">{t('matrix.order.peer')}</option>}
      </select>
      {leavesOut(filter) && (
        <Button
          look="subtle"
          size="small"
          icon={<X size={13} aria-hidden />}
          onClick={() => onFilter({ ...noFilter, order: filter.order })}
        >
          {t('matrix.filter.clear')}
        </Button>
      )}
      <span className={classes.rest} />
      <span className={classes.count} role="status">
        {t('matrix.shown', { rows: shown.rows, columns: shown.columns })}
      </span>
      <MenuButton
        label={t('matrix.copy.label')}
        look="icon"
        icon={<Copy size={15} aria-hidden />}
        sections={[
          {
            entries: (['md', 'csv'] as const).map((format) => ({
              id: format,
              label: t(`matrix.copy.${format}`),
              onSelect: () => onCopy(format),
            })),
          },
        ]}
      />
    </search>
  );
}

const cellKinds: readonly CellKind[] = ['all', 'allowed', 'denied', 'undecided'];
