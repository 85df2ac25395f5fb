import { TriangleAlert } from 'lucide-react';
import type { FlowEdge } from '#graph';
import { useTranslation } from '#i18n';
import type { NewIsolation, Proposal } from '#netpol';
import { type Preview, useSession } from '#session';
import { ChangedFlows } from './ChangedFlows';
import classes from './Consequences.module.css';
import form from './Form.module.css';
import { WrittenLines } from './WrittenLines';

/** All that edits would bring: pods newly isolated and what that cuts off, verdicts that change, and the lines written. `besides` is the flow that is told elsewhere. */
export function Consequences(props: { proposal: Proposal; preview: Preview; besides?: FlowEdge['id'] }) {
  const { proposal, preview, besides } = props;
  const { t } = useTranslation();
  const flows = preview.changedFlows.filter(({ before, after }) => (before ?? after)?.id !== besides);
  return (
    <div className={classes.consequences}>
      {proposal.newlyIsolated.map((isolation) => (
        <IsolationWarning key={`${isolation.workload} ${isolation.direction}`} isolation={isolation} />
      ))}
      {proposal.indistinguishable.length > 0 && (
        <p className={form.caution}>
          <TriangleAlert size={16} aria-hidden />
          {t('dialog.indistinguishable', { workloads: proposal.indistinguishable.map(shortName).join(', ') })}
        </p>
      )}
      <ChangedFlows flows={flows} />
      <WrittenLines files={preview.files} />
    </div>
  );
}

function IsolationWarning({ isolation }: { isolation: NewIsolation }) {
  const { t } = useTranslation();
  const name = useSession(({ cluster }) => cluster.workloads.get(isolation.workload)?.name ?? isolation.workload);
  return (
    <p className={form.caution}>
      <TriangleAlert size={16} aria-hidden />
      {t(`dialog.isolates.${isolation.direction}`, { name })}
    </p>
  );
}

/** `default/web[Pod]` without its kind. */
function shortName(id: string): string {
  return id.replace(/\[\w+\]$/, '');
}
