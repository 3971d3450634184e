import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Page } from 'playwright-core';
import writeWorkbookFile from 'write-excel-file/node';
import { OFFICE, TRAJECTORY_NAME } from '../../src/demonstration/people.ts';
import { getOffer } from '../../src/enrolment/offer-store.ts';
import { changeFormFor } from '../../src/enrolment/office-registrations.ts';
import { getRegistration } from '../../src/enrolment/registration-store.ts';
import { readWorkbook } from '../../src/enrolment/workbook-reading.ts';
import { groupTexts } from '../../src/web/texts/nl-group.ts';
import { aForm, done, enrolled, lastForm, submitted } from '../enrolment/builders.ts';
import { manyWaiting } from '../enrolment/many.ts';
import { aMunicipality, anOfficeWorker, officeRightOf } from '../trajectories/builders.ts';
import { assertAccessible, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { modulesOf } from './drawn-qr.ts';
import { readQrCode } from './qr-reader.ts';

const SMALL = { width: 320, height: 640 } as const;
const OFFICE_NAME = `${OFFICE.givenName} ${OFFICE.familyName}`;

/** The office makes an offer, sees who waits and why each place went where it did, and keeps its list. */
describeInBrowser('enrolment for the office, on the screens', { timeout: 300_000 }, (screens) => {
  let office: Visitor;
  let offerPath: string;

  const title = (page: Page, name: string) => page.getByRole('heading', { level: 1, name }).waitFor();
  const theOffer = async () => {
    const row = await screens.server.context.database.db
      .selectFrom('offers')
      .selectAll()
      .executeTakeFirstOrThrow();
    return row;
  };

  test('by keyboard: makes an offer, opens it, and has a QR code and a poster for it', async () => {
    office = await screens.comesIn(OFFICE_NAME, PROJECTOR);
    const { page } = office;
    await page.getByRole('link', { name: 'Aanbod', exact: true }).press('Enter');
    await title(page, 'Aanbod');
    await page.getByRole('button', { name: 'Nieuw aanbod' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Nieuw aanbod' });
    await dialog.getByRole('button', { name: 'Maak het aanbod' }).press('Enter');
    await dialog.getByRole('alert').getByText('Geef het aanbod een naam').waitFor();
    await dialog.locator('input[name="title"][aria-invalid="true"]:focus').waitFor();
    await dialog.getByLabel('Naam', { exact: true }).fill('Intervisie in het oosten');
    await dialog.getByLabel('Gebied', { exact: true }).fill('Regio Zwolle');
    await dialog.getByLabel('Aantal plaatsen').fill('2');
    await dialog.getByLabel('Verwachte eerste bijeenkomst').fill('2027-03-15');
    await assertAccessible(office, 'window for a new offer');
    await picture({ page }, 'office-new-offer');
    await dialog.getByRole('button', { name: 'Maak het aanbod' }).press('Enter');
    await title(page, 'Intervisie in het oosten');
    await page.getByRole('button', { name: 'Open voor aanmelding' }).press('Enter');
    await page.getByText('Wethouders kunnen zich nu aanmelden.').waitFor();
    await assertAccessible(office, 'an offer that is open');
    offerPath = new URL(page.url()).pathname;
    const address = await page.getByLabel('Adres van de aanmeldpagina').inputValue();
    assert.equal(address, `${screens.server.url}/aanmelden/${(await theOffer()).code}`);

    await page.getByRole('link', { name: 'Poster om te printen' }).press('Enter');
    await page.getByText('Scan de code om u aan te melden').waitFor();
    await page.emulateMedia({ media: 'print' });
    await picture({ page }, 'office-poster-print', true);
    const sheet = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.deepEqual(sheet.match(/\/MediaBox \[.*?\]|\/Count \d+/g), [
      '/MediaBox [0 0 594.95996 841.91998]',
      '/Count 1',
    ]);
    await page.emulateMedia({ media: null });
    await assertAccessible(office, 'the poster');
    await picture({ page }, 'office-poster');
    assert.equal(readQrCode(await modulesOf(office)), address);
    await page.setViewportSize(SMALL);
    await assertAccessible(office, 'the poster on a phone');
    await page.setViewportSize(PROJECTOR);
  });

  test('sees who waits, offers a place out of order with a reason, and reads why each place went where it did', async () => {
    const { context } = screens.server;
    const { page } = office;
    await aMunicipality(context.database, 0);
    const offer = await getOffer(context.database.db, (await theOffer()).id);
    for (const index of [1, 2, 3, 4]) await enrolled(context, offer, aForm(index, { weekdays: [1, 6] }));
    await page.goto(offerPath);
    await page.getByText('Alle plaatsen zijn bezet of aangeboden.').waitFor();
    // One more place goes to the first by itself; the office gives it to the second
    await page.getByRole('button', { name: 'Wijzig', exact: true }).press('Enter');
    await page.getByLabel('Aantal plaatsen').fill('3');
    await page.getByRole('button', { name: 'Sla op' }).press('Enter');
    await page.getByText('op volgorde: eerste van 2').waitFor();
    await page.getByRole('button', { name: 'Bied een plaats aan: Wies Nummer 4' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Een plaats voor Wies Nummer 4' });
    await dialog.getByRole('button', { name: 'Bied een plaats aan' }).press('Enter');
    await dialog.getByRole('alert').getByText('Schrijf op waarom').waitFor();
    await dialog.getByLabel('Waarom wijkt u af?').fill('Woont het dichtst bij de groep');
    await assertAccessible(office, 'window to offer a place');
    await picture({ page }, 'office-offer-place');
    await dialog.getByRole('button', { name: 'Bied een plaats aan' }).press('Enter');
    await page.getByText('Aangeboden aan Wies Nummer 4.').waitFor();
    await page.getByText(`gekozen door ${OFFICE_NAME}: nummer 2 van 2`).waitFor();
    await page.getByText('Woont het dichtst bij de groep').first().waitFor();
    await page.getByText('teruggenomen door het bureau').waitFor();
    await assertAccessible(office, 'an offer with its history');
    await picture({ page }, 'office-offer', true);
    await page.setViewportSize(SMALL);
    await assertAccessible(office, 'an offer on a phone');
    await picture({ page }, 'office-offer-small', true);
    await page.setViewportSize(PROJECTOR);
  });

  test('changes what somebody filled in by telephone, the order number for the invoice included', async () => {
    const { page } = office;
    await page.goto(`${screens.server.url}/bureau/aanmeldingen`);
    await page.getByRole('link', { name: 'Wies Nummer 1' }).first().press('Enter');
    await title(page, 'Wies Nummer 1');
    await page.getByRole('link', { name: 'Wijzig wat is ingevuld' }).press('Enter');
    await title(page, 'Gegevens wijzigen: Wies Nummer 1');
    await page.getByLabel('Naar wie gaat de factuur?').selectOption({ label: 'Naar de gemeente' });
    await page.getByLabel('Inkoopnummer').fill('INK-2027-1');
    await page.getByLabel('Opmerking').fill('Van de een');
    await assertAccessible(office, 'changing a registration');
    await picture({ page }, 'office-change', true);

    // A colleague was first: what both typed is there, and what clashes is said
    const { context } = screens.server;
    const worker = officeRightOf(await anOfficeWorker(context.database));
    const registrationId = await lastForm(context.database, 'wies.1@example.nl');
    const form = aForm(1, { weekdays: [1, 6], telephone: '0612345678', remark: 'Van de ander' });
    const { version } = await getRegistration(context.database.db, registrationId);
    await done(changeFormFor(context, worker, { registrationId, version, form }));
    await page.getByRole('button', { name: 'Sla op' }).press('Enter');
    await page.getByText('dit is intussen ook ergens anders gewijzigd (Telefoonnummer, Opmerking)').waitFor();
    await page.getByText('Opmerking: daar werd ingevuld: ‘Van de ander’.').waitFor();
    await assertAccessible(office, 'changing what a colleague changed');
    await picture({ page }, 'office-change-clash');
    assert.deepEqual(
      [
        await page.getByLabel('Telefoonnummer').inputValue(),
        await page.getByLabel('Inkoopnummer').inputValue(),
        await page.getByLabel('Opmerking').inputValue(),
      ],
      ['0612345678', 'INK-2027-1', 'Van de een'],
    );
    await page.getByRole('button', { name: 'Sla op' }).press('Enter');
    await title(page, 'Wies Nummer 1');
    await page.getByText('INK-2027-1').waitFor();
  });

  test('finds one of two thousand, notes something, and withdraws it with a reason', async () => {
    const { context } = screens.server;
    const { page } = office;
    const { id } = await theOffer();
    await manyWaiting(context.database, id, 2000);
    await page.goto('/bureau/aanmeldingen');
    await page.getByText('2004 aanmeldingen').waitFor();
    assert.equal(await page.locator('tbody tr').count(), 50);
    await page.getByRole('button', { name: 'Toon meer' }).press('Enter');
    await page.locator('tbody tr').nth(99).waitFor();
    await assertAccessible(office, 'the list');
    await picture({ page }, 'office-list');
    await page.getByLabel('Zoek op naam').fill('zwol 1234');
    await page.getByText('1 aanmelding', { exact: true }).waitFor();
    await page.setViewportSize(SMALL);
    await assertAccessible(office, 'the list on a phone');
    await picture({ page }, 'office-list-small');
    await page.setViewportSize(PROJECTOR);
    await page.getByLabel('Zoek op naam').fill('nummer');
    await page.getByLabel('Stand').selectOption('Aangemeld, nog in geen groep');
    await page.getByRole('link', { name: 'Wies Nummer 1' }).first().waitFor();
    await page.getByLabel('Stand').selectOption('Plaats aangeboden');
    await page.getByText('1 aanmelding', { exact: true }).waitFor();
    await page.getByRole('link', { name: 'Wies Nummer 4' }).press('Enter');
    await title(page, 'Wies Nummer 4');
    await page.goBack();
    await page.getByText('1 aanmelding', { exact: true }).waitFor();
    assert.equal(await page.getByLabel('Zoek op naam').inputValue(), 'nummer');
    await page.goForward();
    await title(page, 'Wies Nummer 4');
    await page.getByText('maandag, zaterdag', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Bewaar de notitie' }).press('Enter');
    await page.getByRole('alert').getByText('Schrijf een notitie').waitFor();
    await page.getByLabel('Nieuwe notitie').fill('Belt maandag terug.\nOver de reistijd.');
    await page.getByRole('button', { name: 'Bewaar de notitie' }).press('Enter');
    await page.getByText('Over de reistijd.').waitFor();
    await assertAccessible(office, 'one registration');
    await picture({ page }, 'office-registration', true);
    await page.setViewportSize(SMALL);
    await assertAccessible(office, 'one registration on a phone');
    await page.setViewportSize(PROJECTOR);
    await page.getByRole('button', { name: 'Trek in', exact: true }).press('Enter');
    await page.getByRole('alert').getByText('Schrijf op waarom').waitFor();
    await page.getByLabel('Waarom trekt u').fill('Geen wethouder meer');
    await page.getByRole('button', { name: 'Trek in', exact: true }).press('Enter');
    await page.getByText('Ingetrokken.').first().waitFor();
    await page.getByText('Aanmelding of voorinschrijving ingetrokken').waitFor();
  });

  test('enters a registration by telephone; somebody who is there already is not entered twice', async () => {
    const { page } = office;
    await page.goto('/bureau/aanmeldingen/invoeren');
    await title(page, 'Een aanmelding of voorinschrijving invoeren');
    // What is read out is true of who has nothing to confirm, and the browser fills in nothing of who types
    assert.doesNotMatch(await page.locator('main').innerText(), /Bevestigt u niet/);
    assert.equal(await page.locator('input[autocomplete]:not([autocomplete="off"])').count(), 0);
    const fill = async () => {
      await page.getByLabel('Voornaam').fill('Bel');
      await page.getByLabel('Achternaam').fill('Bakker');
      await page.getByLabel('E-mailadres', { exact: true }).fill('bel.bakker@example.nl');
      await page.locator('input[name="municipality"]').fill('deventer');
      await page.getByRole('button', { name: 'Kies Deventer' }).press('Enter');
      await page.getByLabel('De wethouder vindt goed').check();
      await page.getByRole('button', { name: 'Voer in' }).press('Enter');
    };
    await fill();
    await title(page, 'Bel Bakker');
    await page.getByText('het bureau').first().waitFor();
    await page.goto('/bureau/aanmeldingen/invoeren');
    await fill();
    await page.getByRole('alert').getByText('staat hiervoor al op de lijst').waitFor();
    await assertAccessible(office, 'entering, with trouble');
  });

  test('confirms a second form of somebody by telephone, and comes to the registration that counts', async () => {
    const { page } = office;
    const form = aForm(77, { email: 'bel.bakker@example.nl' });
    await submitted(screens.server.context, undefined, form);
    await page.goto('/bureau/aanmeldingen');
    await page.getByLabel('Zoek op naam').fill('nummer 77');
    await page.getByLabel('Stand').selectOption('Wacht op bevestiging');
    await page.getByRole('link', { name: 'Wies Nummer 77' }).press('Enter');
    await title(page, 'Wies Nummer 77');
    await page.getByRole('button', { name: 'Bevestig namens deze persoon' }).press('Enter');
    await title(page, 'Bel Bakker');
  });

  test('offers a place in a group that is under way, and lets who takes it join that group', async () => {
    const { page } = office;
    await page.goto('/bureau/aanbod');
    await page.getByRole('button', { name: 'Nieuw aanbod' }).press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Nieuw aanbod' });
    await dialog.getByLabel('Naam', { exact: true }).fill('Een plaats in een groep');
    await dialog.getByLabel('Gebied', { exact: true }).fill('Zwolle');
    await dialog.getByLabel('Aantal plaatsen').fill('1');
    await dialog.getByLabel('Plaatsen in een groep die al loopt').selectOption(TRAJECTORY_NAME);
    await dialog.getByRole('button', { name: 'Maak het aanbod' }).press('Enter');
    await title(page, 'Een plaats in een groep');
    await page.getByRole('button', { name: 'Open voor aanmelding' }).press('Enter');
    await page.getByText('Wethouders kunnen zich nu aanmelden.').waitFor();
    await page.goto('/bureau/aanmeldingen/invoeren');
    await page.getByLabel('Waarvoor?').selectOption('Een plaats in een groep');
    await page.getByLabel('Voornaam').fill('Gea');
    await page.getByLabel('Achternaam').fill('Groot');
    await page.getByLabel('E-mailadres', { exact: true }).fill('gea.groot@example.nl');
    await page.getByLabel('Naam', { exact: true }).fill('Sef van der Kamer');
    await page.getByLabel('E-mailadres van het secretariaat').fill('sef@example.nl');
    await page.locator('input[name="municipality"]').fill('maastricht');
    await page.getByRole('button', { name: 'Kies Maastricht' }).press('Enter');
    await page.getByLabel('De wethouder vindt goed').check();
    await page.getByRole('button', { name: 'Voer in' }).press('Enter');
    await title(page, 'Gea Groot');
    await page.getByText('Aangemeld, met plaats').waitFor();
    await page.getByText('Bij de aanmelding staat Sef van der Kamer als secretariaat.').waitFor();
    assert.deepEqual(
      await Promise.all(['Voornaam', 'Achternaam'].map((name) => page.getByLabel(name).inputValue())),
      ['Sef', 'van der Kamer'],
    );
    await assertAccessible(office, 'a secretariat that was named');
    await page.getByRole('button', { name: 'Voeg toe' }).press('Enter');
    await page.getByText('Sef van der Kamer houdt nu de agenda bij').waitFor();
    assert.equal(await page.getByText('Bij de aanmelding staat').count(), 0);
    await page.getByRole('link', { name: 'Plaats in de groep' }).press('Enter');
    await title(page, 'Gea Groot in een groep plaatsen');
    await page.getByRole('button', { name: groupTexts.look }).press('Enter');
    await page.getByRole('heading', { name: groupTexts.dryRun.title }).waitFor();
    await assertAccessible(office, 'placing in a group, looked at');
    await picture({ page }, 'office-place-in-group', true);
    await page.getByRole('button', { name: groupTexts.group.confirmJoin }).press('Enter');
    await title(page, 'Gea Groot');
    await page.getByText('In een groep geplaatst', { exact: true }).waitFor();
  });

  test('takes the list along as a file of Excel, and reads one with a row that is wrong', async () => {
    const { page } = office;
    await page.goto('/bureau/aanmeldingen');
    await page.getByLabel('Zoek op naam').fill('bakker');
    await page.getByText('1 aanmelding', { exact: true }).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Bewaar als Excel' }).press('Enter');
    const download = await downloading;
    assert.equal(download.suggestedFilename(), 'aanmeldingen-2027-01-14.xlsx');
    const taken = await readWorkbook(readFileSync(await download.path()).toString('base64'));
    assert.deepEqual(taken.ok && taken.value.map((row) => row[1]), ['Achternaam', 'Bakker']);

    await page.getByRole('link', { name: 'Lees een Excel-bestand in' }).press('Enter');
    await title(page, 'Een Excel-bestand inlezen');
    await page.getByLabel('Waarvoor?').selectOption('Intervisie in het oosten');
    const rows = [
      ['Roepnaam', 'Achternaam', 'E-mail adres', 'Gemeentenaam', 'Schoenmaat'],
      ['Ina', 'Vos', 'ina.vos@example.nl', 'Weesp', '40'],
      ['Otto', 'Berg', 'otto.berg@example.nl', 'Bergen', ''],
      ['Ria', 'Land', 'ria', 'Zwolle', ''],
      ['Sam', 'Slip', 'sam.slip@example.nl', 'Zwole', ''],
    ];
    const buffer = await writeWorkbookFile(
      rows.map((row) => row.map((value) => ({ type: String, value }))),
      { sheet: 'Blad1' },
    ).toBuffer();
    const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    const chosen = page.getByLabel('Excel-bestand (.xlsx)');
    await chosen.setInputFiles({ name: 'groot.xlsx', mimeType, buffer: Buffer.alloc(380_001) });
    await page.getByRole('alert').getByText('Dit bestand is te groot').waitFor();
    assert.equal(await chosen.getAttribute('aria-invalid'), 'true');
    const csv = Buffer.from('Achternaam;Gemeente\r\nVos;Weesp\r\n');
    await chosen.setInputFiles({ name: 'lijst.csv', mimeType: 'text/csv', buffer: csv });
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).press('Enter');
    await page.getByRole('alert').getByText('Dit is een tekstbestand, zoals .csv.').waitFor();
    await chosen.setInputFiles({
      name: 'lijst.xlsx',
      mimeType,
      buffer,
    });
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).press('Enter');
    await page.getByText('1 rij in te voeren, 3 niet.').waitFor();
    await page.getByText('Wij lezen niet wat er staat onder: Schoenmaat.').waitFor();
    await page.getByText('Bedoelt u Zwolle?').waitFor();
    await page.getByText('Schrijf Bergen (NH.) of Bergen (L.).').waitFor();
    await page.getByText('Klopt niet. E-mailadres: ').waitFor();
    await page.getByRole('button', { name: 'Voer 1 rij in' }).press('Enter');
    await page.getByRole('alert').getByText('Zonder toestemming').waitFor();
    await page.getByLabel('Deze mensen vonden goed').check();
    await assertAccessible(office, 'a file that was read');
    await picture({ page }, 'office-import', true);
    await page.getByRole('button', { name: 'Voer 1 rij in' }).press('Enter');
    await page.getByText('1 rij is ingevoerd.').waitFor();
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).press('Enter');
    await page.getByText('0 rijen in te voeren, 4 niet.').waitFor();
    await page.getByText('Al aangemeld: blijft zoals het is').waitFor();
    await page.setViewportSize(SMALL);
    await assertAccessible(office, 'a file that was entered, on a phone');
    await picture({ page }, 'office-import-small', true);
    await page.setViewportSize(PROJECTOR);
  });

  test('goes from page to page by a bar that says where one is, and by one button on a phone', async () => {
    const { page } = office;
    const bar = page.getByRole('navigation', { name: 'Bureau' });
    const current = bar.locator('[aria-current="page"]');
    assert.equal(await current.textContent(), 'Aanmeldingen');
    await bar.getByRole('link', { name: 'Samenstellen' }).press('Enter');
    await title(page, 'Groepen samenstellen');
    assert.equal(await current.textContent(), 'Samenstellen');
    await page.setViewportSize(SMALL);
    const button = bar.getByRole('button', { name: 'Bureau: Samenstellen', expanded: false });
    await button.press('Enter');
    await assertAccessible(office, 'the menu of the office on a phone');
    await picture({ page }, 'office-menu-small');
    // Whoever was entered from the file is there
    await bar.getByRole('link', { name: 'Aanmeldingen' }).press('Enter');
    await title(page, 'Aanmeldingen');
    await bar.getByRole('button', { name: 'Bureau: Aanmeldingen', expanded: false }).waitFor();
    await page.setViewportSize(PROJECTOR);
    await page.getByLabel('Zoek op naam').fill('ina vos');
    await page.getByText('1 aanmelding', { exact: true }).waitFor();
    await page.goto('/');
    await title(page, `Goedendag, ${OFFICE_NAME}`);
    assert.equal(await bar.count(), 0);
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults),
      [],
    );
  });
});
