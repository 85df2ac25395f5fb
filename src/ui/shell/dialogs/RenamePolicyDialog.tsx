import { findPolicyEntry } from '#graph';
import { useTranslation } from '#i18n';
import { applyEdits, useSession } from '#session';
import { RenameForm } from './RenameForm';

/** Asks for a policy's new name. */
export function RenamePolicyDialog({ policy: key }: { policy: string }) {
  const { t } = useTranslation();
  const policy = useSession(({ picture }) => findPolicyEntry(picture, key)?.policy);
  if (policy === undefined) return null;
  return (
    <RenameForm
      label={t('dialog.renamePolicy.name')}
      value={policy.name}
      rename={(to) => {
        const done = applyEdits([{ kind: 'renamePolicy', policy: policy.origin, to }], {
          origin: 'inspector',
          label: 'renamePolicy',
        });
        return done === 'done' ? undefined : t('dialog.renamePolicy.failed');
      }}
    />
  );
}
