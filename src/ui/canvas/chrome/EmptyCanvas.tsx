import { Box } from 'lucide-react';
import { useTranslation } from '#i18n';
import { findAction } from '#session';
import { Button, EmptyState } from '#ui/kit';
import classes from './EmptyCanvas.module.css';

/** What stands on a canvas without any pod or outside source: what to do. */
export function EmptyCanvas() {
  const { t } = useTranslation();
  return (
    <div className={classes.empty}>
      <EmptyState icon={<Box size={28} strokeWidth={1.5} aria-hidden />} title={t('canvas.empty.title')}>
        <p className={classes.text}>{t('canvas.empty.text')}</p>
        <div className={classes.buttons}>
          <Button look="filled" onClick={() => void findAction('addPod')?.run()}>
            {t('canvas.empty.addPod')}
          </Button>
          <Button onClick={() => void findAction('examples')?.run()}>{t('canvas.empty.examples')}</Button>
        </div>
      </EmptyState>
    </div>
  );
}
