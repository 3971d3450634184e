import type BetterSqlite3 from 'better-sqlite3';
import type { SqliteDatabase } from 'kysely';

/** Lists of different lengths make different texts; more than these at once would be rare. */
const MOST_KEPT = 500;
const CHANGES_TABLES = /^\s*(?:create|alter|drop)\b/i;

/**
 * A value that a join is compared with, or that could decide whether a partial index serves, is one that SQLite plans by:
 * it then prepares the statement anew whenever the value is another one, at ten times the cost of running it. A plus makes
 * it any value, and changes nothing else (SQLite, "The SQLite Query Optimizer Overview", unary plus). So a query for which an
 * index of some values alone is meant (`where status = 'open'`) has that value written out, by `sql.lit`.
 */
const COMPARED = /([=<>]) \?/g;

/**
 * A SQLite database for Kysely that prepares each statement once: preparing takes several times as long as most of our
 * statements themselves. The least recently used is let go; a change of tables lets go of all. `onWrite` is called before each
 * statement that may write.
 */
export function withKeptStatements(
  sqlite: BetterSqlite3.Database,
  onWrite: () => void = () => undefined,
): SqliteDatabase {
  const kept = new Map<string, BetterSqlite3.Statement>();
  return {
    close: () => void sqlite.close(),
    prepare(sql) {
      if (CHANGES_TABLES.test(sql)) {
        kept.clear();
        onWrite();
        return sqlite.prepare(sql);
      }
      const statement = kept.get(sql) ?? sqlite.prepare(sql.replace(COMPARED, '$1 +?'));
      kept.delete(sql);
      kept.set(sql, statement);
      const [oldest] = kept.keys();
      if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest);
      if (!statement.readonly) onWrite();
      return statement;
    },
  };
}
