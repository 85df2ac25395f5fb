import type { Speaker } from '#i18n';
import type { Call } from './call/readCall';
import type { Loaded } from './input/load';
import type { ExitCode } from './io';
import type { Paint } from './writing/paint';

/** What a command has to go on. */
export interface Question {
  readonly call: Call;
  /** What the paths name; for `diff`, what BEFORE names. */
  readonly loaded: Loaded;
  /** What AFTER names; the same as `loaded` for all commands but `diff`. */
  readonly after: Loaded;
  readonly speaker: Speaker;
  readonly paint: Paint;
}

/** What a command has found. */
export type Answer =
  | {
      readonly kind: 'answer';
      readonly output: string;
      readonly exitCode: ExitCode;
      /** For standard error: what the output cannot hold. */
      readonly note?: string;
    }
  /** The call turns out to be wrong once the manifests are known; why, in a sentence. */
  | { readonly kind: 'wrong'; readonly why: string };

/** An answer that could be given. */
export function answer(output: string, exitCode: ExitCode, note?: string): Answer {
  return { kind: 'answer', output, exitCode, ...(note === undefined ? {} : { note }) };
}
