import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from '#i18n';
import { DialogForm } from './DialogForm';
import classes from './Form.module.css';

interface RenameFormProps {
  readonly label: string;
  readonly value: string;
  /** Renames; the answer is why that could not be, undefined when it is done. */
  rename(to: string): string | undefined;
}

/** Asks for a new name; a name that will not do is answered below the field. */
export function RenameForm({ label, value, rename }: RenameFormProps) {
  const { t } = useTranslation();
  const [name, setName] = useState(value);
  const [problem, setProblem] = useState<string>();
  return (
    <DialogForm
      confirm={t('dialog.rename')}
      disabled={name.trim() === ''}
      submit={() => {
        const failed = name.trim() === value ? undefined : rename(name.trim());
        setProblem(failed);
        return failed === undefined ? 'done' : 'stay';
      }}
    >
      <TextInput
        data-autofocus
        size="sm"
        label={label}
        value={name}
        error={problem}
        spellCheck={false}
        classNames={{ input: classes.mono ?? '' }}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setName(event.currentTarget.value)}
      />
    </DialogForm>
  );
}
