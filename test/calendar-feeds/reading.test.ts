import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { listFeedsOfOwners } from '../../src/calendar/feed-store.ts';
import { createFeed } from '../../src/calendar/service.ts';
import type { FeedKind } from '../../src/calendar/types.ts';
import type { Database } from '../../src/database/database.ts';
import { forgetExpired } from '../../src/privacy/retention.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { changeVenue } from '../../src/trajectories/hosting.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import { listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aFacilitator,
  anOfficeWorker,
  aTrajectory,
  aViewer,
  type BuiltTrajectory,
  contextAt,
  guideRightOf,
  hostRightOf,
  NOW,
  ownRightOf,
  snapshot,
  TOWN_HALL,
} from '../trajectories/builders.ts';
import { answerFeedRequest } from './asking.ts';

const DAY_1 = '2027-01-05T08:00:00.000Z' as Instant;
const DAY_2 = '2027-01-06T08:00:00.000Z' as Instant;
const DAY_3 = '2027-01-07T08:00:00.000Z' as Instant;
const NEXT_DAY = {
  startsAt: '2027-02-10T12:30:00.000Z' as Instant,
  endsAt: '2027-02-10T15:30:00.000Z' as Instant,
};

async function tokenOf(database: Database, personId: PersonId, kind: FeedKind): Promise<string> {
  const result = await createFeed(contextAt(database), ownRightOf(aViewer(personId)), { kind });
  assert.ok(result.ok);
  return result.value.token;
}

async function fetchFeed(
  database: Database,
  token: string,
  now: Instant,
  headers: Readonly<Record<string, string>> = {},
  method = 'GET',
) {
  const request = { method, headers: new Headers(headers) };
  const response = await answerFeedRequest(contextAt(database, now), token, request);
  return { ...response, text: Buffer.from(response.body ?? []).toString() };
}

interface ReadEvent {
  readonly uid: unknown;
  readonly sequence: unknown;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly status: unknown;
  readonly summary: unknown;
  readonly lastModified: unknown;
}

function eventsIn(text: string): readonly ReadEvent[] {
  const calendar = new ICAL.Component(ICAL.parse(text));
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return {
      uid: event.uid,
      sequence: event.sequence,
      startsAt: event.startDate.toJSDate().toISOString(),
      endsAt: event.endDate.toJSDate().toISOString(),
      status: component.getFirstPropertyValue('status'),
      summary: event.summary,
      lastModified: String(component.getFirstPropertyValue('last-modified')),
    };
  });
}

function nameIn(text: string): unknown {
  return new ICAL.Component(ICAL.parse(text)).getFirstPropertyValue('x-wr-calname');
}

async function moveFirst(database: Database, group: BuiltTrajectory, now: Instant): Promise<void> {
  const result = await moveSession(contextAt(database, now), await guideRightOf(database, group), {
    sessionId: group.session(1).id,
    version: 1,
    ...NEXT_DAY,
  });
  assert.ok(result.ok);
}

describeOnBothEngines('A calendar feed', (engine) => {
  test('shows the sessions of the database, at their times, over a change of the clock', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 6, venue: TOWN_HALL });
      const token = await tokenOf(database, group.participant(0).personId, 'participant');

      const { status, text } = await fetchFeed(database, token, DAY_1);

      const stored = await listSessionsByTrajectoryIds(database.db, [group.trajectory.id]);
      assert.equal(status, 200);
      assert.equal(nameIn(text), 'Intervisie IJsselland');
      assert.deepEqual(
        eventsIn(text).map(({ uid, startsAt, endsAt, sequence }) => [uid, startsAt, endsAt, sequence]),
        stored.map(({ calendarUid, startsAt, endsAt }) => [calendarUid, startsAt, endsAt, 0]),
      );
      assert.equal(eventsIn(text)[0]?.summary, 'Intervisie – bijeenkomst 1 van 6 in Zwolle');
    }));

  test('says nothing of anybody', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { venue: TOWN_HALL });
      const token = await tokenOf(database, await anOfficeWorker(database), 'office');

      const { text } = await fetchFeed(database, token, DAY_1);

      const people = await database.db.selectFrom('people').selectAll().execute();
      const unfolded = text.replaceAll('\r\n ', '');
      const found = people
        .flatMap((person) => [person.given_name, person.family_name, person.email, person.id])
        .filter((word) => unfolded.includes(word));
      assert.deepEqual(found, []);
      assert.equal(unfolded.includes(token), false);
      assert.equal(unfolded.includes('Ingang om de hoek'), false);
      assert.equal(eventsIn(text)[0]?.uid, group.session(1).calendarUid);
    }));

  test('is the same to the octet however often it is fetched', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 3 });
      const token = await tokenOf(database, group.participant(0).personId, 'participant');

      const first = await fetchFeed(database, token, DAY_1);
      const second = await fetchFeed(database, token, DAY_2);

      assert.equal(second.text, first.text);
      assert.deepEqual(second.headers, first.headers);
    }));

  test('has one UID, time and SEQUENCE for a session in every kind of feed', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const tokens = [
        await tokenOf(database, group.participant(0).personId, 'participant'),
        await tokenOf(database, group.facilitatorId, 'facilitator'),
        await tokenOf(database, await anOfficeWorker(database), 'office'),
      ];
      await moveFirst(database, group, DAY_1);

      const shown = [];
      for (const token of tokens) {
        const { summary, ...rest } = eventsIn((await fetchFeed(database, token, DAY_2)).text)[0] ?? {};
        assert.equal(typeof summary, 'string');
        shown.push(rest);
      }

      assert.deepEqual(
        shown,
        tokens.map(() => ({
          uid: group.session(1).calendarUid,
          sequence: 1,
          ...NEXT_DAY,
          status: 'CONFIRMED',
          lastModified: '2027-01-05T08:00:00Z',
        })),
      );
    }));

  test('after a move: same UID, SEQUENCE one higher, later stamps and another ETag', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const token = await tokenOf(database, group.participant(0).personId, 'participant');
      const before = await fetchFeed(database, token, DAY_1);

      await moveFirst(database, group, DAY_2);
      const after = await fetchFeed(database, token, DAY_3, {
        'if-none-match': String(before.headers.ETag),
        'if-modified-since': String(before.headers['Last-Modified']),
      });

      const [old] = eventsIn(before.text);
      assert.equal(after.status, 200);
      assert.deepEqual(eventsIn(after.text), [
        { ...old, sequence: 1, ...NEXT_DAY, lastModified: '2027-01-06T08:00:00Z' },
      ]);
      assert.deepEqual(
        [before.headers['Last-Modified'], after.headers['Last-Modified']],
        ['Mon, 04 Jan 2027 09:00:00 GMT', 'Wed, 06 Jan 2027 08:00:00 GMT'],
      );
      assert.notEqual(after.headers.ETag, before.headers.ETag);
    }));

  test('of another group is untouched by a move', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const other = await aTrajectory(database);
      const token = await tokenOf(database, other.participant(0).personId, 'participant');
      const before = await fetchFeed(database, token, DAY_1);

      await moveFirst(database, group, DAY_1);
      const after = await fetchFeed(database, token, DAY_2, {
        'if-none-match': String(before.headers.ETag),
      });

      assert.deepEqual([after.status, after.body], [304, undefined]);
      assert.equal((await fetchFeed(database, token, DAY_2)).text, before.text);
    }));

  test('keeps a cancelled session as cancelled, and a new time brings the same one back', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const right = await guideRightOf(database, group);
      const token = await tokenOf(database, group.participant(0).personId, 'participant');
      const { id, calendarUid, startsAt, endsAt } = group.session(1);

      await cancelSession(contextAt(database, DAY_1), right, { sessionId: id, version: 1 });
      const cancelled = eventsIn((await fetchFeed(database, token, DAY_2)).text);
      await moveSession(contextAt(database, DAY_2), right, { sessionId: id, version: 2, ...NEXT_DAY });
      const planned = eventsIn((await fetchFeed(database, token, DAY_3)).text);

      assert.deepEqual(cancelled, [
        {
          uid: calendarUid,
          sequence: 1,
          startsAt,
          endsAt,
          status: 'CANCELLED',
          summary: 'VERVALLEN: Intervisie – bijeenkomst 1 van 6 in Zwolle',
          lastModified: '2027-01-05T08:00:00Z',
        },
      ]);
      assert.deepEqual(planned, [
        {
          uid: calendarUid,
          sequence: 2,
          ...NEXT_DAY,
          status: 'CONFIRMED',
          summary: 'Intervisie – bijeenkomst 1 van 6 in Zwolle',
          lastModified: '2027-01-06T08:00:00Z',
        },
      ]);
    }));

  test('changes with a venue, and not with directions, which calendars do not show', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const { id } = group.session(1);
      const right = await hostRightOf(database, group.participant(0).personId, id);
      const token = await tokenOf(database, group.participant(1).personId, 'participant');
      const venue = { name: 'Stadhuis', place: 'Zwolle' };

      await changeVenue(contextAt(database, DAY_1), right, { version: 1, venue });
      const first = await fetchFeed(database, token, DAY_2);
      await changeVenue(contextAt(database, DAY_2), right, {
        version: 2,
        venue: { ...venue, directions: 'Bel aan' },
      });
      const second = await fetchFeed(database, token, DAY_3);

      assert.equal(eventsIn(first.text)[0]?.sequence, 1);
      assert.equal(second.text, first.text);
      assert.equal(second.headers.ETag, first.headers.ETag);
    }));

  test('shows one who left what would have come as cancelled, without place, and nothing new', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2, venue: TOWN_HALL });
      const token = await tokenOf(database, group.participant(0).personId, 'participant');
      const left = '2027-03-01T09:00:00.000Z' as Instant;
      await database.db
        .updateTable('participants')
        .set({ left_at: left })
        .where('id', '=', group.participant(0).id)
        .execute();

      const { text } = await fetchFeed(database, token, '2027-03-02T09:00:00.000Z' as Instant);

      assert.equal(nameIn(text), 'Intervisie');
      assert.deepEqual(
        eventsIn(text).map(({ uid, status, summary, sequence }) => [uid, status, summary, sequence]),
        [
          [group.session(1).calendarUid, 'CONFIRMED', 'Intervisie – bijeenkomst 1 van 6 in Zwolle', 0],
          [group.session(2).calendarUid, 'CANCELLED', 'VERVALLEN: Intervisie – bijeenkomst 2 van 6', 1],
        ],
      );
    }));

  test('is one calendar over all groups that somebody is in', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const people = group.participants.map(({ personId }) => personId);
      const other = await aTrajectory(database, { people, daysLater: 7, name: 'Salland' });
      const token = await tokenOf(database, group.participant(0).personId, 'participant');

      const { text } = await fetchFeed(database, token, DAY_1);

      assert.equal(nameIn(text), 'Intervisie');
      assert.deepEqual(
        eventsIn(text).map(({ uid }) => uid),
        [group.session(1).calendarUid, other.session(1).calendarUid],
      );
    }));

  test('of a facilitator has the own groups alone, each by its name and host', () =>
    withDatabase(engine, async (database) => {
      const facilitatorId = await aFacilitator(database);
      const names = [
        'IJsselland',
        'Salland',
        'Twente',
        'Vechtdal',
        'Veluwe',
        'Achterhoek',
        'Drenthe',
        'Gooi',
      ];
      for (const [index, name] of names.entries())
        await aTrajectory(database, { name, facilitatorId, participants: 3, daysLater: index });
      await aTrajectory(database, { name: 'Van een ander' });
      const token = await tokenOf(database, facilitatorId, 'facilitator');

      const { text } = await fetchFeed(database, token, DAY_1);

      assert.deepEqual(
        eventsIn(text).map(({ summary }) => summary),
        names.map((name) => `Intervisie ${name} – bijeenkomst 1 van 6 in Zwolle`),
      );
      const people = await database.db.selectFrom('people').selectAll().execute();
      const found = people
        .flatMap(({ given_name, family_name, email }) => [given_name, family_name, email])
        .filter((word) => text.replaceAll('\r\n ', '').includes(word));
      assert.deepEqual(found, []);
    }));

  test('is there for who has not come in for years, also after all that was kept too long is forgotten', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const token = await tokenOf(database, group.participant(0).personId, 'participant');
      const years = '2029-01-05T08:00:00.000Z' as Instant;
      await forgetExpired(contextAt(database, years));

      const { status, text } = await fetchFeed(database, token, years);

      assert.equal(status, 200);
      assert.deepEqual(
        eventsIn(text).map(({ uid }) => uid),
        [group.session(1).calendarUid],
      );
    }));

  test('answers a good copy with 304, and HEAD without a body', () =>
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

  test('wrong tokens all get the same answer, and other methods none', () =>
    withDatabase(engine, async (database) => {
      const answers = [];
      for (const token of ['', 'x', `ical_${'A'.repeat(43)}`, "ical_' or 1=1 --"]) {
        answers.push(await fetchFeed(database, token, DAY_1));
      }

      assert.deepEqual(answers, Array(4).fill(answers[0]));
      assert.equal(answers[0]?.status, 404);
      assert.equal((await fetchFeed(database, 'x', DAY_1, {}, 'POST')).status, 405);
    }));

  test('notes who fetched it, at most once in a quarter of an hour', () =>
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

  test('gets a later Last-Modified even when the clock went back', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const token = await tokenOf(database, group.participant(0).personId, 'participant');

      await moveFirst(database, group, '2027-01-03T08:00:00.000Z' as Instant);
      const { headers } = await fetchFeed(database, token, DAY_1);

      assert.equal(headers['Last-Modified'], 'Mon, 04 Jan 2027 09:00:01 GMT');
      assert.equal(NOW, '2027-01-04T09:00:00.000Z');
    }));

  test('is sent again to who asks by date, when a decision of that second was stored after the last fetch', () =>
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
