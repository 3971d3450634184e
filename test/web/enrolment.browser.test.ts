import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OfficeRight } from '../../src/access/types.ts';
import { inviteInterested } from '../../src/enrolment/inviting.ts';
import { changeFormFor } from '../../src/enrolment/office-registrations.ts';
import { answerPlace } from '../../src/enrolment/own-registration.ts';
import { getRegistration } from '../../src/enrolment/registration-store.ts';
import type { Offer, TypedForm } from '../../src/enrolment/types.ts';
import { aForm, anOffice, anOpenOffer, done, enrolled, lastForm } from '../enrolment/builders.ts';
import { assertAccessible, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;

/** Wethouders register on a phone, by a mail and its link, without an account. */
describeInBrowser('enrolment, on the screens', { timeout: 240_000 }, (screens) => {
  let offer: Offer;
  let office: OfficeRight;
  let phone: Visitor;

  const pathOfLink = (mail: string): string => /\/mijn-aanmelding\/[\w-]+/.exec(mail)?.[0] ?? 'no link';

  test('a stranger finds the offer, and fills in the form by keyboard on a small phone', async () => {
    const { context } = screens.server;
    office = await anOffice(context.database);
    offer = await anOpenOffer(context, office, {
      places: 1,
      description: 'Zes bijeenkomsten.\nBij elkaar op bezoek.',
    });
    phone = await screens.visitor(SMALL);
    const { page } = phone;
    await page.goto('/aanmelden');
    await page.getByRole('heading', { level: 1, name: 'Aanmelden voor intervisie' }).waitFor();
    await assertAccessible(phone, 'what is open');
    await picture({ page }, 'enrolment-open-small', true);
    await page.getByRole('link', { name: 'Aanmelden voor Intervisie in het oosten' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Aanmelden: Intervisie in het oosten' }).waitFor();
    await assertAccessible(phone, 'the form');
    await picture({ page }, 'enrolment-form-small', true);

    // What is wrong first in the form is said first, at its field
    const wrong = page.locator('[aria-invalid="true"]');
    await page.getByRole('button', { name: 'Meld mij aan' }).press('Enter');
    await page.getByRole('alert').getByText('Vul een voornaam in.').waitFor();
    await page.locator('input[name="givenName"]:focus').waitFor();
    assert.equal(await wrong.count(), 1);
    assert.equal(
      await wrong.evaluate((input) =>
        document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent?.trim(),
      ),
      'Vul een voornaam in. Gebruik ten hoogste 60 tekens.',
    );
    await assertAccessible(phone, 'the form with a wrong field');
    await page.keyboard.type('Wies');
    await page.getByRole('alert').waitFor({ state: 'detached' });
    await page.keyboard.press('Enter');
    await page.getByRole('alert').getByText('Vul een achternaam in.').waitFor();
    await page.locator('input[name="familyName"][aria-invalid="true"]:focus').waitFor();
    assert.equal(await wrong.count(), 1);
    await page.keyboard.type("van 't Hof <script>");
    await page.getByLabel('E-mailadres', { exact: true }).fill('wies@example.nl');
    await page.getByLabel('E-mailadres', { exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Kies de gemeente uit de lijst.').waitFor();
    await page.locator('input[name="municipality"]:focus').waitFor();
    await page.keyboard.type('bergen');
    await page.getByText(/gemeenten gevonden. Kies er hieronder een/).waitFor();
    // A name that more than one has is not chosen by Enter
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Kies Bergen (NH.)' }).waitFor();
    await page.locator('input[name="municipality"]').fill('zwole');
    await page.getByText('Bedoelt u deze? Kies die dan hieronder.').waitFor();
    await page.getByRole('button', { name: 'Kies Zwolle' }).waitFor();
    await page.locator('input[name="municipality"]').fill('boxmeer');
    await page.getByText('Boxmeer hoort nu hierbij').waitFor();
    await assertAccessible(phone, 'the form with municipalities');
    await picture({ page }, 'enrolment-municipality-small');
    await page.locator('input[name="municipality"]').press('Enter');
    await page.locator('button:focus', { hasText: 'Kies een andere gemeente' }).waitFor();

    await page.getByLabel('Partij (mag leeg)').fill('Lijst Hof');
    await page.getByLabel('Ja, ik ben lid').check();
    await page.getByLabel('Omgaan met de pers').check();
    await page.getByLabel('maandag').check();
    await page.getByLabel('Hoe ver wilt u reizen?').selectOption('Ten hoogste 45 minuten');
    await page.getByLabel('Met wie liever niet?').fill('Wethouder De Wit');
    // What goes out of sight stands in nobody's way
    await page.getByLabel('Naar wie gaat de factuur?').selectOption('Naar mijn gemeente');
    await page.getByLabel('Postcode').fill('80');
    await page.getByLabel('Naar wie gaat de factuur?').selectOption('Dat weet ik nog niet');
    await page.getByRole('button', { name: 'Meld mij aan' }).press('Enter');
    await page.getByRole('alert').getByText('Zonder toestemming').waitFor();
    await page.locator('input[name="consent"]:focus').press('Space');

    await page.reload();
    await page.getByText('Wat u eerder invulde, staat er nog.').waitFor();
    await assertAccessible(phone, 'the form with what was filled in before');
    await picture({ page }, 'enrolment-draft-small');
    assert.deepEqual(
      [
        await page.getByLabel('Voornaam').inputValue(),
        await page.getByLabel('Partij (mag leeg)').inputValue(),
        await page.getByLabel('Met wie liever niet?').inputValue(),
        await page.getByLabel('Ik vind goed').isChecked(),
      ],
      ['Wies', '', '', false],
    );
    await page.getByText('Land van Cuijk').waitFor();
    await page.getByLabel('Partij (mag leeg)').fill('Lijst Hof');
    await page.getByLabel('Met wie liever niet?').fill('Wethouder De Wit');
    await page.getByLabel('Ik vind goed').check();
    await page.getByRole('button', { name: 'Meld mij aan' }).press('Enter');
    await page.getByText('Wij hebben een mail gestuurd naar wies@example.nl').waitFor();
    await assertAccessible(phone, 'the form is sent');
    await picture({ page }, 'enrolment-sent-small');
  });

  test('the link of the mail shows a page that changes nothing; its button gives the last place', async () => {
    const { page } = phone;
    const link = pathOfLink(await screens.server.mailTo('wies@example.nl'));
    const { database } = screens.server.context;
    const states = () => database.db.selectFrom('registrations').select('state').orderBy('id').execute();
    for (const method of ['get', 'head'] as const) {
      assert.equal((await page.request[method](link)).status(), 200);
    }
    await page.goto(link);
    await page.getByRole('heading', { level: 1, name: 'Bevestig uw aanmelding' }).waitFor();
    await page.getByText("Dit vulde Wies van 't Hof <script> in.").waitFor();
    assert.deepEqual(await states(), [{ state: 'unconfirmed' }]);
    await assertAccessible(phone, 'to confirm');
    await picture({ page }, 'enrolment-confirm-small', true);
    // What only the office reads is not shown again
    assert.doesNotMatch(await page.locator('main').innerText(), /Lijst Hof|De Wit/);
    await page.getByRole('button', { name: 'Bevestig', exact: true }).press('Enter');
    await page.getByText('U hebt een plaats.').waitFor();
    assert.deepEqual(await states(), [{ state: 'registered' }]);
    await assertAccessible(phone, 'registered');
    await picture({ page }, 'enrolment-registered-small', true);
    await page.reload();
    await page.getByText('U hebt een plaats.').waitFor();
  });

  test('who registers twice sees what differs, and chooses', async () => {
    const { page } = phone;
    await page.goto(`/aanmelden/${offer.code}`);
    await page.getByText('Alle plaatsen zijn bezet.').waitFor();
    assert.equal(await page.getByText('Wat u eerder invulde').count(), 0);
    await page.getByLabel('Voornaam').fill('Wies');
    await page.getByLabel('Achternaam').fill("van 't Hof <script>");
    await page.getByLabel('E-mailadres', { exact: true }).fill('Wies@example.nl');
    await page.getByLabel('Telefoonnummer').fill('06 12345678');
    await page.locator('input[name="municipality"]').fill('zwolle');
    await page.getByRole('button', { name: 'Kies Zwolle' }).press('Enter');
    await page.getByLabel('Ik vind goed').check();
    await page.getByRole('button', { name: 'Meld mij aan' }).press('Enter');
    await page.getByText('Kijk in uw mail').waitFor();
    await page.goto(pathOfLink(await screens.server.mailTo('Wies@example.nl')));
    await page.getByRole('heading', { name: 'U bent hiervoor al aangemeld' }).waitFor();
    await page.getByText('Eerder: Land van Cuijk').waitFor();
    await page.getByText('Nu: leeg: wat u eerder invulde, blijft staan').first().waitFor();
    await assertAccessible(phone, 'two forms of one person');
    // Nothing is deleted by one press
    await page.getByRole('button', { name: 'Dit klopt niet' }).press('Enter');
    await page.locator('p:focus', { hasText: 'Wat er eerder stond, blijft.' }).waitFor();
    await assertAccessible(phone, 'to delete the second form');
    await picture({ page }, 'enrolment-twice-small', true);
    await page.getByRole('button', { name: 'Nee, toch niet' }).press('Enter');
    // The focus goes back to what asked, a moment later
    await page.locator('button:focus', { hasText: 'Dit klopt niet' }).waitFor();
    await page.getByRole('button', { name: 'Gebruik wat ik nu invulde' }).press('Enter');
    await page.getByText('U hebt een plaats.').waitFor();
    await page.getByText('06 12345678').waitFor();
    const { db } = screens.server.context.database;
    const rows = await db.selectFrom('registrations').select(['telephone', 'party']).execute();
    assert.deepEqual(rows, [{ telephone: '06 12345678', party: 'Lijst Hof' }]);
  });

  test('who waits sees the own place, is offered one, and takes it by a button', async () => {
    const { context } = screens.server;
    await enrolled(context, offer, aForm(5));
    const next = await screens.visitor(PROJECTOR);
    const { page } = next;
    const second = await enrolled(context, offer, aForm(6));
    await page.goto(pathOfLink(await screens.server.mailTo('wies.6@example.nl')));
    await page.getByText('U staat op plaats 2 van de reservelijst.').waitFor();
    await assertAccessible(next, 'on the waiting list');
    await picture({ page }, 'enrolment-waiting');

    await phone.page.getByRole('button', { name: 'Trek uw aanmelding in' }).press('Enter');
    await phone.page.locator('p:focus', { hasText: 'Weet u het zeker?' }).waitFor();
    await phone.page.getByRole('button', { name: 'Ja, trek in' }).press('Enter');
    await phone.page.getByText('Deze aanmelding is ingetrokken.').waitFor();
    await page.goto(pathOfLink(await screens.server.mailTo('wies.5@example.nl')));
    await page.getByText('Er is een plaats voor u vrij').waitFor();
    await page.getByText('tot en met dinsdag 19 januari 2027').waitFor();
    await assertAccessible(next, 'a place is offered');
    await picture({ page }, 'enrolment-offered');
    await page.getByRole('button', { name: 'Nee, geef de plaats aan een ander' }).press('Enter');
    await page.getByText('Weet u het zeker?').waitFor();
    // Nothing under "are you sure" takes the place, and a second press at the same spot gives nothing away
    assert.deepEqual(await page.getByRole('status').getByRole('button').allInnerTexts(), [
      'Geef de plaats aan een ander',
      'Terug',
    ]);
    assert.equal(await page.getByRole('button', { name: 'Ja, ik wil deze plaats' }).count(), 0);
    await page.getByRole('button', { name: 'Terug' }).press('Enter');
    await page.getByRole('button', { name: 'Nee, geef de plaats aan een ander' }).press('Enter');
    await assertAccessible(next, 'declining a place');
    await picture({ page }, 'enrolment-declining');
    await page.getByRole('button', { name: 'Geef de plaats aan een ander' }).press('Enter');
    await page.getByText('U hebt de aangeboden plaats niet genomen.').waitFor();
    await done(answerPlace(context, second.right, 'accept'));
    await page.getByRole('button', { name: 'Zet mij weer op de reservelijst' }).press('Enter');
    await page.getByText('U bent de eerste op de reservelijst.').waitFor();
  });

  test('who pre-registers is invited, finds what was filled in, and registers without another mail', async () => {
    const { context } = screens.server;
    const person = await screens.visitor(SMALL);
    const { page } = person;
    await page.goto('/voorinschrijven');
    await page.getByRole('heading', { level: 1, name: 'Voorinschrijven voor intervisie' }).waitFor();
    await assertAccessible(person, 'the form to pre-register');
    const known: Partial<TypedForm> = { party: 'Lijst Acht', notWithWhom: 'Iemand', topics: ['press'] };
    await enrolled(context, undefined, aForm(8, { ...known, telephone: '06 87654321' }));
    const next = await anOpenOffer(context, office, { title: 'Intervisie in het westen', places: 4 });
    await done(inviteInterested(context, office, { offerId: next.id, most: undefined }));
    await page.goto(pathOfLink(await screens.server.mailTo('wies.8@example.nl')));
    await page.getByRole('heading', { name: 'U kunt zich nu aanmelden' }).waitFor();
    await assertAccessible(person, 'invited');
    await picture({ page }, 'enrolment-invited-small', true);
    await page.getByRole('button', { name: 'Trek uw voorinschrijving in' }).waitFor();
    await page.getByRole('link', { name: 'Wijzig uw gegevens' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Uw gegevens wijzigen' }).waitFor();
    await page.getByLabel('Telefoonnummer').fill('06 11112222');
    await page.getByLabel('Ik vind goed').check();
    // The office was told something else meanwhile: neither is lost
    const registrationId = await lastForm(context.database, 'wies.8@example.nl');
    const { version } = await getRegistration(context.database.db, registrationId);
    const heard = { ...known, telephone: '06 33334444', remark: 'Belt liever' };
    await done(changeFormFor(context, office, { registrationId, version, form: aForm(8, heard) }));
    await page.getByRole('button', { name: 'Sla op' }).press('Enter');
    await page.getByText('Telefoonnummer: daar werd ingevuld: ‘06 33334444’.').waitFor();
    await assertAccessible(person, 'changing what changed meanwhile');
    await picture({ page }, 'enrolment-change-clash-small');
    await page.getByRole('button', { name: 'Sla op' }).press('Enter');
    await page.getByText('06 11112222').waitFor();
    await page.getByText('Belt liever').waitFor();

    await page.getByRole('link', { name: 'Aanmelden voor Intervisie in het westen' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Aanmelden: Intervisie in het westen' }).waitFor();
    assert.equal(await page.getByLabel('Achternaam').inputValue(), 'Nummer 8');
    assert.equal(await page.getByLabel('Telefoonnummer').inputValue(), '06 11112222');
    assert.equal(await page.getByLabel('Partij (mag leeg)').inputValue(), '');
    assert.equal(await page.getByLabel('Omgaan met de pers').isChecked(), true);
    await page.getByText('U gaf uw partij al door.').waitFor();
    await assertAccessible(person, 'the form of who was invited');
    await picture({ page }, 'enrolment-known-form-small', true);
    await page.getByLabel('Ik vind goed').check();
    await page.getByRole('button', { name: 'Meld mij aan' }).press('Enter');
    await page.getByText('U hebt een plaats.').waitFor();
    const { db } = context.database;
    const rows = await db
      .selectFrom('registrations')
      .select(['state', 'party', 'not_with_whom'])
      .where('email_key', '=', 'wies.8@example.nl')
      .orderBy('id')
      .execute();
    assert.deepEqual(
      rows.map(({ state, party, not_with_whom }) => [state, party, not_with_whom]),
      [
        ['followedUp', 'Lijst Acht', 'Iemand'],
        ['registered', 'Lijst Acht', 'Iemand'],
      ],
    );
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults),
      [],
    );
  });
});
