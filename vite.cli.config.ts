import { defineConfig } from 'vite';

/** Builds the terminal's program into one file that needs nothing but Node.js. */
export default defineConfig({
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    target: 'node20',
    outDir: 'dist/cli',
    emptyOutDir: true,
    reportCompressedSize: false,
    rolldownOptions: {
      output: { entryFileNames: 'sluice.js', codeSplitting: false },
      // Nothing here works by being loaded: what the terminal does not use of i18n, React above all, stays out.
      treeshake: { moduleSideEffects: false },
    },
  },
});
