import { FolderOpen } from 'lucide-react';
import { useTranslation } from '#i18n';
import { MenuButton } from '#ui/kit';
import { useActionEntries } from './useActionEntries';

/** Ways to begin: files of one's own, or an example. */
export function StartMenu() {
  const { t } = useTranslation();
  const files = useActionEntries((action) => ['newFile', 'openFiles', 'openFolder'].includes(action.id));
  const examples = useActionEntries((action) => action.group === 'example');
  return (
    <MenuButton
      look="words"
      label={t('shell.start')}
      icon={<FolderOpen size={15} aria-hidden />}
      sections={[{ entries: files }, { title: t('shell.examples'), entries: examples }]}
    />
  );
}
