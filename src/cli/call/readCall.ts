import { parseArgs } from 'node:util';
import type { LanguageCode, MessageKey, MessageParams } from '#i18n';
import { type Assumptions, findPlugin, type PluginProfile, pluginProfiles } from '#netpol';
import { assumptionWords, readAssumption } from './assumptions';
import {
  type CommandName,
  commandNames,
  commands,
  commonOptions,
  type Format,
  isCommandName,
  type OptionName,
  options,
} from './commands';

/** What somebody asks for. */
export interface Call {
  readonly kind: 'call';
  readonly command: CommandName;
  /** Never empty; exactly two for `diff`. */
  readonly paths: readonly string[];
  readonly format: Format;
  readonly language: LanguageCode;
  /** Absent leaves it to the manifests' own Scenario. */
  readonly plugin?: PluginProfile;
  readonly assumptions: Partial<Assumptions>;
  /** Values of the command's own options, in the order given. */
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
}

/** A call that asks for help, or that cannot be understood. */
export type OtherCall =
  | { readonly kind: 'help'; readonly command?: CommandName; readonly language: LanguageCode }
  | {
      readonly kind: 'wrong';
      readonly key: MessageKey;
      readonly params: MessageParams;
      readonly command?: CommandName;
      readonly language: LanguageCode;
    };

/** Understands the arguments behind the program's name. */
export function readCall(args: readonly string[]): Call | OtherCall {
  const { tokens } = parseArgs({ args: [...args], options: parserOptions, strict: false, tokens: true });
  const operands = tokens.flatMap((token) => (token.kind === 'positional' ? [token.value] : []));
  const given = tokens.flatMap((token) => (token.kind === 'option' ? [token] : []));
  const language = given.find(({ name }) => name === 'language')?.value === 'ko' ? 'ko' : 'en';
  const [word, ...paths] = operands;
  const command = word !== undefined && isCommandName(word) ? word : undefined;
  const wrong = (key: MessageKey, params: MessageParams = {}): OtherCall => ({
    kind: 'wrong',
    key,
    params,
    language,
    ...(command === undefined ? {} : { command }),
  });
  if (given.some(({ name }) => name === 'help')) {
    return { kind: 'help', language, ...(command === undefined ? {} : { command }) };
  }
  if (word === undefined) return wrong('cli.wrong.noCommand', { known: commandNames.join(', ') });
  if (command === undefined) return wrong('cli.wrong.command', { command: word, known: commandNames.join(', ') });

  const profile = commands[command];
  const known = [...profile.required, ...profile.options, ...commonOptions];
  const values = new Map<OptionName, readonly string[]>();
  for (const { name: written, rawName, value } of given) {
    const name = known.find((each) => each === written);
    if (name === undefined) return wrong('cli.wrong.option', { option: rawName, command });
    if (options[name].value === undefined) continue;
    if (value === undefined) return wrong('cli.wrong.noValue', { option: rawName });
    const before = values.get(name) ?? [];
    if (before.length > 0 && options[name].repeatable === undefined)
      return wrong('cli.wrong.twice', { option: rawName });
    values.set(name, [...before, value]);
  }
  const missing = profile.required.find((name) => !values.has(name));
  if (missing !== undefined) return wrong('cli.wrong.required', { option: `--${missing}`, command });
  if (profile.operands === 'BEFORE AFTER' ? paths.length !== 2 : paths.length === 0) {
    return wrong('cli.wrong.operands', { command, operands: profile.operands });
  }
  return withSettings({ command, paths, language, values, wrong });
}

/** Completes a call by the options that every command takes. */
function withSettings(heard: {
  readonly command: CommandName;
  readonly paths: readonly string[];
  readonly language: LanguageCode;
  readonly values: ReadonlyMap<OptionName, readonly string[]>;
  readonly wrong: (key: MessageKey, params?: MessageParams) => OtherCall;
}): Call | OtherCall {
  const { wrong, ...rest } = heard;
  const given = (name: OptionName) => rest.values.get(name)?.[0];
  const invalid = (option: OptionName, value: string, allowed: readonly string[]) =>
    wrong('cli.wrong.value', { option: `--${option}`, value, known: allowed.join(', ') });

  const { formats } = commands[rest.command];
  const asked = given('output') ?? 'text';
  const format = formats.find((each) => each === asked);
  if (format === undefined) return invalid('output', asked, formats);
  const language = given('language') ?? 'en';
  if (language !== 'en' && language !== 'ko') return invalid('language', language, ['en', 'ko']);
  const id = given('plugin');
  const ids = pluginProfiles.map((profile) => profile.id);
  if (id !== undefined && !ids.includes(id)) return invalid('plugin', id, ids);
  let assumptions: Partial<Assumptions> = {};
  for (const text of rest.values.get('assume') ?? []) {
    const assumption = readAssumption(text);
    if (assumption === undefined) return invalid('assume', text, assumptionWords());
    assumptions = { ...assumptions, ...assumption };
  }
  return { kind: 'call', ...rest, format, assumptions, ...(id === undefined ? {} : { plugin: findPlugin(id) }) };
}

const parserOptions = Object.fromEntries(
  Object.entries(options).map(([name, { short, value }]) => [
    name,
    {
      type: value === undefined ? ('boolean' as const) : ('string' as const),
      ...(short === undefined ? {} : { short }),
    },
  ]),
);
