import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { makeFolder } from '../../src/shared/folders.ts';

describe('A folder', () => {
  test('is made with those above it, and is left when it is there', () => {
    const top = mkdtempSync(join(tmpdir(), 'toerbeurt-folders-'));
    const folder = join(top, 'one', 'two', 'three');

    makeFolder(folder);
    makeFolder(folder);

    assert.ok(existsSync(folder));
    rmSync(top, { recursive: true });
  });

  test('below a file is refused', () => {
    const top = mkdtempSync(join(tmpdir(), 'toerbeurt-folders-'));
    writeFileSync(join(top, 'file'), '');

    assert.throws(() => makeFolder(join(top, 'file', 'folder')), { code: 'EEXIST' });

    rmSync(top, { recursive: true });
  });

  test('where no folder can be made is refused, and soon', () => {
    const { href } = new URL('../../src/shared/folders.ts', import.meta.url);
    const script = `import { makeFolder } from ${JSON.stringify(href)}; makeFolder('/proc/toerbeurt/data');`;

    const { status, signal } = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
      timeout: 20_000,
    });

    assert.deepEqual({ status, signal }, { status: 1, signal: null });
  });
});
