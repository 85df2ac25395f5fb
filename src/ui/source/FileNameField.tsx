import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { renameFile } from '#session';
import classes from './FileTabs.module.css';

/** A file's name while it is being changed, in the place of its tab. Enter keeps the new name, Escape the old one. */
export function FileNameField({ file, onDone }: { file: string; onDone: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState(file);
  const [problem, setProblem] = useState<'empty' | 'taken'>();
  const field = useRef<HTMLInputElement>(null);

  useEffect(() => {
    // The part before the last dot is what a person means to change.
    const dot = file.lastIndexOf('.');
    field.current?.focus();
    field.current?.setSelectionRange(0, dot > 0 ? dot : file.length);
  }, [file]);

  const pressed = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    event.stopPropagation();
    if (event.key === 'Escape') onDone();
    if (event.key !== 'Enter') return;
    const answer = renameFile(file, name);
    if (answer === 'done') onDone();
    else setProblem(answer);
  };

  return (
    <span role="presentation" className={classes.field}>
      <input
        ref={field}
        className={classes.input}
        aria-label={t('source.newName', { file })}
        aria-invalid={problem !== undefined}
        value={name}
        size={Math.max(8, name.length)}
        spellCheck={false}
        onChange={(event) => {
          setName(event.currentTarget.value);
          setProblem(undefined);
        }}
        onKeyDown={pressed}
        onBlur={() => {
          renameFile(file, name);
          onDone();
        }}
      />
      {problem !== undefined && (
        <span role="alert" className={classes.problem}>
          {problem === 'taken' ? t('source.nameTaken') : t('source.nameEmpty')}
        </span>
      )}
    </span>
  );
}
