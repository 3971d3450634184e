import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { KyselyPlugin } from 'kysely';
import { recordAudit } from '../../src/audit/store.ts';
import { revokeFeed } from '../../src/calendar/service.ts';
import { type Database, openDatabase } from '../../src/database/database.ts';
import type { Instant } from '../../src/shared/time.ts';
import { aFeed } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { aTrajectory, aViewer, contextAt, ownRightOf } from '../trajectories/builders.ts';
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

  test('is never a past answer: what another process revokes is gone for all who ask after that, however many', () =>
    withServer(engine, async (server) => {
      const group = await aTrajectory(server.context.database, { planned: 1 });
      const { personId } = group.participant(0);
      const { token, feed } = await aFeed(server.context.database, personId, 'participant');
      const other = await aFeed(server.context.database, group.participant(1).personId, 'participant');
      const elsewhere = await openDatabase(server.location);
      const askForBoth = () =>
        Promise.all(
          [token, other.token, token, other.token].map(async (asked) => {
            const response = await fetch(`${server.url}/calendar/${asked}.ics`);
            await response.arrayBuffer();
            return response.status;
          }),
        );

      const before = await askForBoth();
      const revoked = await revokeFeed(contextAt(elsewhere, LATER), ownRightOf(aViewer(personId)), feed.id);
      const after = await askForBoth();

      assert.ok(revoked.ok);
      assert.deepEqual(
        [before, after],
        [
          [200, 200, 200, 200],
          [410, 200, 410, 200],
        ],
      );
      await elsewhere.close();
    }));
});
