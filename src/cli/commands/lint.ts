import { type Answer, answer, type Question } from '../answer';
import { problemJson } from '../problems/problemJson';
import { problemLines } from '../problems/problemLines';
import { sarifOf } from '../problems/sarif';
import { jsonText } from '../writing/json';

/** `sluice lint`: everything that is wrong with the manifests. Exit code 1 when there is an error. */
export function lint({ call, loaded: { problems }, paint }: Question): Answer {
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
