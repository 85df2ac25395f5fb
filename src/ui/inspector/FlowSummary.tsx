import { TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FlowStory } from '#explain';
import { useTranslation } from '#i18n';
import { VerdictBadge } from '#ui/kit';
import { ActionButton } from './ActionButton';
import classes from './FlowSummary.module.css';
import { SentenceText } from './SentenceText';
import type { Told } from './useFlowStory';

interface FlowSummaryProps {
  readonly told: Told;
  readonly story: FlowStory;
  /** What was expected and is not so. */
  readonly unmet?: 'allow' | 'deny' | undefined;
}

/** The verdict on a connection in a sentence, whether it was expected, what the plugin has to do with it, and what else it rests on. */
export function FlowSummary({ told, story, unmet }: FlowSummaryProps) {
  const { t } = useTranslation();
  const { connection, verdict, names } = told;
  const [basis, ...provisos] = story.basis;
  return (
    <div className={classes.summary}>
      <VerdictBadge outcome={verdict.outcome} size="heading" />
      <strong className={classes.flow}>
        {names.from} → {names.to} · {connection.protocol} {connection.port}
      </strong>
      <p className={classes.sentence} data-outcome={verdict.outcome}>
        <SentenceText sentence={story.verdict} />
      </p>
      {unmet !== undefined && <Caution>{t(`inspector.edge.unmet.${unmet}`)}</Caution>}
      {story.plugin !== undefined && (
        <Caution>
          <SentenceText sentence={story.plugin} />
        </Caution>
      )}
      {provisos.map((sentence) => (
        <Caution key={JSON.stringify(sentence.values)}>
          <SentenceText sentence={sentence} />
        </Caution>
      ))}
      {basis !== undefined && (
        <p className={classes.plugin}>
          <SentenceText sentence={basis} />
        </p>
      )}
      <div>
        <ActionButton id="replay" />
      </div>
    </div>
  );
}

function Caution({ children }: { children: ReactNode }) {
  return (
    <p className={classes.caution}>
      <TriangleAlert size={14} aria-hidden />
      <span>{children}</span>
    </p>
  );
}
