import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { FACILITATOR, TRAJECTORY_NAME } from '../../src/demonstration/people.ts';
import { assertAccessible, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

/** The facilitator prepares a round with the keyboard alone, and changes it while it runs. */
describeInBrowser('preparing a planning round, on the screens', { timeout: 600_000 }, (screens) => {
  let guide: Visitor;
  let page: Page;

  before(async () => {
    guide = await screens.visitor();
    page = guide.page;
  });

  const day = (name: string) => page.getByRole('checkbox', { name, exact: true });
  const left = () =>
    page
      .getByRole('status')
      .getByText(/^\d+ momenten?$/)
      .innerText();
  /** Tab until what is meant has the focus: everything can be reached so. */
  const tabTo = async (name: string | RegExp, role: 'button' | 'checkbox' | 'combobox' | 'radio') => {
    const meant = page.getByRole(role, { name, exact: true }).first();
    for (let presses = 0; presses < 250; presses += 1) {
      if (await meant.evaluate((element) => element === element.ownerDocument.activeElement)) return meant;
      await page.keyboard.press('Tab');
    }
    throw new Error(`Tab does not lead to ${name}.`);
  };

  test('all days stand there by name; what blocks is off', async () => {
    await page.goto(screens.server.links.get(`${FACILITATOR.givenName} ${FACILITATOR.familyName}`) ?? '');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('link', { name: TRAJECTORY_NAME }).first().click();
    await page.getByRole('link', { name: 'Bereid een planningsronde voor' }).click();
    await page.getByText('Dat is genoeg om mee te beginnen.').waitFor();

    assert.equal(await left(), '96 momenten');
    assert.equal(await day('donderdag 4 februari').isChecked(), true);
    assert.equal(await day('maandag 29 maart uit').isChecked(), false);
    await page.getByText('Tweede paasdag', { exact: true }).waitFor();
    await page.getByText('Voorjaarsvakantie (hele groep)').waitFor();
    await assertAccessible(guide, 'preparing, as suggested');
  });

  test('the calendar follows the form while it is typed, and says what is wrong where it is', async () => {
    await (await tabTo('dinsdag', 'checkbox')).press('Space');
    await day('dinsdag 9 februari').press('Space');
    await page.reload();
    await day('dinsdag 9 februari uit').waitFor();
    await assertAccessible(guide, 'preparing, with what was filled in before');
    await page.getByRole('button', { name: 'Begin opnieuw' }).press('Enter');
    await day('dinsdag 9 februari uit').waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('button', { name: 'Begin opnieuw' }).count(), 0);
    await (await tabTo('dinsdag', 'checkbox')).press('Space');
    await day('dinsdag 9 februari').waitFor();
    await page.getByLabel('Tot en met').fill('2027-03-01');
    const period = page.getByRole('group', { name: 'Periode' });
    await period.getByRole('alert').waitFor();
    await assertAccessible(guide, 'preparing, with a mistake');
    const open = page.getByRole('button', { name: 'Open de ronde' });
    assert.equal(await open.getAttribute('aria-disabled'), 'true');
    await page.getByLabel('Tot en met').fill('2027-11-25');
    await period.getByRole('alert').waitFor({ state: 'detached' });
    await page.getByLabel('dinsdag', { exact: true }).uncheck();
    await day('dinsdag 9 februari').waitFor({ state: 'detached' });
  });

  test('arrow keys go from day to day and week to week, and space switches', async () => {
    await day('donderdag 4 februari').focus();
    const bottoms: number[] = [];
    for (let weeks = 0; weeks < 12; weeks += 1) {
      await page.keyboard.press('ArrowDown');
      const box = await page.locator(':focus').boundingBox();
      bottoms.push((box?.y ?? 0) + (box?.height ?? 0));
    }
    const bar = await page.locator('.room-bar').boundingBox();
    assert.ok(Math.max(...bottoms) <= (bar?.y ?? 0), 'what has the focus is not behind the bar');
    await day('donderdag 4 februari').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Space');

    await day('maandag 8 februari uit').waitFor();
    assert.equal(await left(), '95 momenten');
    await page.keyboard.press('ArrowUp');
    assert.equal(
      await page.evaluate('document.activeElement.dataset.date'),
      '2027-02-08',
      'there is no Monday before it',
    );
    await page.getByRole('button', { name: 'Week 7: zet alles uit' }).press('Enter');
    assert.equal(await left(), '92 momenten');
    await page.getByRole('button', { name: 'Week 7: zet alles aan' }).press('Enter');
    assert.equal(await left(), '95 momenten');
    await day('maandag 29 maart uit').press('Space');
    assert.equal(await left(), '96 momenten');
  });

  test('a second part of the day can be left out on one weekday', async () => {
    await page.getByRole('button', { name: '+ ochtend' }).press('Enter');
    await page.getByText('192 momenten').waitFor();
    await page.getByText('Hele reeksen aan of uit').first().press('Enter');
    await page.getByRole('checkbox', { name: 'maandag ochtend' }).press('Space');

    await page.getByText(/^16\d momenten$/).waitFor();
    const parts = page.getByRole('checkbox', { name: 'maandag 8 februari, ochtend' });
    assert.equal(await parts.isChecked(), false);
    await assertAccessible(guide, 'preparing, with two parts of the day');
    await page.getByRole('button', { name: 'Haal ochtend weg' }).press('Enter');
    await page.getByText('96 momenten').waitFor();
  });

  test('what the group knows goes in', async () => {
    await (await tabTo('+ Wens van gastheer', 'button')).press('Enter');
    await page.getByRole('button', { name: 'Bewaar de wens' }).click();
    await page.getByRole('alert').getByText('Kies een wethouder.').waitFor();
    await page.getByLabel('Wie?').selectOption('Carla Smeenk, Deventer');
    await page.getByLabel('Wanneer?').selectOption('juni 2027');
    await assertAccessible(guide, 'window for a wish');
    await page.goBack();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '+ Wens van gastheer' }).press('Enter');
    await page.getByLabel('Wie?').selectOption('Carla Smeenk, Deventer');
    await page.getByLabel('Wanneer?').selectOption('juni 2027');
    await page.getByRole('button', { name: 'Bewaar de wens' }).press('Enter');
    await page.getByText('ontvangt alleen in juni 2027').waitFor();
    await (await tabTo('+ Afspraak', 'button')).press('Enter');
    await page.getByLabel('Welke bijeenkomst?').selectOption('Bijeenkomst 3');
    await page.getByLabel('Wanneer?').selectOption('maandag 10 mei, middag');
    await assertAccessible(guide, 'window for a lock');
    await page.getByRole('button', { name: 'Zet vast' }).press('Enter');
    await page.getByText('maandag 10 mei, middag').waitFor();

    await day('maandag 10 mei').press('Space');
    await page.getByText('Dit moment staat uit. Zo is er geen planning mogelijk.').waitFor();
    await assertAccessible(guide, 'preparing, with a lock that cannot be');
    await day('maandag 10 mei uit').press('Space');
    await page.setViewportSize({ width: 320, height: 640 });
    await assertAccessible(guide, 'preparing, 320 pixels wide');
    await page.setViewportSize({ width: 1280, height: 720 });
  });

  test('too few days are told of before anybody is asked', async () => {
    await page.getByLabel('Tot en met').fill('2027-06-30');
    await page.getByText(/^Dat is weinig/).waitFor({ state: 'detached' });
    for (const name of ['donderdag', 'vrijdag']) {
      await page.getByRole('checkbox', { name, exact: true }).first().uncheck();
    }
    await page.getByText(/^Dat is weinig: 1\d dagen\./).waitFor();
    await assertAccessible(guide, 'preparing, with few days');
    for (const name of ['donderdag', 'vrijdag']) {
      await page.getByRole('checkbox', { name, exact: true }).first().check();
    }
    await page.getByLabel('Tot en met').fill('2027-11-25');
    await page.getByText('96 momenten').waitFor();
  });

  test('the round opens as it was prepared', async () => {
    await (await tabTo('Open de ronde', 'button')).press('Enter');
    await page.getByRole('heading', { level: 1, name: `Samen plannen: ${TRAJECTORY_NAME}` }).waitFor();
    assert.deepEqual(await page.evaluate('Object.keys(localStorage)'), [], 'nothing is kept any more');
    await page.getByRole('link', { name: 'Momenten' }).click();
    await page.getByText('96 momenten').waitFor();

    assert.equal(await day('maandag 8 februari uit').isChecked(), false);
    assert.equal(await day('maandag 29 maart').isChecked(), true);
    assert.equal(await day('maandag 10 mei bijeenkomst 3').isChecked(), true);
    await page.getByText('ontvangt alleen in juni 2027').waitFor();
    await assertAccessible(guide, 'moments of a round that runs');
  });

  test('days go off and on while it runs, however fast one presses', async () => {
    for (const name of ['donderdag 4 februari', 'vrijdag 5 februari', 'donderdag 11 februari']) {
      await day(name).press('Space');
    }
    await page.getByText('93 momenten').waitFor();
    await page.getByText('Bezig met opslaan…').waitFor({ state: 'detached' });
    await page.reload();
    await page.getByText('93 momenten').waitFor();
    assert.equal(await day('vrijdag 5 februari uit').isChecked(), false);
    await page.getByRole('checkbox', { name: 'vrijdag', exact: true }).press('Space');
    await page.getByText('94 momenten').waitFor();
  });

  test('the facilitator says when not to come, a week at once', async () => {
    await page.getByRole('radio', { name: 'Wanneer u zelf kunt' }).check();
    await page.getByRole('button', { name: 'Week 19: zet alles uit' }).press('Enter');

    await page.getByText('91 momenten').waitFor();
    await page.getByText('Dit moment staat uit. Zo is er geen planning mogelijk.').waitFor();
    await assertAccessible(guide, 'own availability of the facilitator');
    await page.getByRole('button', { name: 'Week 19: zet alles aan' }).press('Enter');
    await page.getByText('94 momenten').waitFor();
  });

  test('agreements and wishes are let go, and made again', async () => {
    await page.getByRole('button', { name: 'Haal weg: afspraak over bijeenkomst 3' }).press('Enter');
    await page.getByText('maandag 10 mei, middag').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Haal weg: wens van Carla Smeenk' }).press('Enter');
    await page.getByText('ontvangt alleen in juni 2027').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: '+ Wens van gastheer' }).press('Enter');
    await page.getByLabel('Wie?').selectOption('Carla Smeenk, Deventer');
    await page.getByLabel('Wanneer?').selectOption('september 2027');
    await page.getByRole('button', { name: 'Bewaar de wens' }).press('Enter');
    await page.getByText('ontvangt alleen in september 2027').waitFor();
  });

  test('rules change while it runs, and moments are added', async () => {
    await page.getByLabel('Minstens', { exact: true }).fill('14');
    await page.getByLabel('Liefst').fill('70');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
    await page.getByText('Liefst moet tussen minstens en hoogstens liggen.').waitFor();
    await page.getByLabel('Liefst').fill('35');
    await page.getByRole('button', { name: 'Bewaar', exact: true }).press('Enter');
    await page.getByText('5 weken').waitFor();
    await page.getByText('Momenten toevoegen').click();
    await page.getByRole('checkbox', { name: 'dinsdag', exact: true }).check();
    await assertAccessible(guide, 'adding moments to a round that runs');
    await page.getByRole('button', { name: 'Voeg toe' }).press('Enter');

    await day('dinsdag 9 februari').waitFor();
    await page.setViewportSize({ width: 320, height: 640 });
    await assertAccessible(guide, 'moments of a round that runs, 320 pixels wide');
  });

  test('nothing went wrong in the browser', () => assert.deepEqual(guide.faults, []));
});
