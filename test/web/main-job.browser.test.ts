import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  emailOf,
  FACILITATOR,
  OFFICE,
  SECRETARY,
  TRAJECTORY_NAME,
  WETHOUDERS,
} from '../../src/demonstration/people.ts';
import { assertAccessible, PHONE, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

/**
 * Ten minutes around a table, in real browsers against a real server: the facilitator signs in and opens a round, six
 * people answer on their phones while the wall follows, the plan is confirmed, and the dates go to a calendar.
 */
describeInBrowser('the main job, on the screens', { timeout: 600_000 }, (screens) => {
  let wall: Visitor;
  let phones: readonly Visitor[] = [];

  const byPersonalLink = async (name: string): Promise<Visitor> => {
    const made = await screens.visitor(PHONE);
    await made.page.goto(screens.server.links.get(name) ?? '');
    await made.page.getByRole('button', { name: 'Verder' }).click();
    await made.page.getByRole('heading', { level: 1, name: `Goedendag, ${name}` }).waitFor();
    return made;
  };

  test('the facilitator signs in with a link by mail', async () => {
    wall = await screens.visitor();
    const { page } = wall;
    await page.goto('/');
    await page.getByLabel('Uw e-mailadres').fill('geen adres');
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await page.getByRole('alert').waitFor();
    await assertAccessible(wall, 'sign-in');
    await page.getByLabel('Uw e-mailadres').fill(emailOf(FACILITATOR));
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    await page.getByText('Kijk in uw mail').waitFor();

    const mail = await screens.server.mailTo(emailOf(FACILITATOR));
    await page.goto(/https?:\/\/\S+\/inloggen\/\S+/.exec(mail)?.[0] ?? 'no link');
    await page.getByRole('button', { name: 'Inloggen' }).click();

    await page.getByRole('heading', { level: 1, name: 'Goedendag, Marjan de Wit' }).waitFor();
    await assertAccessible(wall, 'home of the facilitator');
  });

  test('and opens a planning round with the settings that are suggested', async () => {
    const { page } = wall;
    await page.getByRole('link', { name: TRAJECTORY_NAME }).first().click();
    await page.getByRole('heading', { level: 1, name: TRAJECTORY_NAME }).waitFor();
    await assertAccessible(wall, 'trajectory');
    await page.getByRole('link', { name: 'Bereid een planningsronde voor' }).click();
    await page.getByText('Dat is genoeg om mee te beginnen.').waitFor();
    await assertAccessible(wall, 'page to prepare a round');
    await page.getByRole('button', { name: 'Open de ronde' }).click();

    await page.getByRole('heading', { level: 1, name: `Samen plannen: ${TRAJECTORY_NAME}` }).waitFor();
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByText('0 van 6 doen mee').waitFor();
    await assertAccessible(wall, 'planning screen without a plan');
  });

  test('six wethouders answer on their phones, and the wall follows', async () => {
    phones = await Promise.all(
      WETHOUDERS.map(({ givenName, familyName }) => byPersonalLink(`${givenName} ${familyName}`)),
    );
    const answers = async (phone: Visitor, index: number): Promise<void> => {
      const { page } = phone;
      if (index === 0) await assertAccessible(phone, 'home of a wethouder');
      await page.getByRole('link', { name: 'Geef door wanneer u kunt' }).click();
      await page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
      const days = page.getByRole('group').filter({ hasNot: page.locator('summary') });
      await days
        .first()
        .getByRole('button', { name: index % 2 === 0 ? /: Nee$/ : /: Als het moet$/ })
        .click();
      await page.getByText('Alles is opgeslagen.').waitFor();
      if (index === 0) await assertAccessible(phone, 'answers');
      await page.getByText('Vul in één keer in').click();
      const whole = await page.getByRole('button', { name: /^Elke .*: Ja$/ }).all();
      const names = await Promise.all(whole.map((button) => button.getAttribute('aria-label')));
      for (const name of names) await page.getByRole('button', { name: name ?? '', exact: true }).click();
      await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
      await page.getByText('U bent klaar. Dank u wel.').waitFor();
      await page.getByText('Alles is opgeslagen.').waitFor();
    };
    // Around a table nobody waits for another
    await Promise.all(phones.map(answers));

    await wall.page.getByRole('link', { name: 'Antwoorden' }).click();
    await wall.page.locator('.ready__who--done').nth(5).waitFor();
    await wall.page.getByRole('heading', { name: 'Alle dagen en antwoorden' }).waitFor();
    await assertAccessible(wall, 'answers of the group');
    await wall.page.getByRole('link', { name: 'Voorstel' }).click();
    await wall.page.locator('.session-row').nth(5).waitFor();
    await assertAccessible(wall, 'planning screen with a plan');
  });

  test('a wethouder without network keeps the answers, and they are saved when it is back', async () => {
    const [phone] = phones;
    assert.ok(phone);
    const day = phone.page.getByRole('button', { name: /: Als het moet$/ }).last();
    await phone.context.setOffline(true);

    await day.click();
    await phone.page.getByText('1 antwoord is nog niet opgeslagen.', { exact: false }).waitFor();
    assert.equal(await day.getAttribute('aria-pressed'), 'true');
    await phone.context.setOffline(false);

    await phone.page.getByText('Alles is opgeslagen.').waitFor();
  });

  test('who is signed out while answering goes on there by a link in a new mail, with every answer', async () => {
    const [, phone] = phones;
    const [, wethouder] = WETHOUDERS;
    assert.ok(phone && wethouder);
    const { page, context } = phone;
    const day = page.getByRole('button', { name: /: Als het moet$/ }).last();
    const address = page.url();
    await context.clearCookies();

    await day.click();
    await page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    // Who has not the own link at hand is mailed one
    await page.getByLabel('Uw e-mailadres').fill(emailOf(wethouder));
    await page.getByRole('button', { name: 'Stuur mij een link' }).click();
    const mail = await screens.server.mailTo(emailOf(wethouder));
    await page.goto(/https?:\/\/\S+\/p\/\S+/.exec(mail)?.[0] ?? 'no link');
    await page.getByRole('button', { name: 'Verder' }).click();

    await page.getByText('Alles is opgeslagen.').waitFor();
    assert.equal(page.url(), address);
    assert.equal(await day.getAttribute('aria-pressed'), 'true');
  });

  test('a secretary answers for the wethouder and sees for whom', async () => {
    const secretary = await byPersonalLink(`${SECRETARY.givenName} ${SECRETARY.familyName}`);
    await assertAccessible(secretary, 'home of a secretary');
    await secretary.page.getByRole('link', { name: 'Bekijk of wijzig de antwoorden' }).click();

    await secretary.page.getByText('U antwoordt voor Anneke Veldhuis.').waitFor();
  });

  test('the facilitator confirms the proposal, however often the button is pressed', async () => {
    const { page } = wall;
    assert.equal(await page.locator('.session-row').count(), 6);
    assert.equal(
      await page.getByText('13.30 – 16.30 uur').count(),
      6,
      'times of Amsterdam on a device in Lisbon',
    );
    await page.getByRole('link', { name: 'Antwoorden' }).click();
    await page.locator('.matrix__day--proposed button').first().click();
    await assertAccessible(wall, 'window of a slot');
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await page.goBack();
    await page.getByRole('button', { name: 'Leg vast voor de groep' }).click();
    await assertAccessible(wall, 'window to confirm');
    await page.getByRole('button', { name: 'Ja, leg vast' }).dblclick();

    await page.getByRole('heading', { name: 'De data staan vast' }).waitFor();
    assert.equal(await page.locator('.date').count(), 6);
    await assertAccessible(wall, 'planning screen after confirming');
    for (const { page: phone } of phones) {
      await phone.getByRole('heading', { name: 'De data staan vast' }).waitFor();
    }
  });

  test('the trajectory then has all dates, and the office finds it', async () => {
    const { page } = wall;
    await page.getByRole('link', { name: 'Naar het traject' }).click();
    await page.getByText('Bijeenkomst 6 van 6').waitFor();
    await assertAccessible(wall, 'trajectory with all sessions');
    await page.getByRole('link', { name: 'Verplaats: bijeenkomst 6' }).click();
    await page.getByRole('heading', { name: 'De beste momenten' }).waitFor();
    await page.locator('#ander-moment:focus').waitFor();
    await assertAccessible(wall, 'looking for another moment');

    const office = await screens.visitor();
    await office.page.goto(screens.server.links.get(`${OFFICE.givenName} ${OFFICE.familyName}`) ?? '');
    await office.page.getByRole('button', { name: 'Inloggen' }).click();
    await office.page.getByRole('link', { name: TRAJECTORY_NAME }).first().waitFor();
    await assertAccessible(office, 'home of the office');
    const unknown = btoa('Trajectory:01935100-0000-7000-8000-000000000000');
    await office.page.goto(`/traject/${encodeURIComponent(unknown)}`);
    await office.page.getByRole('heading', { level: 1, name: 'Deze pagina is er niet' }).waitFor();
    await assertAccessible(office, 'page that is not there');
  });

  test('a wethouder puts the dates in a calendar', async () => {
    const [phone] = phones;
    assert.ok(phone);
    const { page } = phone;
    await page.getByRole('button', { name: 'Zet in mijn agenda' }).click();

    const address = await page.getByLabel('Adres', { exact: true }).inputValue();
    await assertAccessible(phone, 'calendar page');
    const calendar = await (await fetch(address)).text();
    assert.equal(calendar.match(/BEGIN:VEVENT/g)?.length, 6);

    await page.getByRole('link', { name: 'Agenda', exact: true }).click();
    await page.getByRole('link', { name: 'Uw bijeenkomsten als deelnemer' }).click();
    await page.getByRole('button', { name: 'Maak een nieuw adres' }).waitFor();
    assert.equal(await page.getByLabel('Adres', { exact: true }).count(), 0);
  });

  test('who is signed out elsewhere is asked to sign in again, not told of trouble', async () => {
    const [phone] = phones;
    assert.ok(phone);
    await phone.context.clearCookies();
    await phone.page.getByRole('link', { name: 'Overzicht' }).click();

    await phone.page.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
  });

  test('nothing went wrong in any browser that should not have', () => {
    const offline = /ERR_INTERNET_DISCONNECTED|Failed to fetch/;

    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults.filter((fault) => !offline.test(fault))),
      [],
    );
  });
});
