import { useTranslation } from '#i18n';
import { applyEdits } from '#session';
import { Button } from '#ui/kit';

/** Writes a manifest for a namespace that is used but not declared. */
export function DeclareButton({ name }: { name: string }) {
  const { t } = useTranslation();
  return (
    <Button
      onClick={() =>
        applyEdits([{ kind: 'addNamespace', name, labels: {} }], { origin: 'inspector', label: 'addNamespace' })
      }
    >
      {t('inspector.namespace.declare')}
    </Button>
  );
}
