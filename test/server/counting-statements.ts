import { setTimeout } from 'node:timers/promises';
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

/** Until nothing waits to be sent: to send a mail more is read than the outbox, and it would be counted with what is asked then. */
export async function mailsHaveLeft({ db }: Pick<Database, 'db'>): Promise<void> {
  const waiting = () =>
    db
      .selectFrom('outbox')
      .select('id')
      .where('sent_at', 'is', null)
      .where('failed_at', 'is', null)
      .limit(1)
      .executeTakeFirst();
  while ((await waiting()) !== undefined) await setTimeout(20);
}
