import { ViewportPortal } from '@xyflow/react';
import { useMemo } from 'react';
import { type Box, type FlowEdge, type PictureNode, peerNodes } from '#graph';
import { useTranslation } from '#i18n';
import { useSession } from '#session';
import { useLines } from '../model/useLines';
import { labelParts } from '../routing/labelParts';
import type { Line } from '../routing/lines';
import { FlowMarks } from './FlowMarks';
import classes from './Overlay.module.css';
import { OverlayNote } from './OverlayNote';
import { changeLines, isSamePair, type OverlayLine, pointedLines, reachLines } from './overlayLine';
import { ReachLine } from './ReachLine';
import { flowMarks, flowsBetween } from './shownBy';
import { usePeerReach } from './usePeerReach';

/** What the overlay is drawn over. */
export interface OverlayProps {
  readonly nodes: readonly PictureNode[];
  readonly state: 'still' | 'dragging';
  /** The lines of the flows. */
  readonly flowLines: ReadonlyMap<string, Line>;
}

/**
 * Connections drawn over the flows: all that one pod reaches and that reaches it, what differs from the base, and what a list points at.
 * Nothing of it can be edited. Loaded lazily: default export.
 */
export default function Overlay({ nodes, state, flowLines }: OverlayProps) {
  const { t } = useTranslation();
  const drawn = useSession(({ picture }) => picture.nodes);
  const edges = useSession(({ picture }) => picture.edges);
  const reachOf = useSession(({ view }) => view.reachOf);
  const pointed = useSession(({ view }) => view.pointedPair);
  const changes = useSession(({ connectivity }) =>
    connectivity.base === undefined ? undefined : connectivity.sinceBase,
  );
  const reach = usePeerReach(reachOf);
  const everything = t('matrix.overlay.everything');
  const find = useMemo(() => peerNodes(drawn), [drawn]);
  const flows = useMemo(() => flowsBetween(edges), [edges]);
  const answers = useMemo((): readonly OverlayLine[] => {
    // The reach of one pod is looked at by itself.
    if (reachOf !== undefined) return reach === undefined ? [] : reachLines(reach, find, everything);
    return changes === undefined ? [] : changeLines(changes, flows, find, everything);
  }, [reach, changes, reachOf, flows, find, everything]);
  const overlay = useMemo(() => {
    const shown = answers.slice(0, mostLines);
    return pointed === undefined ? shown : [...shown, ...pointedLines(pointed, shown, find)];
  }, [answers, pointed, find]);
  const marks = useMemo(() => flowMarks(changes ?? [], flows, find), [changes, flows, find]);
  const labels = useMemo(
    () => (reachOf === undefined ? labelBoxes(edges, flowLines) : nothing),
    [reachOf, edges, flowLines],
  );
  const lines = useLines(nodes, overlay, state, labels);
  const names = useMemo(() => new Map(drawn.map((node) => [node.id, node])), [drawn]);
  return (
    <>
      <ViewportPortal>
        <svg className={classes.layer} role="presentation">
          {overlay.map((line) => {
            const way = lines.get(line.id);
            if (way === undefined) return null;
            const isPointed = line.pairs.some((pair) => isSamePair(pair, pointed));
            return (
              <ReachLine
                key={line.id}
                line={line}
                way={way}
                from={names.get(line.source)}
                to={names.get(line.target)}
                isPointed={isPointed}
              />
            );
          })}
          <FlowMarks marks={marks} edges={edges} flowLines={flowLines} />
        </svg>
      </ViewportPortal>
      <OverlayNote reach={reach} find={find} changes={changes} left={Math.max(0, answers.length - mostLines)} />
    </>
  );
}

/** Where the labels of flows stand; of many flows they are not looked at, as few of them could be kept clear of. */
function labelBoxes(edges: readonly FlowEdge[], flowLines: ReadonlyMap<string, Line>): readonly Box[] {
  if (edges.length > mostLabels) return [];
  return edges.flatMap((edge) => {
    const { width, height } = labelParts(edge);
    const at = flowLines.get(edge.id)?.label;
    return at === undefined ? [] : [{ x: at.x - width / 2 - 18, y: at.y - height / 2, width: width + 18, height }];
  });
}

const mostLabels = 60;
/** More lines than these nobody can follow. */
const mostLines = 250;
const nothing: readonly Box[] = [];
