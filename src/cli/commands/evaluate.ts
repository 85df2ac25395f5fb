import { assertNever } from '#lib';
import { endpointNamed, type Outcome, type Protocol } from '#netpol';
import { type Answer, answer, type Question } from '../answer';
import type { OptionName } from '../call/commands';
import type { ExitCode } from '../io';
import { jsonText } from '../writing/json';
import { clusterFor, judgementOf, pluginFor } from './judgement';
import { judgementJson } from './judgementJson';
import { readPort } from './readPort';
import { tellJudgement } from './tellJudgement';

/** `sluice eval`: one connection, judged and explained door by door. */
export function evaluate(question: Question): Answer {
  const { call, loaded, speaker } = question;
  const { say } = speaker;
  const given = (name: OptionName) => call.values.get(name)?.[0] ?? '';
  const cluster = clusterFor(call, loaded);
  const externals = loaded.reading.resources.scenarios.flatMap(({ external }) => external);
  const from = endpointNamed(cluster, externals, given('from'));
  const to = endpointNamed(cluster, externals, given('to'));
  if (from === undefined) {
    return { kind: 'wrong', why: say('cli.wrong.peer', { option: '--from', peer: given('from') }) };
  }
  if (to === undefined) return { kind: 'wrong', why: say('cli.wrong.peer', { option: '--to', peer: given('to') }) };
  const port = readPort(given('port'));
  if (port === undefined) return { kind: 'wrong', why: say('cli.wrong.port', { port: given('port') }) };
  const asked = call.values.get('protocol')?.[0] ?? 'TCP';
  const protocol = protocols.find((each) => each === asked.toUpperCase());
  if (protocol === undefined) {
    const params = { option: '--protocol', value: asked, known: protocols.join(', ') };
    return { kind: 'wrong', why: say('cli.wrong.value', params) };
  }

  const judgement = judgementOf(cluster, { from, to, protocol, port }, pluginFor(call, loaded));
  const exitCode = exitCodeOf(judgement.verdict.outcome);
  if (call.format === 'json') return answer(jsonText(judgementJson(judgement, question)), exitCode);
  return answer(tellJudgement(judgement, question), exitCode);
}

const protocols: readonly Protocol[] = ['TCP', 'UDP', 'SCTP'];

function exitCodeOf(outcome: Outcome): ExitCode {
  switch (outcome) {
    case 'allowed':
      return 0;
    case 'denied':
      return 1;
    case 'partly':
    case 'unknown':
      return 3;
    default:
      return assertNever(outcome);
  }
}
