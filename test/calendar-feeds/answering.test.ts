import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listFeedsOfOwners } from '../../src/calendar/feed-store.ts';
import type { Instant } from '../../src/shared/time.ts';
import { cancelSession } from '../../src/trajectories/session-changes.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aTrajectory, contextAt, guideRightOf, NOW, snapshot } from '../trajectories/builders.ts';
import { fetchFeed, moveFirst, tokenOf } from './asking.ts';

const DAY_1 = '2027-01-05T08:00:00.000Z' as Instant;
const DAY_2 = '2027-01-06T08:00:00.000Z' as Instant;

describeOnBothEngines('A request for a calendar feed', (engine) => {
  test('of who has a good copy is answered with 304, and HEAD without a body', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const token = await tokenOf(database, group.participant(0).personId, 'participant');
      const full = await fetchFeed(database, token, DAY_1);

      const byTag = await fetchFeed(database, token, DAY_2, { 'if-none-match': String(full.headers.ETag) });
      const byDate = await fetchFeed(database, token, DAY_2, {
        'if-modified-since': String(full.headers['Last-Modified']),
      });
      const head = await fetchFeed(database, token, DAY_2, {}, 'HEAD');

      assert.deepEqual([byTag.status, byTag.body], [304, undefined]);
      assert.deepEqual([byDate.status, byDate.body], [304, undefined]);
      assert.deepEqual([head.status, head.body, head.headers], [200, undefined, full.headers]);
    }));

  test('with a wrong token always gets the same answer, and with another method none', () =>
    withDatabase(engine, async (database) => {
      const answers = [];
      for (const token of ['', 'x', `ical_${'A'.repeat(43)}`, "ical_' or 1=1 --"]) {
        answers.push(await fetchFeed(database, token, DAY_1));
      }

      assert.deepEqual(answers, Array(4).fill(answers[0]));
      assert.equal(answers[0]?.status, 404);
      assert.equal((await fetchFeed(database, 'x', DAY_1, {}, 'POST')).status, 405);
    }));

  test('notes who sent it, at most once in a quarter of an hour', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const { personId } = group.participant(0);
      const token = await tokenOf(database, personId, 'participant');
      const noted = async () => {
        const [feed] = await listFeedsOfOwners(database.db, [personId]);
        return [feed?.lastFetchedAt, feed?.lastClient];
      };
      const google = { 'user-agent': 'Google-Calendar-Importer' };
      const other = { 'user-agent': 'curl/8' };

      await fetchFeed(database, token, '2027-01-05T08:00:00.000Z' as Instant, google);
      const first = await noted();
      const rows = await snapshot(database);
      await fetchFeed(database, token, '2027-01-05T08:14:59.999Z' as Instant, other);
      const unchanged = await snapshot(database);
      await fetchFeed(database, token, '2027-01-05T08:15:00.000Z' as Instant, other);

      assert.deepEqual(first, ['2027-01-05T08:00:00.000Z', 'Google']);
      assert.equal(unchanged, rows);
      assert.deepEqual(await noted(), ['2027-01-05T08:15:00.000Z', 'other']);
    }));

  test('is answered with a later Last-Modified even when the clock went back', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const token = await tokenOf(database, group.participant(0).personId, 'participant');

      await moveFirst(database, group, '2027-01-03T08:00:00.000Z' as Instant);
      const { headers } = await fetchFeed(database, token, DAY_1);

      assert.equal(headers['Last-Modified'], 'Mon, 04 Jan 2027 09:00:01 GMT');
      assert.equal(NOW, '2027-01-04T09:00:00.000Z');
    }));

  test('by date gets the feed again when a decision of that second was stored after the last fetch', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const token = await tokenOf(database, group.participant(0).personId, 'participant');

      await moveFirst(database, group, '2027-01-05T08:00:10.200Z' as Instant);
      const { headers } = await fetchFeed(database, token, '2027-01-05T08:00:11.050Z' as Instant);
      // Decided at 10.9, and stored after that fetch: it had to wait for another group's decision
      const { id: sessionId, version } = group.session(2);
      const cancelled = await cancelSession(
        contextAt(database, '2027-01-05T08:00:10.900Z' as Instant),
        await guideRightOf(database, group),
        { sessionId, version },
      );
      const again = await fetchFeed(database, token, DAY_2, {
        'if-modified-since': headers['Last-Modified'] ?? '',
      });

      assert.ok(cancelled.ok);
      assert.equal(headers['Last-Modified'], 'Tue, 05 Jan 2027 08:00:10 GMT');
      assert.deepEqual(
        [again.status, again.headers['Last-Modified']],
        [200, 'Tue, 05 Jan 2027 08:00:11 GMT'],
      );
    }));
});
