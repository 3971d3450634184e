import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';

const ROOM = join(import.meta.dirname, '..', '..', 'src', 'cli', 'room.ts');

function play(...args: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-room-test-'));
  const { status, stdout, stderr } = spawnSync(process.execPath, [ROOM, ...args], {
    encoding: 'utf8',
    timeout: 120_000,
    env: { ...process.env, TMPDIR: folder },
  });
  const left = readdirSync(folder);
  rmSync(folder, { recursive: true, force: true });
  return { status, stdout, stderr, left };
}

test('the room answers with six phones beside a wall, and leaves nothing behind', () => {
  const { status, stdout, stderr, left } = play(
    '--minutes',
    '0.02',
    '--port',
    '0',
    '--no-open',
    '--until-done',
  );

  assert.equal(stderr, '');
  assert.equal(status, 0);
  assert.match(stdout, /http:\/\/localhost:\d+\/inloggen\/tb_signin_[\w-]+\?naar=%2Fronde%2F/);
  const everyone = [
    'Anneke Veldhuis',
    'Bart Hoekstra',
    'Carla Smeenk',
    'Dirk Bosman',
    'Esra Yildiz',
    'Freek Jansma',
  ];
  for (const line of [/^(.*) doet mee\.$/gm, /^(.*) is klaar\.$/gm]) {
    assert.deepEqual([...stdout.matchAll(line)].map(([, name]) => name).toSorted(), everyone);
  }
  assert.match(stdout, /Iedereen heeft geantwoord\./);
  assert.deepEqual(left, []);
});

for (const args of [['--minutes', '0'], ['--minutes', 'lang'], ['--port', '70000'], ['iets']]) {
  test(`${args.join(' ')} gets the way to use it and exit code 2`, () => {
    const { status, stdout, stderr, left } = play(...args);

    assert.deepEqual({ status, stdout, left }, { status: 2, stdout: '', left: [] });
    assert.match(stderr, /^Gebruik: npm run -s room/);
  });
}
