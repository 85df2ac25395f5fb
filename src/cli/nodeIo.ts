import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Io } from './io';

/** The world as Node.js shows it. */
export const nodeIo: Io = {
  kindOf: (path) => {
    const stats = statSync(path, { throwIfNoEntry: false });
    return stats && (stats.isDirectory() ? 'folder' : 'file');
  },
  filesBeneath: (folder) => filesBeneath(folder, '', new Set()),
  readFile: (path) => readFileSync(path),
  readStdin: async () => {
    const chunks: Uint8Array[] = [];
    for await (const chunk of process.stdin) chunks.push(typeof chunk === 'string' ? Buffer.from(chunk) : chunk);
    return Buffer.concat(chunks);
  },
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
  isTerminal: {
    stdout: process.stdout.isTTY === true && !process.env['NO_COLOR'],
    stderr: process.stderr.isTTY === true,
  },
};

/** Follows links, and enters each folder once even where links go round in a circle. */
function filesBeneath(folder: string, prefix: string, entered: Set<string>): readonly string[] {
  const real = realpathSync(folder);
  if (entered.has(real)) return [];
  entered.add(real);
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    const stats = entry.isSymbolicLink() ? statSync(path, { throwIfNoEntry: false }) : entry;
    if (stats?.isDirectory()) return filesBeneath(path, `${prefix}${entry.name}/`, entered);
    return stats?.isFile() ? [`${prefix}${entry.name}`] : [];
  });
}
