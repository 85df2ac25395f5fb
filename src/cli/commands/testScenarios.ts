import { printable } from '#explain';
import { meetsExpectation } from '#graph';
import { type Flow, findPlugin, resolveEndpoint, type Scenario } from '#netpol';
import { type Answer, answer, type Question } from '../answer';
import { jsonText } from '../writing/json';
import { junitText } from '../writing/junit';
import { clusterFor, type Judgement, judgementOf } from './judgement';
import { judgementJson } from './judgementJson';
import { positionOf } from './positions';
import { reasonLines } from './tellJudgement';

/** `sluice test`: judges every flow of a Scenario that expects something. Exit code 1 when one is not as expected, and when none expects anything. */
export function testScenarios(question: Question): Answer {
  const results = resultsOf(question);
  const passes = results.length > 0 && results.every(({ passed }) => passed);
  return answer(written(results, question), passes ? 0 : 1);
}

/** One flow that expects something, tested. */
interface Result {
  readonly scenario: Scenario;
  readonly flow: Flow;
  readonly name: string;
  readonly file: string;
  readonly line: number;
  readonly passed: boolean;
  /** Absent when an end of the flow does not exist. */
  readonly judgement?: Judgement;
  /** The end that does not exist, as written. */
  readonly missing?: string;
}

function resultsOf(question: Question): readonly Result[] {
  const { call, loaded } = question;
  const { scenarios } = loaded.reading.resources;
  const cluster = clusterFor(call, loaded);
  const externals = scenarios.flatMap(({ external }) => external);
  return scenarios.flatMap((scenario) => {
    const plugin = call.plugin ?? findPlugin(scenario.plugin);
    return scenario.flows.flatMap((flow): readonly Result[] => {
      if (flow.expect === undefined) return [];
      const told = {
        scenario,
        flow,
        name: `${flow.from} → ${flow.to} ${flow.protocol} ${flow.port}`,
        file: flow.origin.file,
        line: positionOf(loaded.reading, flow.origin)?.line ?? 1,
      };
      const from = resolveEndpoint(cluster, externals, flow.from);
      const to = resolveEndpoint(cluster, externals, flow.to);
      if (from === undefined || to === undefined) {
        return [{ ...told, passed: false, missing: from === undefined ? flow.from : flow.to }];
      }
      const judgement = judgementOf(cluster, { from, to, protocol: flow.protocol, port: flow.port }, plugin);
      return [{ ...told, passed: meetsExpectation(judgement.verdict.outcome, flow.expect), judgement }];
    });
  });
}

/** Why a flow is judged as it is. */
function reasonsOf({ judgement, missing }: Result, question: Question): readonly string[] {
  const lost = missing === undefined ? [] : [question.speaker.say('cli.test.noEnd', { name: missing })];
  return judgement === undefined ? lost : reasonLines(judgement, question);
}

function written(results: readonly Result[], question: Question): string {
  switch (question.call.format) {
    case 'json':
      return jsonText(resultsJson(results, question));
    case 'junit':
      return junitText(
        results.map((result) => ({
          suite: `${result.scenario.name} (${result.file})`,
          name: titleOf(result, question),
          file: result.file,
          line: result.line,
          ...(result.passed ? {} : { failure: reasonsOf(result, question) }),
        })),
      );
    default:
      return resultsText(results, question);
  }
}

function resultsText(results: readonly Result[], question: Question): string {
  const { speaker, paint } = question;
  const { say } = speaker;
  if (results.length === 0) return `${say('cli.test.nothing')}\n`;
  const lines = results.flatMap((result) => {
    const { passed, file, line } = result;
    const mark = passed ? paint('allowed', say('cli.test.passed')) : paint('denied', say('cli.test.failed'));
    const head = `${printable(file)}:${line} ${mark} ${printable(titleOf(result, question))}`;
    return passed ? [head] : [head, ...reasonsOf(result, question).map((reason) => `    ${printable(reason)}`)];
  });
  const passed = results.filter((result) => result.passed).length;
  return [...lines, say('cli.test.sum', { passed, failed: results.length - passed }), ''].join('\n');
}

function titleOf({ name, flow }: Result, { speaker }: Question): string {
  return flow.expect === undefined ? name : `${name}, ${speaker.say(`cli.test.expected.${flow.expect}`)}`;
}

function resultsJson(results: readonly Result[], question: Question): object {
  const passed = results.filter((result) => result.passed).length;
  return {
    passed,
    failed: results.length - passed,
    flows: results.map((result) => ({
      scenario: result.scenario.name,
      from: result.flow.from,
      to: result.flow.to,
      protocol: result.flow.protocol,
      port: result.flow.port,
      expect: result.flow.expect,
      passed: result.passed,
      file: result.file,
      line: result.line,
      message: reasonsOf(result, question).join('\n'),
      ...(result.judgement === undefined ? {} : { verdict: judgementJson(result.judgement, question) }),
    })),
  };
}
