import { useMemo } from 'react';
import { useTranslation } from '#i18n';
import type { Edit } from '#manifests';
import { applyEdits, previewEdits } from '#session';
import { ChangedConnections } from './ChangedConnections';
import { DialogForm } from './DialogForm';
import { RefusalText } from './RefusalText';
import { WrittenLines } from './WrittenLines';

/** Shows a repair before it is done: the lines of YAML, and every connection that it would open or close. */
export function RepairDialog({ edits }: { edits: readonly Edit[] }) {
  const { t } = useTranslation();
  const preview = useMemo(() => previewEdits(edits), [edits]);
  const refused = preview.refusal !== undefined;
  return (
    <DialogForm
      confirm={t('dialog.repair.confirm')}
      disabled={refused}
      submit={() => (applyEdits(edits, { origin: 'inspector', label: 'repair' }) === 'done' ? 'done' : 'stay')}
    >
      {preview.refusal !== undefined ? (
        <RefusalText refusal={preview.refusal} />
      ) : (
        <>
          <WrittenLines files={preview.files} />
          <ChangedConnections edits={edits} />
        </>
      )}
    </DialogForm>
  );
}
