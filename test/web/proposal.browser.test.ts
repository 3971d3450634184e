import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { assertAccessible, PHONE, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { openLargeRoom } from './large-room.ts';
import {
  openPlanningRoom,
  type PlanningRoom,
  type RoomSlot,
  signInFacilitator,
  signInWethouder,
} from './planning-room.ts';

const SIZES = [
  { width: 320, height: 640 },
  PHONE,
  { width: 1024, height: 768 },
  { width: 3840, height: 2160 },
  // The last, so that what follows is on the projector
  PROJECTOR,
] as const;

/** The step with the proposal, from before the first answer to another plan that is taken; the facilitator's wall. */
describeInBrowser('the proposal on the wall', { timeout: 600_000 }, (screens) => {
  let room: PlanningRoom;
  let wall: Visitor;
  let page: Page;

  before(async () => {
    room = await openPlanningRoom(screens.server);
    wall = await screens.visitor();
    page = wall.page;
    await signInFacilitator(wall, screens.server);
    await page.goto(`${room.path}/voorstel`);
  });

  const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
  const dates = () => page.locator('.session-row__date').allTextContents();
  const openSession = (number: number) => button(new RegExp(`^Bijeenkomst ${number}:`));
  const locked = () => page.locator('.session-row').filter({ hasText: 'Vastgezet' });
  const accessibleAtAllSizes = async (name: string) => {
    for (const size of SIZES) {
      await page.setViewportSize(size);
      await assertAccessible(wall, `${name}, ${size.width} wide`);
    }
  };
  const fitsWithoutScrolling = () =>
    page.evaluate('document.documentElement.scrollHeight <= innerHeight') as Promise<boolean>;

  test('says before the first answer what will come', async () => {
    await page.getByRole('heading', { level: 2, name: 'Hier komt het voorstel' }).waitFor();

    await accessibleAtAllSizes('before the first answer');
  });

  test('says what stands in the way while answers are to come', async () => {
    await room.answer(0, () => 'NO');
    await room.answer(1, () => 'NO');

    await page.getByRole('heading', { level: 2, name: 'Er is nog geen voorstel dat kan' }).waitFor();
    await page.getByText('er komen te weinig deelnemers', { exact: false }).waitFor();
    await page.getByText(/Er moeten nog \d+ antwoorden komen/).waitFor();
  });

  test('names the conflict and the smallest changes when all answers together allow no plan', async () => {
    const { slots } = room;
    for (const person of [0, 1, 2, 3, 4, 5]) {
      // Everybody can come to four days, but these are too far apart from each other
      await room.answer(person, (_, place) => (place % Math.ceil(slots.length / 4) === 0 ? 'YES' : 'NO'));
    }

    await page.getByText(/sluit(en)? (samen )?elke planning uit/).waitFor();
    await page.getByRole('heading', { name: 'De kleinste verandering' }).waitFor();
    await page.getByText('Wordt uitgezocht…').first().waitFor({ state: 'detached' });
    await accessibleAtAllSizes('no plan possible');

    await page.getByRole('link', { name: 'Momenten', exact: true }).click();
    await page.getByRole('button', { name: 'Wens van gastheer' }).click();
    await page.getByLabel('Wie?').selectOption({ index: 1 });
    await page.getByLabel('Wanneer?').selectOption({ index: 2 });
    await page.getByRole('button', { name: 'Bewaar de wens' }).click();
    await page.getByRole('link', { name: 'Voorstel', exact: true }).click();
    await page.getByRole('heading', { name: 'Wat al vastligt' }).waitFor();
    await page
      .getByText(/ontvangt alleen van .+ tot en met /)
      .last()
      .waitFor();
    await page.getByText('Ook als dit allemaal wordt losgemaakt, is er geen planning.').waitFor();
    await accessibleAtAllSizes('no plan possible, with a wish');
    await page.getByRole('link', { name: 'Naar de momenten' }).click();
    await page.getByRole('button', { name: /^Haal weg: wens van / }).click();
    await page.getByRole('button', { name: /^Haal weg: wens van / }).waitFor({ state: 'detached' });
    // The step one is on, pressed again, is none to come back to
    await page.getByRole('link', { name: 'Momenten', exact: true }).click();
    await page.goBack();
    await page.getByRole('heading', { level: 2, name: 'Er is nog geen voorstel dat kan' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Wat al vastligt' }).count(), 0);
  });

  test('shows six sessions, the map and what can be decided on one screen, from projector to 4K', async () => {
    for (const [person] of room.names.entries()) await room.answer(person, mixedAnswers(person + 1));

    await openSession(6).waitFor();
    await button(/^Vergelijk ze/).waitFor();
    assert.equal(await page.locator('.session-row').count(), 6);
    const map = page.getByRole('img', { name: /^Waar de groep bijeenkomt: bijeenkomst 1 in Zwolle/ });
    assert.equal(await map.locator('.map__disc').count(), 6);
    assert.equal(await fitsWithoutScrolling(), true);
    await page.setViewportSize({ width: 3840, height: 2160 });
    assert.equal(await fitsWithoutScrolling(), true);
    await accessibleAtAllSizes('proposal');
  });

  test('has room for text twice as large, on each step of the wall and on a phone', async () => {
    for (const step of ['momenten', 'meedoen', 'antwoorden', 'voorstel']) {
      await page.goto(`${room.path}/${step}`);
      for (const size of [PHONE, PROJECTOR]) {
        await page.setViewportSize(size);
        await page.evaluate("document.documentElement.style.fontSize = '225%'");
        await assertAccessible(wall, `${step} with large text, ${size.width} wide`);
      }
    }
    await openSession(6).waitFor();
    const isBelow = `document.querySelector('.proposal__side').getBoundingClientRect().top >=
      document.querySelector('.proposal__main').getBoundingClientRect().bottom`;
    assert.equal(await page.evaluate(isBelow), true, 'beside the plan is no room: the rest goes below');
    await page.evaluate("document.documentElement.style.fontSize = ''");
    assert.equal(await page.evaluate(isBelow), false);
  });

  test('re-forms in place: the focus stays, the change is marked and told in one sentence', async () => {
    const [, , third] = await dates();
    await openSession(3).focus();

    await room.answer(0, ({ date }) => (inWords(date) === third ? 'NO' : undefined));
    await room.answer(1, ({ date }) => (inWords(date) === third ? 'NO' : undefined));

    await page.locator('.session-row').nth(2).getByText('nieuw moment', { exact: false }).waitFor();
    assert.match((await focusedName(page)) ?? '', /^Bijeenkomst 3:/);
    await page
      .getByRole('status')
      .filter({ hasText: 'Het voorstel is veranderd' })
      .waitFor({ state: 'attached' });
    assert.notEqual((await dates())[2], third);
    await assertAccessible(wall, 'proposal that just changed');
    await page.locator('.tag--changed').first().waitFor({ state: 'detached' });
  });

  test('a session is fixed and freed by keyboard alone', async () => {
    await openSession(3).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: /^Bijeenkomst 3:/ }).waitFor();
    await page.getByText('Zonder dit moment', { exact: false }).waitFor();
    await assertAccessible(wall, 'window of a session');
    await tabTo(page, 'Zet vast');
    await page.keyboard.press('Enter');
    await button('Maak los').waitFor();
    assert.equal(await focusedName(page), 'Maak los');
    await page.keyboard.press('Escape');

    assert.match((await focusedName(page)) ?? '', /^Bijeenkomst 3:/);
    assert.equal(await locked().count(), 1);
    await assertAccessible(wall, 'proposal with a locked session');
    await page.keyboard.press('Enter');
    await tabTo(page, 'Maak los');
    await page.keyboard.press('Enter');
    await button('Zet vast').waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await locked().count(), 0);
  });

  test('a moment that is struck is in the proposal no more', async () => {
    const [, , , fourth] = await dates();
    await openSession(4).click();
    await button('Streep dit moment door').click();
    await page
      .getByRole('heading', { name: new RegExp(`^Bijeenkomst 4: ${fourth} 2027`) })
      .waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');

    assert.equal((await dates()).includes(fourth ?? ''), false);
  });

  test('another moment says what it costs, and stands fixed once it is taken', async () => {
    await openSession(2).click();
    await button('Een ander moment').click();
    const take = button(/^Neem dit: /).first();
    await take.waitFor();
    await assertAccessible(wall, 'other moments for a session');
    await page.setViewportSize(PHONE);
    await assertAccessible(wall, 'other moments for a session, on a phone');
    await page.setViewportSize(PROJECTOR);
    const taken = ((await take.getAttribute('aria-label')) ?? '').replace(/^Neem dit: (.*), .*$/, '$1');
    await take.click();

    await page.getByRole('heading', { name: `Bijeenkomst 2: ${taken} 2027` }).waitFor();
    await button('Maak los').waitFor();
    await page.keyboard.press('Escape');
    assert.equal((await dates())[1], taken);
  });

  test('another host says what it costs, and receives the group once taken; the fixed moment stays', async () => {
    const second = (await dates())[1];
    await openSession(2).click();
    await button('Een andere gastheer').click();
    const take = button(/^Neem deze gastheer: /).first();
    await take.waitFor();
    await assertAccessible(wall, 'other hosts for a session');
    const host = ((await take.getAttribute('aria-label')) ?? '').replace('Neem deze gastheer: ', '');
    await take.click();
    await page.getByText(`${host}: ontvangt de groep`).waitFor();

    assert.equal((await dates())[1], second);
    await button('Maak los').click();
    await button('Zet vast').waitFor();
    await page.keyboard.press('Escape');
  });

  test('a person is told what the proposal asks', async () => {
    const [first = ''] = room.names;
    await button(new RegExp(`^${first}:`)).click();

    await page.getByRole('heading', { name: `${first}, Zwolle` }).waitFor();
    await page
      .getByText('Ontvangt de groep bij bijeenkomst 1. Die staat al vast.', { exact: false })
      .waitFor();
    await assertAccessible(wall, 'window of a person');
    await page.keyboard.press('Escape');
    // A finger on somebody's place at a session does the same
    await page.locator('.who__mark').nth(1).click();
    await page.getByRole('heading', { name: new RegExp(`^${room.names[1]}, `) }).waitFor();
    await page.keyboard.press('Escape');
  });

  test('what would help is named, and all of it stands in a window', async () => {
    await page.locator('.help__list li').first().waitFor();
    await button('Alles wat zou helpen').click();

    await page.getByRole('heading', { name: 'Een ruimere regel' }).waitFor();
    await assertAccessible(wall, 'what would help');
    await page.keyboard.press('Escape');
  });

  test('why this proposal stands in sentences', async () => {
    await button('Waarom dit voorstel?').click();

    await page.locator('.dialog .reasons li').first().waitFor();
    await assertAccessible(wall, 'reasons');
    await page.keyboard.press('Escape');
  });

  test('a member sees the same, and nothing that changes it', async () => {
    const member = await screens.visitor(PHONE);
    await signInWethouder(member, screens.server, 1);
    await member.page.goto(`${room.path}/voorstel`);
    await member.page.locator('.session-row').nth(5).waitFor();
    await member.page.getByRole('button', { name: /^Vergelijk ze/ }).waitFor();
    await assertAccessible(member, 'proposal for a member');
    await member.page.getByRole('button', { name: /^Bijeenkomst 3:/ }).click();
    await member.page.getByRole('button', { name: 'Een ander moment' }).click();
    await member.page.locator('.option-row').first().waitFor();
    await assertAccessible(member, 'window of a session for a member');

    for (const name of ['Zet vast', 'Maak los', 'Streep dit moment door', /^Neem/]) {
      assert.equal(await member.page.getByRole('button', { name }).count(), 0, String(name));
    }
    assert.deepEqual(member.faults, []);
  });

  test('says plainly that a plan is not proven to be the best, and that none was found in time', async () => {
    // A group this size is always searched to the end, so what the API would say is put in its answer
    const states = [
      ['"provenLevels":6', '"provenLevels":2', 'Misschien kan het nog beter.'],
      ['"__typename":"BestPlan"', '"__typename":"PlanUndecided"', 'Er is nog geen voorstel gevonden'],
    ] as const;
    for (const [said, instead, text] of states) {
      const other = await screens.visitor(PROJECTOR);
      await signInWethouder(other, screens.server, 2);
      await other.page.route('**/graphql', async (route) => {
        // The stream never ends, and so could not be looked through; the page then reads now and again
        if (route.request().postData()?.includes('afterVersion')) return route.abort();
        const response = await route.fetch();
        await route.fulfill({ response, body: (await response.text()).replace(said, instead) });
      });
      await other.page.goto(`${room.path}/voorstel`);

      await other.page.getByText(text, { exact: false }).first().waitFor();
      await assertAccessible(other, text);
      await other.page.unrouteAll({ behavior: 'ignoreErrors' });
      await other.context.close();
    }
  });

  test('plans stand side by side, and the one that is taken stands fixed as it was shown', async () => {
    await button(/^Vergelijk ze/).click();
    await page.getByRole('heading', { name: 'Planningen naast elkaar' }).waitFor();
    await page.locator('.compare__session--changed').first().waitFor();
    await accessibleAtAllSizes('plans side by side');
    await button('Neem deze').first().click();
    await page.getByText('Dit zet de bijeenkomsten vast', { exact: false }).waitFor();
    await assertAccessible(wall, 'before another plan is taken');
    const shown = await page.locator('.confirm-list li strong').allTextContents();
    await button('Ja, zet deze vast').click();
    await page.getByRole('heading', { name: 'Planningen naast elkaar' }).waitFor({ state: 'detached' });

    await locked().nth(4).waitFor();
    assert.deepEqual(
      (await dates()).slice(1).map((day) => `${day} 2027`),
      shown,
    );
  });

  test('eight people with two parts of 120 days fit on one screen, and a day leads to each of its parts', async () => {
    const guide = await screens.visitor();
    const large = await openLargeRoom(screens.server, guide);
    await guide.page.goto(`${large.path}/antwoorden`);
    await guide.page.locator('.matrix__band').nth(2).waitFor();

    assert.equal(await guide.page.evaluate('document.documentElement.scrollHeight <= innerHeight'), true);
    assert.equal(await guide.page.locator('.matrix__band').count(), 3);
    await assertAccessible(guide, 'answers of eight people');
    await picture(guide, 'answers-of-eight');
    await guide.page.getByRole('button', { name: 'dinsdag 2 maart, ochtend, middag' }).click();
    const window = guide.page.getByRole('dialog');
    await window.getByRole('heading', { name: 'dinsdag 2 maart 2027, 9.30 – 12.30 uur' }).waitFor();
    await window.getByRole('button', { name: 'middag' }).click();
    await window.getByRole('heading', { name: 'dinsdag 2 maart 2027, 13.30 – 16.30 uur' }).waitFor();
    await assertAccessible(guide, 'window of a day with two parts');
    assert.deepEqual(guide.faults, []);
    await guide.context.close();
  });

  test('nothing went wrong in the browser', () => assert.deepEqual(wall.faults, []));
});

/** Mostly yes, here and there "if needed" or no, the same at every run. */
function mixedAnswers(person: number): (slot: RoomSlot, place: number) => 'YES' | 'IF_NEEDED' | 'NO' {
  return (_, place) => {
    const turn = (place * 31 + person * 17 + ((place * person) % 7) * 5) % 10;
    if (turn < 6) return 'YES';
    return turn < 8 ? 'IF_NEEDED' : 'NO';
  };
}

const WEEKDAYS = ['zondag', 'maandag', 'dinsdag', 'woensdag', 'donderdag', 'vrijdag', 'zaterdag'];
const MONTHS = [
  'januari',
  'februari',
  'maart',
  'april',
  'mei',
  'juni',
  'juli',
  'augustus',
  'september',
  'oktober',
  'november',
  'december',
];

function inWords(date: string): string {
  const day = new Date(`${date}T00:00:00Z`);
  return `${WEEKDAYS[day.getUTCDay()]} ${day.getUTCDate()} ${MONTHS[day.getUTCMonth()]}`;
}

function focusedName(page: Page): Promise<string | undefined> {
  return page.evaluate('document.activeElement?.textContent?.trim()') as Promise<string | undefined>;
}

/** Presses Tab until a control with this text has the focus. */
async function tabTo(page: Page, name: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    if ((await focusedName(page)) === name) return;
    await page.keyboard.press('Tab');
  }
  assert.fail(`Tab does not come to ${name}`);
}
