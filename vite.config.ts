import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const WEB = join(import.meta.dirname, 'src', 'web');

/**
 * The generated documents are objects made by a class, which could do anything when it is called; it does nothing else.
 * Said so, a document that no screen asks (that of a fragment) stays out of what a phone fetches.
 */
const documentsWithoutEffects: Plugin = {
  name: 'documents-without-effects',
  transform: {
    filter: { id: /\/src\/web\/gql\/graphql\.ts$/ },
    handler: (code) => code.replaceAll('new TypedDocumentString(', '/*#__PURE__*/ new TypedDocumentString('),
  },
};

/** Matches modules of the screens whose path begins so. */
function ofScreens(...paths: readonly string[]): RegExp {
  return new RegExp(`/src/web/(?:${paths.join('|')})`);
}

/** The screens: `src/web` becomes `dist/web`. Nothing is inlined, so that the strict content security policy holds. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  publicDir: 'public',
  plugins: [documentsWithoutEffects],
  resolve: { alias: { '@0no-co/graphql.web': join(WEB, 'api', 'no-documents.ts') } },
  build: {
    outDir: '../../dist/web',
    emptyOutDir: true,
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The server reads which files a page consists of (src/server/screens.ts)
    manifest: 'manifest.json',
    // Each page brings its own code and style (src/web/pages.ts); test/web/first-load.test.ts weighs them.
    cssCodeSplit: true,
    reportCompressedSize: true,
    rolldownOptions: {
      output: {
        // Few files: on a slow line each one more than the six at once that a browser asks for costs a round trip
        codeSplitting: {
          groups: [
            {
              name: 'app',
              test: ofScreens('main.tsx', 'controls/(?!field|select|copy|qr)', 'time/', 'viewer/roles'),
              priority: 3,
            },
            { name: 'form', test: ofScreens('controls/field', 'controls/select'), priority: 2 },
            {
              name: 'following',
              test: ofScreens(
                'api/use-followed',
                'round/slot-marks',
                'confirm/',
                'texts/nl-confirm',
                'texts/nl-answers',
              ),
              minShareCount: 2,
              priority: 1,
            },
          ],
        },
      },
    },
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
});
