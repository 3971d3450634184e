import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { emailOf, FACILITATOR, OFFICE, SECRETARY, WETHOUDERS } from '../../src/demonstration/people.ts';
import { assertAccessible, PROJECTOR, picture } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;
const HOST = 'Anneke Veldhuis';
const GUEST = 'Bart Hoekstra';
const FIRST_SESSION = 'donderdag 14 januari 2027, 13.30 – 16.30 uur';

/** The host fills in how the group is received, the group reads it, and somebody changes how they can be reached. */
describeInBrowser('the pages for later, on the screens', { timeout: 600_000 }, (screens) => {
  const fact = (page: Page, name: string) =>
    page.locator('.facts__row').filter({ has: page.getByText(name, { exact: true }) });

  test('the host sees on the overview what is missing, and fills it in by keyboard on a small phone', async () => {
    const host = await screens.comesIn(HOST, SMALL);
    const { page } = host;
    await page.getByText('Nog niet ingevuld: de ingang, parkeren, lunch.').waitFor();
    await assertAccessible(host, 'overview with a turn to host');
    await page.setViewportSize(PROJECTOR);
    await assertAccessible(host, 'overview on a laptop');
    await page.setViewportSize(SMALL);
    await page.getByRole('link', { name: 'Vul de rest in' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bijeenkomst 1 van 6' }).waitFor();
    await page.getByText(FIRST_SESSION).waitFor();
    await page.getByText('Volgt nog: zaal, ingang, parkeren en lunch.').waitFor();
    await assertAccessible(host, 'session of which little is known');

    await page.getByRole('button', { name: 'Vul aan of wijzig' }).press('Enter');
    await page.getByLabel('Postcode').fill('8011');
    await page.getByLabel('Zaal').fill('Kleine raadzaal');
    await page.getByLabel('Ingang').fill('Meld u bij de balie.\nDe zaal is op de tweede verdieping.');
    await page.getByLabel('Parkeren').fill('In de garage Noordereiland, vijf minuten lopen.');
    await page.getByLabel('Lunch').fill('Broodjes en soep om 12.30 uur. Meld een dieet bij Ineke Kramer.');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Een postcode heeft vier cijfers en twee letters').waitFor();
    await assertAccessible(host, 'form of the host, with trouble');
    await page.getByLabel('Postcode').fill('8011 pk');
    await page.getByLabel('Postcode').press('Enter');

    await page.getByText('Bewaard. De groep ziet dit meteen.').waitFor();
    await page.locator('button:focus', { hasText: 'Vul aan of wijzig' }).waitFor();
    assert.equal(await page.getByText('Volgt nog').count(), 0);
    await assertAccessible(host, 'session with everything filled in');
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByText('U hebt alles ingevuld.').waitFor();
  });

  test('somebody else of the group reads it and has no form; the earlier sessions are there to ask for', async () => {
    const guest = await screens.comesIn(GUEST, PROJECTOR);
    const { page } = guest;
    await page.getByRole('link', { name: FIRST_SESSION }).click();
    await fact(page, 'Zaal').getByText('Kleine raadzaal').waitFor();
    await fact(page, 'Locatie').getByText('8011 PK Zwolle').waitFor();
    await fact(page, 'Gastheer').getByText(HOST).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Vul aan of wijzig' }).count(), 0);
    await assertAccessible(guest, 'session for a guest');
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('button', { name: 'Toon eerdere bijeenkomsten' }).click();
    await page.getByText('Er is nog geen bijeenkomst geweest.').waitFor();
  });

  test('of two who fill it in at once the second is told, and loses nothing of what was typed', async () => {
    const secretary = await screens.comesIn(`${SECRETARY.givenName} ${SECRETARY.familyName}`, PROJECTOR);
    const guide = await screens.comesIn(`${FACILITATOR.givenName} ${FACILITATOR.familyName}`, PROJECTOR);
    for (const { page } of [secretary, guide]) {
      await page.getByRole('link', { name: FIRST_SESSION }).first().click();
      await page.getByRole('button', { name: 'Vul aan of wijzig' }).click();
    }
    await secretary.page.getByRole('heading', { name: `${HOST} is aan de beurt om te ontvangen` }).waitFor();
    await guide.page.getByRole('heading', { name: 'De ontvangst regelen' }).waitFor();
    await guide.page.getByLabel('Zaal').fill('Trouwzaal');
    await guide.page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await guide.page.getByText('Bewaard.').waitFor();

    await secretary.page.getByLabel('Lunch').fill('Alleen koffie en thee.');
    await secretary.page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await secretary.page.getByText('Iemand anders heeft dit net gewijzigd.').waitFor();
    await fact(secretary.page, 'Zaal').getByText('Trouwzaal').waitFor();
    assert.equal(await secretary.page.getByLabel('Lunch').inputValue(), 'Alleen koffie en thee.');
    await assertAccessible(secretary, 'form that somebody else was before');
    await secretary.page.getByLabel('Zaal').fill('Trouwzaal');
    await secretary.page.getByRole('button', { name: 'Bewaar', exact: true }).click();
    await secretary.page.getByText('Bewaard.').waitFor();
    await fact(secretary.page, 'Lunch').getByText('Alleen koffie en thee.').waitFor();
  });

  test('a telephone number counts at once, a new address once its mail was used', async () => {
    const visitor = await screens.comesIn(HOST, SMALL);
    const { page } = visitor;
    await page.getByRole('link', { name: 'Mijn gegevens' }).click();
    await page.getByRole('heading', { level: 1, name: 'Mijn gegevens' }).waitFor();
    await fact(page, 'Secretariaat').getByText('Ineke Kramer').waitFor();
    assert.equal(await page.getByText(/D66/i).count(), 0);
    await assertAccessible(visitor, 'own details');
    await page.setViewportSize(PROJECTOR);
    await assertAccessible(visitor, 'own details on a laptop');
    await page.setViewportSize(SMALL);
    await page.getByRole('textbox', { name: 'Telefoon' }).fill('zes');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Vul een telefoonnummer in').waitFor();
    await page.getByRole('textbox', { name: 'Telefoon' }).fill('06 12345678');
    await page.getByLabel('E-mailadres').fill('wethouder.veldhuis@zwolle.example');
    await page.getByLabel('E-mailadres').press('Enter');

    await page.getByText('Kijk in de mail van wethouder.veldhuis@zwolle.example.').waitFor();
    await fact(page, 'Telefoon').getByText('06 12345678').waitFor();
    const [host] = WETHOUDERS;
    assert.ok(host !== undefined);
    await fact(page, 'E-mailadres').getByText(emailOf(host)).waitFor();
    await assertAccessible(visitor, 'own details, with a mail on its way');
    const mail = await screens.server.mailTo('wethouder.veldhuis@zwolle.example');
    await page.goto(/https?:\S+\/e-mailadres\/\S+/.exec(mail)?.[0] ?? '');
    await assertAccessible(visitor, 'page of the link in the mail');
    await page.getByRole('button', { name: 'Bevestig dit adres' }).click();
    await page.getByRole('heading', { name: 'Uw e-mailadres is gewijzigd' }).waitFor();
    await page.getByRole('link', { name: 'Naar uw gegevens' }).click();
    await fact(page, 'E-mailadres').getByText('wethouder.veldhuis@zwolle.example').waitFor();
  });

  test('a wethouder says who keeps their calendar; the office sees it, ends it, and lets in a facilitator', async () => {
    const visitor = await screens.comesIn(HOST, SMALL);
    const { page } = visitor;
    await page.getByRole('link', { name: 'Mijn gegevens' }).click();
    const card = page.locator('section').filter({ hasText: 'Wie houdt uw agenda bij?' });
    await card.getByRole('button', { name: 'Iemand toevoegen' }).press('Enter');
    await card.getByLabel('Voornaam').fill('Sanne');
    await card.getByLabel('Achternaam').fill('Bos');
    await card.getByLabel('E-mailadres').fill('sanne');
    await card.getByLabel('E-mailadres').press('Enter');
    await card.getByRole('alert').waitFor();
    await card.getByLabel('E-mailadres').fill('sanne.bos@zwolle.example');
    await assertAccessible(visitor, 'own details with somebody to add');
    await picture(visitor, 'secretaries-320', true);
    await card.getByRole('button', { name: 'Voeg toe' }).press('Enter');
    await card.getByText('Sanne Bos houdt nu de agenda bij').waitFor();
    const mail = await screens.server.mailTo('sanne.bos@zwolle.example');
    assert.match(mail, /houdt u bij Toerbeurt de agenda bij van Anneke/);

    const office = await screens.comesIn(`${OFFICE.givenName} ${OFFICE.familyName}`, PROJECTOR);
    await office.page.getByRole('link', { name: 'Secretariaten' }).click();
    await office.page.getByLabel('Zoek een wethouder op naam').fill('Veldhuis');
    await office.page.getByRole('button', { name: `Kies ${HOST}` }).click();
    await office.page.getByRole('button', { name: 'Laat stoppen: Sanne Bos' }).waitFor();
    await assertAccessible(office, 'secretaries for the office');
    await picture(office, 'secretaries-office', true);
    await office.page.setViewportSize(SMALL);
    await assertAccessible(office, 'secretaries for the office, on a phone');
    await office.page.getByRole('button', { name: 'Laat stoppen: Sanne Bos' }).click();
    await office.page.getByText('Sanne Bos houdt de agenda niet meer bij. Bijeenkomsten').waitFor();

    // A link to sign in works once: she goes on where she is
    await office.page.goto(`${screens.server.url}/bureau/medewerkers`);
    const guides = office.page.locator('section').filter({ hasText: 'Begeleiders' });
    await guides.getByRole('button', { name: 'Een begeleider toevoegen' }).press('Enter');
    await guides.getByLabel('Voornaam').fill('Fenna');
    await guides.getByLabel('Achternaam').fill('Dijk');
    await guides.getByLabel('E-mailadres').fill('fenna.dijk@vereniging.example');
    await assertAccessible(office, 'staff with somebody to add');
    await guides.getByRole('button', { name: 'Voeg toe' }).press('Enter');
    await office.page.getByText('Fenna Dijk staat erbij, en krijgt een mail.').waitFor();
    await guides.getByRole('button', { name: 'Laat stoppen: Fenna Dijk' }).press('Enter');
    const asked = office.page.getByRole('dialog', { name: 'Laat stoppen: Fenna Dijk' });
    await assertAccessible(office, 'asked whether somebody is to stop');
    await asked.getByRole('button', { name: 'Niet doen' }).press('Enter');
    await guides.getByText('Fenna Dijk', { exact: true }).waitFor();
    await guides.getByRole('button', { name: 'Laat stoppen: Fenna Dijk' }).press('Enter');
    await asked.getByRole('button', { name: 'Laat stoppen' }).press('Enter');
    await office.page.getByText('Fenna Dijk is geen begeleider meer.').waitFor();
    await guides.getByText('Fenna Dijk', { exact: true }).waitFor({ state: 'detached' });
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults),
      [],
    );
  });
});
