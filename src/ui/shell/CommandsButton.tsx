import { Search } from 'lucide-react';
import { useTranslation } from '#i18n';
import { Button, Kbd } from '#ui/kit';
import classes from './CommandsButton.module.css';
import { openCommandPalette } from './commandPalette';

/** Opens the command palette; shows the key that does the same. */
export function CommandsButton() {
  const { t } = useTranslation();
  return (
    <Button
      className={classes.button}
      icon={<Search size={15} aria-hidden />}
      end={<Kbd keys="mod+K" />}
      aria-label={t('shell.commands')}
      onClick={openCommandPalette}
    >
      <span className={classes.word}>{t('shell.commands')}</span>
    </Button>
  );
}
