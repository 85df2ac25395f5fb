import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useTranslation } from '#i18n';
import { togglePane, useSession } from '#session';
import { IconButton } from '#ui/kit';

/** Folds the sidebar or the YAML away, and brings it back. */
export function FoldButton({ pane }: { pane: 'sidebar' | 'source' }) {
  const { t } = useTranslation();
  const { folded } = useSession(({ view }) => view.panes[pane]);
  const name = t(`shell.${pane}`);
  const [Close, Open] = pane === 'sidebar' ? [PanelLeftClose, PanelLeftOpen] : [PanelRightClose, PanelRightOpen];
  const Icon = folded ? Open : Close;
  return (
    <IconButton
      label={folded ? t('shell.unfold', { name }) : t('shell.fold', { name })}
      aria-expanded={!folded}
      onClick={() => togglePane(pane)}
    >
      <Icon size={17} aria-hidden />
    </IconButton>
  );
}
