import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { build, type Rollup } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');
const PHONE_BYTES = 60_000;
const WALL_BYTES = 120_000;

/*
 * What a browser fetches before a page can be used: the document, the script and all it imports, the code of the page
 * with all it imports, their styles, and the icon. Code that is imported when somebody asks for it does not count.
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

  const firstLoad = (page: string): ReadonlyMap<string, number> => {
    const entry = output.find((file): file is Rollup.OutputChunk => file.type === 'chunk' && file.isEntry);
    assert.ok(entry);
    const files = new Map<string, number>();
    const add = (name: string) => {
      const file = output.find(({ fileName }) => fileName === name);
      if (file === undefined || files.has(name)) return;
      files.set(name, zipped(file.type === 'chunk' ? file.code : file.source));
      if (file.type !== 'chunk') return;
      for (const style of file.viteMetadata?.importedCss ?? []) add(style);
      for (const imported of file.imports) add(imported);
    };
    add('index.html');
    add(entry.fileName);
    add(chunkOf(page).fileName);
    files.set('icon.svg', zipped(readFileSync(join(ROOT, 'src/web/public/icon.svg'))));
    return files;
  };

  test('of the page to answer on a phone is at most 60 kB, gzipped', () => {
    const files = firstLoad('answers/answers-page.tsx');

    assert.ok(total(files) <= PHONE_BYTES, inWords(files));
    assert.ok(total(files) > 15_000, `the test sees too little: ${inWords(files)}`);
  });

  test('of the wall is at most 120 kB, gzipped', () => {
    const files = firstLoad('round/round-page.tsx');

    assert.ok(total(files) <= WALL_BYTES, inWords(files));
  });

  test('of a phone holds nothing of the wall, and of the wall nothing of the phone', () => {
    const wall = chunkOf('round/round-page.tsx').fileName;
    const phone = chunkOf('answers/answers-page.tsx').fileName;

    assert.equal(firstLoad('answers/answers-page.tsx').has(wall), false);
    assert.equal(firstLoad('round/round-page.tsx').has(phone), false);
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
