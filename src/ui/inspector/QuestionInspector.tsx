import { useTranslation } from '#i18n';
import { type Answer, answerTo, type Question, useSession } from '#session';
import { DoorCard } from './DoorCard';
import { FlowSummary } from './FlowSummary';
import classes from './Inspector.module.css';
import { QuestionControls } from './QuestionControls';
import { Replay } from './Replay';
import { useFlowStory } from './useFlowStory';
import { useFocusBack } from './useFocusBack';

/** The answer to a question about any two ends, drawn or not: told as a flow is, with the question to change beside it. */
export function QuestionInspector({ question }: { question: Question }) {
  const { t } = useTranslation();
  const answer = useSession(answerTo);
  if (answer?.kind === 'answered') return <AnswerStory question={question} answer={answer} />;
  return (
    <section className={classes.columns} data-of="plain" aria-label={t('explain.question.label')}>
      <p className={classes.note}>{t('explain.question.noSuchEnd', { names: answer?.missing.join(', ') ?? '' })}</p>
      <QuestionControls question={question} />
    </section>
  );
}

function AnswerStory({ question, answer }: { question: Question; answer: Extract<Answer, { kind: 'answered' }> }) {
  const { t } = useTranslation();
  const { told, story } = useFlowStory(answer.connection, answer.verdict);
  const replayStep = useSession(({ view }) => view.replayStep);
  const place = useFocusBack(replayStep);
  if (replayStep !== undefined) return <Replay told={told} step={replayStep} />;
  return (
    <section
      ref={place}
      tabIndex={-1}
      className={classes.columns}
      data-of="edge"
      aria-label={t('explain.question.label')}
    >
      <FlowSummary told={told} story={story} />
      <DoorCard number={1} story={story.doors[0]} told={told} />
      <DoorCard number={2} story={story.doors[1]} told={told} />
      <QuestionControls question={question} />
    </section>
  );
}
