import { findingsOf } from '#diagnosis';
import { type Answer, answer, type Question } from '../answer';
import type { Problem } from '../problems/problem';
import { problemJson } from '../problems/problemJson';
import { problemLines } from '../problems/problemLines';
import { findingProblems } from '../problems/problemsOf';
import { sarifOf } from '../problems/sarif';
import { jsonText } from '../writing/json';
import { clusterFor, pluginFor } from './judgement';

/** `sluice lint`: everything that is wrong with the manifests, and what is accepted and probably not meant. Exit code 1 when there is an error. */
export function lint(question: Question): Answer {
  const { call, paint } = question;
  const problems = problemsIn(question);
  const exitCode = problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  switch (call.format) {
    case 'json':
      return answer(jsonText({ findings: problems.map(problemJson) }), exitCode);
    case 'sarif':
      return answer(jsonText(sarifOf(problems)), exitCode);
    default:
      return answer(problems.map((problem) => problemLines(problem, paint)).join(''), exitCode);
  }
}

function problemsIn({ call, loaded, speaker }: Question): readonly Problem[] {
  const { reading } = loaded;
  const findings = findingsOf({ reading, cluster: clusterFor(call, loaded), plugin: pluginFor(call, loaded) });
  const unreadable = loaded.problems.filter(({ code }) => code === 'unreadable');
  return [...unreadable, ...findingProblems(findings, reading, speaker)];
}
