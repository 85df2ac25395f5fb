import type { FormEvent, ReactNode } from 'react';
import { useTranslation } from '#i18n';
import { closeDialog } from '#session';
import { Button } from '#ui/kit';
import classes from './Form.module.css';

interface DialogFormProps {
  /** What the confirming button says. */
  readonly confirm: string;
  readonly disabled?: boolean;
  readonly children: ReactNode;
  /** Called on confirmation; the dialog closes after `done`. */
  submit(): 'done' | 'stay';
}

/** The body of a dialog that decides something: its fields, and the buttons to confirm and to leave. */
export function DialogForm({ confirm, disabled, children, submit }: DialogFormProps) {
  const { t } = useTranslation();
  const submitted = (event: FormEvent) => {
    event.preventDefault();
    if (submit() === 'done') closeDialog();
  };
  return (
    <form className={classes.form} onSubmit={submitted}>
      {children}
      <div className={classes.footer}>
        {/* The focus comes to the button that can be pressed: without one it would stay behind the window. */}
        <Button data-autofocus={disabled === true || undefined} onClick={closeDialog}>
          {t('dialog.cancel')}
        </Button>
        <Button type="submit" data-autofocus look="filled" disabled={disabled ?? false}>
          {confirm}
        </Button>
      </div>
    </form>
  );
}
