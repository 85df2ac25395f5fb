import type { Outcome, Severity } from '#netpol';

/** What a piece of text says about the traffic or the manifests. */
export type Tone = Outcome | Severity;

/** Sets a piece of text apart by colour; without colours it stays as it is. Never the only sign: the words say the same. */
export type Paint = (tone: Tone, text: string) => string;

/** Paints for a terminal. */
export const paintColours: Paint = (tone, text) => `\u001b[${codes[tone]}m${text}\u001b[39m`;

/** Leaves text as it is. */
export const paintNothing: Paint = (_tone, text) => text;

const codes: Readonly<Record<Tone, number>> = {
  allowed: 32,
  denied: 31,
  partly: 33,
  unknown: 33,
  error: 31,
  warning: 33,
  info: 34,
};
