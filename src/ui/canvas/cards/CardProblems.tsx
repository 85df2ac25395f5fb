import type { Workload } from '#netpol';
import { problemsOfWorkload, showProblem, useSession } from '#session';
import { ProblemMark } from '#ui/kit';
import { useWords } from '../model/words';
import classes from './CardProblems.module.css';

/** A sign on a card when errors or warnings are about its workload, and the way to them. */
export function CardProblems({ workload }: { workload: Workload }) {
  const t = useWords();
  const problems = useSession(({ findings }) => problemsOfWorkload(findings, workload));
  if (problems.length === 0) return null;
  return (
    <ProblemMark
      className={`${classes.problems} nodrag nopan`}
      problems={problems}
      label={t('shell.problemsOf', { count: problems.length, name: workload.name })}
      onShow={showProblem}
    />
  );
}
