import { createHash } from 'node:crypto';
import { dirname } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Kysely, PostgresDialect, SqliteDialect } from 'kysely';
import pg from 'pg';
import { makeFolder } from '../shared/folders.ts';
import type { Result } from '../shared/result.ts';
import { GuardedDialect } from './guarded-dialect.ts';
import { withKeptStatements } from './kept-statements.ts';
import { type LiveChanges, liveChangesByPostgres, liveChangesBySqlite } from './live-changes.ts';
import { migrateToLatest } from './migrations.ts';
import { PreparingClient } from './postgres-client.ts';
import { sqliteStorage } from './sqlite-storage.ts';
import type { Db, Tables, Trx } from './tables.ts';
import { type ConstraintCode, violatedConstraint } from './violations.ts';

/** One open database, of either engine. Everything above this folder is written once for both. */
export interface Database {
  readonly engine: 'sqlite' | 'postgres';
  /** For reading outside a transaction. Throws when used inside one. */
  readonly db: Db;
  readonly live: LiveChanges;
  /** All or nothing. On SQLite the write lock is taken at the start, so what is read stays true. */
  transaction<Value>(work: (trx: Trx) => Promise<Value>): Promise<Value>;
  /**
   * A transaction for a decision: a refusal rolls everything back and is returned. A breach of a constraint
   * named in `refusals` becomes that refusal: of two who press at once the database lets one win, and the
   * other is told so. Any other error goes on as an error.
   */
  decide<Value, Refusal extends { readonly code: string }>(
    work: (trx: Trx) => Promise<Result<Value, Refusal>>,
    refusals?: { readonly [Code in ConstraintCode]?: Refusal },
  ): Promise<Result<Value, Refusal>>;
  /**
   * A way to look up single rows by one key (`?` in the statement), as quickly as the engine can: prepared once, outside
   * every transaction, and only of what is committed. At once on SQLite.
   */
  lookup<Row extends object>(statement: string): Lookup<Row>;
  /**
   * Another number than before when anything was committed since, by whatever process; so what was looked up after
   * asking this is true as long as the number stays. Undefined where asking costs as much as looking up.
   */
  commits(): number | undefined;
  close(): Promise<void>;
}

export type Lookup<Row extends object> = (key: string) => Row | undefined | Promise<Row | undefined>;

export type DatabaseLocation =
  | { readonly engine: 'sqlite'; readonly file: string }
  | { readonly engine: 'postgres'; readonly url: string; readonly poolSize: number };

/** Opens and brings up to date. @throws what the driver says, or NewerDatabaseError. */
export async function openDatabase(location: DatabaseLocation): Promise<Database> {
  const database = location.engine === 'sqlite' ? openSqlite(location.file) : openPostgres(location);
  try {
    await migrateToLatest(database.db, location.engine);
  } catch (error) {
    await database.close();
    throw error;
  }
  return database;
}

class Refused extends Error {
  readonly result: { readonly ok: false; readonly refusal: { readonly code: string } };
  constructor(result: Refused['result']) {
    super('rolled back: refused');
    this.result = result;
  }
}

const afterCommitActions = new WeakMap<Trx, (() => void)[]>();

function onCommit(trx: Trx, action: () => void): void {
  afterCommitActions.get(trx)?.push(action);
}

function assemble(
  engine: Database['engine'],
  dialect: GuardedDialect,
  makeLive: () => LiveChanges,
  {
    lookup,
    commits,
    close: closeDriver,
  }: Pick<Database, 'lookup' | 'commits'> & { readonly close: () => void | Promise<void> },
): Database {
  const db = new Kysely<Tables>({ dialect });
  const live = makeLive();

  const transaction: Database['transaction'] = async (work) => {
    const actions: (() => void)[] = [];
    const value = await db.transaction().execute((trx) =>
      dialect.guard(() => {
        afterCommitActions.set(trx, actions);
        return work(trx);
      }),
    );
    for (const action of actions) action();
    return value;
  };

  const decide: Database['decide'] = async (work, refusals = {}) => {
    try {
      return await transaction(async (trx) => {
        const result = await work(trx);
        if (!result.ok) throw new Refused(result);
        return result;
      });
    } catch (error) {
      // Thrown a few lines up, with a refusal of this very call in it
      if (error instanceof Refused) return error.result as Awaited<ReturnType<typeof work>>;
      const constraint = violatedConstraint(error);
      const refusal = constraint === undefined ? undefined : refusals[constraint];
      if (refusal === undefined) throw error;
      return { ok: false, refusal };
    }
  };

  const close = async (): Promise<void> => {
    await live.close();
    await db.destroy();
    await closeDriver();
  };

  return { engine, db, live, transaction, decide, lookup, commits, close };
}

function openSqlite(file: string): Database {
  if (file !== ':memory:') makeFolder(dirname(file));
  const sqlite = new BetterSqlite3(file, { timeout: 10_000 });
  const storage = sqliteStorage(sqlite);
  sqlite.pragma('foreign_keys = ON');
  // A file that may only be read opens without a word, and would fail at somebody's first decision
  sqlite.exec('begin immediate; rollback');
  const dialect = new GuardedDialect(
    new SqliteDialect({ database: withKeptStatements(sqlite, storage.noteWrite) }),
    { begin: 'begin immediate', stored: storage.stored },
  );
  const readDataVersion = (): number => Number(sqlite.pragma('data_version', { simple: true }));
  const beside = lookupsBeside(sqlite);
  return assemble('sqlite', dialect, () => liveChangesBySqlite(onCommit, readDataVersion), {
    ...beside,
    async close() {
      await storage.close();
      await beside.close();
    },
  });
}

/**
 * Reads beside the one connection that writes, and so never what a transaction has written and may take back. A
 * database in memory has no beside: nothing else can read it.
 */
function lookupsBeside(sqlite: BetterSqlite3.Database): Parameters<typeof assemble>[3] {
  let reader: BetterSqlite3.Database | undefined;
  let version: BetterSqlite3.Statement<[], number> | undefined;
  const isInMemory = sqlite.memory;
  const open = (): BetterSqlite3.Database => {
    if (isInMemory) return sqlite;
    const beside = new BetterSqlite3(sqlite.name, { readonly: true, timeout: 10_000 });
    // Its own copies of pages would all be thrown away at each commit
    beside.pragma(`mmap_size = ${MAPPED_OCTETS}`);
    return beside;
  };
  return {
    lookup<Row extends object>(text: string): Lookup<Row> {
      let statement: BetterSqlite3.Statement | undefined;
      return (key) => {
        reader ??= open();
        statement ??= reader.prepare(text);
        // The statement says what its rows hold
        return statement.get(key) as Row | undefined;
      };
    },
    commits() {
      // What a connection wrote itself does not count, and this one then writes
      if (isInMemory) return undefined;
      reader ??= open();
      version ??= reader.prepare<[], number>('pragma data_version').pluck();
      return version.get();
    },
    close() {
      reader?.close();
      sqlite.close();
    },
  };
}

const MAPPED_OCTETS = 1024 ** 3;
const TIMESTAMPTZ = 1184;
const DATE = 1082;
const INT8 = 20;

function openPostgres({ url, poolSize }: DatabaseLocation & { engine: 'postgres' }): Database {
  const pool = new pg.Pool({
    Client: PreparingClient,
    connectionString: url,
    max: poolSize,
    application_name: 'toerbeurt',
    options: '-c timezone=UTC',
    types: {
      getTypeParser: (oid: number, format?: 'text' | 'binary') => {
        if (oid === TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
        if (oid === DATE) return (text: string) => text;
        if (oid === INT8) return Number;
        return format === 'binary'
          ? pg.types.getTypeParser(oid, 'binary')
          : pg.types.getTypeParser(oid, 'text');
      },
    },
  });
  // An idle connection that the server ends is replaced by the pool; without a listener it would end the process.
  pool.on('error', () => undefined);
  const dialect = new GuardedDialect(new PostgresDialect({ pool }));
  return assemble('postgres', dialect, () => liveChangesByPostgres(url), {
    lookup<Row extends object>(statement: string): Lookup<Row> {
      const query = { name: digestOf(statement), text: statement.replace('?', '$1') };
      return async (key) => (await pool.query<Row>({ ...query, values: [key] })).rows[0];
    },
    commits: () => undefined,
    close: () => undefined,
  });
}

/** A name of a prepared statement is at most 63 octets long. */
function digestOf(statement: string): string {
  return createHash('sha256').update(statement).digest('base64url');
}
