import type { KyselyPlugin } from 'kysely';
import type { Database } from '../../src/database/database.ts';

/** Counts what is read outside transactions; mail and chores look for work by themselves. */
export function countingStatements(): {
  readonly observe: (database: Database) => Database;
  readonly count: () => number;
} {
  let statements = 0;
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (!/"outbox"|"session_notices"/.test(JSON.stringify(node))) statements += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return {
    observe: (database) => ({ ...database, db: database.db.withPlugin(counter) }),
    count: () => statements,
  };
}
