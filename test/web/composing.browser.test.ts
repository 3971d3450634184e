import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { OFFICE } from '../../src/demonstration/people.ts';
import { CompositionGroupsDocument, CompositionMoveDocument } from '../../src/web/gql/graphql.ts';
import { aSeason } from '../composing/builders.ts';
import { anOpenOffer } from '../enrolment/builders.ts';
import { dutchTables } from '../reference/dutch-tables.ts';
import { documentIdOf } from '../server/running.ts';
import { officeRightOf } from '../trajectories/builders.ts';
import { assertAccessible, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;
const OFFICE_NAME = `${OFFICE.givenName} ${OFFICE.familyName}`;

/** The office forms groups of a season, from the first search to a comparison. */
describeInBrowser('composing groups, on the screens', { timeout: 300_000 }, (screens) => {
  let office: Visitor;

  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  /** The first who stands in a row of a group. */
  const firstOf = async (row: Locator) => {
    const [name = ''] = (
      (await row
        .getByRole('button', { name: /: verplaats$/ })
        .first()
        .getAttribute('aria-label')) ?? ''
    ).split(',');
    const [, number = ''] = /Groep (\d+)/.exec((await row.getByRole('rowheader').textContent()) ?? '') ?? [];
    return { number, name };
  };
  /** Every page also fits a phone. */
  const looks = async (name: string) => {
    await assertAccessible(office, name);
    await picture(office, `composing-${name}`, true);
    await office.page.setViewportSize(SMALL);
    await assertAccessible(office, `${name} on a phone`);
    await picture(office, `composing-${name}-small`);
    await office.page.setViewportSize(PROJECTOR);
  };

  test('begins with everybody who registered, says who guides from where, and finds groups', async () => {
    const { context } = screens.server;
    const { id } = await context.database.db
      .selectFrom('office_staff')
      .select('person_id as id')
      .executeTakeFirstOrThrow();
    const offer = await anOpenOffer(context, officeRightOf(id), { places: undefined });
    await aSeason(context.database, await dutchTables(), { offerId: offer.id, registrations: 60 });
    office = await screens.comesIn(OFFICE_NAME, PROJECTOR);
    const { page } = office;
    await page.getByRole('link', { name: 'Groepen samenstellen' }).press('Enter');
    await title(page, 'Groepen samenstellen');
    await page.getByRole('button', { name: 'Begin een samenstelling' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Begin een samenstelling' });
    await dialog.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
    await dialog.getByRole('alert').getByText('Geef een naam').waitFor();
    await dialog.getByLabel('Naam').fill('Voorjaar 2027');
    await assertAccessible(office, 'window to begin');
    await dialog.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
    await title(page, 'Voorjaar 2027: groepen');
    await page.getByText('Er zijn nog geen groepen.').waitFor();
    await page.getByText('60 personen doen mee: ongeveer 10 groepen van 6.').waitFor();
    await page.getByText('Er is nog geen begeleider die groepen kan krijgen.').waitFor();
    await page.getByRole('link', { name: 'Lees de wensen' }).waitFor();

    await page.getByRole('link', { name: 'Begeleiders', exact: true }).press('Enter');
    await title(page, 'Voorjaar 2027: begeleiders');
    await page
      .getByRole('button', { name: /^Wijzig / })
      .first()
      .press('Enter');
    await page.getByLabel('Hoeveel groepen').fill('12');
    await page.getByLabel('gemeente', { exact: false }).first().fill('Utrecht');
    await page
      .getByRole('button', { name: /Utrecht/ })
      .first()
      .press('Enter');
    await assertAccessible(office, 'window of a facilitator');
    await picture(office, 'composing-guide');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
    await page.getByText('is bewaard.').waitFor();
    await page.getByText('vanuit Utrecht').waitFor();
    await looks('guides');

    await page.getByRole('link', { name: 'Groepen', exact: true }).press('Enter');
    await page.getByText('De begeleiders hebben samen plaats voor 12 groepen.', { exact: true }).waitFor();
    await page.getByLabel('Hoe lang?').selectOption('Kort');
    await page.getByRole('button', { name: 'Zoek groepen' }).press('Enter');
    await page.getByText('Versie 1 is klaar.').waitFor();
    await page.getByRole('heading', { level: 2, name: /groepen, \d+ personen/ }).waitFor();
    await page.getByText('Nee, bewezen').first().waitFor();
    await looks('groups');
    await page.getByText('Op de kaart').click();
    await page.getByRole('button', { name: 'Passend bij de groepen' }).press('Enter');
    await page.getByText('Alles wat u koos, past in beeld.').waitFor();
    await page.getByRole('button', { name: 'Verder weg' }).press('Enter');
    await page.getByRole('button', { name: 'Naar het oosten' }).press('Enter');
    await picture(office, 'composing-map', true);
    await assertAccessible(office, 'the map');
  });

  test('by keyboard and by dragging: moves somebody after seeing what it costs, and locks a group', async () => {
    const { page } = office;
    const rows = page.locator('tr.composing__row');
    const chip = rows
      .nth(0)
      .getByRole('button', { name: /: verplaats$/ })
      .first();
    const name = ((await chip.getAttribute('aria-label')) ?? '').split(',')[0] ?? '';
    await chip.press('Enter');
    const dialog = page.getByRole('dialog', { name: `${name} verplaatsen` });
    // Where they fit best; taken, the list is left for all that it costs
    await dialog.getByRole('heading', { name: 'Waar past deze persoon het best?' }).waitFor();
    await assertAccessible(office, 'the best places');
    await picture(office, 'composing-best-places');
    const best = dialog.getByRole('button', { name: /^Kies Groep / }).first();
    const [, number = ''] = /Groep (\d+)/.exec((await best.getAttribute('aria-label')) ?? '') ?? [];
    await best.press('Enter');
    await dialog.getByText('geeft de doorslag').waitFor();
    assert.equal(await dialog.getByLabel('Naar').inputValue(), number);
    assert.equal(await page.evaluate('document.activeElement?.tagName'), 'SELECT');
    await dialog.getByLabel('Naar').selectOption({ index: 2 });
    await dialog.getByRole('button', { name: 'Verplaats', exact: true }).waitFor();
    await dialog.getByText('geeft de doorslag').waitFor();
    await assertAccessible(office, 'window to move somebody');
    await picture(office, 'composing-move');
    // Somebody else was first: what it costs is asked again
    await screens.server.context.database.db
      .updateTable('composition_runs')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .execute();
    const asked = documentIdOf(CompositionMoveDocument);
    const again = page.waitForRequest((request) => request.postData()?.includes(asked) === true);
    await dialog.getByRole('button', { name: 'Verplaats', exact: true }).press('Enter');
    await dialog.getByRole('alert').getByText('Er is intussen iets veranderd').waitFor();
    await again;
    await dialog.getByText('geeft de doorslag').waitFor();
    await dialog.getByRole('button', { name: 'Verplaats', exact: true }).press('Enter');
    await page.getByText(`${name}: groep 3.`).waitFor();
    await rows
      .nth(2)
      .getByRole('button', { name: `${name},`, exact: false })
      .waitFor();

    // Back by dragging: the same window, with the group chosen
    const dataTransfer = await page.evaluateHandle(() => new DataTransfer());
    const moved = rows
      .nth(2)
      .locator('.composing__member', { has: page.getByRole('button', { name: `${name},`, exact: false }) });
    await moved.dispatchEvent('dragstart', { dataTransfer });
    await rows.nth(0).dispatchEvent('dragover', { dataTransfer });
    await rows.nth(0).dispatchEvent('drop', { dataTransfer });
    await dialog.getByText('geeft de doorslag').waitFor();
    assert.equal(await dialog.getByLabel('Naar').inputValue(), '1');
    await dialog.getByRole('button', { name: 'Verplaats', exact: true }).press('Enter');
    await page.getByText(`${name}: groep 1.`).waitFor();

    // Two change places: the groups stay as large as they were
    await page.getByRole('button', { name: `${name},`, exact: false }).press('Enter');
    await dialog.getByLabel('Naar').selectOption('2');
    const { name: partner } = await firstOf(rows.nth(1));
    const partners = dialog.getByLabel('Wisselen met iemand?');
    await partners.selectOption({ index: 1 });
    await dialog.getByText(`Erbij: ${partner}.`).waitFor();
    await assertAccessible(office, 'window to swap');
    await picture(office, 'composing-swap');
    await dialog.getByRole('button', { name: 'Wissel', exact: true }).press('Enter');
    await page.getByText(`${name} en ${partner} zijn gewisseld.`).waitFor();
    await rows
      .nth(1)
      .getByRole('button', { name: `${name},`, exact: false })
      .waitFor();

    await page.getByRole('button', { name: 'Bekijk Groep 1', exact: true }).press('Enter');
    const group = page.getByRole('dialog', { name: 'Groep 1' });
    await group.getByText('Niemand zat eerder samen').waitFor();
    await group.getByRole('button', { name: 'Zet vast' }).press('Enter');
    await group.getByText('De groep staat vast').waitFor();
    await assertAccessible(office, 'window of a group');
    await picture(office, 'composing-group');
    await group.getByRole('button', { name: 'Sluit' }).press('Enter');
    await rows.nth(0).getByText('Staat vast').waitFor();
  });

  test('leaves somebody out, and takes them back where they were', async () => {
    const { page } = office;
    const { number, name } = await firstOf(page.locator('tr.composing__row').nth(1));
    await page.getByRole('button', { name: `${name},`, exact: false }).press('Enter');
    const dialog = page.getByRole('dialog', { name: `${name} verplaatsen` });
    await dialog.getByRole('button', { name: 'Laat deze persoon weg uit de samenstelling' }).press('Enter');
    await page.getByText(`${name} doet niet meer mee.`).waitFor();
    // On purpose, so that nobody is asked whether they should come in
    await page.getByText('59 personen doen mee').waitFor();
    assert.equal(await page.getByText('kan ook meedoen').count(), 0);

    await page.getByRole('link', { name: 'Deelnemers', exact: true }).press('Enter');
    await title(page, 'Voorjaar 2027: deelnemers');
    await page.getByRole('heading', { name: '1 persoon doet niet mee' }).waitFor();
    await looks('members');
    await page.getByLabel('Zoek op naam of gemeente').fill(name);
    const back = page.getByRole('button', { name: `Neem mee: ${name},` });
    await back.press('Enter');
    await page.getByText(`${name} doet nu mee.`).waitFor();
    await page.getByText(`, Groep ${number}`).first().waitFor();
    await page.getByRole('heading', { name: '60 personen doen mee' }).waitFor();
  });

  test('makes pairs of words, changes the order of importance, and compares two versions', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'Wensen', exact: true }).press('Enter');
    await title(page, 'Voorjaar 2027: wensen');
    const card = page.locator('section.card').first();
    await card
      .getByRole('button', { name: /: (graag|nooit) samen$/ })
      .first()
      .press('Enter');
    await page.getByText('Bewaard.').waitFor();
    await card.getByRole('button', { name: 'Alles is verwerkt' }).press('Enter');
    await page.getByText('zijn verwerkt.').waitFor();
    await looks('wishes');

    await page.getByRole('link', { name: 'Wat telt' }).press('Enter');
    await title(page, 'Voorjaar 2027: wat telt');
    // Somebody else was first: the form begins anew, and says why
    await screens.server.context.database.db
      .updateTable('composition_runs')
      .set((eb) => ({ version: eb('version', '+', 1) }))
      .execute();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Er is intussen iets veranderd').waitFor();
    await page.getByRole('button', { name: 'Reistijd omhoog' }).press('Enter');
    await page.getByText('Reistijd staat nu op plaats 3.').waitFor();
    await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
    await page.getByText('Bewaard. Zoek opnieuw').waitFor();
    await looks('settings');

    await page.getByRole('link', { name: 'Versies' }).press('Enter');
    await title(page, 'Voorjaar 2027: versies');
    await page.getByLabel('Van versie').selectOption('1');
    await page.getByLabel('naar versie').selectOption('2');
    await page.getByText('geeft de doorslag').waitFor();
    await looks('versions');
    await page.getByRole('button', { name: 'Werk verder aan versie 1', exact: true }).press('Enter');
    await page.getByText('U werkt nu aan versie 1.').waitFor();
  });

  test('shows what a search found, also while an older answer is still on its way', async () => {
    const { page } = office;
    await page.getByRole('link', { name: 'Alle samenstellingen' }).press('Enter');
    await page.getByRole('button', { name: 'Begin een samenstelling' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Begin een samenstelling' });
    await dialog.getByLabel('Naam').fill('Proef');
    await dialog.getByRole('button', { name: 'Begin', exact: true }).press('Enter');
    await title(page, 'Proef: groepen');
    await page.getByLabel('Hoe lang?').selectOption('Lang');
    await page.getByRole('button', { name: 'Zoek groepen' }).press('Enter');
    const stop = page.getByRole('button', { name: 'Stop en gebruik wat er is' });
    await stop.waitFor();

    // The groups as they are when the search is told to stop come when all is over; those that it found, when they are waited for
    const isOver = Promise.withResolvers<void>();
    const isWaitedFor = Promise.withResolvers<void>();
    const holds = [isOver.promise, isWaitedFor.promise];
    await page.route('**/graphql', async (route) => {
      const isOfGroups =
        route.request().postData()?.includes(documentIdOf(CompositionGroupsDocument)) === true;
      const hold = isOfGroups ? holds.shift() : undefined;
      if (hold === undefined) return route.continue();
      const response = await route.fetch();
      await hold;
      await route.fulfill({ response });
    });
    await stop.press('Enter');
    await page.getByText('Het zoeken is klaar. De groepen komen eraan.').waitFor();
    assert.equal(await page.getByText('Iemand anders heeft deze samenstelling veranderd.').count(), 0);
    isWaitedFor.resolve();
    await page.getByText('Versie 1 is klaar.', { exact: true }).waitFor();
    await page.getByRole('heading', { level: 2, name: /groepen, \d+ personen/ }).waitFor();
    assert.deepEqual(holds, []);
    isOver.resolve();
    await page.unrouteAll({ behavior: 'wait' });

    await page.getByRole('link', { name: 'Alle samenstellingen' }).press('Enter');
    await page.getByRole('link', { name: 'Voorjaar 2027' }).press('Enter');
  });

  test('releases the groups; then there is nothing left to move', async () => {
    const { page } = office;
    await title(page, 'Voorjaar 2027: groepen');
    await page.getByRole('button', { name: 'Geef de groepen vrij' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Groepen vrijgeven' });
    await dialog
      .getByLabel(/Wat gebeurt er met/)
      .selectOption('Zij houden hun plaats, voor een volgende samenstelling');
    await dialog.getByText('Zij krijgen daarover een mail.').waitFor();
    await assertAccessible(office, 'window to release');
    await picture(office, 'composing-release');
    await dialog.getByRole('button', { name: 'Geef vrij', exact: true }).press('Enter');
    await page.getByText('De groepen zijn vrijgegeven.').first().waitFor();
    await page.getByText('Deze groepen zijn vrijgegeven.').waitFor();
    assert.equal(await page.getByText('Er zijn nog geen groepen').count(), 0);
    assert.equal(await page.getByRole('button', { name: /: verplaats$/ }).count(), 0);
    await page.getByRole('link', { name: 'Deelnemers', exact: true }).press('Enter');
    await page.getByText('Hier staat wie er geen kreeg.').waitFor();
    assert.equal(await page.getByRole('button', { name: /^(Laat weg|Neem mee): / }).count(), 0);
    assert.equal(await page.getByText('0 personen doen mee').count(), 0);
    await page.getByRole('link', { name: 'Naar de beoogde groepen' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Beoogde groepen' }).waitFor();
    await page.getByText('Wacht op 5 intakes').first().waitFor();
    await assertAccessible(office, 'intended groups after a release');
    await picture({ page }, 'composing-intended', true);
    const { db } = screens.server.context.database;
    const groups = await db.selectFrom('intended_groups').select('id').execute();
    assert.equal(groups.length, 10);
  });
});
