import { memo } from 'react';
import { useTranslation } from '#i18n';
import classes from './MatrixGrid.module.css';

/** The line above the rows of a namespace, or of what is outside. `top` in pixels, `index` from 0 below the headings. */
export const GroupRow = memo(function GroupRow(props: {
  readonly label: string | undefined;
  readonly count: number;
  readonly top: number;
  readonly index: number;
}) {
  const { t } = useTranslation();
  return (
    // biome-ignore-start lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: placed by coordinates; the keys pass over it.
    <div role="row" aria-rowindex={props.index + 2} className={classes.group} style={{ top: props.top }}>
      <div role="rowheader" aria-colindex={1} className={classes.groupName}>
        {props.label ?? t('matrix.outside')}
        <span className={classes.count}>{props.count}</span>
      </div>
    </div>
    // biome-ignore-end lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above.
  );
});
