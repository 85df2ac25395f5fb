import { TriangleAlert } from 'lucide-react';
import { type EndNames, pluginName, tellVerdict } from '#explain';
import type { FlowEdge } from '#graph';
import { Trans, useTranslation } from '#i18n';
import type { PluginProfile } from '#netpol';
import { VerdictBadge } from '#ui/kit';
import classes from './EdgeSummary.module.css';
import { PlaceLink } from './PlaceLink';

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
        <p
          key={`${policy.kind} ${policy.origin.file} ${policy.origin.document} ${policy.name}`}
          className={classes.caution}
        >
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
      <p className={classes.plugin}>{t('inspector.edge.judgedAs', { plugin: pluginName(plugin, t) })}</p>
    </div>
  );
}

function Sentence({ edge, names, plugin }: { edge: FlowEdge; names: EndNames; plugin: PluginProfile }) {
  const { t } = useTranslation();
  const { key, values } = tellVerdict(edge.verdict, names, plugin, t);
  const door = <b className={classes.door} data-outcome={edge.verdict.outcome} />;
  return <Trans i18nKey={key} values={values} components={{ door }} />;
}
