import { Redo2, Undo2 } from 'lucide-react';
import { useMessage, useTranslation } from '#i18n';
import { redo, undo, useSession } from '#session';
import { IconButton } from '#ui/kit';
import classes from './HistoryButtons.module.css';

/** Undo and redo, each named for the step that it would take. */
export function HistoryButtons() {
  const { t } = useTranslation();
  const message = useMessage();
  const last = useSession((state) => state.history.done.at(-1)?.label);
  const next = useSession((state) => state.history.undone.at(-1)?.label);
  return (
    <div className={classes.pair}>
      <IconButton
        label={last === undefined ? t('shell.undo') : t('shell.undoStep', { step: message(`step.${last}`) })}
        look="framed"
        size={30}
        disabled={last === undefined}
        onClick={undo}
      >
        <Undo2 size={16} aria-hidden />
      </IconButton>
      <IconButton
        label={next === undefined ? t('shell.redo') : t('shell.redoStep', { step: message(`step.${next}`) })}
        look="framed"
        size={30}
        disabled={next === undefined}
        onClick={redo}
      >
        <Redo2 size={16} aria-hidden />
      </IconButton>
    </div>
  );
}
