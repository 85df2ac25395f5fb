import { useGestures } from '../gestures/gestures';
import type { Part } from '../model/canvasNode';
import { useWords } from '../model/words';
import classes from './Chip.module.css';
import { InlineInput } from './InlineInput';

/** A chip of a card. `reachable`: whether the Tab key stops at it, as it does on the selected card only. */
export interface ChipProps {
  readonly node: string;
  readonly part: Extract<Part, { kind: 'label' | 'port' }>;
  readonly text: string;
  readonly isEditing: boolean;
  readonly reachable: boolean;
}

/** A label or a port of a workload, changed in place by a double click, Enter or F2, and removed by Delete. */
export function Chip({ node, part, text, isEditing, reachable }: ChipProps) {
  const t = useWords();
  const { startEditing, removePart } = useGestures();
  if (isEditing) return <InlineInput node={node} part={part} initial={text} />;
  const edit = () => startEditing({ node, part });
  return (
    <button
      type="button"
      className={classes.chip}
      data-chip={part.kind}
      data-long={text.length > surelyFits || undefined}
      {...(part.kind === 'port' ? { 'data-port': part.index } : { 'data-label': part.key })}
      aria-label={
        part.kind === 'port' ? t('canvas.field.editPort', { port: text }) : t('canvas.field.editLabel', { label: text })
      }
      title={text}
      tabIndex={reachable ? 0 : -1}
      onDoubleClick={edit}
      onKeyDown={(event) => {
        if (event.key === 'Enter' || event.key === 'F2') edit();
        else if (event.key === 'Delete' || event.key === 'Backspace') removePart(node, part);
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {text}
    </button>
  );
}

/** So many characters fit on the narrowest card. */
const surelyFits = 17;
