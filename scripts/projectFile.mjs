import { fileURLToPath } from 'node:url';

/**
 * The absolute path of a file of this project, wherever the script was called from.
 * @param {string} path relative to the project's root, with forward slashes
 */
export function projectFile(path) {
  return fileURLToPath(new URL(`../${path}`, import.meta.url));
}
