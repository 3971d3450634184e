import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import type { Locator } from 'playwright-core';
import { brokenRules } from '../fees/e-invoice-rules.ts';
import { readXml, value } from '../fees/xml-reader.ts';
import { assertAccessible, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;
const ISSUER = [
  ['Naam van de vereniging', 'Voorbeeldvereniging'],
  ['Straat en huisnummer, of postbus', 'Postbus 1'],
  ['Postcode', '2500 AA'],
  ['Plaats', 'Den Haag'],
  ['KvK-nummer', '12345678'],
  ['Btw-nummer', 'NL123456789B01'],
  ['Rekeningnummer (IBAN)', 'NL91 ABNA 0417 1643 00'],
  ['E-mailadres', 'bureau@example.nl'],
] as const;
const ADDRESS = [
  ['Straat en huisnummer, of postbus', 'Raadhuisplein 1'],
  ['Postcode', '8011 pk'],
  ['Plaats', 'Zwolle'],
  ['Nummer van de gemeente', '00000001001234567000'],
  ['Inkoopnummer', 'INK-2027-0815'],
] as const;

/** The field that a refusal is about has the focus, says that it is the wrong one, and why. */
async function isWrong(form: Locator, label: string): Promise<void> {
  const field = form.getByLabel(label);
  await form.locator('[aria-invalid="true"]:focus').waitFor();
  assert.equal(await field.getAttribute('aria-invalid'), 'true');
  const why = form.page().locator(`[id="${(await field.getAttribute('aria-describedby'))?.split(' ')[0]}"]`);
  assert.notEqual((await why.innerText()).trim(), '');
}

/** The office completes a draft, sends it, takes the e-invoice along and credits it: all by keyboard. */
describeInBrowser('invoices, on the screens', { timeout: 600_000 }, (screens) => {
  const onBoth = async (visitor: Visitor, name: string) => {
    await visitor.page.setViewportSize(SMALL);
    await assertAccessible(visitor, `${name}, on a small phone`);
    await picture(visitor, `${name}-320`, true);
    await visitor.page.setViewportSize(PROJECTOR);
    await assertAccessible(visitor, `${name}, on a laptop`);
    await picture(visitor, `${name}-1280`, true);
  };

  test('the office completes, sends, downloads and credits an invoice', async () => {
    const visitor = await screens.comesIn('Petra Vos', PROJECTOR);
    const { page } = visitor;
    await page.getByRole('link', { name: 'Facturen' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Facturen' }).waitFor();
    await page.getByRole('heading', { name: '6 facturen' }).waitFor();
    assert.equal(await page.getByRole('button', { name: /^Factuur voor .* versturen$/ }).count(), 0);
    await onBoth(visitor, 'invoices-drafts');

    await page.locator('summary', { hasText: 'Gegevens van de afzender' }).press('Enter');
    const issuer = page.locator('details', { hasText: 'Gegevens van de afzender' });
    for (const [label, text] of ISSUER) await issuer.getByLabel(label, { exact: true }).fill(text);
    await issuer.getByLabel('Rekeningnummer').fill('NL00');
    await issuer.getByRole('button', { name: 'Afzender bewaren' }).press('Enter');
    await isWrong(issuer, 'Rekeningnummer');
    await issuer.getByLabel('Rekeningnummer').fill('NL91 ABNA 0417 1643 00');
    await issuer.getByRole('button', { name: 'Afzender bewaren' }).press('Enter');
    await page.getByText('De afzender is bewaard.').waitFor();

    const edit = page.getByRole('button', { name: /^Concept voor .* aanpassen$/ }).first();
    const name =
      /^Concept voor (.*) aanpassen$/.exec((await edit.getAttribute('aria-label')) ?? '')?.[1] ?? '';
    await edit.press('Enter');
    const draft = page.getByRole('dialog');
    await draft.getByLabel('Lid bij de aanmelding').selectOption('Ja, lid');
    await draft.getByLabel('Soort nummer').selectOption('OIN (20 cijfers)');
    for (const [label, text] of ADDRESS) await draft.getByLabel(label, { exact: true }).fill(text);
    await onBoth(visitor, 'invoices-form');
    await draft.getByLabel('Postcode').fill('80');
    await draft.getByRole('button', { name: 'Bewaren' }).press('Enter');
    await draft.getByText('Een postcode heeft vier cijfers', { exact: false }).waitFor();
    await isWrong(draft, 'Postcode');
    await draft.getByLabel('Postcode').fill('8011 pk');
    await draft.getByRole('button', { name: 'Bewaren' }).press('Enter');
    await page.getByText(`Het concept voor ${name} is aangepast.`).waitFor();
    await page.getByText('Klaar om te versturen.').waitFor();
    await page.getByText('1 concept is klaar om te versturen, samen € 605,00 met btw.').waitFor();
    await page.getByRole('button', { name: 'Verstuur dit concept' }).press('Enter');
    await page
      .getByRole('dialog')
      .getByText('1 factuur krijgt een nummer, samen € 605,00 met btw.')
      .waitFor();
    await onBoth(visitor, 'invoices-send-all');
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: `Factuur voor ${name} versturen` }).press('Enter');
    await page.getByRole('dialog').getByText('€ 605,00 met btw', { exact: false }).waitFor();
    await onBoth(visitor, 'invoices-send');
    await page.getByRole('button', { name: 'Ja, verstuur' }).press('Enter');
    await page.getByText(/^Factuur \d{4}-0001 staat vast\. U vindt haar bij “Verstuurd”/).waitFor();
    await page.getByRole('heading', { name: '5 facturen' }).waitFor();

    await page.getByLabel('Laat zien').selectOption('Verstuurd');
    await page.getByRole('heading', { name: '1 factuur' }).waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('link', { name: /^E-factuur .* downloaden$/ }).press('Enter');
    const file = await downloading;
    const root = readXml(readFileSync(await file.path(), 'utf8'));
    assert.match(file.suggestedFilename(), /^factuur-\d{4}-0001\.xml$/);
    assert.deepEqual(brokenRules(root), []);
    assert.equal(value(root, 'cac:OrderReference/cbc:ID'), 'INK-2027-0815');

    await page.getByRole('link', { name: /^Bekijken en afdrukken \d{4}-0001$/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Factuur \d{4}-0001$/ }).waitFor();
    const paper = await page.locator('article').innerText();
    for (const asked of [
      ...['Voorbeeldvereniging', 'Postbus 1', '2500 AA Den Haag', 'KvK-nummer 12345678', name],
      ...['Btw-nummer NL123456789B01', 'Raadhuisplein 1', '8011 PK Zwolle', 'INK-2027-0815'],
      ...['Totaal zonder btw\t€ 500,00', 'Btw 21 %\t€ 105,00', 'Te betalen\t€ 605,00'],
      'vanaf 14 januari 2027',
      'op NL91 ABNA 0417 1643 00 van Voorbeeldvereniging',
    ]) {
      assert.ok(paper.includes(asked), `${asked} is not on:\n${paper}`);
    }
    await onBoth(visitor, 'invoices-paper');
    await page.emulateMedia({ media: 'print' });
    await picture(visitor, 'invoices-paper-printed', true);
    await page.emulateMedia({ media: null });
    await page.getByRole('link', { name: 'Terug naar de facturen' }).press('Enter');
    await page.getByLabel('Laat zien').selectOption('Verstuurd');

    await page.getByRole('button', { name: /^Creditnota maken bij factuur/ }).press('Enter');
    const credit = page.getByRole('dialog');
    assert.equal(await credit.getByLabel('Bedrag zonder btw').inputValue(), '500');
    await credit.getByLabel('Bedrag zonder btw').fill('500,01');
    await credit.getByRole('button', { name: 'Creditnota maken' }).press('Enter');
    await credit.getByText('nog € 500,00 zonder btw', { exact: false }).waitFor();
    await isWrong(credit, 'Bedrag zonder btw');
    await onBoth(visitor, 'invoices-credit');
    await credit.getByLabel('Bedrag zonder btw').fill('250,50');
    await credit.getByRole('button', { name: 'Creditnota maken' }).press('Enter');
    await page.getByText(/^Creditnota \d{4}-0002 staat vast\.$/).waitFor();
    await page.getByRole('heading', { name: '2 facturen' }).waitFor();
    await page.getByText('-€ 303,11').waitFor();
    await onBoth(visitor, 'invoices-sent');
    await page.getByRole('link', { name: /^Bekijken en afdrukken \d{4}-0002$/ }).press('Enter');
    await page.getByRole('heading', { level: 1, name: /^Creditnota \d{4}-0002$/ }).waitFor();
    await page.getByText(/^factuur \d{4}-0001 van /).waitFor();
    // Nobody knows here whether it was paid
    await page.getByText(/^Dit bedrag gaat af van factuur \d{4}-0001\./).waitFor();
    await onBoth(visitor, 'invoices-paper-credit');
    await page.getByRole('link', { name: 'Terug naar de facturen' }).press('Enter');

    const booking = page.waitForEvent('download');
    await page.getByRole('link', { name: 'Download als Excel' }).press('Enter');
    assert.match((await booking).suggestedFilename(), /\.xlsx$/);
    await page.getByLabel('Tot en met').fill('2020-01-01');
    await page.getByText('Kies een eerste en een laatste dag, in die volgorde.').waitFor();
    assert.equal(await page.getByRole('link', { name: 'Download als Excel' }).count(), 0);

    await page.locator('summary', { hasText: 'Nieuwe prijs of regel' }).press('Enter');
    await onBoth(visitor, 'invoices-prices');
    const prices = page.locator('details', { hasText: 'Nieuwe prijs of regel' });
    await prices.getByLabel('Btw in procenten').fill('veel');
    await page.getByRole('button', { name: 'Prijs bewaren' }).press('Enter');
    await isWrong(prices, 'Btw in procenten');
    await prices.getByLabel('Btw in procenten').fill('21');
    await page.getByRole('button', { name: 'Prijs bewaren' }).press('Enter');
    await page.getByText('De prijs is bewaard.').waitFor();
    await visitor.context.close();
  });

  test('for all others the page of invoices is not there', async () => {
    const visitor = await screens.comesIn('Anneke Veldhuis', SMALL);
    await visitor.page.goto(`${screens.server.url}/bureau/facturen`);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();

    assert.equal(await visitor.page.getByRole('heading', { level: 1, name: 'Facturen' }).count(), 0);
    await assertAccessible(visitor, 'no invoices');
    await visitor.context.close();
  });
});
