import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase } from '../../src/database/database.ts';

const STAFF = join(import.meta.dirname, '..', '..', 'src', 'cli', 'staff.ts');

async function inNewDatabase(
  work: (
    appoint: (...args: readonly string[]) => { status: number | null; out: string; err: string },
    file: string,
  ) => Promise<void>,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-staff-test-'));
  const { DATABASE_URL: _, ...env } = process.env;
  try {
    await work(
      (...args) => {
        const { status, stdout, stderr } = spawnSync(process.execPath, [STAFF, ...args], {
          encoding: 'utf8',
          env: { ...env, DATA_DIR: folder },
        });
        return { status, out: stdout, err: stderr };
      },
      join(folder, 'toerbeurt.sqlite'),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the first of the office is made known on the command line, once, and mailed how to sign in', () =>
  inNewDatabase(async (appoint, file) => {
    const bea = ['bureau', 'Bea', 'de Wit', 'bea@vereniging.nl'];

    assert.deepEqual(appoint(...bea), {
      status: 0,
      out: 'bea@vereniging.nl kan nu een link vragen om in te loggen. De mail daarover gaat weg zodra het programma loopt.\n',
      err: '',
    });
    assert.deepEqual(appoint(...bea), { status: 2, out: '', err: 'Deze persoon heeft deze rol al.\n' });
    assert.equal(appoint('begeleider', 'x', 'y', 'BEA@vereniging.nl').status, 0);

    const database = await openDatabase({ engine: 'sqlite', file });
    const people = await database.db
      .selectFrom('people')
      .innerJoin('office_staff', 'office_staff.person_id', 'people.id')
      .innerJoin('facilitators', 'facilitators.person_id', 'people.id')
      .select(['given_name', 'family_name', 'email'])
      .execute();
    const mails = await database.db
      .selectFrom('outbox')
      .select(['to_address', 'subject'])
      .orderBy('subject')
      .execute();
    await database.close();
    assert.deepEqual(people, [{ given_name: 'Bea', family_name: 'de Wit', email: 'bea@vereniging.nl' }]);
    assert.deepEqual(mails, [
      { to_address: 'bea@vereniging.nl', subject: 'U begeleidt nu groepen met Toerbeurt' },
      { to_address: 'bea@vereniging.nl', subject: 'U werkt nu met Toerbeurt' },
    ]);
  }));

test('a database that cannot be opened is told in a sentence, without its address', () => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [STAFF, 'bureau', 'Bea', 'de Wit', 'bea@vereniging.nl'],
    {
      encoding: 'utf8',
      env: { ...process.env, DATABASE_URL: 'postgres://bea:geheim@127.0.0.1:1/toerbeurt' },
    },
  );

  assert.deepEqual(
    { status, stdout, stderr },
    {
      status: 2,
      stdout: '',
      stderr:
        'PostgreSQL geeft geen toegang (ECONNREFUSED). Kijk of de server draait en of DATABASE_URL klopt.\n',
    },
  );
});

for (const [args, said] of [
  [[], /^Gebruik: npm run -s staff/],
  [['baas', 'Bea', 'de Wit', 'bea@vereniging.nl'], /^Gebruik/],
  [['bureau', 'Bea', 'de Wit', 'bea'], /^Vul een e-mailadres in/],
  [['bureau', ' ', 'de Wit', 'bea@vereniging.nl'], /^Vul een voornaam/],
] as const) {
  test(`"${args.join(' ')}" is refused in a sentence, with exit code 2`, () =>
    inNewDatabase(async (appoint) => {
      const { status, out, err } = appoint(...args);
      assert.deepEqual({ status, out }, { status: 2, out: '' });
      assert.match(err, said);
    }));
}
