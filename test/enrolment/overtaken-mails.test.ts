import assert from 'node:assert/strict';
import { test } from 'node:test';
import { facilitatorRight } from '../../src/access/gate.ts';
import type { Context } from '../../src/database/context.ts';
import type { Database } from '../../src/database/database.ts';
import { inviteInterested } from '../../src/enrolment/inviting.ts';
import { closeOffer } from '../../src/enrolment/offers.ts';
import { answerPlace, withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { offerPlace } from '../../src/enrolment/placing.ts';
import { answerFirstDate, openFirstDate } from '../../src/forming/first-date.ts';
import { listFirstDateSlots, listOpenFirstDates } from '../../src/forming/first-date-store.ts';
import { formGroup } from '../../src/forming/forming.ts';
import { listCurrentIntakes } from '../../src/forming/intake-store.ts';
import { askIntakes, offerMoments, pickMoment } from '../../src/forming/intakes.ts';
import { listFreeMoments } from '../../src/forming/moment-store.ts';
import { listFailedMails, resendMail } from '../../src/notifications/failed-mails.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { readDueMails } from '../notifications/mailbox.ts';
import { aFacilitator, aMunicipality, aViewer, contextAt, given, NOW } from '../trajectories/builders.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled, stateOf } from './builders.ts';

/* Nothing leaves while the mail server is down; meanwhile people answer on the page that an earlier mail led to. */

/** Who gets which mails once the server is back, in no order. */
async function leaving(context: Context): Promise<readonly string[]> {
  const mails = await readDueMails(context);
  return mails.map(({ to, subject }) => `${to?.[0]?.address} ${subject}`).sort();
}

const at = (day: string, hour: number): Instant => `${day}T${hour}:00:00.000Z` as Instant;

describeOnBothEngines('A mail that asks for an answer', (engine) => {
  test('does not leave once the place is taken, declined, withdrawn or for another; news of it does', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { title: 'Oost', places: 4 });
      const people: Awaited<ReturnType<typeof enrolled>>[] = [];
      for (let index = 0; index < 11; index += 1) people.push(await enrolled(context, offer, aForm(index)));
      const who = (index: number) => given(people[index]);
      await readDueMails(context);
      for (const { right } of people.slice(0, 4)) await done(withdrawOwn(context, right));
      await done(answerPlace(context, who(4).right, 'accept'));
      await done(answerPlace(context, who(5).right, 'decline'));
      await done(withdrawOwn(context, who(6).right));
      const instead = { registrationId: who(10).id, insteadOf: who(7).id, reason: 'Woont dichterbij' };
      await done(offerPlace(context, office, instead));

      assert.deepEqual(await leaving(context), [
        'wies.0@example.nl Uw aanmelding is ingetrokken',
        'wies.10@example.nl Er is een plaats voor u: Oost',
        'wies.1@example.nl Uw aanmelding is ingetrokken',
        'wies.2@example.nl Uw aanmelding is ingetrokken',
        'wies.3@example.nl Uw aanmelding is ingetrokken',
        'wies.4@example.nl U bent aangemeld: Oost',
        'wies.6@example.nl Uw aanmelding is ingetrokken',
        'wies.7@example.nl De aangeboden plaats gaat niet door: Oost',
        'wies.8@example.nl Er is een plaats voor u: Oost',
        'wies.9@example.nl Er is een plaats voor u: Oost',
      ]);
      // Nothing of it is for the office to look into
      assert.deepEqual(await listFailedMails(database.db), []);
    });
  });

  test('does not leave once a moment is picked, every date is answered, or nobody asks any more', async () => {
    const work = async (database: Database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const facilitatorId = await aFacilitator(database);
      const guide = given(facilitatorRight(aViewer(facilitatorId, { isFacilitator: true })));
      const offer = await anOpenOffer(context, office, { title: 'Oost', places: 5 });
      const people: Awaited<ReturnType<typeof enrolled>>[] = [];
      for (let index = 0; index < 5; index += 1) {
        const municipalityCode = await aMunicipality(database, index);
        people.push(await enrolled(context, offer, aForm(index, { municipalityCode })));
      }
      const members = people.map(({ id }) => id);
      const groupId = await done(formGroup(context, office, { name: 'Groep Oost', facilitatorId, members }));
      await readDueMails(context);
      const moment = { startsAt: at('2027-01-12', 10), endsAt: at('2027-01-12', 11), way: 'video' } as const;
      await done(offerMoments(context, guide, [moment]));
      const talks = await listCurrentIntakes(database.db, members);
      const ids = talks.map(({ id }) => id);
      await done(askIntakes(context, guide, ids));
      const moments = ['2027-03-16', '2027-03-18'].map((day) => ({
        startsAt: at(day, 12),
        endsAt: at(day, 15),
      }));
      const answerBy = '2027-02-20' as CalendarDate;
      await done(openFirstDate(context, office, { groupId, version: 1, moments, answerBy }));

      const [one, two, gone] = people.map(({ right }) => right);
      const [free] = await listFreeMoments(database.db, facilitatorId, NOW);
      await done(pickMoment(context, given(one), given(free).id));
      const [round] = await listOpenFirstDates(database.db, [groupId]);
      const slots = await listFirstDateSlots(database.db, [given(round).id]);
      const answers = slots.map(({ id }) => ({ slotId: id, answer: 'yes' as const }));
      await done(answerFirstDate(context, given(one), { answers, wish: undefined }));
      await done(answerFirstDate(context, given(two), { answers: answers.slice(0, 1), wish: undefined }));
      await done(withdrawOwn(context, given(gone)));

      const asking = (await leaving(context)).filter((line) => /Kies een moment|Wanneer kan uw/.test(line));
      assert.deepEqual(
        asking,
        ['wies.1', 'wies.3', 'wies.4'].flatMap((name) => [
          `${name}@example.nl Kies een moment voor uw intakegesprek`,
          `${name}@example.nl Wanneer kan uw intervisiegroep beginnen?`,
        ]),
      );
    };
    await withDatabase(engine, work, 'reference');
  });

  test('does not leave once the offer to register for is closed, or was followed up', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      await enrolled(context, undefined, aForm(1));
      await enrolled(context, undefined, aForm(2));
      const [closed, open] = [
        await anOpenOffer(context, office, { title: 'West' }),
        await anOpenOffer(context, office, { title: 'Oost' }),
      ];
      await readDueMails(context);
      for (const { id: offerId } of [closed, open]) {
        await done(inviteInterested(context, office, { offerId, most: undefined }));
      }
      await done(closeOffer(context, office, { offerId: closed.id, version: closed.version }));
      await enrolled(context, open, aForm(1));

      assert.deepEqual(
        (await leaving(context)).filter((line) => line.includes('U kunt zich aanmelden')),
        ['wies.2@example.nl U kunt zich aanmelden: Oost'],
      );
    });
  });

  test('is not sent again by the office once it is answered', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      const [one, two] = [await enrolled(context, offer, aForm(1)), await enrolled(context, offer, aForm(2))];
      await readDueMails(context);
      await done(withdrawOwn(context, one.right));
      const failed = { failed_at: NOW, last_error: '451 later', attempts: 38 };
      await database.db
        .updateTable('outbox')
        .set(failed)
        .where('subject', 'like', 'Er is een plaats%')
        .execute();
      await done(answerPlace(context, two.right, 'accept'));

      const [mail] = await listFailedMails(database.db);
      assert.deepEqual([mail?.answer, mail?.canResend], ['451 later', false]);
      assert.deepEqual(await resendMail(context, office, given(mail).id), {
        ok: false,
        refusal: { code: 'MAIL_OF_MOMENT' },
      });
      assert.equal(await stateOf(database, two.id), 'registered');
      assert.deepEqual(
        (await leaving(context)).filter((line) => line.includes('Er is een plaats')),
        [],
      );
    });
  });
});
