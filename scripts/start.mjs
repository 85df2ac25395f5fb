import { bootstrap } from './bootstrap.mjs';
import { projectFile } from './projectFile.mjs';

/**
 * `npm start`: makes the checkout ready and serves the editor until it is stopped. `PORT` asks for one port and no
 * other; `HOST` for another address than this machine's own.
 */
try {
  bootstrap();
  await serve();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

async function serve() {
  const { createServer } = await import('vite');
  const wantedPort = process.env.PORT;
  const server = await createServer({
    root: projectFile('.'),
    clearScreen: false,
    server: {
      host: process.env.HOST ?? '127.0.0.1',
      ...(wantedPort ? { port: Number(wantedPort), strictPort: true } : {}),
    },
  });
  await server.listen();
  const [address] = [...(server.resolvedUrls?.local ?? []), ...(server.resolvedUrls?.network ?? [])];
  console.log(`\nSluice is at ${address}\nStop it with Ctrl-C.\n`);
}
