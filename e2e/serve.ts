import { preview } from 'vite';
import { projectFile } from '../scripts/projectFile.mjs';

/** Where the tests find the built editor; set for the workers by `serve`. */
export const addressVariable = 'SLUICE_ADDRESS';

/** Serves `dist` on a free port from Playwright's own process, so that no server can outlive it or be mistaken for another. */
export default async function serve(): Promise<() => Promise<void>> {
  const server = await preview({
    root: projectFile('.'),
    logLevel: 'error',
    preview: { host: '127.0.0.1', port: 0, open: false },
  });
  const address = server.resolvedUrls?.local[0];
  if (!address) throw new Error('The preview server has no address.');
  process.env[addressVariable] = address;
  return () => server.close();
}
