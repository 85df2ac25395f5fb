import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useTranslation } from '#i18n';
import { IconButton } from '#ui/kit';
import type { Foldable } from './foldable';

/** Folds the sidebar or the YAML away, and brings it back. */
export function FoldButton({ panel, foldable }: { panel: 'sidebar' | 'source'; foldable: Foldable }) {
  const { t } = useTranslation();
  const name = t(`shell.${panel}`);
  const [Close, Open] = panel === 'sidebar' ? [PanelLeftClose, PanelLeftOpen] : [PanelRightClose, PanelRightOpen];
  const Icon = foldable.folded ? Open : Close;
  return (
    <IconButton
      label={foldable.folded ? t('shell.unfold', { name }) : t('shell.fold', { name })}
      aria-expanded={!foldable.folded}
      onClick={foldable.toggle}
    >
      <Icon size={17} aria-hidden />
    </IconButton>
  );
}
