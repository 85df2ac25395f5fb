import { TriangleAlert } from 'lucide-react';
import { useTranslation } from '#i18n';
import { assertNever } from '#lib';
import { type SessionState, useSession } from '#session';
import classes from './WorkspaceName.module.css';

/** The scenario's name, and whether the browser keeps the draft. */
export function WorkspaceName() {
  const { t } = useTranslation();
  const name = useSession((state) => state.reading.resources.scenarios[0]?.name);
  const saving = useSession((state) => state.saving);
  return (
    <div className={classes.crumb}>
      <span className={classes.name}>{name ?? t('shell.untitled')}</span>
      <SavingState saving={saving} />
    </div>
  );
}

function SavingState({ saving }: { saving: SessionState['saving'] }) {
  const { t } = useTranslation();
  switch (saving.kind) {
    case 'off':
      return null;
    case 'saved':
      return <span title={t('shell.savedHint')}>{t('shell.saved')}</span>;
    case 'pending':
      return <span>{t('shell.saving')}</span>;
    case 'failed':
      return (
        <span className={classes.failed} role="alert" title={saving.reason}>
          <TriangleAlert size={14} aria-hidden />
          {t('shell.notSaved')}
        </span>
      );
    default:
      return assertNever(saving);
  }
}
