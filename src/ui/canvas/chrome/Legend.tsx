import { doorMetrics } from '#graph';
import { useTranslation } from '#i18n';
import type { Door, Outcome } from '#netpol';
import { useSession } from '#session';
import { DoorShape } from '../cards/DoorMark';
import lineClasses from '../lines/FlowLine.module.css';
import { StopGlyph } from '../lines/StopGlyph';
import classes from './Legend.module.css';

/** What the lines and doors on the canvas mean: always the plain ones, the rarer ones while they are there. */
export function Legend() {
  const { t } = useTranslation();
  const rare = useSession(({ picture }) =>
    (['partly', 'unknown'] as const)
      .filter((outcome) => picture.edges.some((edge) => edge.verdict.outcome === outcome))
      .join(),
  );
  const hasShut = useSession(({ picture }) =>
    picture.nodes.some(
      (node) => node.kind === 'workload' && (node.ingress.state === 'shut' || node.egress.state === 'shut'),
    ),
  );
  const outcomes: readonly Outcome[] = [
    'allowed',
    'denied',
    ...(['partly', 'unknown'] as const).filter((outcome) => rare.includes(outcome)),
  ];
  const doors: readonly Exclude<Door['state'], 'mixed'>[] = hasShut ? ['open', 'guarded', 'shut'] : ['open', 'guarded'];
  return (
    <ul className={classes.legend} aria-label={t('canvas.legend.label')}>
      {outcomes.map((outcome) => (
        <li key={outcome}>
          <LineSample outcome={outcome} />
          {t(`canvas.legend.${outcome}`)}
        </li>
      ))}
      {doors.map((state) => (
        <li key={state}>
          <svg className={classes.door} width={doorMetrics.width} height={22} aria-hidden="true">
            <g className={classes.sample}>
              <DoorShape state={state} hues={state === 'open' ? [] : [0]} height={22} />
            </g>
          </svg>
          {t(`canvas.legend.${state}`)}
        </li>
      ))}
    </ul>
  );
}

function LineSample({ outcome }: { outcome: Outcome }) {
  return (
    <svg width={38} height={16} aria-hidden="true">
      <g className={lineClasses['flow']} data-outcome={outcome}>
        <path className={lineClasses['line']} d={outcome === 'allowed' ? 'M1 8H37' : 'M1 8H23'} />
        <StopGlyph outcome={outcome} x={29} y={8} />
      </g>
    </svg>
  );
}
