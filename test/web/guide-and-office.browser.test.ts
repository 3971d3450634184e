import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  type DemonstrationPerson,
  FACILITATOR,
  OFFICE,
  SECRETARY,
  WETHOUDERS,
} from '../../src/demonstration/people.ts';
import { assertAccessible, PHONE, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const nameOf = ({ givenName, familyName }: DemonstrationPerson) => `${givenName} ${familyName}`;

/** The office starts a group and hands out links; the facilitator stops a round and reads back what was decided. */
describeInBrowser('the work of guide and office, on the screens', { timeout: 600_000 }, (screens) => {
  let office: Visitor;

  test('the office starts a trajectory with five wethouders, found by name', async () => {
    office = await screens.visitor();
    const { page } = office;
    await page.goto(screens.server.links.get(nameOf(OFFICE)) ?? '');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('link', { name: 'Start een traject' }).click();
    await page.getByRole('heading', { level: 1, name: 'Een traject starten' }).waitFor();
    await page.getByLabel('Naam van de groep').fill('Groep Vecht');
    await page.getByRole('button', { name: 'Start het traject' }).click();
    await page.getByRole('alert').getByText('Kies een begeleider.').waitFor();
    await page.getByLabel('Begeleider').selectOption(nameOf(FACILITATOR));
    for (const wethouder of WETHOUDERS.slice(0, 5)) {
      await page.getByLabel('Zoek op naam of e-mailadres').fill(wethouder.familyName.slice(0, 4));
      await page.getByText('1 wethouder gevonden.').waitFor();
      await page.keyboard.press('Enter');
      if (wethouder === WETHOUDERS[1]) await assertAccessible(office, 'form to start, with a result');
      await page.getByRole('button', { name: `Kies ${nameOf(wethouder)}` }).click();
    }
    await page.getByText('Gekozen: 5').waitFor();
    await page.getByLabel('Dag').fill('2027-02-02');
    await page.getByLabel('Wie ontvangt de groep?').selectOption('Carla Smeenk, Deventer');
    await page.getByLabel('Naam van het gebouw').fill('Stadhuis Deventer');
    await page.getByLabel('Plaats').fill('Deventer');
    await assertAccessible(office, 'form to start, filled in');
    await page.getByRole('button', { name: 'Start het traject' }).click();

    await page.getByRole('heading', { level: 1, name: 'Groep Vecht' }).waitFor();
    await page.getByText('dinsdag 2 februari 2027, 13.30 – 16.30 uur').waitFor();
    await assertAccessible(office, 'trajectory that was just started');
  });

  test('a personal link is shown once, works on a phone, and stops when it is revoked', async () => {
    const { page } = office;
    const open = () =>
      page.getByRole('button', { name: `Link voor secretariaat: ${nameOf(SECRETARY)}` }).click();
    await open();
    await page.getByRole('button', { name: 'Maak een link' }).click();
    const link = await page.getByLabel('Link', { exact: true }).inputValue();
    await assertAccessible(office, 'window with a personal link');
    const phone = await screens.visitor(PHONE);
    await phone.page.goto(link);
    await phone.page.getByRole('button', { name: 'Verder' }).click();
    await phone.page.getByRole('heading', { level: 1, name: `Goedendag, ${nameOf(SECRETARY)}` }).waitFor();
    await page.getByRole('button', { name: 'Sluiten' }).click();

    await open();
    assert.equal(await page.getByLabel('Link', { exact: true }).count(), 0);
    await page.getByRole('button', { name: 'Stop alle links' }).click();
    await page.getByText('2 links werken nu niet meer.').waitFor();
    await phone.page.reload();
    await phone.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    await page.getByRole('button', { name: 'Sluiten' }).click();
  });

  test('the facilitator stops a planning round, and the history says why', async () => {
    const guide = await screens.visitor(PHONE);
    const { page } = guide;
    await page.goto(screens.server.links.get(nameOf(FACILITATOR)) ?? '');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('link', { name: 'Groep Vecht' }).first().click();
    await page.getByRole('link', { name: 'Bereid een planningsronde voor' }).click();
    await page.getByText('Dat is genoeg om mee te beginnen.').waitFor({ state: 'attached' });
    await assertAccessible(guide, 'page to prepare a round');
    await page.getByRole('button', { name: 'Open de ronde' }).click();
    await page.getByRole('heading', { level: 1, name: 'Samen plannen: Groep Vecht' }).waitFor();
    await page.goBack();
    await page.getByRole('button', { name: 'Stop de planningsronde' }).click();
    await page.getByLabel('Waarom? (de groep leest dit)').fill('De verkeerde periode.');
    await assertAccessible(guide, 'window to stop a round');
    await page.getByRole('button', { name: 'Stop de ronde' }).click();

    await page.getByRole('link', { name: 'Bereid een planningsronde voor' }).waitFor();
    await page.getByText('Geschiedenis').click();
    await page.getByText('Planningsronde ingetrokken').waitFor();
    await page.getByText('Reden: De verkeerde periode.').waitFor();
    const first = page.getByRole('listitem').filter({ hasText: 'Traject gestart' });
    await first.getByText(`donderdag 14 januari 2027, 9.00 uur, ${nameOf(OFFICE)}`).waitFor();
    await assertAccessible(guide, 'trajectory with its history');
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults),
      [],
    );
  });
});
