import assert from 'node:assert/strict';
import { test } from 'node:test';
import ICAL from 'ical.js';
import { forgetExpired } from '../../src/privacy/retention.ts';
import type { Instant } from '../../src/shared/time.ts';
import { changeVenue } from '../../src/trajectories/hosting.ts';
import { cancelSession, moveSession } from '../../src/trajectories/session-changes.ts';
import { listSessionsByTrajectoryIds } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aFacilitator,
  anOfficeWorker,
  aTrajectory,
  contextAt,
  guideRightOf,
  hostRightOf,
  TOWN_HALL,
} from '../trajectories/builders.ts';
import { fetchFeed, moveFirst, NEXT_DAY, tokenOf } from './asking.ts';

const DAY_1 = '2027-01-05T08:00:00.000Z' as Instant;
const DAY_2 = '2027-01-06T08:00:00.000Z' as Instant;
const DAY_3 = '2027-01-07T08:00:00.000Z' as Instant;
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
});
