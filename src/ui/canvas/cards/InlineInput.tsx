import { type KeyboardEvent, useId, useState } from 'react';
import { useGestures } from '../gestures/gestures';
import type { Part } from '../model/canvasNode';
import { type Translate, useWords } from '../model/words';
import classes from './InlineInput.module.css';

/** What is edited, what stands there now, and whether it looks like a chip or a name. */
export interface InlineInputProps {
  readonly node: string;
  readonly part: Part;
  readonly initial: string;
  readonly look?: 'chip' | 'name';
}

/** A small text field in place of what it changes. Enter keeps the text, Escape drops it, leaving it keeps what can be kept. */
export function InlineInput({ node, part, initial, look = 'chip' }: InlineInputProps) {
  const t = useWords();
  const { commitText, stopEditing } = useGestures();
  const [text, setText] = useState(initial);
  const [problem, setProblem] = useState<string>();
  const problemId = useId();
  const keep = () => setProblem(commitText({ node, part }, text));
  const pressed = (event: KeyboardEvent) => {
    event.stopPropagation();
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') keep();
    else if (event.key === 'Escape') stopEditing('giveBackFocus');
  };
  return (
    <span className={`${classes.field} nodrag nopan nowheel`} data-look={look}>
      <input
        className={classes.input}
        value={text}
        size={Math.max(8, text.length + 1)}
        placeholder={placeholderOf(part, t)}
        aria-label={labelOf(part, initial, t)}
        aria-invalid={problem !== undefined}
        aria-describedby={problem === undefined ? undefined : problemId}
        spellCheck={false}
        autoCapitalize="off"
        autoComplete="off"
        // Whoever asked to edit is about to type; the field appears only then.
        // biome-ignore lint/a11y/noAutofocus: as above.
        autoFocus
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(undefined);
        }}
        onKeyDown={pressed}
        onBlur={() => {
          if (commitText({ node, part }, text) !== undefined) stopEditing('leaveFocus');
        }}
      />
      {problem !== undefined && (
        <span id={problemId} role="alert" className={classes.problem}>
          {problem}
        </span>
      )}
    </span>
  );
}

function placeholderOf(part: Part, t: Translate): string | undefined {
  if (part.kind === 'label') return t('canvas.field.labelHint');
  if (part.kind === 'port') return t('canvas.field.portHint');
  return undefined;
}

function labelOf(part: Part, initial: string, t: Translate): string {
  return t(`canvas.field.${part.kind}`, { name: initial });
}
