import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { emailOf, FACILITATOR, OFFICE, WETHOUDERS } from '../../src/demonstration/people.ts';
import { askApi, type RoomApi, successOf } from '../../src/demonstration/room-api.ts';
import type { Visitor } from './browser.ts';
import { confirmedRoom, lookAtBothWidths, openSession, SMALL, WIDE } from './confirmed-room.ts';
import { describeInBrowser } from './describe-in-browser.ts';

interface Session {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly whenInWords: string;
  readonly calendarSequence: number;
  readonly host: { readonly person: { readonly name: string } };
}

describeInBrowser('changing what was planned, on the screens', { timeout: 900_000 }, (screens) => {
  let office: RoomApi;
  let trajectoryId = '';
  let facilitator: Visitor | undefined;

  before(async () => {
    ({ office, trajectoryId } = await confirmedRoom(screens.server));
  });

  const sessions = async (): Promise<readonly Session[]> => {
    const { trajectory } = await askApi<{ readonly trajectory: { readonly sessions: readonly Session[] } }>(
      office,
      `query ($id: ID!) { trajectory(id: $id) { sessions { id number version startsAt endsAt whenInWords
        calendarSequence host { person { name } } } } }`,
      { id: trajectoryId },
    );
    return trajectory.sessions;
  };
  const session = async (number: number): Promise<Session> => {
    const found = (await sessions()).find((one) => one.number === number);
    assert.ok(found);
    return found;
  };

  test('two who cannot come say so by keyboard on a phone; nobody else of the group sees it', async () => {
    const third = await session(3);
    const away = WETHOUDERS.map(nameOf)
      .filter((name) => name !== third.host.person.name)
      .slice(0, 2);
    for (const name of away) {
      const guest = await screens.comesIn(name, SMALL);
      await openSession(guest.page, third);
      await guest.page.getByText('U wordt verwacht.').waitFor();
      await guest.page.getByRole('button', { name: 'Ik kan er niet bij zijn' }).press('Enter');
      await guest.page.getByText('U hebt gezegd dat u er niet bij kunt zijn.').waitFor();
      await lookAtBothWidths(guest, 'absent');
    }
    const host = await screens.comesIn(third.host.person.name, SMALL);
    await openSession(host.page, third);
    for (const name of away) assert.equal(await host.page.getByText(`${name} kan er niet`).count(), 0);
    assert.equal(await host.page.getByRole('heading', { name: 'Wie komen er?' }).count(), 0);
  });

  test('the facilitator is mailed, sees it on both pages, and moves the session to the best moment', async () => {
    const before = await session(3);
    const mail = await screens.server.mailTo(emailOf(FACILITATOR));
    assert.match(mail, /Er komen nu nog 4 deelnemers\./);
    const guide = await screens.comesIn(nameOf(FACILITATOR), WIDE);
    facilitator = guide;
    const { page } = guide;
    await page.goto(`/traject/${encodeURIComponent(trajectoryId)}`);
    await page.getByText('Te weinig deelnemers').waitFor();
    await lookAtBothWidths(guide, 'trajectory-too-few');
    await page.getByRole('link', { name: 'Bekijk wat u kunt doen' }).click();
    await page.getByText('Er komen 4 van de 6 deelnemers.').waitFor();
    await lookAtBothWidths(guide, 'turnout-too-low');

    await page.getByRole('button', { name: 'Kies een ander moment' }).press('Enter');
    await page.getByRole('heading', { name: 'De beste momenten' }).waitFor();
    assert.equal(await page.locator('.moment-choices > li').count(), 5);
    await lookAtBothWidths(guide, 'replacements');
    const first = page.locator('.moment-choices > li').first();
    const when = (await first.locator('strong').textContent()) ?? '';
    await first.getByRole('button', { name: `Verplaats hierheen: ${when}` }).press('Enter');
    await page.getByRole('heading', { name: 'Bijeenkomst 3 verplaatsen' }).waitFor();
    await lookAtBothWidths(guide, 'move-dialog');
    await page.getByRole('button', { name: 'Verplaats de bijeenkomst' }).press('Enter');

    await page.getByText(`De bijeenkomst is verplaatst naar ${when}.`).waitFor();
    await page.getByText('Alle 6 deelnemers komen.').waitFor();
    await lookAtBothWidths(guide, 'moved');
    const moved = await session(3);
    assert.deepEqual(
      [moved.whenInWords, moved.calendarSequence, moved.host],
      [when, before.calendarSequence + 1, before.host],
    );
  });

  test('a moment that somebody types is judged, and of two who move the second reads what the first did', async () => {
    const fourth = await session(4);
    const host = await screens.comesIn(fourth.host.person.name, SMALL);
    const { page } = host;
    await openSession(page, fourth);
    await page.getByRole('button', { name: 'Zoek een ander moment' }).click();
    await page.getByRole('heading', { name: 'De beste momenten' }).waitFor();
    assert.equal(await page.getByText('Als het moet:').count(), 0, 'a host reads numbers, no names');
    await page.getByLabel('Dag', { exact: true }).fill('2027-01-20');
    await page.getByRole('button', { name: 'Bekijk dit moment' }).click();
    await page.getByText('Zo komt de bijeenkomst aan de verkeerde kant van bijeenkomst 3.').waitFor();
    await lookAtBothWidths(host, 'typed-moment');

    const by = await askApi<{ readonly moveSession: { readonly __typename: string } }>(
      office,
      `mutation ($input: MoveSessionInput!) { moveSession(input: $input) { __typename ... on UserError { code } } }`,
      {
        input: {
          sessionId: fourth.id,
          version: fourth.version,
          startsAt: later(fourth.startsAt, 1),
          endsAt: later(fourth.endsAt, 1),
        },
      },
    );
    successOf(by.moveSession);
    const now = await session(4);
    await page.locator('.moment-choices button').first().click();
    await page.getByRole('button', { name: 'Verplaats de bijeenkomst' }).click();
    await page
      .getByText(
        `${nameOf(OFFICE)} heeft deze bijeenkomst net verplaatst naar ${now.whenInWords}. Wat wilt u nu doen?`,
      )
      .waitFor();
    await page.locator('.own-when', { hasText: now.whenInWords }).waitFor();
    await lookAtBothWidths(host, 'conflict');
    await page.getByRole('button', { name: 'Laat het zo' }).click();
    assert.equal((await session(4)).whenInWords, now.whenInWords);
  });

  test('on the page of the trajectory too, the second of two decides again with what the first did', async () => {
    const second = await session(2);
    // The link to sign in works once: the facilitator is still there
    const guide = facilitator;
    assert.ok(guide);
    const { page } = guide;
    await page.goto(`/traject/${encodeURIComponent(trajectoryId)}`);
    await page.getByRole('button', { name: 'Laat vervallen: bijeenkomst 2' }).click();
    const { changeVenue } = await askApi<{ readonly changeVenue: { readonly __typename: string } }>(
      office,
      `mutation ($input: ChangeVenueInput!) { changeVenue(input: $input) { __typename ... on UserError { code } } }`,
      {
        input: {
          sessionId: second.id,
          version: second.version,
          venue: { name: 'Stadhuis', place: 'Kampen' },
        },
      },
    );
    successOf(changeVenue);
    await page.getByLabel('Waarom', { exact: false }).fill('Ziek');
    await page.getByRole('button', { name: 'Laat de bijeenkomst vervallen' }).click();
    await page
      .getByText(
        `${nameOf(OFFICE)} heeft deze bijeenkomst net een andere locatie gegeven. Wat wilt u nu doen?`,
      )
      .waitFor();
    await page.getByText('Stadhuis, Kampen').waitFor();
    await lookAtBothWidths(guide, 'trajectory-conflict');
    assert.equal((await session(2)).version, second.version + 1);
  });

  test('a swap is asked on one phone and agreed on another; both read how it is now', async () => {
    const [fifth, sixth] = [await session(5), await session(6)];
    const [one, other] = [fifth.host.person.name, sixth.host.person.name];
    const asking = await screens.comesIn(one, SMALL);
    await openSession(asking.page, fifth);
    await asking.page.getByLabel('Met wie?').selectOption(sixth.id);
    await asking.page.getByText(`${other} ontvangt de groep dan op ${fifth.whenInWords}.`).waitFor();
    await lookAtBothWidths(asking, 'swap-form');
    await asking.page.getByRole('button', { name: `Vraag ${other} om te ruilen` }).press('Enter');
    await asking.page.getByText(`Wacht op antwoord van ${other}.`).waitFor();
    await lookAtBothWidths(asking, 'swap-waiting');

    const asked = await screens.comesIn(other, SMALL);
    await asked.page.getByText(`${one} vraagt u om van beurt te ruilen.`).waitFor();
    await asked.page.getByRole('link', { name: 'Bekijk de vraag' }).press('Enter');
    await asked.page.getByText(`${one} vraagt om van beurt te ruilen.`).waitFor();
    await asked.page.getByText(`U ontvangt de groep dan op ${fifth.whenInWords}.`).waitFor();
    await lookAtBothWidths(asked, 'swap-asked');
    await asked.page.getByRole('button', { name: 'Ja, ruil' }).press('Enter');
    await asked.page.getByText('Ja, ruil').waitFor({ state: 'detached' });

    assert.deepEqual(
      [(await session(5)).host.person.name, (await session(6)).host.person.name],
      [other, one],
    );
    await openSession(asked.page, fifth);
    await asked.page.getByText(`U ontvangt de groep nu op ${fifth.whenInWords}.`).waitFor();
    await asked.page.getByText(`${one} ontvangt de groep nu op ${sixth.whenInWords}.`).waitFor();
    await lookAtBothWidths(asked, 'swap-agreed');
  });

  test('everybody of the group compares what was confirmed with today', async () => {
    const guest = await screens.comesIn((await session(2)).host.person.name, WIDE);
    await guest.page.goto(`/traject/${encodeURIComponent(trajectoryId)}/vergelijk`);
    await guest.page.getByText(/van de 5 bijeenkomsten zijn veranderd\./).waitFor();
    await lookAtBothWidths(guest, 'comparison');
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults),
      [],
    );
  });
});

function nameOf({
  givenName,
  familyName,
}: {
  readonly givenName: string;
  readonly familyName: string;
}): string {
  return `${givenName} ${familyName}`;
}

/** As the API writes instants; no clock is put forward in these days. */
function later(instant: string, days: number): string {
  return new Date(Date.parse(instant) + days * 86_400_000).toISOString();
}
