import type { FlowEdge } from '#graph';

/** A mark on a label: the verdict is not the expected one, or it may change once a refused policy is mended. */
export type LabelMark = 'unmet' | 'provisional';

/** What a line's label shows, and its size in pixels: its text is set in a monospaced font. */
export interface LabelParts {
  readonly text: string;
  readonly marks: readonly LabelMark[];
  readonly width: number;
  readonly height: number;
}

/** What a label is about. */
export interface Labelled extends Pick<FlowEdge, 'label' | 'meetsExpectation'> {
  readonly verdict: Pick<FlowEdge['verdict'], 'provisionalBecauseOf'>;
}

/** The parts of an edge's label. */
export function labelParts(edge: Labelled): LabelParts {
  const marks: LabelMark[] = [];
  if (edge.meetsExpectation === false) marks.push('unmet');
  if (edge.verdict.provisionalBecauseOf.length > 0) marks.push('provisional');
  return {
    text: edge.label,
    marks,
    width: Math.ceil(columnsOf(edge.label) * character) + 10 + marks.length * 15,
    height: 17,
  };
}

const character = 6.63;

/** Korean takes nearly two columns a character. */
function columnsOf(text: string): number {
  return [...text].reduce((sum, each) => sum + (each >= '\u1100' ? 1.7 : 1), 0);
}
