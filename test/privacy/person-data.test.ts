import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { sql } from 'kysely';
import type { Database } from '../../src/database/database.ts';
import { REGISTRATION_PARTS } from '../../src/enrolment/retention-store.ts';
import { COLUMN_NAMES, ONLY_FOR_PROGRAMS, TABLE_NAMES } from '../../src/privacy/export-names.ts';
import { wordOf } from '../../src/privacy/export-words.ts';
import { INNER_COLUMNS, OFFICE_ONLY, PERSON_COLUMNS } from '../../src/privacy/person-data.ts';
import { withDatabase } from '../database/engines.ts';

/** Whose rows point at somebody: what a foreign key to one of these means. */
const PEOPLE = ['people', 'facilitators', 'participants', 'registrations'];
/** Columns that look as if they name somebody, and why they do not. */
const NOBODY: ReadonlyMap<string, string> = new Map([
  ['participants.person_id', 'the participants of a person are looked up by it'],
  ['registrations.person_id', 'the registrations of a person are looked up by it'],
  ['round_invitations.answer_by', 'a day'],
  ['first_date_rounds.answer_by', 'a day'],
  ['invoice_issuer.email', 'of the association'],
  ['people.email', 'of the person of that row'],
  ['people.email_key', 'of the person of that row'],
  ['registrations.email', 'of the registration of that row'],
  ['registrations.email_key', 'of the registration of that row'],
  ['registrations.invoice_email', 'of the registration of that row'],
  ['email_proofs.email', 'of the person of that row'],
  ['invoices.email', 'of whom a sent invoice went to: stays by law'],
  ['outbox.to_address', 'of the recipient or registration of that row'],
  ['session_notices.invited_address', 'of the person of that row'],
]);

interface Column {
  readonly table: string;
  readonly column: string;
  readonly references: string | undefined;
  /** The row is deleted with what it refers to, by the database. */
  readonly goesAlong: boolean;
}

/** Every column of the database, with the table that a foreign key of it leads to. */
async function readColumns({ db }: Database): Promise<readonly Column[]> {
  const tables = await db.introspection.getTables();
  const columns: Column[] = [];
  for (const { name: table, columns: own } of tables) {
    const { rows } = await sql<{ from: string; table: string; on_delete: string }>`
      select "from", "table", on_delete from pragma_foreign_key_list(${table})`.execute(db);
    for (const { name: column } of own) {
      const leads = rows.filter(({ from, table: to }) => from === column && PEOPLE.includes(to));
      const goesAlong = leads.some((row) => row.on_delete === 'CASCADE');
      columns.push({ table, column, references: leads[0]?.table, goesAlong });
    }
  }
  return columns;
}

const LOOKS_LIKE_SOMEBODY =
  /(?:^|_)(?:person|participant|facilitator|owner|secretary|wethouder|host|actor|recipient|registration)_id$|_by$|email|address$/;

describe('Where something of a person is', () => {
  test('every column that says whose a row is, is in the list, by foreign key or by name', () =>
    withDatabase('sqlite', async (database) => {
      const listed = new Set(PERSON_COLUMNS.map(({ table, column }) => `${table}.${column}`));

      const missing = (await readColumns(database))
        .filter(({ column, references }) => references !== undefined || LOOKS_LIKE_SOMEBODY.test(column))
        // The number of a trajectory or round beside a participant leads to the participant as well
        .filter(({ column }) => !/^(?:trajectory|round|proposal)_id$|^held_state$/.test(column))
        .map(({ table, column }) => `${table}.${column}`)
        .filter((name) => !listed.has(name) && !NOBODY.has(name));

      assert.deepEqual(missing, []);
    }));

  test('the list names no column that is not there', () =>
    withDatabase('sqlite', async (database) => {
      const columns = await readColumns(database);
      const there = new Set(columns.map(({ table, column }) => `${table}.${column}`));
      const named = PERSON_COLUMNS.flatMap(({ table, column, shows, whenErased }) =>
        [
          column,
          ...(shows === 'row' ? [] : shows),
          ...(typeof whenErased === 'string' ? [] : whenErased),
        ].map((name) => `${table}.${name}`),
      );

      assert.deepEqual(
        [...named, ...OFFICE_ONLY].filter((name) => !there.has(name)),
        [],
      );
      const names = new Set(columns.map(({ column }) => column));
      assert.deepEqual(
        [...INNER_COLUMNS].filter((name) => !names.has(name)),
        [],
      );
    }));

  test('every table and column that is shown has a Dutch name', () =>
    withDatabase('sqlite', async (database) => {
      const columns = await readColumns(database);
      const shown = PERSON_COLUMNS.flatMap(({ table, shows }) =>
        columns
          .filter((one) => one.table === table && (shows === 'row' || shows.includes(one.column)))
          .map(({ column }) => column),
      ).filter((column) => !INNER_COLUMNS.has(column) && !ONLY_FOR_PROGRAMS.test(column));

      assert.deepEqual([...new Set(shown)].filter((column) => !(column in COLUMN_NAMES)).sort(), []);
      assert.deepEqual(
        PERSON_COLUMNS.map(({ table }) => table).filter((table) => !(table in TABLE_NAMES)),
        [],
      );
    }));

  test('every word that a column that is shown may hold has a Dutch name', () =>
    withDatabase('sqlite', async ({ db }) => {
      const { rows } = await sql<{ name: string; made: string }>`
        select name, sql as made from sqlite_master where type = 'table'`.execute(db);
      const words = PERSON_COLUMNS.flatMap(({ table, shows }) => {
        const made = rows.find(({ name }) => name === table)?.made ?? '';
        return [...made.matchAll(/\b(\w+)\s+in\s*\(('[^)]*')\)/g)]
          .filter(([, column = '']) => shows === 'row' || shows.includes(column))
          .filter(([, column = '']) => !INNER_COLUMNS.has(column) && !ONLY_FOR_PROGRAMS.test(column))
          .flatMap(([, , listed = '']) => [...listed.matchAll(/'(\w+)'/g)].map(([, word = '']) => word));
      });

      assert.ok(words.length > 100, 'the test sees too little');
      assert.deepEqual([...new Set(words)].filter((word) => wordOf(word) === word).sort(), ['open']);
    }));

  test('what hangs on a registration goes with it: no table that refers to one is left out', () =>
    withDatabase('sqlite', async (database) => {
      const referring = (await readColumns(database))
        .filter(({ references, goesAlong }) => references === 'registrations' && !goesAlong)
        .map(({ table }) => table);

      assert.deepEqual([...new Set(referring)].sort(), [...REGISTRATION_PARTS].sort());
    }));
});
