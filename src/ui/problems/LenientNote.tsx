import { useMemo } from 'react';
import { lenientFlows, lenientText, ownAnswer } from '#explain';
import { useMessage, useTranslation } from '#i18n';
import { type Finding, findPlugin } from '#netpol';
import { useSession } from '#session';
import { VerdictBadge } from '#ui/kit';
import classes from './LenientNote.module.css';

/** What a server makes of a finding that does not refuse unknown fields: in words, its own refusal if it refuses too, and the drawn flows that would change. */
export function LenientNote({ finding }: { finding: Finding }) {
  const message = useMessage();
  const { t } = useTranslation();
  const { lenient } = finding;
  if (lenient === undefined) return null;
  return (
    <div className={classes.note}>
      <p className={classes.words}>{lenientText(finding, message)}</p>
      {lenient.apiMessage === undefined ? (
        <Flows finding={finding} />
      ) : (
        <p className={classes.api}>
          {t('problems.apiServer')} <q title={lenient.apiMessage}>{ownAnswer(lenient.apiMessage, finding.path)}</q>
        </p>
      )}
    </div>
  );
}

function Flows({ finding }: { finding: Finding }) {
  const { t } = useTranslation();
  const cluster = useSession((state) => state.cluster);
  const scenarios = useSession((state) => state.reading.resources.scenarios);
  const flows = useMemo(() => {
    const plugin = findPlugin(scenarios[0]?.plugin);
    return lenientFlows({ cluster, scenarios, plugin, place: finding.place });
  }, [cluster, scenarios, finding.place]);
  if (flows.length === 0) return null;
  return (
    <div className={classes.flows}>
      <p className={classes.words}>{t('problems.lenientFlows')}</p>
      {flows.map(({ flow, before, after }) => (
        <p key={`${flow.origin.file} ${flow.origin.document} ${flow.origin.path.join('.')}`} className={classes.flow}>
          <span>
            {flow.from} → {flow.to} · {flow.protocol} {flow.port}
          </span>
          <VerdictBadge outcome={before} />
          <span className={classes.becomes}>{t('dialog.becomes')}</span>
          <VerdictBadge outcome={after} />
        </p>
      ))}
    </div>
  );
}
