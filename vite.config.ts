import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type Plugin } from 'vite';

const WEB = join(import.meta.dirname, 'src', 'web');

const IMPORTED_DOCUMENTS = /import \{([^}]*)\} from '[./]*\/gql\/graphql\.ts';/g;
const DOCUMENT = /^export const (\w+Document) = (\{.*?\}\}) as unknown as /gm;

/**
 * Puts each generated document where it is asked. They are a line each in one file for all pages, which a phone would
 * fetch as a whole: ids do not compress.
 */
function documentsWhereAsked(): Plugin {
  const text = readFileSync(join(WEB, 'gql', 'graphql.ts'), 'utf8');
  const documents = new Map([...text.matchAll(DOCUMENT)].map(([, name = '', value = '']) => [name, value]));
  const declared = (name: string): string => {
    const value = documents.get(name);
    if (value === undefined) throw new Error(`gql/graphql.ts has no document ${name}.`);
    return `const ${name} = ${value};`;
  };
  return {
    name: 'documents-where-asked',
    enforce: 'pre',
    transform: {
      filter: { id: /\/src\/web\/.*\.tsx?$/ },
      handler: (code) =>
        code.replaceAll(IMPORTED_DOCUMENTS, (_, names: string) =>
          names
            .split(',')
            .map((name) => name.trim())
            .filter((name) => name !== '' && !name.startsWith('type '))
            .map(declared)
            .join(' '),
        ),
    },
  };
}

/** Matches modules of the screens whose path begins so. */
function ofScreens(...paths: readonly string[]): RegExp {
  return new RegExp(`/src/web/(?:${paths.join('|')})`);
}

/** The screens: `src/web` becomes `dist/web`. Nothing is inlined, so that the strict content security policy holds. */
export default defineConfig({
  root: 'src/web',
  base: '/',
  publicDir: 'public',
  plugins: [documentsWhereAsked()],
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
              test: ofScreens(
                'main.tsx',
                'controls/(?!field|select|copy|qr|named-people|decided-page)',
                'time/',
                'texts/listed',
                'viewer/roles',
              ),
              priority: 3,
            },
            {
              name: 'plan',
              test: ofScreens(
                'texts/nl-proposal',
                'proposal/(?:plan-map|map-view|netherlands)',
                'theme/plan-map',
              ),
              priority: 2,
            },
            { name: 'form', test: ofScreens('controls/field', 'controls/select'), priority: 2 },
            {
              name: 'following',
              test: ofScreens(
                'api/use-followed',
                'round/slot-marks',
                'confirm/plan-question',
                'confirm/round-news',
                'texts/nl-confirm',
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
