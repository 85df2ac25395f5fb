import { TriangleAlert } from 'lucide-react';
import type { FlowEdge } from '#graph';
import { Trans, useTranslation } from '#i18n';
import type { PluginProfile } from '#netpol';
import { VerdictBadge } from '#ui/kit';
import type { EndNames } from './EdgeInspector';
import classes from './EdgeSummary.module.css';
import { PlaceLink } from './PlaceLink';
import { pluginLabel } from './pluginLabel';

/** The verdict on a flow in a sentence, whether it was expected, and what it rests on. */
export function EdgeSummary(props: { edge: FlowEdge; names: EndNames; plugin: PluginProfile }) {
  const { edge, names, plugin } = props;
  const { t } = useTranslation();
  return (
    <div className={classes.summary}>
      <VerdictBadge outcome={edge.verdict.outcome} size="heading" />
      <strong className={classes.flow}>
        {names.from} → {names.to} · {edge.label}
      </strong>
      <p className={classes.sentence}>
        <Sentence {...props} />
      </p>
      {edge.meetsExpectation === false && edge.flow.expect !== undefined && (
        <p className={classes.caution}>
          <TriangleAlert size={14} aria-hidden />
          {t(`inspector.edge.unmet.${edge.flow.expect}`)}
        </p>
      )}
      {edge.verdict.provisionalBecauseOf.map((policy) => (
        <p key={`${policy.namespace}/${policy.name}`} className={classes.caution}>
          <TriangleAlert size={14} aria-hidden />
          <span>
            <Trans
              i18nKey="inspector.edge.provisional"
              values={{ policy: policy.name }}
              components={{ policy: <PlaceLink place={policy.origin} /> }}
            />
          </span>
        </p>
      ))}
      <p className={classes.plugin}>{t('inspector.edge.judgedAs', { plugin: pluginLabel(plugin, t) })}</p>
    </div>
  );
}

function Sentence({ edge, names, plugin }: { edge: FlowEdge; names: EndNames; plugin: PluginProfile }) {
  const { t } = useTranslation();
  const { outcome, shortcut, stoppedAt } = edge.verdict;
  if (shortcut === 'self') return t('inspector.edge.self');
  if (shortcut === 'pluginEnforcesNothing')
    return t('inspector.edge.enforcesNothing', { plugin: pluginLabel(plugin, t) });
  if (outcome === 'allowed' || stoppedAt === undefined) return t('inspector.edge.allowed');
  const name = stoppedAt === 'egress' ? names.from : names.to;
  return (
    <Trans
      i18nKey={`inspector.edge.${outcome}.${stoppedAt}`}
      values={{ name }}
      components={{ door: <b className={classes.door} data-outcome={outcome} /> }}
    />
  );
}
