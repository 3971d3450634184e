import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import { FACILITATOR, SECRETARY, TRAJECTORY_NAME } from '../../src/demonstration/people.ts';
import { assertAccessible, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;
const WETHOUDER = 'Anneke Veldhuis';
const COLLEAGUE = 'Bart Hoekstra';
const nameOf = ({ givenName, familyName }: typeof SECRETARY) => `${givenName} ${familyName}`;

/** A wethouder keeps when the council meets; the facilitator sees it while preparing, and the phone suggests a no. */
describeInBrowser('council evenings, on the screens', { timeout: 240_000 }, (screens) => {
  let wethouder: Visitor;
  let guide: Visitor;

  const council = (page: Page) => page.locator('.council').filter({ hasText: 'Vaste avonden van Zwolle' });

  test('a wethouder adds one by keyboard on a small phone, and is told what is missing', async () => {
    wethouder = await screens.comesIn(WETHOUDER, SMALL);
    const { page } = wethouder;
    await page.getByRole('link', { name: 'Mijn gegevens' }).click();
    await council(page).getByText('eerste maandag van de maand, 16.00 – 22.00 uur').waitFor();
    await assertAccessible(wethouder, 'own details with council evenings');
    await picture({ page }, 'council-details-small', true);
    await page.getByRole('button', { name: 'Voeg een avond toe' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Een vaste avond' });
    await dialog.getByRole('button', { name: 'Voeg toe' }).press('Enter');
    await dialog.getByRole('alert').getByText('Vul een naam in').waitFor();
    await dialog.getByLabel('Naam').fill('Commissie Ruimte');
    await dialog.getByLabel('Welke weken?').selectOption('De laatste van de maand');
    await dialog.getByLabel('Van').fill('16:00');
    await dialog.getByLabel('Tot').fill('15:00');
    await dialog.getByLabel('Laatste dag').fill('2027-07-01');
    await dialog.getByLabel('Naam').press('Enter');
    await dialog.getByRole('alert').getByText('De eindtijd moet na de begintijd zijn').waitFor();
    await assertAccessible(wethouder, 'window for an evening, with trouble');
    await picture({ page }, 'council-dialog-small');
    await dialog.getByLabel('Tot').fill('18:30');
    await dialog.getByLabel('Naam').press('Enter');

    await page.getByText('Toegevoegd: Commissie Ruimte.').waitFor();
    await council(page)
      .getByText('laatste donderdag van de maand, 16.00 – 18.30 uur, tot en met donderdag 1 juli 2027')
      .waitFor();
    await page.locator('button:focus', { hasText: 'Voeg een avond toe' }).waitFor();
  });

  test('the secretary keeps the same list; what is there is not added twice, and what is removed is gone', async () => {
    const secretary = await screens.comesIn(nameOf(SECRETARY), PROJECTOR);
    const { page } = secretary;
    await page.getByRole('link', { name: 'Mijn gegevens' }).click();
    await council(page).getByText('Commissie Ruimte').waitFor();
    await assertAccessible(secretary, 'own details of a secretary');
    await picture({ page }, 'council-details-secretary', true);
    const add = async (name: string) => {
      await page.getByRole('button', { name: 'Voeg een avond toe' }).click();
      await page.getByRole('textbox', { name: 'Naam' }).fill(name);
      await page.getByLabel('Welke weken?').selectOption('De laatste van de maand');
      await page.getByRole('button', { name: 'Voeg toe', exact: true }).click();
    };
    await add('commissie ruimte');
    await page.getByRole('alert').getByText('Deze avond staat er al').waitFor();
    await page.keyboard.press('Escape');
    await add('Auditcommissie');
    await page.getByText('Toegevoegd: Auditcommissie.').waitFor();
    await page
      .getByRole('button', {
        name: 'Haal weg: Auditcommissie, laatste donderdag van de maand, 19.30 – 22.30 uur',
      })
      .press('Enter');

    await page.getByText('Weggehaald: Auditcommissie.').waitFor();
    await page.locator('h2:focus', { hasText: 'Vaste avonden van Zwolle' }).waitFor();
    await page.getByRole('button', { name: /Haal weg: Auditcommissie/ }).waitFor({ state: 'detached' });
  });

  test('preparing a round shows them by name; the moments stay on, but in the school holidays of all', async () => {
    guide = await screens.comesIn(nameOf(FACILITATOR), PROJECTOR);
    const { page } = guide;
    await page.getByRole('link', { name: TRAJECTORY_NAME }).first().click();
    await page.getByRole('link', { name: 'Bereid een planningsronde voor' }).click();
    await page.getByText('Dat is genoeg om mee te beginnen.').waitFor();

    const marked = page.locator('.cal-day').filter({ hasText: 'Commissie Ruimte Zwolle' });
    const boxes = marked.getByRole('checkbox');
    assert.deepEqual(await Promise.all((await boxes.all()).map((box) => box.getAttribute('data-date'))), [
      '2027-02-25',
      '2027-03-25',
      '2027-04-29',
      '2027-05-27',
      '2027-06-24',
    ]);
    assert.deepEqual(await Promise.all((await boxes.all()).map((box) => box.isChecked())), [
      false,
      true,
      false,
      true,
      true,
    ]);
    await page.getByText('Voorbeeldraad Zwolle').first().waitFor();
    await page.getByText('Voorbeeldcommissie Deventer').first().waitFor();
    await assertAccessible(guide, 'preparing, with council evenings');
    await picture({ page }, 'council-prepare');
    await page.getByRole('button', { name: '+ avond' }).click();
    await page.getByText('avond: Voorbeeldraad Apeldoorn').first().waitFor();
    await page.getByText('Vaste raads- en commissieavonden staan bij de dagen').waitFor();
    await assertAccessible(guide, 'preparing, with evenings');
    await picture({ page }, 'council-prepare-evening');
    await page.getByRole('button', { name: 'Haal avond weg' }).click();
    await page.getByText('avond: Voorbeeldraad Apeldoorn').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Open de ronde' }).click();
    await page.getByRole('heading', { level: 1 }).filter({ hasText: TRAJECTORY_NAME }).waitFor();
  });

  test('the phone suggests a no by name, and fills in nothing unasked', async () => {
    const { page } = wethouder;
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('link', { name: 'Geef door wanneer u kunt' }).first().click();
    await page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
    const card = page.locator('.suggestion').filter({ hasText: 'Vaste avonden' });
    await card
      .getByText(/^Op \d+ momenten is er een vaste avond: .*Commissie Ruimte Zwolle.* Als nee invullen\?$/)
      .waitFor();
    await page.getByText('0 van 96 beantwoord').waitFor();
    await assertAccessible(wethouder, 'answers with a suggestion of council evenings');
    await picture({ page }, 'council-phone');
    await card.getByRole('button', { name: 'Bekijk en vul in' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Vaste avonden' });
    await dialog.getByRole('checkbox', { name: /Voorbeeldraad Zwolle: Nee/ }).uncheck();
    await assertAccessible(wethouder, 'window of council evenings');
    await picture({ page }, 'council-phone-dialog');
    await dialog.getByRole('button', { name: 'Vul 3 momenten in' }).press('Enter');

    await page.getByText('3 momenten op ‘Nee’ gezet.').waitFor();
    await page.getByText('Alles is opgeslagen.').waitFor();
    await page.getByText('3 van 96 beantwoord').waitFor();
    const no = page.getByRole('button', { name: /^donderdag 25 maart, middag, .*: Nee$/ });
    assert.equal(await no.getAttribute('aria-pressed'), 'true');
    const colleague = await screens.comesIn(COLLEAGUE, SMALL);
    await colleague.page.getByRole('link', { name: 'Geef door wanneer u kunt' }).first().click();
    await colleague.page.getByText('0 van 96 beantwoord').waitFor();
    await colleague.page.getByText('Commissie Ruimte Zwolle').first().waitFor();
    assert.equal(await colleague.page.locator('.suggestion').count(), 0);
  });

  test('one that is added while the round runs is on the wall at once, and in the window of its moment', async () => {
    const { page } = guide;
    await page.getByRole('link', { name: 'Momenten', exact: true }).click();
    await wethouder.page.goto('/mijn-gegevens');
    await wethouder.page.getByRole('button', { name: 'Voeg een avond toe' }).click();
    const form = wethouder.page.getByRole('dialog');
    await form.getByLabel('Naam').fill('Extra raad');
    await form.getByLabel('Dag', { exact: true }).selectOption('vrijdag');
    await form.getByLabel('Van').fill('15:00');
    await form.getByLabel('Laatste dag').fill('2027-02-05');
    await wethouder.page.getByRole('button', { name: 'Voeg toe', exact: true }).click();
    await wethouder.page.getByText('Toegevoegd: Extra raad.').waitFor();

    await page.getByText('Extra raad Zwolle').waitFor();
    await assertAccessible(guide, 'moments with council evenings');
    await picture({ page }, 'council-wall');
    await page.getByRole('link', { name: 'Antwoorden', exact: true }).click();
    await page.getByRole('button', { name: 'vrijdag 5 februari' }).click();
    await page.getByRole('dialog').getByText('Extra raad Zwolle').waitFor();
    await assertAccessible(guide, 'window of a moment with a council evening');
    await picture({ page }, 'council-slot');
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults),
      [],
    );
  });
});
