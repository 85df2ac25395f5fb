import { PanelLeftClose, PanelLeftOpen, PanelRightClose, PanelRightOpen } from 'lucide-react';
import { useState } from 'react';
import { Group, Panel, Separator, usePanelRef } from 'react-resizable-panels';
import { useTranslation } from '#i18n';
import { Canvas } from '#ui/canvas';
import { IconButton } from '#ui/kit';
import { SourcePane } from '#ui/source';
import { BottomPane } from './BottomPane';
import { Sidebar } from './Sidebar';
import classes from './Workbench.module.css';

/** The panels: sidebar and canvas over the inspector, and the YAML beside them. Sidebar and YAML can be folded away. */
export function Workbench() {
  const { t } = useTranslation();
  const sidebar = useFoldable();
  const source = useFoldable();
  return (
    <Group id="workbench" className={classes.workbench ?? ''} orientation="horizontal">
      <Panel id="left" minSize={420}>
        <Group id="left-half" orientation="vertical">
          <Panel id="top" minSize={220}>
            <Group id="top-half" orientation="horizontal">
              <Panel
                id="sidebar"
                defaultSize={232}
                minSize={196}
                maxSize={380}
                collapsible
                groupResizeBehavior="preserve-pixel-size"
                panelRef={sidebar.ref}
                onResize={sidebar.onResize}
              >
                <Sidebar />
              </Panel>
              <Separator className={classes.upright ?? ''} aria-label={t('shell.resizeSidebar')} />
              <Panel id="canvas" minSize={220}>
                <main className={classes.canvas} aria-label={t('shell.canvas')}>
                  <Canvas />
                  <FoldButton side="left" foldable={sidebar} />
                  <FoldButton side="right" foldable={source} />
                </main>
              </Panel>
            </Group>
          </Panel>
          <Separator className={classes.level ?? ''} aria-label={t('shell.resizeInspector')} />
          <Panel id="bottom" defaultSize={232} minSize={120} groupResizeBehavior="preserve-pixel-size">
            <BottomPane />
          </Panel>
        </Group>
      </Panel>
      <Separator className={classes.upright ?? ''} aria-label={t('shell.resizeSource')} />
      <Panel id="source" defaultSize="31%" minSize={280} collapsible panelRef={source.ref} onResize={source.onResize}>
        <section className={classes.source} aria-label={t('shell.source')}>
          <SourcePane />
        </section>
      </Panel>
    </Group>
  );
}

interface Foldable {
  readonly ref: ReturnType<typeof usePanelRef>;
  readonly folded: boolean;
  onResize(): void;
}

function useFoldable(): Foldable {
  const ref = usePanelRef();
  const [folded, setFolded] = useState(false);
  return { ref, folded, onResize: () => setFolded(ref.current?.isCollapsed() ?? false) };
}

/** Folds the panel on one side of the canvas away, and brings it back. */
function FoldButton({ side, foldable }: { side: 'left' | 'right'; foldable: Foldable }) {
  const { t } = useTranslation();
  const Icon = foldIcon(side, foldable.folded);
  const name = side === 'left' ? t('shell.sidebar') : t('shell.source');
  return (
    <IconButton
      className={classes.fold ?? ''}
      data-side={side}
      label={foldable.folded ? t('shell.unfold', { name }) : t('shell.fold', { name })}
      aria-expanded={!foldable.folded}
      size={26}
      onClick={() => (foldable.folded ? foldable.ref.current?.expand() : foldable.ref.current?.collapse())}
    >
      <Icon size={15} aria-hidden />
    </IconButton>
  );
}

function foldIcon(side: 'left' | 'right', folded: Foldable['folded']) {
  if (side === 'left') return folded ? PanelLeftOpen : PanelLeftClose;
  return folded ? PanelRightOpen : PanelRightClose;
}
