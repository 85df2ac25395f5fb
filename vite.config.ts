import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

const sources = `${import.meta.dirname.replaceAll('\\', '/')}/src/`;

export default defineConfig({
  base: './',
  plugins: [react(), contentSecurityPolicy()],
  resolve: {
    dedupe: ['monaco-editor'],
    // monaco-worker-manager still imports a path that monaco's `exports` map no longer has.
    alias: [{ find: /^monaco-editor\/esm\/vs\//, replacement: 'monaco-editor/' }],
  },
  // Workers' dependencies found late would reload the page in the middle of a session.
  optimizeDeps: { entries: ['index.html', 'src/**/*.worker.ts', 'src/ui/source/monaco.ts'] },
  worker: { format: 'es', rolldownOptions: { treeshake: { moduleSideEffects } } },
  build: {
    target: 'es2023',
    reportCompressedSize: false,
    chunkSizeWarningLimit: 4500,
    rolldownOptions: { treeshake: { moduleSideEffects } },
  },
  test: {
    include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts', 'corpus/**/*.test.ts'],
    environment: 'node',
    // Laws take thousands of turns, and the machine may be busy with other things: a limit is there for what hangs.
    testTimeout: 60_000,
  },
});

/**
 * Whether loading a module does something besides giving names. Ours do not, but for the start, the workers, Monaco's door and styles: so what only a
 * lazily loaded part wants from a folder's door stays out of the first load.
 */
function moduleSideEffects(id: string): boolean | undefined {
  if (!id.startsWith(sources)) return undefined;
  return /\.css$|\.worker\.ts$|\/styles\.ts$|\/app\/main\.tsx$|\/source\/monaco\.ts$/.test(id.split('?')[0] ?? id);
}

/**
 * Writes into the built page what it may load: its own files and nothing else. `connect-src 'none'` is the proof that no manifest leaves the
 * browser. Styles may stand inline because Monaco, React Flow and the component library set them so. Not while developing, where Vite
 * talks to the page.
 */
function contentSecurityPolicy(): Plugin {
  const policy = [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "worker-src 'self'",
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
    "object-src 'none'",
  ].join('; ');
  return {
    name: 'content-security-policy',
    apply: 'build',
    transformIndexHtml: () => [
      { tag: 'meta', attrs: { 'http-equiv': 'Content-Security-Policy', content: policy }, injectTo: 'head-prepend' },
    ],
  };
}
