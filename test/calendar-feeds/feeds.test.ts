import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Viewer } from '../../src/access/types.ts';
import { listFeedsOfOwners } from '../../src/calendar/feed-store.ts';
import { createFeed, type NewFeed, revokeFeed, rotateFeed } from '../../src/calendar/service.ts';
import type { Database } from '../../src/database/database.ts';
import { insertSecretaryAssignment } from '../../src/people/store.ts';
import type { FeedId, PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  anOfficeWorker,
  aPerson,
  aTrajectory,
  aViewer,
  contextAt,
  NOW,
  ownRightOf,
  snapshot,
} from '../trajectories/builders.ts';
import { answerFeedRequest } from './asking.ts';

const LATER = '2027-01-05T08:00:00.000Z' as Instant;

async function feedOf(
  database: Database,
  viewer: Viewer,
  kind: 'participant' | 'facilitator' | 'office',
  personId?: PersonId,
): Promise<NewFeed> {
  const result = await createFeed(contextAt(database), ownRightOf(viewer), { kind, personId });
  assert.ok(result.ok, JSON.stringify(result));
  return result.value;
}

async function statusOf(database: Database, token: string, now: Instant = NOW): Promise<number> {
  const request = { method: 'GET', headers: new Headers() };
  return (await answerFeedRequest(contextAt(database, now), token, request)).status;
}

describeOnBothEngines('The addresses of calendars', (engine) => {
  test('a participant gets one, of which only a hash is kept', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const { personId } = group.participant(0);

      const { feed, token } = await feedOf(database, aViewer(personId), 'participant');

      assert.match(token, /^ical_[\w-]{43}$/);
      assert.deepEqual(feed, {
        id: feed.id,
        kind: 'participant',
        personId,
        ownerId: personId,
        createdAt: NOW,
        revokedAt: undefined,
        lastFetchedAt: undefined,
        lastClient: undefined,
        holdsFrom: undefined,
        holdsUntil: undefined,
        availability: 'busy',
        revokedBy: undefined,
        revokeReason: undefined,
      });
      assert.deepEqual(await listFeedsOfOwners(database.db, [personId]), [feed]);
      assert.equal((await snapshot(database)).includes(token), false);
      assert.equal(await statusOf(database, token), 200);
      const audit = await database.db.selectFrom('audit_log').select(['action', 'subject_id']).execute();
      assert.deepEqual(audit, [{ action: 'calendarFeed.created', subject_id: feed.id }]);
    }));

  test('a facilitator and an office worker get one of their own kind', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const office = await anOfficeWorker(database);

      const guiding = await feedOf(database, aViewer(group.facilitatorId), 'facilitator');
      const all = await feedOf(database, aViewer(office), 'office');

      assert.deepEqual([guiding.feed.personId, all.feed.personId], [group.facilitatorId, undefined]);
      assert.deepEqual(
        [await statusOf(database, guiding.token), await statusOf(database, all.token)],
        [200, 200],
      );
    }));

  test('a calendar that somebody does not have is refused, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const before = await snapshot(database);
      const participant = ownRightOf(aViewer(group.participant(0).personId));
      const facilitator = ownRightOf(aViewer(group.facilitatorId));

      const results = [
        await createFeed(contextAt(database), facilitator, { kind: 'participant' }),
        await createFeed(contextAt(database), participant, { kind: 'facilitator' }),
        await createFeed(contextAt(database), participant, { kind: 'office' }),
        await createFeed(contextAt(database), participant, {
          kind: 'participant',
          personId: group.participant(1).personId,
        }),
      ];

      assert.deepEqual(
        results.map((result) => (result.ok ? 'made' : result.refusal)),
        (['participant', 'facilitator', 'office', 'participant'] as const).map((kind) => ({
          code: 'NO_SUCH_CALENDAR',
          kind,
        })),
      );
      assert.equal(await snapshot(database), before);
    }));

  test('a second one of the same calendar is refused, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const viewer = aViewer(group.participant(0).personId);
      await feedOf(database, viewer, 'participant');
      const before = await snapshot(database);

      const again = await createFeed(contextAt(database), ownRightOf(viewer), { kind: 'participant' });

      assert.deepEqual(again, { ok: false, refusal: { code: 'FEED_ALREADY_ACTIVE' } });
      assert.equal(await snapshot(database), before);
    }));

  test('of two made at once for one calendar, one is there', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const right = ownRightOf(aViewer(group.participant(0).personId));

      const results = await Promise.all(
        [1, 2].map(() => createFeed(contextAt(database), right, { kind: 'participant' })),
      );

      assert.deepEqual(results.map((result) => (result.ok ? 'made' : result.refusal.code)).sort(), [
        'FEED_ALREADY_ACTIVE',
        'made',
      ]);
      assert.equal((await database.db.selectFrom('calendar_feeds').selectAll().execute()).length, 1);
    }));

  test('rotated: the old one is gone for good, the new one works, at once', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const viewer = aViewer(group.participant(0).personId);
      const old = await feedOf(database, viewer, 'participant');

      const result = await rotateFeed(contextAt(database, LATER), ownRightOf(viewer), old.feed.id);

      assert.ok(result.ok);
      assert.deepEqual(result.value.feed, { ...old.feed, id: result.value.feed.id, createdAt: LATER });
      const owned = await listFeedsOfOwners(database.db, [old.feed.ownerId]);
      assert.deepEqual(owned, [
        { ...old.feed, revokedAt: LATER, revokedBy: old.feed.ownerId },
        result.value.feed,
      ]);
      assert.deepEqual(
        [await statusOf(database, old.token, LATER), await statusOf(database, result.value.token, LATER)],
        [410, 200],
      );
    }));

  test('one that was rotated cannot be rotated again, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const viewer = aViewer(group.participant(0).personId);
      const { feed } = await feedOf(database, viewer, 'participant');
      await rotateFeed(contextAt(database), ownRightOf(viewer), feed.id);
      const before = await snapshot(database);

      const again = await rotateFeed(contextAt(database), ownRightOf(viewer), feed.id);

      assert.deepEqual(again, { ok: false, refusal: { code: 'FEED_REVOKED', feedId: feed.id } });
      assert.equal(await snapshot(database), before);
    }));

  test('revoked: gone for good; a second time changes nothing', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const viewer = aViewer(group.participant(0).personId);
      const { feed, token } = await feedOf(database, viewer, 'participant');

      const first = await revokeFeed(contextAt(database, LATER), ownRightOf(viewer), feed.id);
      const after = await snapshot(database);
      const second = await revokeFeed(contextAt(database), ownRightOf(viewer), feed.id);

      assert.deepEqual(first, {
        ok: true,
        value: { ...feed, revokedAt: LATER, revokedBy: feed.ownerId },
      });
      assert.deepEqual(second, first);
      assert.equal(await snapshot(database), after);
      assert.equal(await statusOf(database, token), 410);
    }));

  test("somebody else's cannot be rotated or revoked, and nothing is stored", () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const { feed } = await feedOf(database, aViewer(group.participant(0).personId), 'participant');
      const other = ownRightOf(aViewer(group.participant(1).personId));
      const before = await snapshot(database);

      const results = [
        await rotateFeed(contextAt(database), other, feed.id),
        await revokeFeed(contextAt(database), other, feed.id),
        await revokeFeed(contextAt(database), other, 'none' as FeedId),
      ];

      assert.deepEqual(
        results,
        results.map(() => ({ ok: false, refusal: { code: 'FEED_NOT_FOUND' } })),
      );
      assert.equal(await snapshot(database), before);
    }));

  test('a secretary gets the one wethouder whose calendar they keep, and it outlives the day they stop', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const secretary = await aPerson(database);
      const wethouderId = group.participant(2).personId;
      await insertSecretaryAssignment(database.db, { secretaryId: secretary, wethouderId, startedAt: NOW });

      const { feed, token } = await feedOf(database, aViewer(secretary), 'participant');
      const during = await statusOf(database, token);
      await database.db.updateTable('secretary_assignments').set({ ended_at: NOW }).execute();

      assert.deepEqual([feed.personId, feed.ownerId], [wethouderId, secretary]);
      // What it then shows: people/serving.test.ts
      assert.deepEqual([during, await statusOf(database, token)], [200, 200]);
    }));

  test('a secretary of two says whose', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const secretary = await aPerson(database);
      const two = [group.participant(2).personId, group.participant(3).personId];
      for (const wethouderId of two) {
        await insertSecretaryAssignment(database.db, { secretaryId: secretary, wethouderId, startedAt: NOW });
      }
      const before = await snapshot(database);

      const unsaid = await createFeed(contextAt(database), ownRightOf(aViewer(secretary)), {
        kind: 'participant',
      });

      assert.deepEqual(unsaid, { ok: false, refusal: { code: 'WHOSE_CALENDAR', personIds: two.sort() } });
      assert.equal(await snapshot(database), before);
      const said = await feedOf(database, aViewer(secretary), 'participant', two[1]);
      assert.equal(said.feed.personId, two[1]);
    }));

  for (const [title, table] of [
    ['a facilitator who stops', 'facilitators'],
    ['an office worker who leaves', 'office_staff'],
  ] as const) {
    test(`${title} keeps an address that no longer opens`, () =>
      withDatabase(engine, async (database) => {
        const group = await aTrajectory(database);
        const kind = table === 'facilitators' ? 'facilitator' : 'office';
        const person = kind === 'office' ? await anOfficeWorker(database) : group.facilitatorId;
        const { token } = await feedOf(database, aViewer(person), kind);

        await database.db.updateTable(table).set({ ended_at: NOW }).execute();

        assert.equal(await statusOf(database, token), 410);
      }));
  }
});
