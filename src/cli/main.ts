#!/usr/bin/env node
import { nodeIo } from './nodeIo';
import { run } from './run';

// `sluice list … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit();
});
// Not process.exit(): what is still on its way into a pipe would be lost.
process.exitCode = await run(process.argv.slice(2), nodeIo);
