import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SECRETARY } from '../../src/demonstration/people.ts';
import { assertAccessible, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openPhoneRoom } from './phone-room.ts';

const SMALL = { width: 320, height: 640 } as const;
const SECRETARY_NAME = `${SECRETARY.givenName} ${SECRETARY.familyName}`;
const KIND = 'Uw bijeenkomsten als deelnemer';

/** Somebody subscribes, sees who fetches, renews and stops; and the office looks after the subscriptions of all. */
describeInBrowser('calendar subscriptions, on the screens', { timeout: 600_000 }, (screens) => {
  const onBoth = async (visitor: Visitor, name: string) => {
    await assertAccessible(visitor, `${name}, on a small phone`);
    await picture(visitor, `${name}-320`, true);
    await visitor.page.setViewportSize(PROJECTOR);
    await assertAccessible(visitor, `${name}, on a laptop`);
    await picture(visitor, `${name}-1280`, true);
    await visitor.page.setViewportSize(SMALL);
  };
  /** Of who comes as a calendar program does. */
  const statusAt = async (address: string) =>
    (await fetch(address, { headers: { 'user-agent': 'Google-Calendar-Importer' } })).status;

  test('a wethouder makes an address, is helped with the own program, renews and stops it', async () => {
    const visitor = await screens.comesIn('Anneke Veldhuis', SMALL);
    const { page } = visitor;
    const addressShown = () => page.getByLabel('Adres', { exact: true }).inputValue();
    await page.goto(`${screens.server.url}/agenda`);
    await page.getByRole('button', { name: `Maak een agenda-adres: ${KIND}` }).press('Enter');
    await page.getByRole('heading', { level: 1, name: KIND }).waitFor();
    const first = await addressShown();
    await page.getByText('Nog niet opgehaald door een agenda.', { exact: false }).waitFor();
    for (const program of ['Outlook', 'Outlook klassiek', 'Google', 'Apple', 'Thunderbird']) {
      await page.getByRole('radio', { name: program, exact: true }).check();
      assert.ok((await page.locator('.program-help li').count()) > 0);
    }
    await page.getByRole('radio', { name: 'Google', exact: true }).check();
    const google = await page.getByRole('link', { name: 'Open in Google Agenda' }).getAttribute('href');
    await page.getByRole('radio', { name: 'Nextcloud of anders' }).check();
    const webcal = await page.getByRole('link', { name: 'Open in uw agenda' }).getAttribute('href');
    await page.getByText('Google haalt nieuws tot een dag later op', { exact: false }).waitFor();
    await onBoth(visitor, 'feed-new');

    assert.match(first, /\/calendar\/ical_[\w-]{43}\.ics$/);
    assert.equal(webcal, first.replace(/^http/, 'webcal').replace(/^webcals/, 'webcal'));
    assert.equal(google, `https://calendar.google.com/calendar/r?cid=${encodeURIComponent(String(webcal))}`);
    assert.equal(await statusAt(first), 200);

    await page.reload();
    await page.getByText('Wij bewaren het adres niet', { exact: false }).waitFor();
    assert.equal(await page.getByLabel('Adres', { exact: true }).count(), 0);
    await page
      .getByRole('checkbox', { name: 'Toon mogelijke data die u met ja beantwoordde (‘Misschien’)' })
      .click();
    await page.locator('input[type=checkbox]:checked').waitFor();
    await page.getByRole('button', { name: 'Maak een nieuw adres' }).press('Enter');
    await page
      .getByRole('dialog')
      .getByText('Het oude adres werkt dan niet meer.', { exact: false })
      .waitFor();
    await assertAccessible(visitor, 'asking whether to renew');
    await page.getByRole('button', { name: 'Ja, maak een nieuw adres' }).press('Enter');
    await page.getByText('Dit is het nieuwe adres.', { exact: false }).waitFor();
    const second = await addressShown();
    await page.getByRole('heading', { name: 'Een oud abonnement weghalen' }).waitFor();
    await onBoth(visitor, 'feed-renewed');

    assert.notEqual(second, first);
    assert.deepEqual([await statusAt(first), await statusAt(second)], [410, 200]);
    assert.ok(await page.getByRole('checkbox', { name: /^Toon mogelijke data/ }).isChecked());

    await page.getByRole('link', { name: 'Alle abonnementen' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Bijeenkomsten in uw agenda' }).waitFor();
    await onBoth(visitor, 'feeds-list');
    await page.getByRole('link', { name: KIND }).press('Enter');
    await page.getByRole('button', { name: 'Stop dit adres' }).press('Enter');
    await page.getByRole('button', { name: 'Ja, stop het adres' }).press('Enter');
    await page.getByText('Dit adres werkt niet meer').waitFor();
    await onBoth(visitor, 'feed-stopped');

    assert.equal(await statusAt(second), 410);
    await visitor.context.close();
  });

  test('who has answered everything sees the moments in the own calendar at a press', async () => {
    const room = await openPhoneRoom(screens.server);
    const ids = room.slots.map(({ id }) => id);
    await room.answerFor('Carla', ids.slice(0, 3), 'YES');
    await room.answerFor('Carla', ids.slice(3), 'NO');
    const visitor = await screens.comesIn('Carla Smeenk', SMALL);
    const { page } = visitor;
    const answers = room.pathOf('Carla');
    await page.goto(`${screens.server.url}${answers}`);
    await page.locator('.notice a').first().waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Deze momenten in uw agenda' }).count(), 0);
    await page.goto(`${screens.server.url}/agenda`);
    await page.getByRole('button', { name: /^Maak een agenda-adres/ }).press('Enter');
    const address = await page.getByLabel('Adres', { exact: true }).inputValue();
    const holds = async () =>
      (await (await fetch(address)).text()).match(/^SUMMARY:Misschien/gm)?.length ?? 0;
    const before = await holds();

    await page.goto(`${screens.server.url}${answers}`);
    await page.getByRole('heading', { name: 'Deze momenten in uw agenda' }).waitFor();
    await page.getByRole('checkbox', { name: /^Toon mogelijke data/ }).click();
    await page.locator('input[type=checkbox]:checked').waitFor();
    await assertAccessible(visitor, 'moments in the calendar, on a small phone');
    await picture(visitor, 'answers-holds-320');

    assert.deepEqual([before, await holds()], [0, 3]);
    await visitor.context.close();
  });

  test('a subscription of somebody else is not there', async () => {
    const visitor = await screens.comesIn('Bart Hoekstra', SMALL);
    await visitor.page.goto(`${screens.server.url}/agenda/iets-anders`);
    await visitor.page.getByText('Dit abonnement is er niet, of het is niet van u.').waitFor();
    await assertAccessible(visitor, 'a subscription that is not there');
    await visitor.page.goto(`${screens.server.url}/bureau/agendas`);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await visitor.page.getByLabel('Naam of e-mailadres').count(), 0);
    await visitor.context.close();
  });

  test('the office finds somebody, sees who fetches, and stops an address with a reason', async () => {
    const owner = await screens.comesIn(SECRETARY_NAME, SMALL);
    await owner.page.goto(`${screens.server.url}/agenda`);
    await owner.page
      .getByRole('button', { name: /^Maak een agenda-adres/ })
      .first()
      .press('Enter');
    const address = await owner.page.getByLabel('Adres', { exact: true }).inputValue();
    assert.equal(await statusAt(address), 200);

    const visitor = await screens.comesIn('Petra Vos', SMALL);
    const { page } = visitor;
    await page.getByRole('link', { name: 'Agenda-abonnementen' }).press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Agenda-abonnementen' }).waitFor();
    await page.getByLabel('Naam of e-mailadres').fill(SECRETARY_NAME.split(' ').at(-1) ?? '');
    await page.getByLabel('Naam of e-mailadres').press('Enter');
    await page.getByText('1 persoon gevonden.').waitFor();
    // A fetch is written down a moment later
    for (let tries = 0; tries < 30; tries += 1) {
      if ((await page.getByText('Laatst opgehaald door Google', { exact: false }).count()) > 0) break;
      await page.waitForTimeout(300);
      await page.getByLabel('Naam of e-mailadres').fill(SECRETARY_NAME.slice(0, 3 + (tries % 3)));
      await page.getByLabel('Naam of e-mailadres').press('Enter');
    }
    await onBoth(visitor, 'office-feeds');
    await page.getByRole('button', { name: /^Stop dit adres: .*, / }).press('Enter');
    await page.getByRole('button', { name: 'Ja, stop het adres' }).press('Enter');
    await page.getByRole('dialog').getByRole('alert').waitFor();
    assert.equal(await statusAt(address), 200);
    await page.getByLabel('Waarom?').fill('Gevonden op een gedeelde computer');
    await assertAccessible(visitor, 'asking why an address stops');
    await page.getByRole('button', { name: 'Ja, stop het adres' }).press('Enter');
    await page.getByText(`Het adres van ${SECRETARY_NAME} is gestopt.`).waitFor();
    await page.getByText('Reden: Gevonden op een gedeelde computer', { exact: false }).waitFor();
    await assertAccessible(visitor, 'an address that was stopped');

    assert.equal(await statusAt(address), 410);
    await owner.page.reload();
    await owner.page.getByText('Reden: Gevonden op een gedeelde computer').waitFor();
    await visitor.context.close();
    await owner.context.close();
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults),
      [],
    );
  });
});
