import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closeOffer } from '../../src/enrolment/offers.ts';
import { changeFormFor, takeOverDetails } from '../../src/enrolment/office-registrations.ts';
import { changeOwnForm, withdrawOwn } from '../../src/enrolment/own-registration.ts';
import { submitForm } from '../../src/enrolment/registering.ts';
import { getRegistration } from '../../src/enrolment/registration-store.ts';
import { listPeoplePage } from '../../src/people/store.ts';
import type { MunicipalityCode, RegistrationId } from '../../src/shared/ids.ts';
import { dateOf } from '../../src/shared/time.ts';
import { describeOnBothEngines, withDatabase } from '../database/engines.ts';
import { aMunicipality, contextAt, NOW, snapshot } from '../trajectories/builders.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled } from './builders.ts';

describeOnBothEngines('The office changes what was filled in', (engine) => {
  test('everything of it, what is left open becomes empty, and the place and consent stay as they were', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const form = aForm(1, { party: 'VVD', withWhom: 'Jan', telephone: '0612345678' });
      const { id: registrationId } = await enrolled(context, offer, form);
      const before = await getRegistration(database.db, registrationId);

      await done(
        changeFormFor(context, office, {
          registrationId,
          version: before.version,
          form: aForm(1, {
            email: 'ander@example.nl',
            familyName: 'Anders',
            invoiceTo: 'municipality',
            invoiceOrderNumber: ' INK-1 ',
            invoicePostalCode: '8011ab',
          }),
        }),
      );

      const after = await getRegistration(database.db, registrationId);
      assert.deepEqual(after, {
        ...before,
        version: before.version + 1,
        partyId: undefined,
        form: {
          ...before.form,
          familyName: 'Anders',
          telephone: undefined,
          party: undefined,
          preferences: { ...before.form.preferences, withWhom: undefined },
          invoice: {
            ...before.form.invoice,
            to: 'municipality',
            orderNumber: 'INK-1',
            postalCode: '8011 AB',
          },
        },
      });
      const entry = await database.db
        .selectFrom('audit_log')
        .select(['actor_id', 'details'])
        .where('action', '=', 'registration.changed')
        .execute();
      assert.deepEqual(entry, [
        {
          actor_id: office.actor.personId,
          details: JSON.stringify({
            fields: [
              'familyName',
              'telephone',
              'party',
              'withWhom',
              'invoiceTo',
              'invoicePostalCode',
              'invoiceOrderNumber',
            ],
          }),
        },
      ]);
    }));

  test('a municipality that has ended since stays in a form that is changed; nobody chooses one', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const { id: registrationId, right } = await enrolled(context, undefined, aForm(1));
      const another = await enrolled(context, undefined, {
        ...aForm(2),
        municipalityCode: await aMunicipality(database, 1),
      });
      await database.db
        .updateTable('municipalities')
        .set({ ended_on: dateOf(NOW), successor_codes: await aMunicipality(database, 1) })
        .where('code', '=', aForm(1).municipalityCode as MunicipalityCode)
        .execute();

      const versionOf = async (id: RegistrationId) => (await getRegistration(database.db, id)).version;
      const own = { version: await versionOf(registrationId), form: aForm(1, { telephone: '0612345678' }) };
      await done(changeOwnForm(context, right, own));
      const version = await versionOf(registrationId);
      const form = aForm(1, { telephone: '0687654321' });
      await done(changeFormFor(context, office, { registrationId, version, form }));

      const { form: kept } = await getRegistration(database.db, registrationId);
      assert.deepEqual([kept.municipalityCode, kept.telephone], ['GM0193', '0687654321']);
      const refused = { code: 'INVALID_ENROLMENT_FORM', field: 'municipality', maxLength: undefined };
      assert.deepEqual(
        await changeOwnForm(context, another.right, { version: await versionOf(another.id), form: aForm(2) }),
        {
          ok: false,
          refusal: refused,
        },
      );
      assert.deepEqual(await submitForm(context, { offerCode: undefined, form: aForm(3) }), {
        ok: false,
        refusal: refused,
      });
    }));

  test('not as it was looked at before, withdrawn or wrong: nothing changes', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office);
      const { id: registrationId, right } = await enrolled(context, offer, aForm(1));
      const { version } = await getRegistration(database.db, registrationId);
      const before = await snapshot(database);
      const change = (over: object) =>
        changeFormFor(context, office, { registrationId, version, form: aForm(1), ...over });

      assert.deepEqual(await change({ version: 99 }), {
        ok: false,
        refusal: { code: 'REGISTRATION_OUTDATED', currentVersion: version },
      });
      assert.deepEqual(await change({ form: aForm(1, { invoicePostalCode: 'nergens' }) }), {
        ok: false,
        refusal: { code: 'INVALID_ENROLMENT_FORM', field: 'invoicePostalCode', maxLength: undefined },
      });
      assert.equal(await snapshot(database), before);
      await done(withdrawOwn(context, right));
      const withdrawn = await getRegistration(database.db, registrationId);
      assert.deepEqual(await change({ version: withdrawn.version }), {
        ok: false,
        refusal: { code: 'NOT_IN_THIS_STATE' },
      });
    }));

  test('what a second form says of a known person is taken over: name and number, not the place of work', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      await enrolled(context, undefined, aForm(1));
      const offer = await anOpenOffer(context, office);
      const form = aForm(1, { givenName: 'Louise', telephone: '0687654321' });
      const { id: registrationId } = await enrolled(context, offer, form);
      const known = async () =>
        (await listPeoplePage(database.db, { first: 10 }, 'wies.1@example.nl')).items.map(
          ({ person: { givenName, familyName, telephone } }) => [givenName, familyName, telephone],
        );
      assert.deepEqual(await known(), [['Wies', 'Nummer 1', undefined]]);

      const { version } = await getRegistration(database.db, registrationId);
      await done(takeOverDetails(context, office, { registrationId, version }));

      assert.deepEqual(await known(), [['Louise', 'Nummer 1', '0687654321']]);
      const found = await listPeoplePage(database.db, { first: 10 }, 'louise');
      assert.equal(found.items.length, 1);
    }));
});

describeOnBothEngines('When an offer closes', (engine) => {
  test('who waits is told, with the place in line, once; who has a place is not', () =>
    withDatabase(engine, async (database) => {
      const office = await anOffice(database);
      const context = contextAt(database);
      const offer = await anOpenOffer(context, office, { places: 1 });
      for (const index of [1, 2, 3]) await enrolled(context, offer, aForm(index));
      await database.db.deleteFrom('outbox').execute();

      await done(closeOffer(context, office, { offerId: offer.id, version: offer.version }));
      await done(closeOffer(context, office, { offerId: offer.id, version: offer.version }));

      const mails = await database.db
        .selectFrom('outbox')
        .select(['to_address', 'subject', 'body', 'due_at'])
        .orderBy('to_address')
        .execute();
      assert.deepEqual(
        mails.map((mail) => [
          mail.to_address,
          mail.subject,
          mail.due_at,
          /op plaats (\d)/.exec(mail.body)?.[1],
        ]),
        [
          ['wies.2@example.nl', 'De inschrijving is gesloten: Intervisie in het oosten', NOW, '1'],
          ['wies.3@example.nl', 'De inschrijving is gesloten: Intervisie in het oosten', NOW, '2'],
        ],
      );
    }));
});
