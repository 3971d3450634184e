import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { recordAudit } from '../../src/audit/store.ts';
import type { Database } from '../../src/database/database.ts';
import type { Instant } from '../../src/shared/time.ts';
import { aFeed } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { aTrajectory } from '../trajectories/builders.ts';
import { withServer } from './running.ts';

const LATER = '2027-01-04T10:00:00.000Z' as Instant;

/** Counts statements: those by key alone, and all others that are not of the deliverer of mail. */
function counting() {
  const counts = { lookups: 0, others: 0 };
  const counter: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (!/"outbox"|round_/.test(JSON.stringify(node))) counts.others += 1;
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  const observe = (database: Database): Database => ({
    ...database,
    db: database.db.withPlugin(counter),
    lookup: (statement) => {
      const find = database.lookup(statement);
      // The rows are those of the database itself
      return ((key: string) => {
        counts.lookups += 1;
        return find(key);
      }) as ReturnType<typeof database.lookup<never>>;
    },
  });
  return { counts, observe };
}

/** Of which no calendar has anything to tell. */
async function someDecision(database: Database): Promise<void> {
  await database.transaction((trx) =>
    recordAudit(trx, {
      at: LATER,
      actor: undefined,
      action: 'test.happened',
      subjectKind: 'test',
      subjectId: 'something',
      details: {},
    }),
  );
}

describeOnBothEngines('What a request for a calendar costs the database', (engine) => {
  test('is one lookup, whatever else was committed, for an unchanged feed, a wrong token, and a text that was sent before', async () => {
    const { counts, observe } = counting();
    await withServer(
      engine,
      async (server) => {
        const group = await aTrajectory(server.context.database, { planned: 6 });
        const { token } = await aFeed(server.context.database, group.participant(0).personId, 'participant');
        server.setClock(LATER);
        const ask = async (name: string, headers: Readonly<Record<string, string>> = {}) => {
          await someDecision(server.context.database);
          const before = { ...counts };
          const response = await fetch(`${server.url}/calendar/${name}.ics`, { headers });
          await response.arrayBuffer();
          return {
            status: response.status,
            tag: response.headers.get('etag') ?? '',
            lookups: counts.lookups - before.lookups,
            others: counts.others - before.others,
          };
        };

        const first = await ask(token);
        const { tag } = first;
        const unchanged = await ask(token, { 'if-none-match': tag });
        const again = await ask(token);
        const wrong = await ask(`ical_${'A'.repeat(43)}`);
        const malformed = await ask('x');

        assert.equal(first.status, 200);
        assert.equal(first.lookups, 1);
        assert.ok(first.others > 0);
        assert.deepEqual(unchanged, { status: 304, tag, lookups: 1, others: 0 });
        assert.deepEqual(again, { status: 200, tag, lookups: 1, others: 0 });
        assert.deepEqual(wrong, { status: 404, tag: '', lookups: 1, others: 0 });
        assert.deepEqual(malformed, { status: 404, tag: '', lookups: 0, others: 0 });
      },
      { observe },
    );
  });
});
