import { MousePointerClick } from 'lucide-react';
import { useTranslation } from '#i18n';
import { EmptyState } from '#ui/kit';
import classes from './NothingSelected.module.css';

/** What stands in the inspector's place while nothing is selected: what to select, and how to draw. */
export function NothingSelected() {
  const { t } = useTranslation();
  return (
    <div className={classes.place}>
      <EmptyState icon={<MousePointerClick size={20} aria-hidden />} title={t('shell.nothingSelected.title')}>
        <span>{t('shell.nothingSelected.select')}</span>
        <span>{t('shell.nothingSelected.draw')}</span>
      </EmptyState>
    </div>
  );
}
