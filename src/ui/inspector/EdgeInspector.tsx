import { useMemo } from 'react';
import type { FlowEdge, PictureNode } from '#graph';
import { useTranslation } from '#i18n';
import type { Connection, Endpoint } from '#netpol';
import { useSession, useSessionItems } from '#session';
import { DoorCard } from './DoorCard';
import { FlowControls } from './FlowControls';
import { FlowSummary } from './FlowSummary';
import classes from './Inspector.module.css';
import { Replay } from './Replay';
import { useFlowStory } from './useFlowStory';
import { useFocusBack } from './useFocusBack';

/** A flow: its verdict in a sentence, what each door says to it, and what can be done about it. */
export function EdgeInspector({ edge }: { edge: FlowEdge }) {
  const [source, target] = useSessionItems(({ picture }) => [
    endOf(picture.nodes, edge.source),
    endOf(picture.nodes, edge.target),
  ]);
  if (source === undefined || target === undefined) return null;
  return <EdgeStory edge={edge} source={source} target={target} />;
}

function EdgeStory({ edge, source, target }: { edge: FlowEdge; source: Endpoint; target: Endpoint }) {
  const { t } = useTranslation();
  const { flow, verdict } = edge;
  const connection = useMemo(
    (): Connection => ({ from: source, to: target, protocol: flow.protocol, port: flow.port }),
    [source, target, flow.protocol, flow.port],
  );
  const { told, story } = useFlowStory(connection, verdict);
  const replayStep = useSession(({ view }) => view.replayStep);
  const place = useFocusBack(replayStep);
  if (replayStep !== undefined) return <Replay told={told} step={replayStep} />;
  const unmet = edge.meetsExpectation === false ? flow.expect : undefined;
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={classes.columns}
      data-of="edge"
      aria-label={t('inspector.edge.label')}
    >
      <FlowSummary told={told} story={story} unmet={unmet} />
      <DoorCard number={1} story={story.doors[0]} told={told} />
      <DoorCard number={2} story={story.doors[1]} told={told} />
      <FlowControls edge={edge} />
    </section>
  );
}

function endOf(nodes: readonly PictureNode[], id: string): Endpoint | undefined {
  const node = nodes.find((each) => each.id === id);
  return node === undefined || node.kind === 'namespace' ? undefined : node;
}
