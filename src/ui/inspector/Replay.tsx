import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { type KeyboardEvent, useEffect, useMemo, useRef } from 'react';
import { inWords, replayFlow } from '#explain';
import { workloadNodeId } from '#graph';
import { useTranslation } from '#i18n';
import { shineOn, showReplayStep } from '#session';
import { Button, VerdictGlyph } from '#ui/kit';
import own from './Replay.module.css';
import { SentenceText } from './SentenceText';
import type { Told } from './useFlowStory';

/** A decision step by step, in place of its story: each step says one sentence and lights its lines and pods. Arrow keys step, Escape ends. */
export function Replay({ told, step }: { told: Told; step: number }) {
  const { t } = useTranslation();
  const steps = useMemo(() => replayFlow(told), [told]);
  const at = Math.min(step, steps.length - 1);
  const shown = steps[at];
  const group = useRef<HTMLElement>(null);
  const current = useRef<HTMLLIElement>(null);
  useEffect(() => group.current?.focus(), []);
  useEffect(() => {
    if (shown === undefined) return undefined;
    shineOn({ places: shown.places, nodes: shown.speaksOf.map(workloadNodeId) });
    return () => shineOn(undefined);
  }, [shown]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each step brings itself into view.
  useEffect(() => void current.current?.scrollIntoView({ block: 'nearest' }), [at]);
  const go = (to: number) => showReplayStep(Math.max(0, Math.min(to, steps.length - 1)));
  const onKeyDown = (event: KeyboardEvent) => {
    const act = actions[event.key];
    if (act === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    if (act === 'leave') showReplayStep(undefined);
    else if (act === 'first') go(0);
    else if (act === 'last') go(steps.length - 1);
    else go(at + act);
  };
  return (
    <section
      ref={group}
      className={own.replay}
      tabIndex={-1}
      aria-label={t('explain.replay.label')}
      onKeyDown={onKeyDown}
    >
      <div className={own.bar}>
        <strong>
          {told.names.from} → {told.names.to} · {told.connection.protocol} {told.connection.port}
        </strong>
        <span className={own.position}>{t('explain.replay.position', { number: at + 1, count: steps.length })}</span>
        <Button
          size="small"
          disabled={at === 0}
          icon={<ChevronLeft size={14} aria-hidden />}
          onClick={() => go(at - 1)}
        >
          {t('explain.replay.back')}
        </Button>
        <Button
          size="small"
          look="filled"
          disabled={at === steps.length - 1}
          end={<ChevronRight size={14} aria-hidden />}
          onClick={() => go(at + 1)}
        >
          {t('explain.replay.next')}
        </Button>
        <Button size="small" icon={<X size={14} aria-hidden />} onClick={() => showReplayStep(undefined)}>
          {t('explain.replay.end')}
        </Button>
        <span className={own.keys}>{t('explain.replay.keys')}</span>
      </div>
      <ol className={own.steps}>
        {steps.slice(0, at + 1).map((each, index) => (
          <li
            // biome-ignore lint/suspicious/noArrayIndexKey: a step is what it is by its position.
            key={index}
            ref={index === at ? current : null}
            className={own.step}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={own.door}>{each.door !== undefined && t(`inspector.direction.${each.door}`)}</span>
            <span>
              {each.outcome !== undefined && (
                <>
                  <VerdictGlyph outcome={each.outcome} />{' '}
                </>
              )}
              <SentenceText sentence={each.sentence} />
            </span>
          </li>
        ))}
      </ol>
      <p className="sl-hidden" aria-live="polite">
        {shown !== undefined && inWords(shown.sentence, t)}
      </p>
    </section>
  );
}

const actions: Readonly<Record<string, number | 'first' | 'last' | 'leave' | undefined>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
  Home: 'first',
  End: 'last',
  Escape: 'leave',
};
