import type { Speaker } from '#i18n';
import { pluginProfiles } from '#netpol';
import { assumptionWords } from './assumptions';
import { type CommandName, commandNames, commands, commonOptions, type OptionName, options } from './commands';

/** What `--help` says: of one command, or of the program as a whole. */
export function helpText(command: CommandName | undefined, speaker: Speaker): string {
  return command === undefined ? programHelp(speaker) : commandHelp(command, speaker);
}

function programHelp({ say }: Speaker): string {
  const rows = commandNames.map((name): Row => [name, say(`cli.command.${name}`)]);
  return sections([
    [say('cli.about')],
    [say('cli.heading.usage'), '  sluice COMMAND PATH… [OPTIONS]'],
    [say('cli.heading.commands'), ...table(rows)],
    [say('cli.path')],
    [say('cli.more')],
  ]);
}

function commandHelp(name: CommandName, speaker: Speaker): string {
  const { say } = speaker;
  const { required, options: own, operands, exitCodes } = commands[name];
  const usage = [
    `sluice ${name} ${operands}`,
    ...required.map(written),
    ...own.map((option) => `[${written(option)}]${options[option].repeatable ? '…' : ''}`),
    '[OPTIONS]',
  ].join(' ');
  const optionRows = [...required, ...own, ...commonOptions].map(
    (option): Row => [written(option), optionWords(option, name, speaker)],
  );
  const exitRows = exitCodes.map((code): Row => [`${code}`, speaker.sayKey(`cli.exit.${name}.${code}`)]);
  return sections([
    [say(`cli.command.${name}`)],
    [say('cli.heading.usage'), `  ${usage}`],
    [say('cli.heading.options'), ...table(optionRows)],
    [say('cli.heading.exit'), ...table(exitRows)],
    [say('cli.path')],
  ]);
}

function optionWords(option: OptionName, command: CommandName, { say }: Speaker): string {
  switch (option) {
    case 'output':
      return say('cli.option.output', { known: commands[command].formats.join(', ') });
    case 'plugin':
      return say('cli.option.plugin', { known: pluginProfiles.map(({ id }) => id).join(', ') });
    case 'assume':
      return [say('cli.option.assume'), ...assumptionWords()].join('\n');
    default:
      return say(`cli.option.${option}`);
  }
}

function written(option: OptionName): string {
  const { short, value } = options[option];
  const names = short === undefined ? `--${option}` : `-${short}, --${option}`;
  return value === undefined ? names : `${names} ${value}`;
}

type Row = readonly [name: string, words: string];

/** Two columns; further lines of the words stand below the first. */
function table(rows: readonly Row[]): readonly string[] {
  const width = Math.max(...rows.map(([name]) => name.length));
  return rows.map(
    ([name, words]) => `  ${name.padEnd(width)}  ${words.replaceAll('\n', `\n${' '.repeat(width + 4)}`)}`,
  );
}

function sections(all: readonly (readonly string[])[]): string {
  return `${all.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}
