import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import BetterSqlite3 from 'better-sqlite3';
import { openDatabase } from '../../src/database/database.ts';
import { describeOnBothEngines, newLocation } from '../database/engines.ts';

const MAIN = join(import.meta.dirname, '..', '..', 'src', 'server', 'main.ts');

/** All that the program is given besides what a test names. */
const INHERITED = {
  PATH: process.env.PATH ?? '',
  ...(process.env.NODE_COMPILE_CACHE === undefined
    ? {}
    : { NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }),
};

interface Ended {
  readonly code: number | null;
  readonly stderr: string;
  readonly stdout: string;
}

/** Runs the server as a program until `until` is in what it writes (then it gets SIGTERM) or it ends by itself. The log is on stderr. */
async function run(environment: Readonly<Record<string, string>>, until?: string): Promise<Ended> {
  const program = spawn(process.execPath, [MAIN], {
    env: {
      ...INHERITED,
      DEMO: 'off',
      LOG_LEVEL: until === undefined ? 'silent' : 'info',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  const endWhenWritten = () => {
    if (until !== undefined && `${stdout}${stderr}`.includes(until) && !program.killed)
      program.kill('SIGTERM');
  };
  program.stdout.on('data', (text: Buffer) => {
    stdout += text;
    endWhenWritten();
  });
  program.stderr.on('data', (text: Buffer) => {
    stderr += text;
    endWhenWritten();
  });
  const [code] = (await once(program, 'close')) as [number | null];
  return { code, stdout, stderr };
}

async function withFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-program-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('The server as a program', () => {
  test('ends with code 0 after SIGTERM, and can be started on its data again', () =>
    withFolder(async (folder) => {
      for (const time of ['first', 'second']) {
        const { code, stderr, stdout } = await run({ DATA_DIR: folder, PORT: '0' }, 'server.started');

        assert.deepEqual({ code, stdout }, { code: 0, stdout: '' }, time);
        const events = stderr
          .trim()
          .split('\n')
          .map((line) => JSON.parse(line).event);
        assert.deepEqual(events, ['reference.loaded', 'server.started', 'server.stopping', 'server.stopped']);
      }
    }));

  test('says with one line each which settings cannot be used', async () => {
    const { code, stderr } = await run({ PORT: '80000', DEMO: 'maybe', BASE_URL: 'https://x.nl/path' });

    assert.equal(code, 1);
    assert.deepEqual(stderr.trim().split('\n'), [
      'PORT moet een geheel getal van 0 tot en met 65535 zijn.',
      'BASE_URL moet alleen het begin van het adres zijn, zoals https://toerbeurt.example.nl.',
      'DEMO moet een van deze woorden zijn: on, off.',
    ]);
  });

  test('says that the port is taken', () =>
    withFolder(async (folder) => {
      const other = createServer().listen(0, '127.0.0.1');
      await once(other, 'listening');
      const address = other.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;

      const { code, stderr } = await run({ DATA_DIR: folder, PORT: String(port) });

      other.close();
      assert.equal(code, 1);
      assert.equal(
        stderr,
        `Poort ${port} is al in gebruik. Stop het andere programma of kies een andere PORT.\n`,
      );
    }));

  test('says that the data folder cannot be used', () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');

      const { code, stderr } = await run({ DATA_DIR: join(folder, 'file'), PORT: '0' });

      assert.equal(code, 1);
      assert.match(stderr, /^De database in .*toerbeurt\.sqlite kan niet worden geopend \(\w+\)\. .*\n$/);
    }));

  test('says so when folders or files are not what they should be, and ends soon', { timeout: 60_000 }, () =>
    withFolder(async (folder) => {
      writeFileSync(join(folder, 'file'), '');
      writeFileSync(
        join(folder, 'toerbeurt.sqlite'),
        'no database, but a letter of more than one hundred bytes. '.repeat(9),
      );
      const cases = [
        { DATA_DIR: '/proc/toerbeurt' },
        { DATA_DIR: folder },
        { DATA_DIR: join(folder, 'new'), MAIL_DIR: join(folder, 'file', 'mail') },
        { DATA_DIR: join(folder, 'new'), HOST: '300.1.1.1' },
        { MAIL_FROM: 'nobody' },
      ];

      const ends = await Promise.all(cases.map((environment) => run({ PORT: '0', ...environment })));

      assert.deepEqual(
        ends.map(({ code, stderr }) => [code, stderr.replaceAll(folder, 'FOLDER').trim()]),
        [
          'De database in /proc/toerbeurt/toerbeurt.sqlite kan niet worden geopend (ENOENT). Kijk of DATA_DIR bestaat en beschrijfbaar is.',
          'FOLDER/toerbeurt.sqlite is geen database. Zet een back-up terug of kies een andere DATA_DIR.',
          'In FOLDER/file/mail kan geen mail worden geschreven (EEXIST). Kijk of MAIL_DIR bestaat en beschrijfbaar is.',
          'Op 300.1.1.1 kan niet worden geluisterd (ENOTFOUND). Kies een andere HOST.',
          'MAIL_FROM moet een mailadres zijn, zoals Toerbeurt <toerbeurt@example.nl>.',
        ].map((line) => [1, line]),
      );
    }),
  );

  test('goes on when nobody reads its log any more', { timeout: 60_000 }, () =>
    withFolder(async (folder) => {
      const program = spawn(process.execPath, [MAIN], {
        env: { ...INHERITED, DATA_DIR: folder, PORT: '0', DEMO: 'on' },
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let stdout = '';
      for await (const text of program.stdout) {
        stdout += text;
        if (stdout.includes('nieuwe links')) break;
      }
      program.stderr.destroy();
      const url = /draait op (\S+)/.exec(stdout)?.[1] ?? '';

      const answers = [];
      for (let time = 0; time < 3; time++) answers.push((await fetch(`${url}/healthz`)).status);
      program.kill('SIGTERM');
      const [code] = await once(program, 'close');

      assert.deepEqual({ answers, code }, { answers: [200, 200, 200], code: 0 });
    }),
  );

  test('says that the database is of a newer version, and leaves it alone', () =>
    withFolder(async (folder) => {
      await run({ DATA_DIR: folder, PORT: '0' }, 'server.started');
      const database = new BetterSqlite3(join(folder, 'toerbeurt.sqlite'));
      database.exec("insert into kysely_migration (name, timestamp) values ('29990101-future', '2999')");
      database.close();

      const { code, stderr } = await run({ DATA_DIR: folder, PORT: '0' });

      assert.equal(code, 1);
      assert.equal(
        stderr,
        'De database is van een nieuwere versie van Toerbeurt. Start die versie, of zet een back-up terug.\n',
      );
    }));

  test('says that PostgreSQL cannot be reached, without its address', async () => {
    const { code, stderr } = await run({ DATABASE_URL: 'postgres://u:geheim@127.0.0.1:1/x', PORT: '0' });

    assert.equal(code, 1);
    assert.equal(
      stderr,
      'PostgreSQL geeft geen toegang (ECONNREFUSED). Kijk of de server draait en of DATABASE_URL klopt.\n',
    );
  });
});

describeOnBothEngines('The demonstration', (engine) => {
  test('may be cut off by SIGTERM while it is filled: the program ends with code 0, and the next start completes it', () =>
    withFolder(async (folder) => {
      const { location, remove } = await newLocation(engine, 'empty');
      const settings = {
        DATA_DIR: folder,
        ...(location.engine === 'postgres' ? { DATABASE_URL: location.url } : {}),
        PORT: '0',
        DEMO: 'on',
      };

      const cutOff = await run(settings, 'server.started');

      assert.equal(cutOff.code, 0, cutOff.stderr);
      assert.match(cutOff.stderr, /"server\.stopped"/);
      assert.doesNotMatch(cutOff.stderr, /"error"/);
      const { code, stdout } = await run(settings, 'Start opnieuw voor nieuwe links.');
      assert.equal(code, 0);
      assert.equal(stdout.match(/\/inloggen\/tb_/g)?.length, 2);
      assert.equal(stdout.match(/\/p\/tb_/g)?.length, 7);
      const database = await openDatabase(
        location.engine === 'postgres'
          ? location
          : { engine: 'sqlite', file: join(folder, 'toerbeurt.sqlite') },
      );
      const counts: number[] = [];
      for (const table of ['people', 'trajectories', 'participants', 'sessions'] as const) {
        counts.push((await database.db.selectFrom(table).select('id').execute()).length);
      }
      await database.close();
      assert.deepEqual(counts, [9, 1, 6, 1]);
      await remove();
    }));
});
