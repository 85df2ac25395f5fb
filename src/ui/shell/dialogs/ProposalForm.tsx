import { TriangleAlert } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { useTranslation } from '#i18n';
import type { Outcome, Proposal } from '#netpol';
import { applyEdits, previewEdits } from '#session';
import { endName, VerdictBadge } from '#ui/kit';
import { Consequences } from './Consequences';
import { DialogForm } from './DialogForm';
import classes from './Form.module.css';
import { ObstacleText } from './ObstacleText';
import { RefusalText } from './RefusalText';
import type { JudgedFlow } from './useJudgedFlow';

interface ProposalFormProps {
  readonly flow: JudgedFlow;
  readonly proposal: Proposal;
  readonly wanted: Outcome;
  /** The undo step's label. */
  readonly label: string;
  readonly confirm: string;
  /** The choices that the proposal depends on. */
  readonly children: ReactNode;
}

/** A proposal about one flow: the choices, the verdict that would follow, everything else that would change, and the YAML. */
export function ProposalForm({ flow, proposal, wanted, label, confirm, children }: ProposalFormProps) {
  const { t } = useTranslation();
  const { edge, connection } = flow;
  const preview = useMemo(() => previewEdits(proposal.edits), [proposal]);
  const after = preview.picture.edges.find(({ id }) => id === edge.id)?.verdict.outcome ?? edge.verdict.outcome;
  const idle = proposal.edits.length === 0;
  return (
    <DialogForm
      confirm={confirm}
      disabled={idle || preview.refusal !== undefined}
      submit={() => (applyEdits(proposal.edits, { origin: 'inspector', label }) === 'done' ? 'done' : 'stay')}
    >
      <p>
        <strong>
          {endName(connection.from)} → {endName(connection.to)} · {edge.label}
        </strong>
        <br />
        <VerdictBadge outcome={edge.verdict.outcome} />
        {!idle && (
          <>
            <span className={classes.lead}> {t('dialog.becomes')} </span>
            <VerdictBadge outcome={after} />
          </>
        )}
      </p>
      {children}
      {proposal.obstacle !== undefined && <ObstacleText obstacle={proposal.obstacle} />}
      {proposal.obstacle === undefined && idle && (
        <p>
          {after === wanted ? t('dialog.nothingToWrite') : t('dialog.nothingHere', { verdict: t(`verdict.${after}`) })}
        </p>
      )}
      {preview.refusal !== undefined && <RefusalText refusal={preview.refusal} />}
      {!idle && after !== wanted && proposal.obstacle === undefined && (
        <p className={classes.caution}>
          <TriangleAlert size={16} aria-hidden />
          {t('dialog.notEnough', { verdict: t(`verdict.${after}`) })}
        </p>
      )}
      {!idle && <Consequences proposal={proposal} preview={preview} besides={edge.id} />}
    </DialogForm>
  );
}
