import assert from 'node:assert/strict';
import { test } from 'node:test';
import { giveUpSessions } from '../../src/calendar/attending.ts';
import { reviseCalendars, reviseSessions } from '../../src/calendar/store.ts';
import { keepCalendars, keepForm } from '../../src/calendar/upkeep.ts';
import type { Database } from '../../src/database/database.ts';
import { insertSecretaryAssignment } from '../../src/people/store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { insertCycle, insertSession } from '../../src/trajectories/store.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import {
  aFacilitator,
  anOfficeWorker,
  aPerson,
  aTrajectory,
  type BuiltTrajectory,
  contextAt,
  later,
  NOW,
  snapshot,
  TOWN_HALL,
} from '../trajectories/builders.ts';
import { aFeed, copyOf, linesOf, SITE } from './asking.ts';

/** After the first session of 9 February, before the second of 23 March. */
const LEAVES = '2027-03-01T09:00:00.000Z' as Instant;
const SIX_WEEKS_LATER = '2027-04-12T09:00:00.000Z' as Instant;

async function leave(database: Database, group: BuiltTrajectory, index: number, at: Instant): Promise<void> {
  const { id, personId } = group.participant(index);
  const toCome = group.sessions.filter(({ endsAt }) => endsAt > at).map((session) => session.id);
  await database.transaction(async (trx) => {
    await trx.updateTable('participants').set({ left_at: at }).where('id', '=', id).execute();
    await giveUpSessions(trx, personId, toCome, at);
    await reviseCalendars(trx, { participants: [personId], facilitators: [] }, at);
  });
}

async function guideBy(
  database: Database,
  group: BuiltTrajectory,
  number: number,
  personId: PersonId,
  at: Instant,
): Promise<void> {
  const { id } = group.session(number);
  await database.transaction(async (trx) => {
    await trx.updateTable('sessions').set({ facilitator_id: personId }).where('id', '=', id).execute();
    await reviseSessions(trx, [id], at);
  });
}

async function serve(database: Database, secretaryId: PersonId, wethouderId: PersonId): Promise<void> {
  await insertSecretaryAssignment(database.db, { secretaryId, wethouderId, startedAt: NOW });
}

async function keepUntil(database: Database, now: Instant): Promise<number> {
  return keepCalendars(contextAt(database, now));
}

describeOnBothEngines('A calendar follows whom it concerns', (engine) => {
  test('who leaves keeps what was, sees what would have come cancelled for six weeks, and then nothing more', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 3, venue: TOWN_HALL });
      const leaver = await aFeed(database, group.participant(0).personId, 'participant');
      const stays = await aFeed(database, group.participant(1).personId, 'participant');
      await keepForm(contextAt(database), SITE);
      await keepUntil(database, NOW);
      const before = await linesOf(database, stays.token, LEAVES);

      await leave(database, group, 0, LEAVES);
      await keepUntil(database, LEAVES);
      const at = (now: string) => linesOf(database, leaver.token, now as Instant);
      const text = (await copyOf(database, leaver.token, LEAVES)).text.split('UID:').slice(2).join();
      const soon = await at('2027-04-11T09:00:00.000Z');
      const closed = await keepUntil(database, SIX_WEEKS_LATER);
      const later = await at('2027-04-12T09:00:01.000Z');

      assert.deepEqual(soon, [
        'CONFIRMED 1 2027-02-09 Intervisie – bijeenkomst 1 van 6 in Zwolle',
        'CANCELLED 2 2027-03-23 VERVALLEN: Intervisie – bijeenkomst 2 van 6',
        'CANCELLED 2 2027-05-04 VERVALLEN: Intervisie – bijeenkomst 3 van 6',
      ]);
      assert.doesNotMatch(text, /Zwolle|Deventer|IJsselland|LOCATION|URL/);
      assert.deepEqual(later, ['410']);
      assert.ok(closed > 0);
      assert.deepEqual(await linesOf(database, stays.token, LEAVES), before);
      const audit = await database.db
        .selectFrom('audit_log')
        .select(['action', 'actor_role', 'subject_id'])
        .where('action', '=', 'calendarFeed.expired')
        .execute();
      assert.deepEqual(audit, [
        { action: 'calendarFeed.expired', actor_role: 'system', subject_id: leaver.feed.id },
      ]);
    }));

  test('who leaves one of two groups goes on with the other, and loses what is cancelled after six weeks', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const people = group.participants.map(({ personId }) => personId);
      await aTrajectory(database, { people, daysLater: 7, name: 'Salland' });
      const { token } = await aFeed(database, group.participant(0).personId, 'participant');
      await keepForm(contextAt(database), SITE);
      await keepUntil(database, NOW);

      await leave(database, group, 0, LEAVES);
      await keepUntil(database, SIX_WEEKS_LATER);

      assert.deepEqual(await linesOf(database, token, SIX_WEEKS_LATER), [
        'CONFIRMED 1 2027-02-09 Intervisie – bijeenkomst 1 van 6 in Zwolle',
        'CONFIRMED 1 2027-02-16 Intervisie – bijeenkomst 1 van 6 in Zwolle',
      ]);
    }));

  test('a session goes from one facilitator to another: off for the one, there for the other, as it was for all others', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const other = await aFacilitator(database);
      const old = await aFeed(database, group.facilitatorId, 'facilitator');
      const fresh = await aFeed(database, other, 'facilitator');
      const member = await aFeed(database, group.participant(0).personId, 'participant');
      const tags = async () => [
        (await copyOf(database, old.token, LEAVES)).tag,
        (await copyOf(database, fresh.token, LEAVES)).tag,
      ];
      const before = await tags();

      await guideBy(database, group, 2, other, LEAVES);
      const after = await tags();
      const [oldLines, freshLines, memberLines] = [
        await linesOf(database, old.token, LEAVES),
        await linesOf(database, fresh.token, LEAVES),
        await linesOf(database, member.token, LEAVES),
      ];
      await guideBy(database, group, 2, group.facilitatorId, '2027-03-02T09:00:00.000Z' as Instant);

      assert.deepEqual(
        before.map((tag, index) => tag === after[index]),
        [false, false],
      );
      assert.deepEqual(oldLines, [
        'CONFIRMED 0 2027-02-09 Intervisie IJsselland – bijeenkomst 1 van 6 in Zwolle',
        'CANCELLED 1 2027-03-23 VERVALLEN: Intervisie – bijeenkomst 2 van 6',
      ]);
      assert.deepEqual(freshLines, [
        'CONFIRMED 0 2027-03-23 Intervisie IJsselland – bijeenkomst 2 van 6 in Deventer',
      ]);
      assert.equal(memberLines[1], 'CONFIRMED 0 2027-03-23 Intervisie – bijeenkomst 2 van 6 in Deventer');
      // Back again: no lower than what each has seen
      assert.deepEqual((await linesOf(database, old.token, LEAVES)).slice(1), [
        'CONFIRMED 2 2027-03-23 Intervisie IJsselland – bijeenkomst 2 van 6 in Deventer',
      ]);
      assert.deepEqual(await linesOf(database, fresh.token, LEAVES), [
        'CANCELLED 1 2027-03-23 VERVALLEN: Intervisie – bijeenkomst 2 van 6',
      ]);
      assert.deepEqual(await linesOf(database, member.token, LEAVES), memberLines);
    }));

  test("a secretary has one feed over all they serve, each session once, with whose it is, and hears of each one's change", () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const secretary = await aPerson(database, { givenName: 'Sanne' });
      for (const index of [1, 0]) await serve(database, secretary, group.participant(index).personId);
      const other = await aTrajectory(database, {
        people: [group.participant(1).personId, group.participant(2).personId],
        daysLater: 7,
        name: 'Salland',
      });
      const { token } = await aFeed(database, secretary, 'secretary');
      const first = await linesOf(database, token, LEAVES);
      const { tag } = await copyOf(database, token, LEAVES);

      await leave(database, group, 0, LEAVES);
      const second = await linesOf(database, token, LEAVES);
      await database.db
        .updateTable('secretary_assignments')
        .set({ ended_at: '2027-03-02T09:00:00.000Z' as Instant })
        .where('wethouder_id', '=', group.participant(1).personId)
        .execute();
      const third = await linesOf(database, token, LEAVES);

      assert.deepEqual(first, [
        'CONFIRMED 0 2027-02-09 Intervisie Anna en Bram – bijeenkomst 1 van 6 in Zwolle',
        'CONFIRMED 0 2027-02-16 Intervisie Bram – bijeenkomst 1 van 6 in Zwolle',
        'CONFIRMED 0 2027-03-23 Intervisie Anna en Bram – bijeenkomst 2 van 6 in Deventer',
      ]);
      assert.notEqual((await copyOf(database, token, LEAVES)).tag, tag);
      // Another name is another SEQUENCE
      assert.equal(second[2], 'CONFIRMED 1 2027-03-23 Intervisie Bram – bijeenkomst 2 van 6 in Deventer');
      // Who went before was not in it any more
      assert.equal(third[2], 'CANCELLED 2 2027-03-23 VERVALLEN: Intervisie Bram – bijeenkomst 2 van 6');
      assert.equal(other.session(1).number, 1);
    }));

  test('a session of a next cycle is numbered on, as on the screens and in mails', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const { startsAt, endsAt } = group.session(1);
      await database.transaction(async (trx) => {
        const { id: trajectoryId } = group.trajectory;
        const next = { trajectoryId, number: 2, firstSessionNumber: 7, lastSessionNumber: 10 };
        const session = {
          cycle: await insertCycle(trx, next),
          number: 7,
          startsAt: later(startsAt, 280),
          endsAt: later(endsAt, 280),
          hostId: undefined,
          venue: TOWN_HALL,
        };
        await insertSession(trx, group.trajectory, session, NOW);
      });
      const { token } = await aFeed(database, group.participant(0).personId, 'participant');

      assert.deepEqual(
        (await linesOf(database, token, NOW))[1],
        'CONFIRMED 0 2027-11-16 Intervisie – bijeenkomst 7 van 10 in Zwolle',
      );
    }));

  test('who serves nobody has no such feed, and nothing is stored', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database);
      const before = await snapshot(database);

      await assert.rejects(aFeed(database, group.participant(0).personId, 'secretary'), /NO_SUCH_CALENDAR/);

      assert.equal(await snapshot(database), before);
    }));

  test('a session at hand has programs come every hour, once it is over every four, and asks them no sooner', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const { token } = await aFeed(database, group.participant(0).personId, 'participant');
      await keepForm(contextAt(database), SITE);
      await keepUntil(database, NOW);
      const refresh = async (now: string) => {
        const touched = await keepUntil(database, now as Instant);
        const { text, tag } = await copyOf(database, token, now as Instant);
        return {
          touched: touched > 0,
          refresh: /REFRESH-INTERVAL;VALUE=DURATION:(\w+)/.exec(text)?.[1],
          tag,
        };
      };

      const far = await refresh('2027-02-02T12:29:59.000Z');
      const near = await refresh('2027-02-02T12:30:00.000Z');
      const still = await refresh('2027-02-09T15:29:00.000Z');
      const over = await refresh('2027-02-09T15:45:00.000Z');

      assert.deepEqual(
        [far, near, still, over].map((seen) => [seen.touched, seen.refresh]),
        [
          [false, 'PT4H'],
          [true, 'PT1H'],
          [false, 'PT1H'],
          [true, 'PT4H'],
        ],
      );
      assert.equal(new Set([far, near, still, over].map(({ tag }) => tag)).size, 3);
      assert.equal(near.tag, still.tag);
    }));

  test('another form of our texts, or another site, is a new revision for all that is to come, once', () =>
    withDatabase(engine, async (database) => {
      const group = await aTrajectory(database, { planned: 2 });
      const { token } = await aFeed(database, await anOfficeWorker(database), 'office');
      await keepForm(contextAt(database), SITE);
      const first = await copyOf(database, token, LEAVES);
      const stored = await snapshot(database);
      const again = await keepForm(contextAt(database, LEAVES), SITE);
      const unchanged = await snapshot(database);

      const moved = await keepForm(contextAt(database, LEAVES), 'https://elders.example');
      const formed = await keepForm(contextAt(database, LEAVES), 'https://elders.example', LEAVES);

      assert.deepEqual([again, moved, formed], [false, true, true]);
      assert.equal(unchanged, stored);
      assert.notEqual((await copyOf(database, token, LEAVES)).tag, first.tag);
      assert.deepEqual(
        (await linesOf(database, token, LEAVES)).map((line) => line.slice(0, 22)),
        ['CONFIRMED 1 2027-02-09', 'CONFIRMED 3 2027-03-23'],
      );
      assert.ok(
        first.text.replaceAll('\r\n ', '').includes(`URL;VALUE=URI:${SITE}/bijeenkomst/`),
        'a link to the page of the session',
      );
      assert.equal(first.text.includes(group.participant(0).personId), false);
    }));
});
