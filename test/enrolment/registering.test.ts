import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Database } from '../../src/database/database.ts';
import { inviteInterested } from '../../src/enrolment/inviting.ts';
import { closeOffer } from '../../src/enrolment/offers.ts';
import { noteRegistration } from '../../src/enrolment/office-registrations.ts';
import { changeOwnForm, withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { confirmForm, registerInterested, submitForm } from '../../src/enrolment/registering.ts';
import {
  deleteUnconfirmed,
  findRegistration,
  getRegistration,
} from '../../src/enrolment/registration-store.ts';
import { forgetUnconfirmed } from '../../src/enrolment/upkeep.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aWethouder, contextAt, given, later, NOW } from '../trajectories/builders.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled, rightOf, statesIn, submitted } from './builders.ts';

async function mails({
  db,
}: Database): Promise<readonly { readonly to: string; readonly subject: string }[]> {
  const rows = await db
    .selectFrom('outbox')
    .select(['to_address', 'subject', 'body'])
    .orderBy('id')
    .execute();
  for (const { body } of rows) assert.ok(!/tb_enrol_/.test(body), 'a token rests in the outbox');
  return rows.map(({ to_address, subject }) => ({ to: to_address, subject }));
}

async function people({ db }: Database) {
  return db
    .selectFrom('people')
    .select(['given_name', 'family_name', 'email', 'telephone'])
    .orderBy('id')
    .execute();
}

/** What the history says of the one change of a form. */
async function changedFields({ db }: Database): Promise<unknown> {
  const { details } = await db
    .selectFrom('audit_log')
    .select('details')
    .where('action', '=', 'registration.changed')
    .executeTakeFirstOrThrow();
  return JSON.parse(details);
}

describeOnBothEngines('registering', (engine) => {
  test('a form counts for nothing until its mail is answered, and is really deleted after a week', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const before = await people(database);
      const { id } = await submitted(context, offer, aForm(1));

      assert.deepEqual(await people(database), before);
      assert.deepEqual(await statesIn(database, offer.id), { unconfirmed: 1 });
      assert.deepEqual(await mails(database), [
        { to: 'wies.1@example.nl', subject: 'Bevestig uw aanmelding voor intervisie' },
      ]);
      assert.equal(await forgetUnconfirmed(contextAt(database, later(NOW, 7))), 0);
      assert.equal(await forgetUnconfirmed(contextAt(database, later(NOW, 8))), 1);
      assert.equal(await findRegistration(database.db, id), undefined);
      assert.deepEqual(await mails(database), []);
      assert.deepEqual(await database.db.selectFrom('enrolment_links').selectAll().execute(), []);
    });
  });

  test('a form that the office noted something about is deleted too, or leaves the note to who it turns out to be', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const { id } = await enrolled(context, offer, aForm(1));
      const again = await submitted(context, offer, aForm(1));
      const other = await submitted(context, offer, aForm(2));
      for (const [registrationId, text] of [
        [again.id, 'Belde op'],
        [other.id, 'Niet bereikt'],
      ] as const) {
        await done(noteRegistration(context, office, { registrationId, text }));
      }
      assert.equal(await done(confirmForm(context, again.right, 'keepEarlier')), id);
      assert.equal(await forgetUnconfirmed(contextAt(database, later(NOW, 8))), 1);

      assert.equal(await findRegistration(database.db, other.id), undefined);
      const notes = await database.db
        .selectFrom('registration_notes')
        .select(['registration_id', 'text'])
        .execute();
      assert.deepEqual(notes, [{ registration_id: id, text: 'Belde op' }]);
    });
  });

  test('a form that is confirmed while old ones are deleted keeps its link, its mails and its notes', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const { id } = await enrolled(context, await anOpenOffer(context, office), aForm(1));
      await done(noteRegistration(context, office, { registrationId: id, text: 'Belde op' }));
      const kept = async () => ({
        links: await database.db.selectFrom('enrolment_links').selectAll().execute(),
        notes: await database.db.selectFrom('registration_notes').selectAll().execute(),
        mails: await database.db.selectFrom('outbox').selectAll().orderBy('id').execute(),
      });
      const before = await kept();

      assert.equal(await database.transaction((trx) => deleteUnconfirmed(trx, [id])), 0);
      assert.deepEqual(await kept(), before);
      assert.deepEqual([before.links.length, before.notes.length, before.mails.length], [1, 1, 2]);
    });
  });

  test('confirming makes the person known, in office and with a place; a second press changes nothing', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const { id, right } = await enrolled(context, offer, aForm(1, { telephone: '06 12345678' }));
      const first = await getRegistration(database.db, id);

      assert.equal(await done(confirmForm(contextAt(database, later(NOW, 1)), right, undefined)), id);
      assert.deepEqual(await getRegistration(database.db, id), first);
      assert.equal(first.state.kind, 'registered');
      assert.deepEqual((await people(database)).at(-1), {
        given_name: 'Wies',
        family_name: 'Nummer 1',
        email: 'wies.1@example.nl',
        telephone: '06 12345678',
      });
      const term = await database.db.selectFrom('wethouder_terms').selectAll().executeTakeFirstOrThrow();
      assert.deepEqual([term.municipality_code, term.ends_on], ['GM0193', null]);
    });
  });

  test('the same person twice is one registration; nothing is overwritten unless the person says so', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const { id } = await enrolled(context, offer, aForm(1, { party: 'VVD', remark: 'eerst' }));
      const again = await submitted(
        context,
        offer,
        aForm(1, { email: ' WIES.1@Example.NL ', remark: 'daarna' }),
      );

      assert.deepEqual(await confirmForm(context, again.right, undefined), {
        ok: false,
        refusal: { code: 'ALREADY_REGISTERED' },
      });
      assert.equal((await getRegistration(database.db, id)).form.remark, 'eerst');
      assert.equal(await done(confirmForm(context, again.right, 'takeNew')), id);
      const { form } = await getRegistration(database.db, id);
      // The party was left open, and is kept
      assert.deepEqual([form.remark, form.party], ['daarna', 'VVD']);
      assert.deepEqual(await changedFields(database), { fields: ['remark'] });
      assert.deepEqual(await statesIn(database, offer.id), { registered: 1 });
      // The link of the second mail leads to the one registration
      assert.equal(await done(confirmForm(context, again.right, undefined)).catch(() => 'gone'), 'gone');
      const third = await submitted(context, offer, aForm(1, { remark: 'nog eens' }));
      assert.equal(await done(confirmForm(context, third.right, 'keepEarlier')), id);
      assert.equal((await getRegistration(database.db, id)).form.remark, 'daarna');
    });
  });

  test('who is known keeps name, telephone and term as they are; the registration has what was filled in', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const personId = await aWethouder(database, 1);
      const { email } = await database.db
        .selectFrom('people')
        .select('email')
        .where('id', '=', personId)
        .executeTakeFirstOrThrow();
      const before = await people(database);
      const { id } = await enrolled(context, offer, aForm(1, { email, telephone: '0612345678' }));

      assert.deepEqual(await people(database), before);
      const { state, form } = await getRegistration(database.db, id);
      assert.equal('personId' in state && state.personId, personId);
      assert.deepEqual([form.familyName, form.municipalityCode], ['Nummer 1', 'GM0193']);
      const terms = await database.db.selectFrom('wethouder_terms').select('municipality_code').execute();
      assert.deepEqual(terms, [{ municipality_code: 'GM0150' }]);
    });
  });

  test('the mail that asks to confirm has no word of the form in it: the address may be somebody else’s', async () => {
    await withDatabase(engine, async (database) => {
      await anOffice(database);
      const form = aForm(1, { givenName: 'Win', familyName: 'op kwaad.example', remark: 'kwaad' });
      await done(submitForm(contextAt(database), { offerCode: undefined, form }));

      const { subject, body } = await database.db
        .selectFrom('outbox')
        .select(['subject', 'body'])
        .executeTakeFirstOrThrow();
      assert.doesNotMatch(`${subject} ${body}`, /kwaad|Win/);
      assert.match(body, /^Goedendag,/);
    });
  });

  test('an address is mailed three times an hour at most, and whoever asks is not told', async () => {
    await withDatabase(engine, async (database) => {
      await anOffice(database);
      const context = contextAt(database);
      for (let time = 0; time < 5; time += 1) {
        assert.deepEqual(await submitForm(context, { offerCode: undefined, form: aForm(1) }), {
          ok: true,
          value: 'sent',
        });
      }
      assert.equal((await mails(database)).length, 3);

      await Promise.all(
        Array.from({ length: 12 }, () => submitForm(context, { offerCode: undefined, form: aForm(2) })),
      );
      assert.equal((await mails(database)).length, 6, 'also when they come at once');
    });
  });

  test('what cannot be is refused, and nothing is kept', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const refused = async (rest: Parameters<typeof aForm>[1], code = offer.code) => {
        const outcome = await submitForm(context, { offerCode: code, form: aForm(1, rest) });
        return outcome.ok ? 'accepted' : outcome.refusal;
      };
      const wrong = (field: string, maxLength?: number) => ({
        code: 'INVALID_ENROLMENT_FORM',
        field,
        maxLength,
      });

      assert.deepEqual(await refused({ consent: false }), wrong('consent'));
      assert.deepEqual(await refused({ givenName: ' \u202E ' }), wrong('givenName', 60));
      assert.deepEqual(await refused({ familyName: 'x'.repeat(81) }), wrong('familyName', 80));
      assert.deepEqual(await refused({ email: 'a@b' }), wrong('email'));
      assert.deepEqual(await refused({ email: 'a@b.nl\r\nBcc: x@y.nl' }), wrong('email'));
      assert.deepEqual(await refused({ municipalityCode: 'GM9999' }), wrong('municipality'));
      assert.deepEqual(await refused({ municipalityCode: "GM0193'" }), wrong('municipality'));
      assert.deepEqual(await refused({ telephone: 'bel mij' }), wrong('telephone'));
      assert.deepEqual(await refused({ secretaryName: 'Sita' }), wrong('secretaryEmail'));
      assert.deepEqual(await refused({ weekdays: [0] }), wrong('weekdays'));
      assert.deepEqual(await refused({ maxTravelMinutes: 1 }), wrong('maxTravelMinutes'));
      assert.deepEqual(await refused({}, 'nietdaar'), { code: 'ENROLMENT_NOT_FOUND' });
      await done(closeOffer(context, office, { offerId: offer.id, version: offer.version }));
      assert.deepEqual(await refused({}), { code: 'OFFER_CLOSED' });
      assert.deepEqual(await database.db.selectFrom('registrations').selectAll().execute(), []);
      assert.deepEqual(await mails(database), []);
    });
  });

  test('who pre-registered is invited once, in order, and registers without another mail to confirm', async () => {
    await withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const interested = [];
      for (const index of [3, 1, 2]) {
        interested.push(
          await enrolled(contextAt(database, later(NOW, interested.length)), undefined, aForm(index)),
        );
      }
      const offer = await anOpenOffer(context, office);
      await database.db.deleteFrom('outbox').execute();

      assert.deepEqual(await done(inviteInterested(context, office, { offerId: offer.id, most: 2 })), {
        offerId: offer.id,
        invited: 2,
      });
      assert.equal(
        (await done(inviteInterested(context, office, { offerId: offer.id, most: undefined }))).invited,
        1,
      );
      assert.equal(
        (await done(inviteInterested(context, office, { offerId: offer.id, most: undefined }))).invited,
        0,
      );
      assert.deepEqual(
        (await mails(database)).map(({ to }) => to),
        ['wies.3@example.nl', 'wies.1@example.nl', 'wies.2@example.nl'],
      );
      const [first] = interested;
      const { right, id } = given(first);
      const form = aForm(9, { email: 'iemand.anders@example.nl', remark: 'Graag' });
      const registered = await done(registerInterested(context, right, { offerCode: offer.code, form }));
      const kept = await getRegistration(database.db, registered);
      assert.deepEqual(
        [kept.state.kind, kept.form.email, kept.source],
        ['registered', 'wies.3@example.nl', 'invitation'],
      );
      assert.equal((await getRegistration(database.db, id)).state.kind, 'followedUp');
      assert.deepEqual(await registerInterested(context, right, { offerCode: offer.code, form }), {
        ok: false,
        refusal: { code: 'ALREADY_REGISTERED' },
      });
      assert.deepEqual(await statesIn(database, offer.id), { registered: 1 });
    });
  });

  test('a change of one’s own form keeps what is not shown again, and says in the history which fields', async () => {
    await withDatabase(engine, async (database) => {
      await anOffice(database);
      const context = contextAt(database);
      const { id, right } = await enrolled(
        context,
        undefined,
        aForm(1, { party: 'CDA', notWithWhom: 'Wethouder X' }),
      );
      const { version } = await getRegistration(database.db, id);
      const typed = aForm(1, { membership: 'nonMember', weekdays: [5, 1, 1] });
      await done(changeOwnForm(context, right, { version, form: typed }));
      // What was looked at is not how it is any more
      const before = await getRegistration(database.db, id);
      assert.deepEqual(await changeOwnForm(context, right, { version, form: aForm(1) }), {
        ok: false,
        refusal: { code: 'REGISTRATION_OUTDATED', currentVersion: version + 1 },
      });
      assert.deepEqual(await getRegistration(database.db, id), before);

      const { form } = await getRegistration(database.db, id);
      assert.deepEqual(
        [form.party, form.membership, form.preferences.notWithWhom, form.preferences.weekdays],
        ['CDA', 'nonMember', 'Wethouder X', [1, 5]],
      );
      assert.deepEqual(await changedFields(database), { fields: ['membership', 'weekdays'] });
    });
  });

  test('who withdraws a pre-registration may pre-register again', async () => {
    await withDatabase(engine, async (database) => {
      await anOffice(database);
      const context = contextAt(database);
      const { id, right } = await enrolled(context, undefined, aForm(1));
      await done(withdrawOwn(context, right));
      await done(withdrawOwn(context, right));
      const again = await enrolled(context, undefined, aForm(1));

      assert.notEqual(again.id, id);
      assert.equal((await getRegistration(database.db, again.id)).state.kind, 'interested');
      assert.equal((await getRegistration(database.db, id)).state.kind, 'withdrawn');
      assert.ok(await rightOf(database, id));
    });
  });
});
