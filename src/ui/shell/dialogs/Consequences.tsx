import { TriangleAlert } from 'lucide-react';
import type { FlowEdge } from '#graph';
import { useTranslation } from '#i18n';
import type { Proposal } from '#netpol';
import type { Preview } from '#session';
import { ChangedFlows } from './ChangedFlows';
import classes from './Consequences.module.css';
import form from './Form.module.css';
import { IsolationWarnings } from './IsolationWarnings';
import { WrittenLines } from './WrittenLines';

interface ConsequencesProps {
  readonly proposal: Proposal;
  readonly preview: Preview;
  readonly dns?: 'withDns';
  /** The flow that is told elsewhere. */
  readonly besides?: FlowEdge['id'];
}

/** All that edits would bring: pods newly isolated and what that cuts off, verdicts that change, and the lines written. */
export function Consequences({ proposal, preview, dns, besides }: ConsequencesProps) {
  const { t } = useTranslation();
  const flows = preview.changedFlows.filter(({ before, after }) => (before ?? after)?.id !== besides);
  return (
    <div className={classes.consequences}>
      <IsolationWarnings isolations={proposal.newlyIsolated} dns={dns ?? 'withoutDns'} />
      {proposal.indistinguishable.length > 0 && (
        <p className={form.caution}>
          <TriangleAlert size={16} aria-hidden />
          {t('dialog.indistinguishable', { workloads: proposal.indistinguishable.map(shortName).join(', ') })}
        </p>
      )}
      <ChangedFlows
        title={besides === undefined ? t('dialog.changedFlows.title') : t('dialog.changedFlows.others')}
        flows={flows}
      />
      <WrittenLines files={preview.files} />
    </div>
  );
}

/** `default/web[Pod]` without its kind. */
function shortName(id: string): string {
  return id.replace(/\[\w+\]$/, '');
}
