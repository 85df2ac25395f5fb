import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path/posix';
import { projectFile } from './projectFile.mjs';
import { runTool } from './runTool.mjs';

/**
 * Writes the library's types beside its code. Specifiers are made to stand on their own: the project's doors become relative paths, and every
 * path names its file, as Node.js' way of resolving asks.
 */
const folder = 'dist/library/types';

rmSync(projectFile(folder), { recursive: true, force: true });
const code = await runTool('node_modules/typescript/bin/tsc', ['-p', 'tsconfig.library.json']);
if (code === 0) {
  for (const file of readdirSync(projectFile(folder), { recursive: true, encoding: 'utf8' })) {
    if (file.endsWith('.d.ts')) resolveSpecifiers(file.replaceAll('\\', '/'));
  }
}
process.exitCode = code;

/** @param {string} file below the folder of types */
function resolveSpecifiers(file) {
  const path = projectFile(join(folder, file));
  const text = readFileSync(path, 'utf8').replace(
    /(\bfrom |\bimport\()(['"])([#.][^'"]*)\2/g,
    (_whole, before, quote, specifier) => `${before}${quote}${resolved(specifier, file)}${quote}`,
  );
  writeFileSync(path, text);
}

/**
 * @param {string} specifier
 * @param {string} file
 */
function resolved(specifier, file) {
  if (!specifier.startsWith('#')) return `${specifier}.js`;
  const path = relative(dirname(file), `${specifier.slice(1)}/index.js`);
  return path.startsWith('.') ? path : `./${path}`;
}
