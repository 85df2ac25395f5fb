import { memo } from 'react';
import classes from './MatrixGrid.module.css';
import { headId } from './RowHeads';

/** The line above the rows of a namespace, or of what is outside; its name stands at the side. `top` in pixels, `index` from 0 below the headings. */
export const GroupRow = memo(function GroupRow({ top, index }: { readonly top: number; readonly index: number }) {
  return (
    // biome-ignore-start lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: placed by coordinates; the keys pass over it.
    <div role="row" aria-rowindex={index + 2} aria-owns={headId(index)} className={classes.group} style={{ top }} />
    // biome-ignore-end lint/a11y/useSemanticElements lint/a11y/useFocusableInteractive: as above.
  );
});
