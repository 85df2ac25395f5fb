import type { FlowEdge } from '#graph';
import { useTranslation } from '#i18n';
import type { ChangedFlow } from '#session';
import { VerdictBadge } from '#ui/kit';
import classes from './ChangedFlows.module.css';

/** Drawn flows whose verdict would change: what it is, and what it would be. */
export function ChangedFlows({ title, flows }: { title: string; flows: readonly ChangedFlow[] }) {
  const { t } = useTranslation();
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      {flows.length === 0 ? (
        <p className={classes.none}>{t('dialog.changedFlows.none')}</p>
      ) : (
        <ul className={classes.list}>
          {flows.map(({ before, after }) => {
            const edge = after ?? before;
            return edge && <FlowRow key={edge.id} edge={edge} before={before} after={after} />;
          })}
        </ul>
      )}
    </section>
  );
}

function FlowRow({ edge, before, after }: { edge: FlowEdge } & ChangedFlow) {
  const { t } = useTranslation();
  return (
    <li className={classes.row}>
      <span className={classes.flow}>
        {edge.flow.from} → {edge.flow.to} · {edge.label}
      </span>
      {before !== undefined && <VerdictBadge outcome={before.verdict.outcome} />}
      <span className={classes.becomes}>{t('dialog.becomes')}</span>
      {after !== undefined && <VerdictBadge outcome={after.verdict.outcome} />}
    </li>
  );
}
