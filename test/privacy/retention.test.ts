import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { closeOffer } from '../../src/enrolment/offers.ts';
import { withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { prepareInvoices } from '../../src/fees/drafting.ts';
import {
  closeFirstDateRound,
  insertFirstDateRound,
  listFirstDateSlots,
  putFirstDateAnswers,
} from '../../src/forming/first-date-store.ts';
import { insertGroup } from '../../src/forming/group-store.ts';
import {
  endIntake,
  insertIntakes,
  listCurrentIntakes,
  setAppointment,
  writeIntakeNote,
} from '../../src/forming/intake-store.ts';
import { forgetExpired } from '../../src/privacy/retention.ts';
import { keptSince, periodInWords } from '../../src/privacy/rules.ts';
import { listRetentionRuns } from '../../src/privacy/run-store.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { aFeed, copyOf } from '../calendar-feeds/asking.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled } from '../enrolment/builders.ts';
import { aTrajectory, contextAt, FIRST_SESSION, given, later, NOW } from '../trajectories/builders.ts';
import { AFTER_THE_GROUP, aKnownPerson, everyRow, SECRETS } from './known-person.ts';

const on = (day: string): Instant => `${day}T11:00:00.000Z` as Instant;

async function registrationsLeft({ db }: Database): Promise<readonly string[]> {
  const rows = await db.selectFrom('registrations').select('email').orderBy('email').execute();
  return rows.map(({ email }) => email);
}

async function forgetAt(database: Database, now: Instant): Promise<void> {
  await forgetExpired(contextAt(database, now));
}

describeOnBothEngines('What is kept too long', (engine) => {
  test('a pre-registration goes after two years, not a day earlier', () =>
    withDatabase(engine, async (database) => {
      await anOffice(database);
      await enrolled(contextAt(database), undefined, aForm(1));

      await forgetAt(database, on('2029-01-04'));
      assert.deepEqual(await registrationsLeft(database), ['wies.1@example.nl']);
      await forgetAt(database, on('2029-01-05'));

      assert.deepEqual(await registrationsLeft(database), []);
    }));

  test('a registration without a group goes a year after its offer closed, whoever waited or had a place', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      for (const index of [1, 2]) await enrolled(context, offer, aForm(index));
      const stillOpen = await anOpenOffer(context, office, { title: 'Nog open' });
      await enrolled(context, stillOpen, aForm(3));
      const closing = contextAt(database, on('2027-03-01'));
      await done(closeOffer(closing, office, { offerId: offer.id, version: offer.version }));

      await forgetAt(database, on('2028-03-01'));
      assert.equal((await registrationsLeft(database)).length, 3);
      await forgetAt(database, on('2028-03-02'));

      assert.deepEqual(await registrationsLeft(database), ['wies.3@example.nl']);
    }));

  test('a registration that was withdrawn goes after a year, also when the offer stays open', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const { right } = await enrolled(context, offer, aForm(1));
      await done(withdrawOwn(context, right));

      await forgetAt(database, on('2028-01-04'));
      assert.equal((await registrationsLeft(database)).length, 1);
      await forgetAt(database, on('2028-01-05'));

      assert.deepEqual(await registrationsLeft(database), []);
    }));

  test('the wishes of who was placed go after three months, the answers and the rest a year after the group', () =>
    withDatabase(engine, async (database) => {
      const { registrationId, group } = await aKnownPerson(database);
      const { db } = database;
      const wishes = () =>
        db
          .selectFrom('registrations')
          .select(['with_whom', 'not_with_whom', 'party'])
          .where('id', '=', registrationId)
          .execute();

      await forgetAt(database, on('2027-04-05'));
      assert.deepEqual(await wishes(), [{ with_whom: null, not_with_whom: null, party: 'Partij van Wies' }]);
      const answers = () => db.selectFrom('answers').select('slot_id').execute();
      await forgetAt(database, on('2027-12-31'));
      assert.equal((await answers()).length, 1);
      assert.equal((await db.selectFrom('session_absences').select('since').execute()).length, 1);
      await forgetAt(database, on('2028-01-05'));
      assert.equal((await answers()).length, 0);

      await forgetAt(database, later(AFTER_THE_GROUP, 366));
      assert.deepEqual(await wishes(), []);
      assert.equal((await db.selectFrom('session_absences').select('since').execute()).length, 0);
      const sessions = await db
        .selectFrom('sessions')
        .select('id')
        .where('trajectory_id', '=', group.trajectory.id)
        .execute();
      assert.equal(sessions.length, 6);
    }));

  test('a talk and what was said about a first date go half a year after they ended, notes and all', () =>
    withDatabase(engine, async (database) => {
      const { personId, registrationId, group } = await aKnownPerson(database);
      const { token } = await aFeed(database, group.facilitatorId, 'facilitator');
      await database.transaction(async (trx) => {
        const { facilitatorId } = group;
        await insertIntakes(trx, [registrationId], { facilitatorId, now: NOW });
        const [intake] = await listCurrentIntakes(trx, [registrationId]);
        const { id } = given(intake);
        await writeIntakeNote(trx, id, 'Twijfelt', NOW);
        const talk = {
          startsAt: later(NOW, 1),
          endsAt: later(NOW, 1.1),
          way: 'video' as const,
          place: undefined,
        };
        await setAppointment(trx, given(intake), talk, { personId, now: NOW });
        await endIntake(trx, id, { outcome: 'suitable', now: NOW });
        const by = facilitatorId;
        const groupId = await insertGroup(trx, { name: 'Groep Noord', facilitatorId, by, now: NOW });
        const roundId = await insertFirstDateRound(trx, {
          groupId,
          answerBy: '2027-01-10' as CalendarDate,
          moments: [FIRST_SESSION],
          by,
          now: NOW,
        });
        const [slot] = await listFirstDateSlots(trx, [roundId]);
        const answers = [{ slotId: given(slot).id, answer: 'no' } as const];
        await putFirstDateAnswers(trx, roundId, registrationId, { answers, wish: 'gladly', now: NOW });
        await closeFirstDateRound(trx, roundId, NOW);
      });
      const left = async () =>
        (await everyRow(database)).filter((row) => /^(?:intakes|intake_notes|first_date_\w+) /.test(row))
          .length;

      await forgetAt(database, on('2027-07-04'));
      assert.equal(await left(), 6);
      const before = await copyOf(database, token, on('2027-07-04'));
      await forgetAt(database, on('2027-07-05'));

      assert.equal(await left(), 0);
      // What is gone from a calendar is another calendar
      const after = await copyOf(database, token, on('2027-07-05'));
      assert.match(before.text, /SUMMARY:Intakegesprek/);
      assert.doesNotMatch(after.text, /SUMMARY:Intakegesprek/);
      assert.notEqual(after.tag, before.tag);
    }));

  test('mails lose what they say after a month, and sign-ins go; who is mailed twice is not', () =>
    withDatabase(engine, async (database) => {
      await aKnownPerson(database);
      const { db } = database;
      await db.updateTable('outbox').set({ sent_at: NOW }).execute();
      const count = (await db.selectFrom('outbox').select('id').execute()).length;
      assert.ok(count > 0);

      await forgetAt(database, on('2027-02-03'));
      assert.ok((await everyRow(database)).some((row) => row.startsWith('outbox') && row.includes('Beste')));
      await forgetAt(database, on('2027-02-04'));

      const mails = await db.selectFrom('outbox').select(['to_address', 'body', 'subject']).execute();
      assert.equal(mails.length, count);
      assert.deepEqual(
        mails.filter(({ to_address, body, subject }) => `${to_address}${body}${subject}` !== ''),
        [],
      );
      for (const table of ['sign_ins', 'sign_in_links'] as const) {
        assert.deepEqual(await db.selectFrom(table).select('token_hash').execute(), []);
      }
      await forgetAt(database, on('2028-01-05'));
      assert.deepEqual(await db.selectFrom('outbox').select('id').execute(), []);
    }));

  test('who is tied by nothing any more is forgotten four years after the group, with all that was theirs', () =>
    withDatabase(engine, async (database) => {
      const { personId, group } = await aKnownPerson(database);
      const known = async () =>
        (
          await database.db
            .selectFrom('people')
            .select('id')
            .where('erased_at', 'is', null)
            .where('id', 'in', [personId, group.participant(1).personId, group.facilitatorId])
            .execute()
        ).length;

      await forgetAt(database, later(AFTER_THE_GROUP, 4 * 365));
      assert.equal(await known(), 3);
      await forgetAt(database, later(AFTER_THE_GROUP, 4 * 365 + 2));

      // The facilitator still works here
      assert.equal(await known(), 1);
      const left = await everyRow(database);
      for (const secret of SECRETS)
        assert.deepEqual(
          left.filter((row) => row.includes(secret)),
          [],
          secret,
        );
    }));

  test('a draft of an invoice that was never sent keeps nobody longer than the group, and is not made again', () =>
    withDatabase(engine, async (database) => {
      const { db } = database;
      const office = await anOffice(database);
      const group = await aTrajectory(database, { participants: 5 });
      await prepareInvoices(contextAt(database), office);
      const drafts = async () => (await db.selectFrom('invoices').select('id').execute()).length;
      const known = async () => {
        const people = group.participants.map(({ personId }) => personId);
        const rows = await db
          .selectFrom('people')
          .select('id')
          .where('id', 'in', people)
          .where('erased_at', 'is', null)
          .execute();
        return rows.length;
      };
      // The only session is on 9 February
      await forgetAt(database, on('2031-02-09'));
      assert.deepEqual([await drafts(), await known()], [5, 5]);
      const after = on('2031-02-11');
      await forgetAt(database, after);
      assert.deepEqual([await drafts(), await known()], [0, 0]);
      assert.deepEqual(await prepareInvoices(contextAt(database, after), office), {
        ok: true,
        value: { made: 0 },
      });
      assert.equal(await drafts(), 0);
    }));

  test('each kind is written down as looked through, and a second time forgets nothing more', () =>
    withDatabase(engine, async (database) => {
      await aKnownPerson(database);
      const now = later(AFTER_THE_GROUP, 400);
      assert.ok((await forgetExpired(contextAt(database, now))) > 0);
      assert.equal(await forgetExpired(contextAt(database, now)), 0);

      const runs = await listRetentionRuns(database.db);
      assert.ok(runs.every(({ lookedAt }) => lookedAt === now));
      assert.deepEqual(
        runs
          .filter(({ kind }) => kind === 'placedRegistrations')
          .map(({ forgotten, forgottenAt }) => [forgotten, forgottenAt]),
        [[1, now]],
      );
    }));
});

describe('A period', () => {
  const cases: readonly [string, Parameters<typeof keptSince>[1], string][] = [
    ['2027-05-10T10:00:00.000Z', { unit: 'days', count: 30 }, '2027-04-09T22:00:00.000Z'],
    ['2027-05-31T10:00:00.000Z', { unit: 'months', count: 3 }, '2027-02-27T23:00:00.000Z'],
    ['2028-02-29T10:00:00.000Z', { unit: 'years', count: 1 }, '2027-02-27T23:00:00.000Z'],
    // Already the next day in Amsterdam
    ['2027-05-10T23:00:00.000Z', { unit: 'days', count: 1 }, '2027-05-09T22:00:00.000Z'],
  ];
  for (const [now, period, since] of cases) {
    test(`of ${periodInWords(period)} at ${now} is over for what is from before ${since}`, () => {
      assert.equal(keptSince(now as Instant, period), since);
    });
  }
});
