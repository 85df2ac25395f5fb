import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

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
  worker: { format: 'es' },
  build: { target: 'es2023', reportCompressedSize: false, chunkSizeWarningLimit: 4500 },
  test: { include: ['src/**/*.test.{ts,tsx}', 'scripts/**/*.test.ts'], environment: 'node' },
});

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
