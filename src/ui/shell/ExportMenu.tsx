import { useTranslation } from '#i18n';
import { MenuButton } from '#ui/kit';
import { useActionEntries } from './useActionEntries';

/** Ways to take the manifests away, byte for byte as they stand. */
export function ExportMenu() {
  const { t } = useTranslation();
  const entries = useActionEntries((action) => exports.includes(action.id));
  return <MenuButton look="words" filled label={t('shell.export')} sections={[{ entries }]} />;
}

const exports: readonly string[] = ['downloadFile', 'downloadAll', 'copyFile', 'copyKubectl'];
