import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';
import { SIGN_IN_MODULE, screenAt } from '../../src/server/screen-paths.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const PHONE_BYTES = 60_000;
const WALL_BYTES = 120_000;
const ANSWERS = '/antwoorden/r/p';
const WALL = '/ronde/r/voorstel';
/** What asks over the line. */
const TRANSPORT = 'api/transport.ts';

/** As many as a browser asks at once over HTTP/1.1; each one more costs another round trip. */
const FILES_AT_ONCE = 6;

/*
 * What a browser fetches before a page can be used: the document and its icon, the files that it names, and those that
 * the server adds for the page (src/server/screens.ts), with their styles. Code that is imported when somebody asks for
 * it does not count, nor do the answers that come with the document: they differ by group.
 */

describe('The first load', () => {
  let output: Rollup.RollupOutput['output'];

  before(async () => {
    const built = await build({
      configFile: join(ROOT, 'vite.config.ts'),
      root: join(ROOT, 'src', 'web'),
      logLevel: 'error',
      build: { write: false },
    });
    assert.ok('output' in built);
    output = built.output;
  });

  const chunkOf = (source: string): Rollup.OutputChunk => {
    const found = output.find(
      (file): file is Rollup.OutputChunk => file.type === 'chunk' && isMadeOf(file, source),
    );
    assert.ok(found, `no chunk of ${source}`);
    return found;
  };

  const firstLoad = (path: string): ReadonlyMap<string, number> => {
    const document = output.find(({ fileName }) => fileName === 'index.html');
    assert.ok(document?.type === 'asset');
    const files = new Map<string, number>([['index.html', zipped(document.source)]]);
    const add = (name: string) => {
      const file = output.find(({ fileName }) => fileName === name);
      if (file === undefined || files.has(name)) return;
      files.set(name, zipped(file.type === 'chunk' ? file.code : file.source));
      if (file.type !== 'chunk') return;
      for (const style of file.viteMetadata?.importedCss ?? []) add(style);
      for (const imported of file.imports) add(imported);
    };
    for (const [, name = ''] of String(document.source).matchAll(/(?:src|href)="\/(assets\/[^"]+)"/g))
      add(name);
    for (const module of screenAt(path)?.modules ?? []) add(chunkOf(module).fileName);
    files.set('icon.svg', zipped(readFileSync(join(ROOT, 'src/web/public/icon.svg'))));
    return files;
  };

  test('of the page to answer on a phone is at most 60 kB, gzipped', () => {
    const files = firstLoad(ANSWERS);

    assert.ok(total(files) <= PHONE_BYTES, inWords(files));
    assert.ok(total(files) > 15_000, `the test sees too little: ${inWords(files)}`);
    // Beside the document before them, and its icon that nobody waits for
    assert.ok(files.size - 2 <= FILES_AT_ONCE, inWords(files));
  });

  test('of the page on which a phone joins is no more than that of the page to answer', () => {
    const files = firstLoad('/meedoen/K7M4QX');

    assert.ok(total(files) <= total(firstLoad(ANSWERS)), inWords(files));
    assert.ok(files.size - 2 <= FILES_AT_ONCE, inWords(files));
  });

  test('of the page to answer holds nothing of forms, as it has none', () => {
    const modules = [...firstLoad(ANSWERS).keys()].flatMap((name) => {
      const file = output.find(({ fileName }) => fileName === name);
      return file?.type === 'chunk' ? file.moduleIds : [];
    });

    assert.deepEqual(
      modules.filter((id) => /\/controls\/(field|select|named-people)|@utrecht\/(form|text)/.test(id)),
      [],
    );
  });

  test('of the wall is at most 120 kB, gzipped', () => {
    const files = firstLoad(WALL);

    assert.ok(total(files) <= WALL_BYTES, inWords(files));
  });

  test('of a phone holds nothing of the wall, and of the wall nothing of the phone', () => {
    const wall = chunkOf('round/round-page.tsx').fileName;
    const phone = chunkOf('answers/answers-page.tsx').fileName;

    assert.equal(firstLoad(ANSWERS).has(wall), false);
    assert.equal(firstLoad(WALL).has(phone), false);
  });

  test('of a page holds nothing that asks over the line: its first answers came along', () => {
    const { fileName } = chunkOf(TRANSPORT);

    for (const path of [ANSWERS, WALL, '/meedoen/K7M4QX', '/']) {
      const files = firstLoad(path);
      assert.equal(files.has(fileName), false, path);
      const code = [...files.keys()].map((name) => output.find((file) => file.fileName === name));
      const moduleIds = code.flatMap((file) => (file?.type === 'chunk' ? file.moduleIds : []));
      assert.deepEqual(
        moduleIds.filter((id) => /\/node_modules\/(@urql|wonka)\//.test(id)),
        [],
      );
    }
  });

  test('of the wall holds one step: the others come when the first is there', () => {
    const proposal = chunkOf('proposal/proposal-step.tsx').fileName;
    const answers = chunkOf('round/answers-step.tsx').fileName;

    assert.deepEqual([firstLoad(WALL).has(proposal), firstLoad(WALL).has(answers)], [true, false]);
    const grid = firstLoad('/ronde/r/antwoorden');
    assert.deepEqual([grid.has(proposal), grid.has(answers)], [false, true]);
  });

  test('of every page names the code of that page, so that a browser need not run one file to hear of the next', () => {
    const pages = output.find(({ name }) => name === 'app');
    assert.ok(pages?.type === 'chunk');
    const named = [
      ...[
        '/',
        '/traject/1',
        '/traject/1/groep',
        '/ronde-voorbereiden/1',
        '/ronde/1',
        '/ronde/1/afdrukken',
        ANSWERS,
      ],
      ...[
        '/meedoen',
        '/agenda',
        '/agenda/1',
        '/bijeenkomst/1',
        '/mijn-gegevens',
        '/bureau/traject-starten',
        '/bureau/post',
        '/bureau/facturen',
        '/bureau/facturen/1',
        '/bureau/agendas',
        '/bureau/secretariaten',
        '/bureau/medewerkers',
        '/bureau/aanbod',
        '/bureau/samenstellen',
        '/intakes',
        '/aanmelden',
      ],
      // What comes after the first is imported by it
    ].flatMap((path) => screenAt(path)?.modules.slice(0, 1) ?? []);

    assert.deepEqual(
      new Set(pages.dynamicImports),
      new Set([...named, SIGN_IN_MODULE, TRANSPORT].map((module) => chunkOf(module).fileName)),
    );
    const wall = chunkOf('round/round-page.tsx').dynamicImports;
    for (const step of ['momenten', 'meedoen', 'antwoorden', 'voorstel']) {
      const [, module = ''] = screenAt(`/ronde/1/${step}`)?.modules ?? [];
      assert.ok(wall.includes(chunkOf(module).fileName), step);
    }
  });
});

function isMadeOf({ facadeModuleId }: Rollup.OutputChunk, source: string): boolean {
  return facadeModuleId?.replaceAll('\\', '/').endsWith(`/src/web/${source}`) ?? false;
}

function zipped(content: string | Uint8Array): number {
  return gzipSync(content).byteLength;
}

function total(files: ReadonlyMap<string, number>): number {
  return [...files.values()].reduce((sum, bytes) => sum + bytes, 0);
}

function inWords(files: ReadonlyMap<string, number>): string {
  return [...files].map(([name, bytes]) => `${name} ${bytes}`).join(', ');
}
