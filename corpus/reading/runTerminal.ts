import { fileURLToPath } from 'node:url';
import { nodeIo } from '../../src/cli/nodeIo';
import { run } from '../../src/cli/run';
import { corpus } from './readFolder';

/** What one run of the terminal left behind. */
export interface TerminalRun {
  readonly exitCode: number;
  readonly output: string;
  readonly problems: string;
}

/** Runs `sluice` on a part of the corpus, with nobody looking. */
export async function runTerminal(command: string, part: string, ...more: readonly string[]): Promise<TerminalRun> {
  const written = { output: '', problems: '' };
  const exitCode = await run([command, fileURLToPath(new URL(part, corpus)), ...more], {
    ...nodeIo,
    stdout: (text) => {
      written.output += text;
    },
    stderr: (text) => {
      written.problems += text;
    },
    isTerminal: { stdout: false, stderr: false },
  });
  return { exitCode, ...written };
}
