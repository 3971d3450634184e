import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertEnrolmentLink } from '../../src/access/enrolment-link-store.ts';
import { listFailedMails } from '../../src/notifications/failed-mails.ts';
import { describeOnBothEngines } from '../database/engines.ts';
import { aForm, anOpenOffer, enrolled } from '../enrolment/builders.ts';
import { readDueMails } from '../notifications/mailbox.ts';
import { askFor, globalId, type Running, withServer } from '../server/running.ts';
import { given, officeRightOf } from '../trajectories/builders.ts';
import { anIntendedGroup, aSeason, decide } from './forming-season.ts';
import { intakesOf, moment } from './talks.ts';

/* While the mail server is down, people answer by the link of an earlier mail, or on the page that they kept open. */

/** What leaves now, as `address: subject`. */
async function leaving({ context }: Running): Promise<readonly string[]> {
  const mails = await readDueMails(context);
  return mails.map(({ to, subject }) => `${to?.[0]?.address}: ${subject}`).sort();
}

describeOnBothEngines('A mail that asks for an answer', (engine) => {
  test('does not leave once a place is taken, declined, withdrawn or taken back; news of it does', () =>
    withServer(engine, async (server) => {
      const { office, offer, tokens } = await aSeason(server, { places: 4 });
      const { context } = server;
      const [, , , , fifth, sixth] = tokens;
      // Four more wait behind the two; the offer has four places
      const more = await Promise.all(
        [6, 7, 8, 9].map((index) => enrolled(context, offer, aForm(index, { municipalityCode: 'GM0193' }))),
      );
      const links = await Promise.all(
        more.map(({ id }) => insertEnrolmentLink(context.database.db, id, context.clock())),
      );
      await readDueMails(context);
      for (const token of tokens.slice(0, 4))
        await decide(server, undefined, 'withdrawOwnRegistration', { token });
      // Offered to the fifth, the sixth and two of those who came after them
      const offered = await context.database.db
        .selectFrom('place_offers')
        .innerJoin('registrations', 'registrations.id', 'place_offers.registration_id')
        .select(['registrations.id', 'registrations.email'])
        .where('outcome', '=', 'open')
        .orderBy('registrations.line_number')
        .execute();
      assert.equal(offered.length, 4);
      await decide(server, undefined, 'answerPlaceOffer', { token: fifth, answer: 'ACCEPT' });
      await decide(server, undefined, 'answerPlaceOffer', { token: sixth, answer: 'DECLINE' });
      const third = given(offered[2]);
      const index = more.findIndex(({ id }) => id === third.id);
      await decide(server, undefined, 'withdrawOwnRegistration', { token: links[index] });
      const waiting = await context.database.db
        .selectFrom('registrations')
        .select(['id', 'email'])
        .where('state', '=', 'waiting')
        .execute();
      assert.equal(waiting.length, 0);
      const last = await enrolled(context, offer, aForm(10, { municipalityCode: 'GM0193' }));
      const back = given(offered[3]);
      const swapped = await decide(server, office, 'offerPlace', {
        registrationId: globalId('Registration', last.id),
        insteadOf: globalId('Registration', back.id),
        reason: 'Woont dichterbij',
      });
      assert.equal(swapped.__typename, 'OfferPlaceSuccess');

      const out = await leaving(server);
      const asked = out.filter((line) => line.includes('Er is een plaats'));
      const stillOffered = await context.database.db
        .selectFrom('registrations')
        .select('email')
        .where('state', '=', 'offered')
        .execute();
      assert.deepEqual(
        asked,
        stillOffered.map(({ email }) => `${email}: Er is een plaats voor u: ${offer.title}`).sort(),
      );
      assert.deepEqual(
        out.filter((line) => line.startsWith(given(offered[0]).email)),
        [`${given(offered[0]).email}: U bent aangemeld: ${offer.title}`],
      );
      // Nothing of it is for the office to look into
      assert.deepEqual(await listFailedMails(context.database.db), []);
    }));

  test('does not leave once a moment is picked, every date is answered, or nobody asks any more', () =>
    withServer(engine, async (server) => {
      const season = await aSeason(server, { places: 8 });
      const { office, facilitator, tokens, members } = season;
      const { id: groupId } = await anIntendedGroup(server, season);
      await readDueMails(server.context);
      const intakeIds = (await intakesOf(server, facilitator)).map(({ id }) => id);
      await decide(server, facilitator, 'offerIntakeMoments', { moments: [moment(10), moment(12)] });
      await decide(server, facilitator, 'askIntakes', { intakeIds });
      const day = (date: string) => ({
        startsAt: `${date}T12:30:00.000Z`,
        endsAt: `${date}T15:30:00.000Z`,
      });
      await decide(server, office, 'askFirstDate', {
        groupId,
        version: 1,
        answerBy: '2027-02-20',
        moments: [day('2027-03-16'), day('2027-03-18')],
      });
      const [token, second] = tokens;
      const own = await askFor(
        server,
        undefined,
        `{ ownIntake(token: "${token}") { moments { id } } ownFirstDate(token: "${token}") { slots { id } } }`,
      );
      await decide(server, undefined, 'pickIntakeMoment', { token, momentId: own.ownIntake.moments[0].id });
      const answers = own.ownFirstDate.slots.map(({ id: slotId }: { id: string }) => ({
        slotId,
        answer: 'YES',
      }));
      await decide(server, undefined, 'answerFirstDate', { token, answers });
      await decide(server, undefined, 'answerFirstDate', { token: second, answers: answers.slice(0, 1) });
      await decide(server, undefined, 'withdrawOwnRegistration', { token: tokens[2] });

      const out = await leaving(server);
      const toWhom = (subject: RegExp) =>
        out.filter((line) => subject.test(line)).map((line) => line.split(':')[0]);
      const [, two, , ...others] = members.map((_, index) => `wies.${index}@example.nl`);
      assert.deepEqual(toWhom(/: Kies een moment/), [two, ...others]);
      assert.deepEqual(toWhom(/: Wanneer kan uw/), [two, ...others]);

      const late = await anOpenOffer(server.context, officeRightOf(season.officeId));
      await enrolled(server.context, undefined, aForm(20, { municipalityCode: 'GM0193' }));
      await readDueMails(server.context);
      const about = { offerId: globalId('Offer', late.id) };
      await decide(server, office, 'inviteInterested', about);
      await decide(server, office, 'closeOffer', { ...about, version: late.version });
      assert.deepEqual(await leaving(server), []);
    }));

  test('is not sent again by the office once it is answered', () =>
    withServer(engine, async (server) => {
      const { office, tokens } = await aSeason(server, { places: 5 });
      const { db } = server.context.database;
      await readDueMails(server.context);
      await decide(server, undefined, 'withdrawOwnRegistration', { token: tokens[0] });
      const failed = { failed_at: server.now(), last_error: '451 later', attempts: 38 };
      await db.updateTable('outbox').set(failed).where('subject', 'like', 'Er is een plaats%').execute();
      await decide(server, undefined, 'answerPlaceOffer', { token: tokens[5], answer: 'ACCEPT' });

      const [mail] = await listFailedMails(db);
      assert.deepEqual([mail?.answer, mail?.canResend], ['451 later', false]);
      const again = await decide(server, office, 'resendMail', { mailId: given(mail).id });
      assert.equal(again.code, 'MAIL_OF_MOMENT');
      assert.equal((await leaving(server)).filter((line) => line.includes('Er is een plaats')).length, 0);
    }));
});
