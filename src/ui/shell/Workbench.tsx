import { useTranslation } from '#i18n';
import { SourcePane } from '#ui/source';
import { BottomPane } from './BottomPane';
import { Centre } from './centre/Centre';
import { Sidebar } from './Sidebar';
import { Split } from './Split';
import classes from './Workbench.module.css';

/** The panels: sidebar and canvas over the inspector, and the YAML beside them. Sidebar and YAML can be folded away. */
export function Workbench() {
  const { t } = useTranslation();
  return (
    <main className={classes.workbench}>
      <Split
        orientation="horizontal"
        pane="source"
        side="end"
        defaultSize="31%"
        min={280}
        minBeside={420}
        foldable="foldable"
        label={t('shell.resizeSource')}
      >
        <Split
          orientation="vertical"
          pane="details"
          side="end"
          defaultSize="232px"
          min={120}
          minBeside={220}
          label={t('shell.resizeInspector')}
        >
          <Split
            orientation="horizontal"
            pane="sidebar"
            side="start"
            defaultSize={window.innerWidth < narrowPx ? '200px' : '232px'}
            min={190}
            max={380}
            minBeside={220}
            foldable="foldable"
            label={t('shell.resizeSidebar')}
          >
            <Sidebar />
            <Centre />
          </Split>
          <BottomPane />
        </Split>
        <section className={classes.source} aria-label={t('shell.source')}>
          <SourcePane />
        </section>
      </Split>
    </main>
  );
}

/** Below this width of the window, the canvas needs the room more than the sidebar. */
const narrowPx = 1200;
