import { defineConfig } from 'vite';

/** The screens: `src/web` becomes `dist/web`. Nothing is inlined, so that the strict content security policy holds. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  publicDir: 'public',
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // Each page brings its own code and style (src/web/pages.ts); test/web/first-load.test.ts weighs them.
    cssCodeSplit: true,
    reportCompressedSize: true,
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
