import { useTranslation } from '#i18n';
import { renameFile } from '#session';
import { RenameForm } from './RenameForm';

/** Asks for a file's new name. */
export function RenameFileDialog({ file }: { file: string }) {
  const { t } = useTranslation();
  return (
    <RenameForm
      label={t('dialog.renameFile.name')}
      value={file}
      rename={(to) => {
        const answer = renameFile(file, to);
        return answer === 'done' ? undefined : t(`dialog.renameFile.${answer}`);
      }}
    />
  );
}
