import { normalize } from 'node:path';
import type { ExitCode, Io } from './io';
import { run } from './run';

/** What one run of the program wrote, and how it ended. */
export interface Ran {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Files by path, texts or bytes; what stands under `-` is standard input. */
export type TestFiles = Readonly<Record<string, string | Uint8Array>>;

/** Runs the program on files of plain data, as if nobody were looking unless `isTerminal` says so. */
export async function runOn(
  files: TestFiles,
  args: readonly string[],
  isTerminal: 'terminal' | 'pipe' = 'pipe',
): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  const bytesAt = (path: string) => {
    const content = files[normalize(path)];
    if (content === undefined) throw new Error(`no file ${path}`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  const io: Io = {
    kindOf: (path) => {
      if (files[normalize(path)] !== undefined) return 'file';
      return Object.keys(files).some((name) => name.startsWith(`${path}/`)) ? 'folder' : undefined;
    },
    filesBeneath: (folder) =>
      Object.keys(files).flatMap((name) => (name.startsWith(`${folder}/`) ? [name.slice(folder.length + 1)] : [])),
    readFile: bytesAt,
    readStdin: async () => bytesAt('-'),
    stdout: (text) => {
      stdout += text;
    },
    stderr: (text) => {
      stderr += text;
    },
    isTerminal: { stdout: isTerminal === 'terminal', stderr: isTerminal === 'terminal' },
  };
  const exitCode = await run(args, io);
  return { exitCode, stdout, stderr };
}

/** A Pod with one label. */
export function pod(name: string, label: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop, labels: {app: ${label}}}\n`;
}

/** A shop of a web and a db pod where only web may enter db, on TCP 5432, and everything else is as open as Kubernetes leaves it. */
export const shop = `${pod('web', 'web')}---
${pod('db', 'db')}---
apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: db-only-web, namespace: shop}
spec:
  podSelector: {matchLabels: {app: db}}
  ingress:
    - from:
        - podSelector: {matchLabels: {app: web}}
      ports:
        - port: 5432
`;

/** A policy that no API server takes: its rules stand beside spec's podSelector with a wrong name. */
export const refusedPolicy = `apiVersion: networking.k8s.io/v1
kind: NetworkPolicy
metadata: {name: typo, namespace: shop}
spec:
  podSelector: {}
  ingres: []
`;
