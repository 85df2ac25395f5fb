import { Box, Cloud, ShieldHalf, SquareDashed } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from '#i18n';
import { findAction } from '#session';
import { SectionTitle, startWhenFetched } from '#ui/kit';
import classes from './Palette.module.css';

type Item = 'pod' | 'namespace' | 'external' | 'policy';

/** What can be put on the canvas: dragged to where it shall stand, or pressed to add it at a sensible place. */
export function Palette() {
  const { t } = useTranslation();
  return (
    <section>
      <SectionTitle>{t('shell.add')}</SectionTitle>
      <div className={classes.tiles}>
        <Tile item="pod" action="addPod" icon={<Box size={16} aria-hidden />} />
        <Tile item="namespace" action="addNamespace" icon={<SquareDashed size={16} aria-hidden />} />
        <Tile item="external" action="addExternal" icon={<Cloud size={16} aria-hidden />} />
        <Tile item="policy" action="addPolicy" icon={<ShieldHalf size={16} aria-hidden />} />
      </div>
    </section>
  );
}

function Tile({ item, action, icon }: { item: Item; action: string; icon: ReactNode }) {
  const { t } = useTranslation();
  const tile = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    const element = tile.current;
    if (element === null) return;
    // Nothing can be dragged in the first moment, so what it takes need not be in the first load.
    return startWhenFetched(
      () => import('@atlaskit/pragmatic-drag-and-drop/element/adapter'),
      ({ draggable }) => draggable({ element, getInitialData: () => ({ kind: 'sluice/palette', item }) }),
    );
  }, [item]);
  return (
    <button
      ref={tile}
      type="button"
      className={classes.tile}
      title={t(`shell.palette.${item}Hint`)}
      onClick={() => void findAction(action)?.run()}
    >
      {icon}
      {t(`shell.palette.${item}`)}
    </button>
  );
}
