import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Page } from 'playwright-core';
import type { CalendarAnswer } from '../busy-times/calendar-server.ts';
import { assertAccessible, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openPhoneRoom, type PhoneRoom } from './phone-room.ts';

const SMALL_PHONE = { width: 320, height: 640 } as const;
const EVENTS = [
  ['20270405T090000Z', '20270405T110000Z', 'Vertrouwelijk gesprek'],
  ['20270406T073000Z', '20270406T083000Z', 'Collegevergadering'],
];
const CALENDAR = [
  'BEGIN:VCALENDAR',
  ...EVENTS.flatMap(([start, end, title]) => [
    'BEGIN:VEVENT',
    `UID:${start}`,
    `SUMMARY:${title}`,
    `DTSTART:${start}`,
    `DTEND:${end}`,
    'END:VEVENT',
  ]),
  'END:VCALENDAR',
].join('\r\n');

const calendars: CalendarAnswer = ({ url }, response) => {
  switch (url ?? '') {
    case '/ik.ics':
      return response.end(CALENDAR);
    case '/verhuisd.ics':
      return response.writeHead(302, { location: 'https://binnen.example/ik.ics' }).end();
    case '/pagina.html':
      return response.end('<!doctype html><title>Mijn agenda</title>');
    case '/groot.ics':
      return response.end(`BEGIN:VCALENDAR\r\n${'X-VULLING:0123456789\r\n'.repeat(300_000)}END:VCALENDAR`);
    default:
      return response.writeHead(404).end();
  }
};

/** Every answer that an address can get, by what a person reads. */
const REFUSALS = [
  ['leeg', '', 'Vul het adres van de agenda in.'],
  ['geen-adres', 'mijn agenda', 'Dit is geen adres van een agenda op internet.'],
  ['onveilig', 'http://agenda.example/ik.ics', 'Het begint met https:// of webcal://.'],
  ['binnen', 'https://binnen.example/ik.ics', 'Wij konden op dit adres geen agenda ophalen.'],
  ['doorgestuurd', 'https://agenda.example/verhuisd.ics', 'Wij konden op dit adres geen agenda ophalen.'],
  ['weg', 'https://agenda.example/weg.ics', 'Wij konden op dit adres geen agenda ophalen.'],
  ['pagina', 'https://agenda.example/pagina.html', 'Wat op dit adres staat, is geen agenda.'],
  ['groot', 'https://agenda.example/groot.ics', 'Deze agenda is te groot.'],
] as const;

/** The phone reads an own calendar from where it is published: one time it works, and every way in which it does not. */
describeInBrowser('an own calendar by its address', { timeout: 600_000, calendars }, (screens) => {
  let room: PhoneRoom;
  let phone: Visitor;
  let page: Page;

  before(async () => {
    room = await openPhoneRoom(screens.server);
    phone = await screens.visitor(SMALL_PHONE);
    page = phone.page;
    await page.goto(screens.server.links.get('Bart Hoekstra') ?? '');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Goedendag, Bart Hoekstra' }).waitFor();
    await page.goto(room.pathOf('Bart'));
    await page.getByRole('button', { name: 'Gebruik uw agenda' }).click();
  });

  const fetchFrom = async (address: string) => {
    await page.getByLabel('Adres (https:// of webcal://)').fill(address);
    await page.getByRole('button', { name: 'Haal de agenda op' }).click();
  };
  const isInSight = (text: string) =>
    page.getByText(text, { exact: false }).evaluate((element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return top >= 0 && bottom <= (element.ownerDocument.defaultView?.innerHeight ?? 0);
    });

  for (const [name, address, text] of REFUSALS) {
    test(`“${address}”: ${text}`, async () => {
      await fetchFrom(address);

      await page.getByText(text, { exact: false }).waitFor();
      assert.equal(await isInSight(text), true, 'what is wrong is in sight of who pressed');
      assert.equal(await page.getByLabel('Adres (https:// of webcal://)').inputValue(), address);
      await picture(phone, `adres-${name}`);
      await assertAccessible(phone, name);
    });
  }

  test('the moments that overlap are shown, and those that are ticked filled in as no', async () => {
    const before = await room.answersOf('Bart');
    await fetchFrom('webcal://agenda.example/ik.ics');
    await page.getByText('2 momenten overlappen met uw agenda. Als nee invullen?').waitFor();
    await page.getByText('bezet 11.00 – 13.00 uur').waitFor();
    assert.equal(await page.getByText('Vertrouwelijk').count(), 0);
    await picture(phone, 'adres-gevonden');
    await assertAccessible(phone, 'moments that overlap');
    await page.getByRole('radio', { name: '1 uur' }).check();
    await page.getByText('3 momenten overlappen met uw agenda. Als nee invullen?').waitFor();
    await page.getByRole('radio', { name: 'Geen' }).check();
    await page.getByRole('button', { name: 'Vul 2 momenten in als nee' }).click();
    await page.getByText('2 momenten op ‘Nee’ gezet.').waitFor();
    await page.getByText('Alles is opgeslagen.').waitFor();
    await picture(phone, 'adres-ingevuld');

    const filled = Object.entries(await room.answersOf('Bart')).filter(([id]) => !(id in before));
    assert.deepEqual(
      filled.map(([id, answer]) => [room.slots.find((slot) => slot.id === id)?.date, answer]),
      [
        ['2027-04-05', 'NO'],
        ['2027-04-06', 'NO'],
      ],
    );
  });

  test('who tries again and again is told to wait', async () => {
    await page.getByRole('button', { name: 'Gebruik uw agenda' }).click();
    const wait = page.getByText('U hebt vaak achter elkaar een agenda opgehaald.', { exact: false });
    for (let tries = 0; tries < 12 && (await wait.count()) === 0; tries += 1) {
      await fetchFrom('https://agenda.example/weg.ics');
      await page.getByText('Agenda lezen…').waitFor({ state: 'detached' });
    }

    await wait.waitFor();
    await picture(phone, 'adres-te-vaak');
    await assertAccessible(phone, 'too often');
  });

  test('nothing went wrong in the browser', () => assert.deepEqual(phone.faults, []));
});
