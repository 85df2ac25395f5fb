import { useTranslation } from '#i18n';
import { type Answer, answerTo, type Question, useSession } from '#session';
import { DoorCard } from './DoorCard';
import { FlowSummary } from './FlowSummary';
import classes from './Inspector.module.css';
import { QuestionControls } from './QuestionControls';
import { useFlowStory } from './useFlowStory';

/** The answer to a question about any two ends, drawn or not: told as a flow is, with the question to change beside it. */
export function QuestionInspector({ question }: { question: Question }) {
  const { t } = useTranslation();
  const answer = useSession(answerTo);
  return (
    <section className={classes.columns} data-of="edge" aria-label={t('explain.question.label')}>
      {answer?.kind === 'answered' ? (
        <AnswerStory answer={answer} />
      ) : (
        <p className={classes.note} data-wide="">
          {t('explain.question.noSuchEnd', { names: answer?.missing.join(', ') ?? '' })}
        </p>
      )}
      <QuestionControls key={JSON.stringify(question)} question={question} />
    </section>
  );
}

function AnswerStory({ answer }: { answer: Extract<Answer, { kind: 'answered' }> }) {
  const { told, story } = useFlowStory(answer.connection, answer.verdict);
  return (
    <>
      <FlowSummary told={told} story={story} />
      <DoorCard number={1} story={story.doors[0]} told={told} />
      <DoorCard number={2} story={story.doors[1]} told={told} />
    </>
  );
}
