import { CircleAlert, TriangleAlert } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useId, useRef, useState } from 'react';
import { useTranslation } from '#i18n';
import { useSession } from '#session';
import { lazyControls } from '#ui/kit';
import classes from './BottomPane.module.css';
import { NothingSelected } from './NothingSelected';

const Inspector = lazyControls(async () => ({ default: (await import('#ui/inspector')).Inspector }));
const Problems = lazy(() => import('#ui/problems').then((module) => ({ default: module.Problems })));

type Tab = 'inspector' | 'problems';
const tabs: readonly Tab[] = ['inspector', 'problems'];

/** Below the canvas: what is selected and why, or the list of problems. */
export function BottomPane() {
  const { t } = useTranslation();
  const [shown, setShown] = useState<Tab>('inspector');
  const told = useSession(({ view }) => view.question ?? view.selectedPolicy);
  const selected = useSession((state) => state.view.selection.length > 0) || told !== undefined;
  // Whoever asks for an explanation wants to see it, whichever tab is open.
  const [lastTold, setLastTold] = useState(told);
  if (told !== lastTold) {
    setLastTold(told);
    if (told !== undefined) setShown('inspector');
  }
  const problem = useSession(({ view }) => view.problem);
  const [lastProblem, setLastProblem] = useState(problem);
  if (problem !== lastProblem) {
    setLastProblem(problem);
    if (problem !== undefined) setShown('problems');
  }
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const showNeighbour = (event: React.KeyboardEvent) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const other: Tab = shown === 'inspector' ? 'problems' : 'inspector';
    setShown(other);
    list.current?.querySelector<HTMLElement>(`[data-tab="${other}"]`)?.focus();
  };
  return (
    <section className={classes.pane} aria-label={t('shell.details')}>
      <div ref={list} className={classes.tabs} role="tablist" aria-label={t('shell.details')} onKeyDown={showNeighbour}>
        {tabs.map((tab) => (
          <button
            key={tab}
            type="button"
            role="tab"
            id={`${id}-${tab}`}
            data-tab={tab}
            className={classes.tab}
            aria-selected={tab === shown}
            aria-controls={`${id}-panel`}
            tabIndex={tab === shown ? 0 : -1}
            onClick={() => setShown(tab)}
          >
            {t(`shell.tabs.${tab}`)}
            {tab === 'problems' && <ProblemCounts />}
          </button>
        ))}
      </div>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown}`} className={classes.content}>
        <Suspense>{shown === 'inspector' ? selected ? <Inspector /> : <NothingSelected /> : <Problems />}</Suspense>
      </div>
    </section>
  );
}

function ProblemCounts() {
  const { t } = useTranslation();
  const errors = useSession((state) => count(state.findings, 'error'));
  const warnings = useSession((state) => count(state.findings, 'warning'));
  return (
    <span className={classes.counts}>
      {errors > 0 && (
        <Count
          icon={<CircleAlert size={13} aria-hidden />}
          text={t('shell.errors', { count: errors })}
          number={errors}
        />
      )}
      {warnings > 0 && (
        <Count
          icon={<TriangleAlert size={13} aria-hidden />}
          text={t('shell.warnings', { count: warnings })}
          number={warnings}
        />
      )}
    </span>
  );
}

function Count({ icon, number, text }: { icon: ReactNode; number: number; text: string }) {
  return (
    <span className={classes.count} title={text}>
      {icon}
      <span aria-hidden>{number}</span>
      <span className="sl-hidden">{text}</span>
    </span>
  );
}

function count(findings: readonly { severity: string }[], severity: string): number {
  return findings.filter((finding) => finding.severity === severity).length;
}
