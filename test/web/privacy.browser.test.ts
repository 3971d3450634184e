import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { OFFICE, WETHOUDERS } from '../../src/demonstration/people.ts';
import { assertAccessible, PHONE, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;
const OFFICE_NAME = `${OFFICE.givenName} ${OFFICE.familyName}`;
const [WETHOUDER] = WETHOUDERS.map(({ givenName, familyName }) => `${givenName} ${familyName}`);

/** Somebody takes along what is kept and asks to be forgotten; the office looks at what that would do. */
describeInBrowser('what is kept of people, on the screens', { timeout: 240_000 }, (screens) => {
  let office: Visitor;

  test('a wethouder reads what is kept, takes it along, and asks to be forgotten', async () => {
    const wethouder = await screens.comesIn(WETHOUDER ?? '', PHONE);
    const { page } = wethouder;
    await page.getByRole('link', { name: 'Mijn gegevens' }).click();
    await page.getByRole('heading', { name: 'Alles wat wij van u bewaren' }).waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download om te lezen' }).click(),
    ]);
    assert.match(file.suggestedFilename(), /^gegevens-[-0-9]+[.]html$/);
    const text = readFileSync(await file.path(), 'utf8');
    assert.ok(text.includes(WETHOUDER?.split(' ')[1] ?? ''));
    await page.getByText('Het bestand staat bij uw downloads.').waitFor();
    await page.getByText('Wat wij bewaren, waarom en hoe lang').click();
    await page.getByRole('heading', { name: 'Voorinschrijvingen' }).waitFor();
    await page.getByRole('button', { name: 'Vraag om vergeten te worden' }).click();
    await assertAccessible(wethouder, 'own data, asking');
    await picture({ page }, 'privacy-own', true);
    await page.setViewportSize(SMALL);
    await assertAccessible(wethouder, 'own data on a small phone');
    await page.getByRole('button', { name: 'Ja, stuur het verzoek' }).click();
    await page.getByText(/^U vroeg op .* om vergeten te worden/).waitFor();
  });

  test('the office sees the request, what it would do and why not yet, and gives the data', async () => {
    office = await screens.comesIn(OFFICE_NAME, PROJECTOR);
    const { page } = office;
    await page.getByRole('link', { name: 'Privacy en logboek' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Privacy' }).waitFor();
    await assertAccessible(office, 'privacy');
    await picture({ page }, 'privacy-office');
    await page.getByRole('link', { name: WETHOUDER ?? '' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: WETHOUDER ?? '' }).waitFor();
    await page.getByText('Zit nog in een groep').waitFor();
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download als JSON' }).press('Enter'),
    ]);
    assert.equal(typeof JSON.parse(readFileSync(await file.path(), 'utf8')).madeAt, 'string');
    // Once by the person, and now by the office
    await page.getByText('Alle gegevens van een persoon opgevraagd').nth(1).waitFor();
    await assertAccessible(office, 'a person');
    await picture({ page }, 'privacy-person', true);
    await page.getByLabel('Waarom niet?').fill('U zit nog in een groep.');
    await page.getByRole('button', { name: 'Verzoek afwijzen' }).press('Enter');
    await page.getByText('Het verzoek is afgewezen.').waitFor();
    // The page reads anew what is asked, a moment after it says that it was done
    await page.getByLabel('Waarom niet?').waitFor({ state: 'detached' });
  });

  test('the office reads who looked, and forgets somebody in no group', async () => {
    const { page } = office;
    await page.goto(`${screens.server.url}/bureau/privacy/logboek`);
    await page.getByText('Alle gegevens van een persoon opgevraagd').first().waitFor();
    await page.setViewportSize(SMALL);
    await assertAccessible(office, 'the log on a small phone');
    await page.setViewportSize(PROJECTOR);
    await assertAccessible(office, 'the log');
    await picture({ page }, 'privacy-log');

    await page.goto(`${screens.server.url}/bureau/privacy`);
    await page.getByLabel('Naam of e-mailadres').fill('kramer');
    await page.getByRole('button', { name: 'Zoek' }).press('Enter');
    await page.getByRole('link', { name: 'Ineke Kramer' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Ineke Kramer' }).waitFor();
    await page.getByRole('button', { name: 'Vergeet deze persoon' }).press('Enter');
    await page.getByRole('alert').getByText('Zet eerst het vinkje').waitFor();
    await page.getByLabel('Ik weet zeker').check();
    await page.getByRole('button', { name: 'Vergeet deze persoon' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Voormalig contactpersoon' }).waitFor();
    await page.getByText('Ineke Kramer').first().waitFor({ state: 'detached' });
  });
});
