import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import BetterSqlite3 from 'better-sqlite3';
import { DiskSync, sqliteStorage } from '../../src/database/sqlite-storage.ts';

/** A disk that is done when it is told so. */
function slowDisk() {
  const waits: { readonly done: () => void; readonly fail: (error: Error) => void }[] = [];
  const sync = (): Promise<void> => {
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    waits.push({ done: resolve, fail: reject });
    return promise;
  };
  return { waits, sync };
}

/** All that follows without anything from outside has happened. */
const quiet = () => new Promise((resolve) => setImmediate(resolve));

describe('waiting for the disk', () => {
  test('who writes during a wait is served by the next one, and not by that one', async () => {
    const { waits, sync } = slowDisk();
    const disk = new DiskSync(sync);
    const stored: string[] = [];

    const first = disk.settled().then(() => stored.push('first'));
    await quiet();
    const second = disk.settled().then(() => stored.push('second'));
    const third = disk.settled().then(() => stored.push('third'));
    waits[0]?.done();
    await first;
    await quiet();
    const beforeTheNext = [...stored];
    waits[1]?.done();
    await Promise.all([second, third]);

    assert.deepEqual(beforeTheNext, ['first']);
    assert.deepEqual(stored, ['first', 'second', 'third']);
    assert.equal(waits.length, 2);
  });

  test('after a failure nothing is called stored any more', async () => {
    const { waits, sync } = slowDisk();
    const disk = new DiskSync(sync);
    const failure = new Error('EIO');

    const first = assert.rejects(disk.settled(), failure);
    await quiet();
    const meanwhile = assert.rejects(disk.settled(), failure);
    waits[0]?.fail(failure);
    await first;
    await meanwhile;

    await assert.rejects(disk.settled(), failure);
    assert.equal(waits.length, 1);
  });
});

describe('the storage of SQLite', () => {
  test('waits once for what was written since it was last asked, and for nothing when nothing was', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-storage-'));
    const file = join(folder, 'a.sqlite');
    const sqlite = new BetterSqlite3(file);
    const storage = sqliteStorage(sqlite);

    const before = storage.stored();
    sqlite.exec('create table notes (text text) strict');
    storage.noteWrite();
    const written = storage.stored();
    const after = storage.stored();
    await written;
    const hasLog = existsSync(`${file}-wal`);
    await storage.close();
    sqlite.close();
    rmSync(folder, { recursive: true });

    assert.deepEqual([before, after, hasLog], [undefined, undefined, true]);
    assert.ok(written instanceof Promise);
  });

  test('a database in memory has no disk to wait for', () => {
    const storage = sqliteStorage(new BetterSqlite3(':memory:'));

    storage.noteWrite();

    assert.equal(storage.stored(), undefined);
  });
});
