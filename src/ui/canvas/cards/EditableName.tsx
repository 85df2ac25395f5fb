import { useGestures } from '../gestures/gestures';
import { useWords } from '../model/words';
import classes from './EditableName.module.css';
import { InlineInput } from './InlineInput';

/** The name of a node, changed in place by a double click, Enter or F2. `reachable` as for chips. */
export function EditableName({
  node,
  name,
  isEditing,
  reachable,
}: {
  readonly node: string;
  readonly name: string;
  readonly isEditing: boolean;
  readonly reachable: boolean;
}) {
  const t = useWords();
  const { startEditing } = useGestures();
  if (isEditing) return <InlineInput node={node} part={{ kind: 'name' }} initial={name} look="name" />;
  const edit = () => startEditing({ node, part: { kind: 'name' } });
  return (
    <button
      type="button"
      className={classes.name}
      data-long={name.length > surelyFits || undefined}
      aria-label={t('canvas.field.name', { name })}
      title={name}
      tabIndex={reachable ? 0 : -1}
      onDoubleClick={edit}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== 'F2') return;
        event.preventDefault();
        event.stopPropagation();
        edit();
      }}
    >
      {name}
    </button>
  );
}

/** So many characters fit on the narrowest card whatever they are. */
const surelyFits = 10;
