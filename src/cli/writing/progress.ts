import type { Io } from '../io';

/** A line that says what is being done, on standard error where a person is looking; each replaces the one before. */
export interface Progress {
  readonly tell: (text: string) => void;
  /** Takes the line away, before anything else is written. */
  readonly end: () => void;
}

/** Starts without a line. Says nothing where nobody is looking. */
export function startProgress({ isTerminal, stderr }: Io): Progress {
  if (!isTerminal.stderr) return { tell: () => {}, end: () => {} };
  let shown = false;
  const clear = '\r\u001b[K';
  return {
    tell: (text) => {
      shown = true;
      stderr(`${clear}${text}`);
    },
    end: () => {
      if (shown) stderr(clear);
      shown = false;
    },
  };
}
