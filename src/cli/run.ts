import { printable } from '#explain';
import { type Speaker, speakerOf } from '#i18n';
import { assertNever } from '#lib';
import type { Answer, Question } from './answer';
import type { CommandName } from './call/commands';
import { helpText } from './call/help';
import { type Call, readCall } from './call/readCall';
import { diff } from './commands/diff';
import { evaluate } from './commands/evaluate';
import { lint } from './commands/lint';
import { list } from './commands/list';
import { testScenarios } from './commands/testScenarios';
import { holdsObjects, type Loaded, load } from './input/load';
import type { ExitCode, Io } from './io';
import { problemLines } from './problems/problemLines';
import { paintColours, paintNothing } from './writing/paint';
import { startProgress } from './writing/progress';

/** Runs the program once: arguments behind its name in, results and problems out, the exit code back. */
export async function run(args: readonly string[], io: Io): Promise<ExitCode> {
  const call = readCall(args);
  const speaker = speakerOf(call.language);
  switch (call.kind) {
    case 'help':
      io.stdout(helpText(call.command, speaker));
      return 0;
    case 'wrong':
      return refuse(speaker.say(call.key, call.params), call.command, speaker, io);
    case 'call':
      return answerCall(call, speaker, io);
    default:
      return assertNever(call);
  }
}

async function answerCall(call: Call, speaker: Speaker, io: Io): Promise<ExitCode> {
  const { command, paths, format } = call;
  const { say } = speaker;
  const progress = startProgress(io);
  progress.tell(say('cli.progress.reading'));
  const [before = '', after = ''] = paths;
  const loaded = await load(command === 'diff' ? [before] : paths, io, speaker);
  const all = command === 'diff' ? [loaded, await load([after], io, speaker)] : [loaded];
  const absent = all.flatMap((each) => each.absent)[0];
  progress.end();
  if (absent !== undefined) return refuse(say('cli.wrong.absent', { path: absent }), command, speaker, io);

  const problems = all.flatMap((each) => each.problems);
  // The problems are lint's result; every other command is told of those that bear on its result.
  if (command !== 'lint') {
    for (const problem of problems) if (problem.severity !== 'info') io.stderr(problemLines(problem));
  }
  const isEmpty = all.some((each) => !isEnough(command, each));
  if (isEmpty) return refuse(say('cli.wrong.nothingRead'), command, speaker, io);

  progress.tell(say('cli.progress.judging'));
  const paint = io.isTerminal.stdout && format === 'text' ? paintColours : paintNothing;
  const answer = answerBy[command]({ call, loaded, after: all[1] ?? loaded, speaker, paint });
  progress.end();
  if (answer.kind === 'wrong') return refuse(answer.why, command, speaker, io);
  io.stdout(answer.output);
  if (answer.note !== undefined) io.stderr(`${answer.note}\n`);
  return answer.exitCode;
}

const answerBy: Readonly<Record<CommandName, (question: Question) => Answer>> = {
  list,
  eval: evaluate,
  diff,
  lint,
  test: testScenarios,
};

/** Whether anything was read that the command can speak about. A file without objects has nothing to list, and nothing wrong with it. */
function isEnough(command: CommandName, loaded: Loaded): boolean {
  const wantsObjects = command === 'list' || command === 'eval' || command === 'diff';
  return wantsObjects ? holdsObjects(loaded) : loaded.reading.files.length > 0 || loaded.problems.length > 0;
}

function refuse(why: string, command: CommandName | undefined, { say }: Speaker, io: Io): ExitCode {
  const hint = say('cli.seeHelp', { command: command === undefined ? '' : `${command} ` });
  io.stderr(`sluice: ${printable(why)}\n${hint}\n`);
  return 2;
}
