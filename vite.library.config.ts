import { defineConfig } from 'vite';

/** Builds the engine and the reader as a library for Node.js and bundlers; `scripts/buildTypes.mjs` adds the types. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: true,
    target: 'node20',
    outDir: 'dist/library',
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      input: { netpol: 'src/netpol/index.ts', manifests: 'src/manifests/index.ts' },
      output: { entryFileNames: '[name].js', chunkFileNames: 'shared-[hash].js' },
      treeshake: { moduleSideEffects: false },
    },
  },
});
