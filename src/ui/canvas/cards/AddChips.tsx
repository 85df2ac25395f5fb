import { Plus } from 'lucide-react';
import { useGestures } from '../gestures/gestures';
import type { Part } from '../model/canvasNode';
import { useWords } from '../model/words';
import classes from './AddChips.module.css';
import { InlineInput } from './InlineInput';

/** Chips that add a label or a port, at a card's lower edge while it is pointed at or selected. */
export function AddChips({
  node,
  name,
  editing,
  reachable,
}: {
  readonly node: string;
  readonly name: string;
  readonly editing: Part | undefined;
  readonly reachable: boolean;
}) {
  const t = useWords();
  const { startEditing } = useGestures();
  const adding = isNew(editing) ? editing : undefined;
  return (
    <div className={classes.bar}>
      {adding !== undefined ? (
        <InlineInput node={node} part={adding} initial="" />
      ) : (
        (['label', 'port'] as const).map((kind) => (
          <button
            key={kind}
            type="button"
            className={`${classes.add} nodrag`}
            data-kind={kind}
            aria-label={kind === 'label' ? t('canvas.add.labelTo', { name }) : t('canvas.add.portTo', { name })}
            tabIndex={reachable ? 0 : -1}
            onClick={() => startEditing({ node, part: { kind } })}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') event.stopPropagation();
            }}
          >
            <Plus size={10} strokeWidth={2.6} aria-hidden /> {t(`canvas.add.${kind}`)}
          </button>
        ))
      )}
    </div>
  );
}

function isNew(part: Part | undefined): boolean {
  return (part?.kind === 'label' && part.key === undefined) || (part?.kind === 'port' && part.index === undefined);
}
