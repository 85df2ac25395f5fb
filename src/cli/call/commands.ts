/** The commands, in the order in which help names them. */
export const commandNames = ['list', 'eval', 'diff', 'lint', 'test'] as const;
export type CommandName = (typeof commandNames)[number];

/** Ways to write results. */
export type Format = 'text' | 'json' | 'csv' | 'md' | 'dot' | 'mermaid' | 'sarif' | 'junit';

/** Every option; each has a message `cli.option.<name>`. */
export type OptionName =
  | 'output'
  | 'plugin'
  | 'assume'
  | 'language'
  | 'help'
  | 'workload'
  | 'direction'
  | 'from'
  | 'to'
  | 'port'
  | 'protocol';

/** How an option is written. */
export interface OptionProfile {
  readonly short?: string;
  /** What stands for its value in help; absent for a flag. */
  readonly value?: string;
  readonly repeatable?: true;
}

/** How every option is written, in the order in which help names them. */
export const options: Readonly<Record<OptionName, OptionProfile>> = {
  workload: { value: 'NAME', repeatable: true },
  direction: { value: 'ingress|egress' },
  from: { value: 'PEER' },
  to: { value: 'PEER' },
  port: { value: 'N|NAME' },
  protocol: { value: 'TCP|UDP|SCTP' },
  output: { short: 'o', value: 'FORMAT' },
  plugin: { value: 'NAME' },
  assume: { value: 'KEY=VALUE', repeatable: true },
  language: { value: 'en|ko' },
  help: { short: 'h' },
};

/** How a command is called, and what it may end with. */
export interface CommandProfile {
  readonly operands: 'PATH…' | 'BEFORE AFTER';
  readonly required: readonly OptionName[];
  readonly options: readonly OptionName[];
  /** The first is written unless another is asked for. */
  readonly formats: readonly Format[];
  /** Each has a message `cli.exit.<command>.<code>`. */
  readonly exitCodes: readonly number[];
}

/** How every command is called. */
export const commands: Readonly<Record<CommandName, CommandProfile>> = {
  list: {
    operands: 'PATH…',
    required: [],
    options: ['workload', 'direction'],
    formats: ['text', 'json', 'csv', 'md', 'dot', 'mermaid'],
    exitCodes: [0, 1, 2],
  },
  eval: {
    operands: 'PATH…',
    required: ['from', 'to', 'port'],
    options: ['protocol'],
    formats: ['text', 'json'],
    exitCodes: [0, 1, 2, 3],
  },
  diff: {
    operands: 'BEFORE AFTER',
    required: [],
    options: [],
    formats: ['text', 'json', 'csv', 'md'],
    exitCodes: [0, 1, 2],
  },
  lint: { operands: 'PATH…', required: [], options: [], formats: ['text', 'json', 'sarif'], exitCodes: [0, 1, 2] },
  test: { operands: 'PATH…', required: [], options: [], formats: ['text', 'json', 'junit'], exitCodes: [0, 1, 2] },
};

/** Options that every command takes. */
export const commonOptions: readonly OptionName[] = ['output', 'plugin', 'assume', 'language', 'help'];

/** Whether a word names a command. */
export function isCommandName(word: string): word is CommandName {
  return commandNames.some((name) => name === word);
}
