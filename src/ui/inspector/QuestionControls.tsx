import { useTranslation } from '#i18n';
import { applyEdits, openDialog, type Question, select, session, useSession } from '#session';
import { Button } from '#ui/kit';
import classes from './FlowControls.module.css';

/** What can be done about a question: ask about another pair, draw the flow, or let it be. */
export function QuestionControls({ question }: { question: Question }) {
  const { t } = useTranslation();
  const drawable = useSession(({ reading }) => isDrawable(reading.resources.scenarios, question));
  const draw = () => {
    const { from, to, protocol, port } = question;
    const done = applyEdits([{ kind: 'addFlow', from, to, protocol, port }], { origin: 'inspector', label: 'addFlow' });
    const added = session.getState().picture.edges.at(-1);
    if (done === 'done' && added !== undefined) select([added.id]);
  };
  return (
    <div className={classes.controls}>
      <Button look="filled" onClick={() => openDialog({ kind: 'askWhy', question })}>
        {t('explain.question.another')}
      </Button>
      {drawable && <Button onClick={draw}>{t('explain.question.draw')}</Button>}
      <Button look="subtle" onClick={() => select([])}>
        {t('explain.question.close')}
      </Button>
    </div>
  );
}

/** A flow has a workload or a named outside source at each end; an address has no place on the canvas. */
function isDrawable(
  scenarios: readonly { readonly external: readonly { readonly name: string }[] }[],
  { from, to }: Question,
): boolean {
  const named = new Set(scenarios.flatMap(({ external }) => external.map(({ name }) => name)));
  const isNode = (end: string) => named.has(end) || /^[^/]+\/[^/]+$/.test(end);
  return isNode(from) && isNode(to);
}
