import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import { assertAccessible, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openPhoneRoom, type PhoneRoom } from './phone-room.ts';

const SMALL_PHONE = { width: 320, height: 640 } as const;
const FIRST_LOAD_BYTES = 60_000;

/** One phone of 320 pixels in Curaçao, in a real browser against a real server. */
describeInBrowser('answering on a phone', { timeout: 600_000 }, (screens) => {
  let room: PhoneRoom;
  let phone: Visitor;
  let page: Page;

  before(async () => {
    room = await openPhoneRoom(screens.server);
    phone = await screens.visitor(SMALL_PHONE, 'America/Curacao');
    page = phone.page;
    await page.goto(screens.server.links.get('Bart Hoekstra') ?? '');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Goedendag, Bart Hoekstra' }).waitFor();
  });

  /** Waits for what is true in the page; not by its own means, which the content security policy forbids. */
  const until = async (expression: string, withinMillis = 10_000) => {
    const end = Date.now() + withinMillis;
    while (!(await page.evaluate(expression))) {
      assert.ok(Date.now() < end, expression);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const open = async () => {
    await page.goto(room.pathOf('Bart'));
    await page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
  };
  const button = (day: string, part: string, answer: string) =>
    page.getByRole('button', { name: `${day}, ${part}: ${answer}`, exact: true });
  const MORNING = 'ochtend, 9.30 – 12.30 uur';
  const AFTERNOON = 'middag, 13.30 – 16.30 uur';
  const slotOn = (date: string, dayPart: string) =>
    room.slots.find((slot) => slot.date === date && slot.dayPart === dayPart)?.id ?? '';
  const saved = () => page.getByText('Alles is opgeslagen.').waitFor();
  const pressedOf = async (day: string, part: string) => {
    for (const answer of ['Ja', 'Als het moet', 'Nee']) {
      if ((await button(day, part, answer).getAttribute('aria-pressed')) === 'true') return answer;
    }
    return undefined;
  };

  test('comes in at most 60 kB, its data and the icon included', async () => {
    const client = await phone.context.newCDPSession(page);
    await client.send('Network.enable');
    await client.send('Network.setCacheDisabled', { cacheDisabled: true });
    await open();
    await page.getByText('0 van 108 beantwoord').waitFor();
    const bytes = Number(
      await page.evaluate(
        'performance.getEntries().reduce((sum, { encodedBodySize = 0 }) => sum + encodedBodySize, 0)',
      ),
    );

    assert.ok(bytes < FIRST_LOAD_BYTES, `${bytes} bytes`);
    assert.ok(bytes > 20_000, `${bytes} bytes: the test sees too little`);
    await client.detach();
  });

  test('shows days and times of Amsterdam, wherever the phone is, and is usable by everybody', async () => {
    await page.getByRole('heading', { level: 2, name: 'februari 2027' }).waitFor();
    await page.getByRole('heading', { level: 3, name: 'maandag 15 februari' }).waitFor();
    assert.equal(await button('dinsdag 30 maart', MORNING, 'Ja').count(), 1, 'summer time');
    await assertAccessible(phone, 'answers on a small phone');
    const small = await page.evaluate(
      `[...document.querySelectorAll('main button, main .checkbox')].filter((one) =>
        one.getBoundingClientRect().height < 44 || one.getBoundingClientRect().width < 44).length`,
    );
    assert.equal(small, 0, 'targets smaller than 44 pixels');
  });

  test('saves a tap at once; a double tap is one answer, and it can be taken back', async () => {
    const below = button('maandag 15 februari', AFTERNOON, 'Nee');
    const topOf = () =>
      below.evaluate(
        (element) =>
          Math.round(element.getBoundingClientRect().top) + (element.ownerDocument.defaultView?.scrollY ?? 0),
      );
    const before = await topOf();
    await button('maandag 15 februari', MORNING, 'Nee').dblclick();
    await saved();
    assert.equal(await topOf(), before, 'nothing moves under the thumb');

    assert.deepEqual(await room.answersOf('Bart'), { [slotOn('2027-02-15', 'ochtend')]: 'NO' });
    await page.getByRole('button', { name: `maandag 15 februari, ${MORNING}: wis het antwoord` }).click();
    await page.getByText('0 van 108 beantwoord').waitFor();
    await saved();
    assert.deepEqual(await room.answersOf('Bart'), {});
    assert.equal(
      await page.evaluate("document.activeElement?.getAttribute('aria-label')"),
      `maandag 15 februari, ${MORNING}: Ja`,
      'the focus stays',
    );
  });

  test('keeps the name of the day in sight, and nothing with the focus is behind a bar', async () => {
    await button('maandag 22 maart', AFTERNOON, 'Ja').evaluate((element) =>
      element.scrollIntoView({ block: 'start' }),
    );
    const name = page.getByRole('heading', { level: 3, name: 'maandag 22 maart' });
    assert.deepEqual(await name.evaluate((element) => Math.round(element.getBoundingClientRect().top)), 0);

    for (let presses = 0; presses < 4; presses += 1) {
      await page.getByRole('button', { name: 'Volgende open' }).press('Enter');
      await until(
        `(() => { const { top, bottom } = document.activeElement.getBoundingClientRect();
          const bar = document.querySelector('.answer-bar').getBoundingClientRect().top;
          return document.activeElement.matches('.choice') && top >= 0 && bottom <= bar; })()`,
      );
      await page.keyboard.press('Enter');
    }
    await saved();
    assert.equal(Object.keys(await room.answersOf('Bart')).length, 4);
  });

  test('goes to a month by keyboard alone, and says how many are open there', async () => {
    await page.getByRole('button', { name: 'Maanden' }).press('Enter');
    const may = page.getByRole('button', { name: /^mei 2027 nog \d+ open$/ });
    await assertAccessible(phone, 'months');
    await may.press('Enter');

    await until("document.activeElement?.textContent === 'mei 2027'");
  });

  test('suggests what was said the time before, and fills in nothing unasked', async () => {
    const before = await room.answersOf('Bart');
    await page.getByText('Vorige keer kon u nooit op dinsdagochtend. Ook nu invullen?').waitFor();
    await page.getByRole('button', { name: 'Bekijk en vul in' }).click();
    await assertAccessible(phone, 'what was said the time before');
    assert.deepEqual(await room.answersOf('Bart'), before);
    await page.getByRole('checkbox', { name: /^maandagochtend: Ja/ }).uncheck();
    await page.getByRole('checkbox', { name: /^donderdagochtend: Ja/ }).uncheck();
    await page.getByRole('button', { name: /^Vul \d+ momenten in$/ }).click();
    await page.getByText(/momenten ingevuld zoals vorige keer/).waitFor();
    await saved();

    const given = await room.answersOf('Bart');
    const isTuesdayMorning = (date: string, dayPart: string) =>
      dayPart === 'ochtend' && new Date(`${date}T00:00:00Z`).getUTCDay() === 2;
    for (const { id, date, dayPart } of room.slots) {
      if (isTuesdayMorning(date, dayPart)) assert.equal(given[id], before[id] ?? 'NO', date);
      else assert.equal(given[id], before[id], date);
    }
    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByText('Ongedaan gemaakt.').waitFor();
    await saved();
    assert.deepEqual(await room.answersOf('Bart'), before);
  });

  test('answers a weekday in one go, leaves single answers alone, and takes it back', async () => {
    const before = await room.answersOf('Bart');
    await page.getByRole('button', { name: 'Vul in één keer in' }).click();
    await assertAccessible(phone, 'many at once');
    await page.getByRole('button', { name: 'Elke maandag: Nee', exact: true }).click();
    await page
      .getByText(/momenten op ‘Nee’ gezet/)
      .last()
      .waitFor();
    await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await saved();
    const after = await room.answersOf('Bart');
    for (const [id, answer] of Object.entries(before)) assert.equal(after[id], answer);
    const mondays = room.slots.filter(({ date }) => new Date(`${date}T00:00:00Z`).getUTCDay() === 1);
    assert.equal(
      mondays.every(({ id }) => after[id] !== undefined),
      true,
    );
    await assertAccessible(phone, 'after many at once');

    await page.getByRole('button', { name: 'Maak ongedaan' }).click();
    await page.getByText('Ongedaan gemaakt.').waitFor();
    await saved();
    assert.deepEqual(await room.answersOf('Bart'), before);
  });

  test('without network keeps what is tapped, over a reload too, and sends it when the network is back', async () => {
    const before = await room.answersOf('Bart');
    await open();
    await page.route('**/graphql', (route) => {
      const isAnswer = route.request().postData()?.includes('answers') ?? false;
      return isAnswer ? route.abort() : route.continue();
    });
    await button('donderdag 1 juli', MORNING, 'Nee').click();
    await page.getByText('1 antwoord is nog niet opgeslagen.', { exact: false }).waitFor();
    await button('donderdag 1 juli', AFTERNOON, 'Nee').click();
    await button('donderdag 1 juli', AFTERNOON, 'Als het moet').click();
    await page.getByText('2 antwoorden zijn nog niet opgeslagen.', { exact: false }).waitFor();
    await assertAccessible(phone, 'without network');

    await page.reload();
    await page.getByText('2 antwoorden zijn nog niet opgeslagen.', { exact: false }).waitFor();
    assert.equal(await pressedOf('donderdag 1 juli', MORNING), 'Nee');
    assert.equal(await pressedOf('donderdag 1 juli', AFTERNOON), 'Als het moet');
    assert.deepEqual(await room.answersOf('Bart'), before);

    await page.unroute('**/graphql');
    await page.evaluate("dispatchEvent(new Event('online'))");
    await saved();
    assert.deepEqual(await room.answersOf('Bart'), {
      ...before,
      [slotOn('2027-07-01', 'ochtend')]: 'NO',
      [slotOn('2027-07-01', 'middag')]: 'IF_NEEDED',
    });
    const kept = await page.evaluate(
      "Object.keys(localStorage).filter((key) => key.includes('antwoorden')).length",
    );
    assert.equal(kept, 0, 'what is saved is not kept here');
  });

  test('two tabs of one phone without network keep what the other has, and the last tap counts', async () => {
    const other = await phone.context.newPage();
    for (const tab of [page, other]) {
      await tab.goto(room.pathOf('Bart'));
      await tab.locator('.choice').first().waitFor();
      await tab.route('**/graphql', (route) => {
        const isAnswer = route.request().postData()?.includes('answers') ?? false;
        return isAnswer ? route.abort() : route.continue();
      });
    }
    const inOther = (day: string, part: string, answer: string) =>
      other.getByRole('button', { name: `${day}, ${part}: ${answer}`, exact: true });
    await button('donderdag 8 juli', MORNING, 'Nee').click();
    await inOther('donderdag 8 juli', AFTERNOON, 'Nee').click();
    await button('dinsdag 6 juli', MORNING, 'Nee').click();
    await inOther('dinsdag 6 juli', MORNING, 'Ja').click();
    for (const tab of [page, other]) {
      await tab.getByText('3 antwoorden zijn nog niet opgeslagen.', { exact: false }).waitFor();
    }

    await other.close();
    await page.reload();
    await page.getByText('3 antwoorden zijn nog niet opgeslagen.', { exact: false }).waitFor();
    await page.unroute('**/graphql');
    await page.evaluate("dispatchEvent(new Event('online'))");
    await saved();

    const after = await room.answersOf('Bart');
    assert.deepEqual(
      [
        after[slotOn('2027-07-08', 'ochtend')],
        after[slotOn('2027-07-08', 'middag')],
        after[slotOn('2027-07-06', 'ochtend')],
      ],
      ['NO', 'NO', 'YES'],
    );
  });

  test('is current within two seconds after it was locked, with another answer from elsewhere', async () => {
    const slotId = slotOn('2027-06-29', 'middag');
    await phone.context.setOffline(true);
    const client = await phone.context.newCDPSession(page);
    await client.send('Page.setWebLifecycleState', { state: 'frozen' });
    await room.answerFor('Bart', [slotId], 'YES');
    await phone.context.setOffline(false);
    await client.send('Page.setWebLifecycleState', { state: 'active' });

    await until(
      `document.querySelector('[aria-label="dinsdag 29 juni, middag, 13.30 – 16.30 uur: Ja"]')
        ?.getAttribute('aria-pressed') === 'true'`,
      2_000,
    );
    await client.detach();
  });

  test('lays an own calendar beside the moments, and fills in what is ticked', async () => {
    const before = await room.answersOf('Bart');
    await page.getByRole('button', { name: 'Gebruik uw agenda' }).click();
    const chooser = page.getByLabel('Kies een agendabestand (.ics)');
    await chooser.waitFor();
    await assertAccessible(phone, 'own calendar');
    await chooser.setInputFiles({
      name: 'foto.ics',
      mimeType: 'text/calendar',
      buffer: Buffer.from('geen'),
    });
    await page.getByText('Dit is geen agendabestand.', { exact: false }).waitFor();
    await assertAccessible(phone, 'no calendar');
    await chooser.setInputFiles({
      name: 'agenda.ics',
      mimeType: 'text/calendar',
      buffer: readFileSync(join(import.meta.dirname, 'calendars', 'plain.ics')),
    });
    await page.getByText('3 momenten overlappen met uw agenda. Als nee invullen?').waitFor();
    await assertAccessible(phone, 'moments that overlap');
    await page.getByRole('checkbox', { name: /^donderdag 8 april, ochtend/ }).uncheck();
    assert.deepEqual(await room.answersOf('Bart'), before);
    await page.getByRole('button', { name: 'Vul 2 momenten in als nee' }).click();
    await page.getByText('2 momenten op ‘Nee’ gezet.').waitFor();
    await saved();

    assert.deepEqual(await room.answersOf('Bart'), {
      ...before,
      [slotOn('2027-04-05', 'ochtend')]: 'NO',
      [slotOn('2027-04-06', 'ochtend')]: 'NO',
    });
  });

  test('says in words why an address is refused', async () => {
    await page.getByRole('button', { name: 'Gebruik uw agenda' }).click();
    await page.getByLabel('Adres (https:// of webcal://)').fill('http://127.0.0.1/agenda.ics');
    await page.getByRole('button', { name: 'Haal de agenda op' }).click();

    await page.getByText('Dit is geen adres van een agenda op internet.', { exact: false }).waitFor();
    await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
  });

  test('has room for text twice as large', async () => {
    await page.evaluate("document.documentElement.style.fontSize = '225%'");
    await page.evaluate('new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))');

    await assertAccessible(phone, 'text twice as large');
    const position = await page.evaluate("getComputedStyle(document.querySelector('.answer-bar')).position");
    assert.equal(position, 'static', 'the bar does not cover the screen');
    await page.evaluate("document.documentElement.style.fontSize = ''");
  });

  test('goes back to where one was, and everything is still there', async () => {
    await page.getByRole('link', { name: 'Overzicht' }).click();
    await page.getByRole('heading', { level: 1, name: 'Goedendag, Bart Hoekstra' }).waitFor();
    await page.goBack();

    await page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
    assert.equal(await pressedOf('dinsdag 29 juni', AFTERNOON), 'Ja');
  });

  test('says when one is done how many are busy, and follows', async () => {
    await room.answerFor(
      'Bart',
      room.slots.map(({ id }) => id),
      'YES',
    );
    await page.getByText('U bent klaar. Dank u wel.').waitFor();
    await page.getByText('Nog 5 deelnemers zijn bezig.', { exact: false }).waitFor();
    await room.answerFor(
      'Carla',
      room.slots.map(({ id }) => id),
      'YES',
    );

    await page.getByText('Nog 4 deelnemers zijn bezig.', { exact: false }).waitFor();
    await assertAccessible(phone, 'done');
  });

  test('offers to undo many answers until the next one is given by hand', async () => {
    await page.getByRole('button', { name: 'Vul in één keer in' }).click();
    await page.getByRole('radio', { name: 'Ook wat al is ingevuld' }).check();
    await page.getByRole('button', { name: 'Elke maandag: Nee', exact: true }).click();
    await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
    await page.getByRole('button', { name: 'Maak ongedaan' }).waitFor();

    await button('dinsdag 29 juni', AFTERNOON, 'Als het moet').click();

    await page.getByRole('button', { name: 'Maak ongedaan' }).waitFor({ state: 'detached' });
    await page
      .getByRole('group', { name: `dinsdag 29 juni, ${AFTERNOON}`, exact: true })
      .getByText('opgeslagen')
      .waitFor();
  });

  test('says at once when the round has ended', async () => {
    await room.withdraw();

    await page.getByText('Deze planningsronde is gestopt').waitFor();
    await assertAccessible(phone, 'ended');
  });

  test('nothing went wrong that should not have', () => {
    const expected = /ERR_INTERNET_DISCONNECTED|ERR_FAILED|Failed to fetch|ERR_NETWORK/;

    assert.deepEqual(
      phone.faults.filter((fault) => !expected.test(fault)),
      [],
    );
  });
});
