import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { type Database, type DatabaseLocation, openDatabase } from '../../src/database/database.ts';
import { loadReference } from '../../src/reference/service.ts';
import type { Instant } from '../../src/shared/time.ts';

/** What a database of a test begins with. */
export type Contents = 'tables' | 'reference';

/** Per engine the file, or the name on the server, that a new database is copied from. */
export type Templates = Readonly<Record<Database['engine'], Readonly<Record<Contents, string>>>>;

const REFERENCE = join(import.meta.dirname, '..', '..', 'src', 'reference', 'data');
/** Before every moment at which a test takes place. The cast is safe: written out in the width of an instant. */
const LOADED_AT = '2026-12-01T08:00:00.000Z' as Instant;

/** What {@link makeTemplates} made for this run; undefined where tests run without its setup, and make every table anew. */
export function templatesOfRun(): Templates | undefined {
  const text = process.env.TEST_DATABASE_TEMPLATES;
  // Written by makeTemplates alone
  return text === undefined ? undefined : (JSON.parse(text) as Templates);
}

/** Makes every table, and loads the reference data, once for all tests of a run: each of them begins with a copy. */
export async function makeTemplates(
  postgresUrl: string,
): Promise<{ readonly templates: Templates; remove(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-templates-'));
  const mark = `${process.pid}_${Date.now()}`;
  const templates: Templates = {
    sqlite: { tables: join(folder, 'tables.sqlite'), reference: join(folder, 'reference.sqlite') },
    postgres: { tables: `template_tables_${mark}`, reference: `template_reference_${mark}` },
  };
  const names = Object.values(templates.postgres);
  await onServer(
    postgresUrl,
    names.map((name) => `create database ${name}`),
  );
  await fill({ engine: 'sqlite', file: templates.sqlite.tables }, 'tables');
  await fill({ engine: 'sqlite', file: templates.sqlite.reference }, 'reference');
  await fill(onPostgres(postgresUrl, templates.postgres.tables), 'tables');
  await fill(onPostgres(postgresUrl, templates.postgres.reference), 'reference');
  return {
    templates,
    async remove() {
      rmSync(folder, { recursive: true, force: true });
      await onServer(
        postgresUrl,
        names.map((name) => `drop database ${name}`),
      );
    },
  };
}

function onPostgres(server: string, name: string): DatabaseLocation {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { engine: 'postgres', url: url.href, poolSize: 2 };
}

async function fill(location: DatabaseLocation, contents: Contents): Promise<void> {
  const database = await openDatabase(location);
  if (contents === 'reference') {
    const loaded = await loadReference({ database, clock: () => LOADED_AT }, REFERENCE);
    if (!loaded.ok) throw new Error(JSON.stringify(loaded.refusal));
  }
  await database.close();
}

async function onServer(url: string, statements: readonly string[]): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}
