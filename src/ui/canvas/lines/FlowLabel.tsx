import { memo } from 'react';
import type { FlowEdge, Point } from '#graph';
import type { Telling } from '../model/telling';
import { useWords } from '../model/words';
import { labelParts } from '../routing/labelParts';
import classes from './FlowLabel.module.css';

/** What a line's label says and where its middle lies. */
export interface FlowLabelProps {
  readonly edge: FlowEdge;
  readonly at: Point;
  readonly telling: Telling | undefined;
}

/** A line's label: protocol and port, with marks for an expectation that is not met and a verdict that may change. */
export const FlowLabel = memo(function FlowLabel({ edge, at, telling }: FlowLabelProps) {
  const t = useWords();
  const { text, marks, width, height } = labelParts(edge);
  // Every part stands at its own place: a `transform` of the group would be one more piece for the browser to put together.
  const left = at.x - width / 2;
  const top = at.y - height / 2;
  const told =
    telling === 'ingress' || telling === 'egress' || telling === 'both' ? t(`canvas.edge.${telling}`) : undefined;
  return (
    <g className={classes.label}>
      <rect className={classes.pill} x={left} y={top} width={width} height={height} rx={5} />
      <text className={classes.text} x={left + 5} y={top + 12.4}>
        {text}
      </text>
      {marks.map((mark, index) => (
        <g
          key={mark}
          className={classes.mark}
          data-mark={mark}
          transform={`translate(${left + width - 11 - 15 * index} ${at.y})`}
        >
          {mark === 'unmet' ? <Unmet edge={edge} /> : <Provisional edge={edge} />}
        </g>
      ))}
      {told !== undefined && (
        <text className={classes.told} x={at.x} y={top - 4} textAnchor="middle">
          {told}
        </text>
      )}
    </g>
  );
});

function Unmet({ edge }: { edge: FlowEdge }) {
  const t = useWords();
  const expected = edge.flow.expect === 'deny' ? t('canvas.edge.expectDeny') : t('canvas.edge.expectAllow');
  return (
    <>
      <title>{t('canvas.edge.unmet', { expected })}</title>
      <circle r={6} />
      <path d="M-3 -1.6h6M-3 1.6h6M1.8 -3.8l-3.6 7.6" />
    </>
  );
}

function Provisional({ edge }: { edge: FlowEdge }) {
  const t = useWords();
  const policies = edge.verdict.provisionalBecauseOf.map((policy) => policy.name).join(', ');
  return (
    <>
      <title>{t('canvas.edge.provisional', { policies })}</title>
      <path d="M0 -6l6.4 11.4h-12.8z" />
      <path d="M0 -2.4v3.6M0 3.2v0.1" />
    </>
  );
}
