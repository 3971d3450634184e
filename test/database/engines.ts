import { randomBytes } from 'node:crypto';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe } from 'node:test';
import pg from 'pg';
import { type Database, type DatabaseLocation, openDatabase } from '../../src/database/database.ts';
import { type Contents, templatesOfRun } from './templates.ts';

/** Where a database of its own is; `remove` takes it away again. */
export interface TestLocation {
  readonly location: DatabaseLocation;
  remove(): Promise<void>;
}

/**
 * A new database of an engine: a file of its own, or a database of its own on the server of the run. With the tables, or
 * the reference data too, it is a copy of one that the run made at its start.
 */
export async function newLocation(
  engine: Database['engine'],
  contents: 'empty' | Contents = 'tables',
): Promise<TestLocation> {
  const template = contents === 'empty' ? undefined : templatesOfRun()?.[engine][contents];
  if (engine === 'sqlite') {
    const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-test-'));
    const file = join(folder, 'toerbeurt.sqlite');
    if (template !== undefined) copyFileSync(template, file);
    return {
      location: { engine, file },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  }
  const server = process.env.TEST_POSTGRES_URL;
  if (server === undefined)
    throw new Error('No PostgreSQL: run the tests with `npm test`, which starts one.');
  const name = `test_${randomBytes(8).toString('hex')}`;
  await onServer(
    server,
    `create database ${name}${template === undefined ? '' : ` template ${template} strategy file_copy`}`,
  );
  const url = new URL(server);
  url.pathname = `/${name}`;
  return {
    location: { engine, url: url.href, poolSize: 10 },
    remove: () => onServer(server, `drop database ${name} with (force)`),
  };
}

async function onServer(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(statement);
  await client.end();
}

/** Opens a new database without any rows but, when asked, those of the reference data, lets `work` use it, and takes it away. */
export async function withDatabase(
  engine: Database['engine'],
  work: (database: Database, location: DatabaseLocation) => Promise<void>,
  contents: Contents = 'tables',
): Promise<void> {
  const { location, remove } = await newLocation(engine, contents);
  const database = await openDatabase(location);
  try {
    await work(database, location);
  } finally {
    await database.close();
    await remove();
  }
}

/** The engines to test on: both, or the one that `TEST_ENGINE` names (as one step of continuous integration does). */
export const ENGINES: readonly Database['engine'][] =
  process.env.TEST_ENGINE === 'sqlite'
    ? ['sqlite']
    : process.env.TEST_ENGINE === 'postgres'
      ? ['postgres']
      : ['sqlite', 'postgres'];

/** The same tests on each engine. */
export function describeOnBothEngines(title: string, tests: (engine: Database['engine']) => void): void {
  for (const engine of ENGINES) describe(`${title} (${engine})`, () => tests(engine));
}
