import { TextInput } from '@mantine/core';
import { useState } from 'react';
import classes from './CommitField.module.css';

interface CommitFieldProps {
  /** Its accessible name; shown above it when `look` says so. */
  readonly label: string;
  readonly value: string;
  readonly look?: 'labelled' | 'bare';
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Called with the trimmed text when it differs. Where it changes nothing, the old text comes back by itself. */
  commit(text: string): void;
}

/** A text field that takes effect as a whole: on Enter or when it is left. Escape brings the old text back. */
export function CommitField({ label, value, look = 'bare', placeholder, disabled, commit }: CommitFieldProps) {
  const [draft, setDraft] = useState<string>();
  const finish = () => {
    setDraft(undefined);
    const text = draft?.trim();
    if (text !== undefined && text !== value) commit(text);
  };
  return (
    <TextInput
      size="xs"
      value={draft ?? value}
      {...(look === 'labelled' ? { label } : { 'aria-label': label })}
      {...(placeholder === undefined ? {} : { placeholder })}
      disabled={disabled ?? false}
      spellCheck={false}
      autoComplete="off"
      classNames={{ input: classes.input ?? '' }}
      onChange={(event) => setDraft(event.currentTarget.value)}
      onBlur={finish}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Enter') finish();
        if (event.key === 'Escape') setDraft(undefined);
      }}
    />
  );
}
