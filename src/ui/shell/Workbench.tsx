import { Group, Panel, Separator } from 'react-resizable-panels';
import { useTranslation } from '#i18n';
import { Canvas } from '#ui/canvas';
import { SourcePane } from '#ui/source';
import { BottomPane } from './BottomPane';
import type { Foldable } from './foldable';
import { NoticeRegion } from './NoticeRegion';
import { Sidebar } from './Sidebar';
import classes from './Workbench.module.css';

/** The panels: sidebar and canvas over the inspector, and the YAML beside them. Sidebar and YAML can be folded away. */
export function Workbench({ sidebar, source }: { sidebar: Foldable; source: Foldable }) {
  const { t } = useTranslation();
  return (
    <main className={classes.workbench}>
      <Group id="workbench" orientation="horizontal">
        <Panel id="left" minSize={420}>
          <Group id="left-half" orientation="vertical">
            <Panel id="top" minSize={220}>
              <Group id="top-half" orientation="horizontal">
                <Panel
                  id="sidebar"
                  defaultSize={window.innerWidth < narrowPx ? 200 : 232}
                  minSize={190}
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
                  <div className={classes.canvas}>
                    <Canvas />
                    <NoticeRegion />
                  </div>
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
    </main>
  );
}

/** Below this width of the window, the canvas needs the room more than the sidebar. */
const narrowPx = 1200;
