import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FeedResponse } from '../../src/calendar/feed-response.ts';
import { FeedAnswers } from '../../src/calendar/feed-service.ts';
import { listFeedsOfOwners } from '../../src/calendar/feed-store.ts';
import { changeFeed, revokeFeed } from '../../src/calendar/service.ts';
import type { Context } from '../../src/database/context.ts';
import { type Database, openDatabase } from '../../src/database/database.ts';
import type { Instant } from '../../src/shared/time.ts';
import { changeVenue } from '../../src/trajectories/hosting.ts';
import { cancelSession } from '../../src/trajectories/session-changes.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aTrajectory,
  aViewer,
  contextAt,
  guideRightOf,
  hostRightOf,
  ownRightOf,
} from '../trajectories/builders.ts';
import { aFeed, SITE } from './asking.ts';

const DAY_1 = '2027-01-05T08:00:00.000Z' as Instant;
const WRONG = `ical_${'A'.repeat(43)}`;

/** Every way to ask that has an answer of its own. */
function waysToAsk(tag: string): readonly (readonly [string, Readonly<Record<string, string>>])[] {
  return [
    ['GET', {}],
    ['HEAD', {}],
    ['GET', { 'accept-encoding': 'gzip, deflate' }],
    ['GET', { 'accept-encoding': 'gzip', 'user-agent': 'Microsoft Exchange' }],
    ['HEAD', { 'accept-encoding': 'gzip' }],
    ['GET', { 'if-none-match': tag }],
    ['HEAD', { 'if-none-match': `"other", ${tag}` }],
    ['GET', { 'if-none-match': '"other"' }],
    ['GET', { 'if-modified-since': 'Tue, 05 Jan 2027 08:00:00 GMT' }],
    ['POST', {}],
  ];
}

function ask(
  feeds: FeedAnswers,
  token: string,
  [method, headers]: readonly [string, Readonly<Record<string, string>>] = ['GET', {}],
): Promise<FeedResponse> {
  return Promise.resolve(feeds.answer(token, { method, headers: new Headers(headers) }));
}

/** With a clock that is set. */
function contextFrom(database: Database, start: Instant): Context & { set(now: Instant): void } {
  let now = start;
  return { database, clock: () => now, set: (instant) => (now = instant) };
}

/** Counts what is looked up; the rows are those of the database itself. */
function counting(database: Database): { readonly observed: Database; readonly count: () => number } {
  let lookups = 0;
  const lookup = (statement: string) => {
    const find = database.lookup(statement);
    return ((key: string) => {
      lookups += 1;
      return find(key);
    }) as ReturnType<typeof database.lookup<never>>;
  };
  return { observed: { ...database, lookup }, count: () => lookups };
}

describeOnBothEngines('A server that has answered before', (engine) => {
  test('answers each way to ask as one that has just started, after each decision', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 3 });
      const { personId } = group.participant(0);
      const { token, feed } = await aFeed(database, personId, 'participant');
      const context = contextFrom(database, DAY_1);
      const before = new FeedAnswers(context, SITE);
      const own = ownRightOf(aViewer(personId));
      const decisions = [
        async () => undefined,
        async () =>
          changeVenue(context, await hostRightOf(database, personId, group.session(1).id), {
            version: 1,
            venue: { name: 'Stadhuis', place: 'Zwolle' },
          }),
        async () =>
          cancelSession(context, await guideRightOf(database, group), {
            sessionId: group.session(2).id,
            version: 1,
            reason: 'Ziek',
          }),
        () => changeFeed(context, own, feed.id, { availability: 'free' }),
        () => revokeFeed(context, own, feed.id),
      ];

      const statuses: (readonly number[])[] = [];
      for (const [day, decide] of decisions.entries()) {
        const now = `2027-01-0${day + 5}T08:00:00.000Z` as Instant;
        const tag = (await ask(before, token)).headers['ETag'] ?? '';
        context.set(now);
        await decide();
        // In the second of the decision, and twice after it
        for (const second of ['00', '05', '05']) {
          context.set(now.replace('00.000Z', `${second}.000Z`) as Instant);
          const fresh = (await ask(new FeedAnswers(context, SITE), token)).headers['ETag'] ?? '';
          for (const way of [...waysToAsk(tag), ['GET', { 'if-none-match': fresh }] as const]) {
            const found = await ask(before, token, way);
            assert.deepEqual(found, await ask(new FeedAnswers(context, SITE), token, way), `${day} ${way}`);
          }
        }
        statuses.push(
          await Promise.all(waysToAsk(tag).map(async (way) => (await ask(before, token, way)).status)),
        );
      }

      assert.deepEqual(statuses, [
        [200, 200, 200, 200, 200, 304, 304, 200, 304, 405],
        [200, 200, 200, 200, 200, 200, 200, 200, 200, 405],
        [200, 200, 200, 200, 200, 200, 200, 200, 200, 405],
        [200, 200, 200, 200, 200, 200, 200, 200, 200, 405],
        [410, 410, 410, 410, 410, 410, 410, 410, 410, 405],
      ]);
      await before.flush();
    }));

  test('looks up again once anything was committed, here or by another process, and not before', () =>
    withDatabase(engine, async (database, location) => {
      const group = await aTrajectory(database, { planned: 3 });
      const { personId } = group.participant(0);
      const { token, feed } = await aFeed(database, personId, 'participant');
      const other = await aFeed(database, group.participant(1).personId, 'participant');
      const { observed, count } = counting(database);
      const feeds = new FeedAnswers(contextAt(observed, DAY_1), SITE);
      const lookupsFor = async (...tokens: readonly string[]) => {
        const start = count();
        for (const asked of tokens) await ask(feeds, asked);
        return count() - start;
      };
      const elsewhere = await openDatabase(location);
      // Nobody writes on PostgreSQL either, but there a lookup is how one knows
      const unlessNews = engine === 'sqlite' ? 0 : 1;

      assert.equal(await lookupsFor(token, other.token), 2);
      assert.equal(await lookupsFor(token), unlessNews);
      await changeFeed(contextAt(database, DAY_1), ownRightOf(aViewer(other.feed.ownerId)), other.feed.id, {
        availability: 'free',
      });
      assert.equal(await lookupsFor(token), 1);
      assert.equal(await lookupsFor(token), unlessNews);
      assert.equal(await lookupsFor(WRONG, WRONG), 2);
      await revokeFeed(contextAt(elsewhere, DAY_1), ownRightOf(aViewer(personId)), feed.id);
      assert.equal((await ask(feeds, token)).status, 410);
      assert.equal((await ask(feeds, other.token)).status, 200);

      await feeds.flush();
      await elsewhere.close();
    }));

  test('writes down who fetched, many feeds in one transaction', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 1 });
      const people = [0, 1, 2].map((index) => group.participant(index).personId);
      const made = await Promise.all(people.map((personId) => aFeed(database, personId, 'participant')));
      let transactions = 0;
      const transaction: Database['transaction'] = (work) => {
        transactions += 1;
        return database.transaction(work);
      };
      const feeds = new FeedAnswers(contextAt({ ...database, transaction }, DAY_1), SITE);

      for (const { token } of made) await ask(feeds, token, ['GET', { 'user-agent': 'Thunderbird/140' }]);
      await feeds.flush();

      assert.equal(transactions, 1);
      assert.deepEqual(
        (await listFeedsOfOwners(database.db, people)).map((feed) => [feed.lastFetchedAt, feed.lastClient]),
        people.map(() => [DAY_1, 'Thunderbird']),
      );
    }));
});
