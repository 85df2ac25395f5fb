import type { FlowEdge } from '#graph';
import { useWords } from '../model/words';
import { labelParts } from '../routing/labelParts';
import type { Line } from '../routing/lines';
import classes from './Overlay.module.css';
import type { FlowMark } from './shownBy';

/** Signs on the flows that are otherwise than in the base: opened or closed since. */
export function FlowMarks(props: {
  readonly marks: ReadonlyMap<FlowEdge['id'], FlowMark>;
  readonly edges: readonly FlowEdge[];
  readonly flowLines: ReadonlyMap<string, Line>;
}) {
  const t = useWords();
  return props.edges.map((edge) => {
    const mark = props.marks.get(edge.id);
    const line = props.flowLines.get(edge.id);
    if (mark === undefined || line === undefined) return null;
    const { width } = labelParts(edge);
    return (
      // biome-ignore lint/a11y/noInteractiveElementToNoninteractiveRole: a group of a drawing is no control.
      <g
        key={edge.id}
        className={classes.mark}
        role="img"
        aria-label={t(`matrix.overlay.mark.${mark}`, { flow: edge.label })}
        transform={`translate(${line.label.x - width / 2 - 10} ${line.label.y})`}
      >
        <title>{t(`matrix.overlay.mark.${mark}`, { flow: edge.label })}</title>
        <circle r={8} />
        <path d={mark === 'opened' ? 'M-4 0h8M0 -4v8' : 'M-4 0h8'} />
      </g>
    );
  });
}
