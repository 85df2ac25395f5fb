import type { EndNames } from '#explain';
import type { FlowEdge, PictureNode } from '#graph';
import { useTranslation } from '#i18n';
import { type Endpoint, findPlugin } from '#netpol';
import { useSession, useSessionItems } from '#session';
import { endName } from '#ui/kit';
import { DoorCard } from './DoorCard';
import { EdgeSummary } from './EdgeSummary';
import { FlowControls } from './FlowControls';
import classes from './Inspector.module.css';

/** A flow: its verdict in a sentence, what each door says to it, and what can be done about it. */
export function EdgeInspector({ edge }: { edge: FlowEdge }) {
  const { t } = useTranslation();
  const [source, target] = useSessionItems(({ picture }) => [
    endOf(picture.nodes, edge.source),
    endOf(picture.nodes, edge.target),
  ]);
  const plugin = useSession(({ reading }) => findPlugin(reading.resources.scenarios[0]?.plugin));
  if (source === undefined || target === undefined) return null;
  const names = namesOf(source, target);
  return (
    <section className={classes.columns} data-of="edge" aria-label={t('inspector.edge.label')}>
      <EdgeSummary edge={edge} names={names} plugin={plugin} />
      <DoorCard
        number={1}
        door={edge.verdict.egress}
        subject={names.from}
        other={names.to}
        verdict={edge.verdict}
        plugin={plugin}
      />
      <DoorCard
        number={2}
        door={edge.verdict.ingress}
        subject={names.to}
        other={names.from}
        verdict={edge.verdict}
        plugin={plugin}
      />
      <FlowControls edge={edge} />
    </section>
  );
}

/** Both ends by name, with their namespaces where these differ. */
function namesOf(source: Endpoint, target: Endpoint): EndNames {
  const apart =
    source.kind === 'workload' && target.kind === 'workload' && source.workload.namespace !== target.workload.namespace;
  const spokenOf = apart ? '' : undefined;
  return { from: endName(source, spokenOf), to: endName(target, spokenOf) };
}

function endOf(nodes: readonly PictureNode[], id: string): Endpoint | undefined {
  const node = nodes.find((each) => each.id === id);
  return node === undefined || node.kind === 'namespace' ? undefined : node;
}
