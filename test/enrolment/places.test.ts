import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { violatedConstraint } from '../../src/database/violations.ts';
import { getOffer } from '../../src/enrolment/offer-store.ts';
import { closeOffer, createOffer, openOffer } from '../../src/enrolment/offers.ts';
import { answerPlace, withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { listPlaceOffers } from '../../src/enrolment/place-store.ts';
import { offerPlace } from '../../src/enrolment/placing.ts';
import { confirmForm } from '../../src/enrolment/registering.ts';
import { lastAnswerDay } from '../../src/enrolment/rules.ts';
import { passOnExpiredPlaces } from '../../src/enrolment/upkeep.ts';
import type { RegistrationId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { contextAt, later, NOW } from '../trajectories/builders.ts';
import {
  AN_OFFER,
  aForm,
  anOffice,
  anOpenOffer,
  done,
  enrolled,
  stateOf,
  statesIn,
  submitted,
} from './builders.ts';

async function aHoliday({ db }: Database, date: string): Promise<void> {
  await db
    .insertInto('special_days')
    .values({
      name: 'Vrije dag',
      starts_on: date as CalendarDate,
      ends_on: date as CalendarDate,
      weekdays: '',
      from_time: null,
      kind: 'publicHoliday',
      effect: 'block',
      scope: JSON.stringify({ area: 'country' }),
    })
    .execute();
}

test('the last day to answer leaves out weekends and holidays, and the day of the offer', () => {
  const day = (date: string) => date as CalendarDate;
  const none = new Set<CalendarDate>();
  const table: readonly [string, number, ReadonlySet<CalendarDate>, string][] = [
    ['2027-01-04', 1, none, '2027-01-05'],
    ['2027-01-07', 1, none, '2027-01-08'],
    ['2027-01-08', 1, none, '2027-01-11'],
    ['2027-01-09', 1, none, '2027-01-11'],
    ['2027-01-08', 3, none, '2027-01-13'],
    // Good Friday and Easter Monday of 2027
    ['2027-03-25', 1, new Set([day('2027-03-26'), day('2027-03-29')]), '2027-03-30'],
    ['2027-01-04', 20, none, '2027-02-01'],
  ];
  for (const [from, days, off, last] of table) assert.equal(lastAnswerDay(day(from), days, off), last);
});

describeOnBothEngines('places', (engine) => {
  test('of two who take the last place at once one has it, and the other is first on the list', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      const forms = await Promise.all([1, 2, 3, 4].map((index) => submitted(context, offer, aForm(index))));
      const outcomes = await Promise.all(forms.map(({ right }) => confirmForm(context, right, undefined)));

      assert.ok(outcomes.every(({ ok }) => ok));
      assert.deepEqual(await statesIn(database, offer.id), { registered: 1, waiting: 3 });
      const lines = await database.db
        .selectFrom('registrations')
        .select('line_number')
        .where('state', '=', 'waiting')
        .orderBy('line_number')
        .execute();
      assert.deepEqual(
        lines.map(({ line_number }) => line_number),
        [1, 2, 3],
      );
    });
  });

  test('two who open or close an offer at once do it once; who looked before it was closed again is told', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offerId = await done(createOffer(context, office, AN_OFFER));
      const twice = (decide: typeof openOffer, version: number) =>
        Promise.all([1, 2].map(() => done(decide(context, office, { offerId, version }))));
      await twice(openOffer, 1);
      await twice(closeOffer, 2);

      const offer = await getOffer(database.db, offerId);
      assert.deepEqual([offer.state.kind, offer.version], ['closed', 3]);
      assert.deepEqual(await openOffer(context, office, { offerId, version: 1 }), {
        ok: false,
        refusal: { code: 'OFFER_OUTDATED', currentVersion: 3 },
      });
      const told = await database.db
        .selectFrom('audit_log')
        .select('action')
        .where('subject_id', '=', offerId)
        .orderBy('id')
        .execute();
      assert.deepEqual(
        told.map(({ action }) => action),
        ['offer.created', 'offer.opened', 'offer.closed'],
      );
    });
  });

  test('the same person who confirms two forms at once has one registration', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 3 });
      const forms = [await submitted(context, offer, aForm(1)), await submitted(context, offer, aForm(1))];
      const outcomes = await Promise.all(
        forms.map(({ right }) => confirmForm(context, right, 'keepEarlier')),
      );
      const interests = [
        await submitted(context, undefined, aForm(2)),
        await submitted(context, undefined, aForm(2)),
      ];
      const others = await Promise.all(
        interests.map(({ right }) => confirmForm(context, right, 'keepEarlier')),
      );

      assert.ok([...outcomes, ...others].every(({ ok }) => ok));
      assert.deepEqual(await statesIn(database, offer.id), { registered: 1 });
      const states = await database.db
        .selectFrom('registrations')
        .select('state')
        .where('offer_id', 'is', null)
        .execute();
      assert.deepEqual(states, [{ state: 'interested' }]);
    });
  });

  test('a place that falls free is offered to the first; the deadline leaves out a holiday; then it goes on', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      await aHoliday(database, '2027-01-06');
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1, answerWorkingDays: 2 });
      const [one, two, three] = [
        await enrolled(context, offer, aForm(1)),
        await enrolled(context, offer, aForm(2)),
        await enrolled(context, offer, aForm(3)),
      ];
      await done(withdrawOwn(context, one.right));

      assert.equal(await stateOf(database, two.id), 'offered');
      const [first] = await listPlaceOffers(database.db, [offer.id]);
      // Tuesday and Thursday count; Wednesday does not: until the end of Thursday in Amsterdam
      assert.equal(first?.answerBefore, '2027-01-07T23:00:00.000Z');
      assert.deepEqual([first?.way, first?.placeInLine, first?.waiting], ['inOrder', 1, 2]);
      assert.equal(await passOnExpiredPlaces(contextAt(database, '2027-01-07T22:59:59.999Z' as Instant)), 0);
      assert.deepEqual(
        await answerPlace(contextAt(database, '2027-01-07T23:00:00.000Z' as Instant), two.right, 'accept'),
        { ok: false, refusal: { code: 'PLACE_NOT_OFFERED' } },
      );
      const atDeadline = contextAt(database, '2027-01-07T23:00:00.000Z' as Instant);
      assert.deepEqual(
        (await Promise.all([passOnExpiredPlaces(atDeadline), passOnExpiredPlaces(atDeadline)])).toSorted(),
        [0, 1],
      );
      assert.deepEqual(
        [await stateOf(database, two.id), await stateOf(database, three.id)],
        ['lapsed', 'offered'],
      );
      await done(answerPlace(atDeadline, three.right, 'accept'));
      await done(answerPlace(atDeadline, three.right, 'accept'));
      assert.equal(await stateOf(database, three.id), 'registered');
    });
  });

  test('accepting and declining at once is one of the two', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      const one = await enrolled(context, offer, aForm(1));
      const two = await enrolled(context, offer, aForm(2));
      await done(withdrawOwn(context, one.right));
      const outcomes = await Promise.all([
        answerPlace(context, two.right, 'accept'),
        answerPlace(context, two.right, 'decline'),
      ]);

      assert.equal(outcomes.filter(({ ok }) => ok).length, 1);
      assert.equal(await stateOf(database, two.id), outcomes[0].ok ? 'registered' : 'lapsed');
    });
  });

  test('once the first session has been nothing is offered by itself; the office may, with a reason', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const startsOn = '2027-01-18' as CalendarDate;
      const offer = await anOpenOffer(context, office, { places: 1, startsOn });
      const one = await enrolled(context, offer, aForm(1));
      const two = await enrolled(context, offer, aForm(2));
      const after = contextAt(database, later(NOW, 14));
      await done(withdrawOwn(after, one.right));
      const newcomer = await enrolled(after, offer, aForm(3));

      assert.deepEqual(await statesIn(database, offer.id), { withdrawn: 1, waiting: 2 });
      const request = { registrationId: two.id, insteadOf: undefined, reason: ' ' };
      assert.deepEqual(await offerPlace(after, office, request), {
        ok: false,
        refusal: { code: 'ENROLMENT_REASON_NEEDED', field: 'reason' },
      });
      await done(
        offerPlace(after, office, { ...request, registrationId: newcomer.id, reason: 'Woont dichtbij' }),
      );
      const [offered] = await listPlaceOffers(database.db, [offer.id]);
      assert.deepEqual(
        [offered?.way, offered?.placeInLine, offered?.waiting, offered?.reason, offered?.offeredBy],
        ['office', 2, 2, 'Woont dichtbij', office.actor.personId],
      );
      assert.equal(await stateOf(database, two.id), 'waiting');
    });
  });

  test('an offer shortly before the first session can be answered until that begins', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1, startsOn: '2027-01-05' as CalendarDate });
      const one = await enrolled(context, offer, aForm(1));
      await enrolled(context, offer, aForm(2));
      await done(withdrawOwn(context, one.right));

      assert.equal(
        (await listPlaceOffers(database.db, [offer.id]))[0]?.answerBefore,
        '2027-01-04T23:00:00.000Z',
      );
    });
  });

  test('the database itself refuses a place that is held twice, a second open offer, and more than there are', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      const one = await enrolled(context, offer, aForm(1));
      const two = await enrolled(context, offer, aForm(2));
      const give = (id: RegistrationId, place_number: number) =>
        database.db
          .updateTable('registrations')
          .set({ state: 'registered', place_number })
          .where('id', '=', id);
      const placeOffer = (id: string, registration_id: RegistrationId, place_number = 1) =>
        database.db.insertInto('place_offers').values({
          id: id as never,
          offer_id: offer.id,
          place_number,
          registration_id,
          way: 'inOrder',
          place_in_line: 1,
          waiting: 1,
          reason: null,
          offered_at: NOW,
          offered_by: null,
          answer_before: later(NOW, 1),
          outcome: 'open',
          ended_at: null,
          ended_by: null,
          end_reason: null,
        });
      const refusedAs = async (query: { execute(): Promise<unknown> }) =>
        violatedConstraint(
          await query.execute().then(
            () => undefined,
            (error: unknown) => error,
          ),
        ) ?? 'refused';

      assert.equal(await refusedAs(give(two.id, 1)), 'PLACE_HELD');
      assert.match(await refusedAs(give(two.id, 2)), /refused|FKEY/);
      await placeOffer('a', two.id).execute();
      assert.equal(await refusedAs(placeOffer('b', one.id)), 'PLACE_ALREADY_OFFERED');
      assert.equal(await refusedAs(placeOffer('c', two.id, 2)), 'ALREADY_OFFERED_A_PLACE');
      const person = database.db.selectFrom('registrations').select('person_id').where('id', '=', one.id);
      assert.equal(
        await refusedAs(
          database.db.updateTable('registrations').set({ person_id: person }).where('id', '=', two.id),
        ),
        'ALREADY_REGISTERED',
      );
      assert.deepEqual(await statesIn(database, offer.id), { registered: 1, waiting: 1 });
    });
  });
});
