import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  base: './',
  plugins: [react()],
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
