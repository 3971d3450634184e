import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { emailOf, FACILITATOR, WETHOUDERS } from '../../src/demonstration/people.ts';
import { askApi, type RoomApi, successOf } from '../../src/demonstration/room-api.ts';
import type { Instant } from '../../src/shared/time.ts';
import type { Visitor } from './browser.ts';
import { confirmedRoom, lookAtBothWidths, openSession, SMALL, WIDE } from './confirmed-room.ts';
import { describeInBrowser } from './describe-in-browser.ts';

interface Session {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly whenInWords: string;
  readonly calendarSequence: number;
  readonly host: { readonly person: { readonly name: string } };
  readonly participants: readonly { readonly id: string; readonly person: { readonly name: string } }[];
  readonly replacementRound: {
    readonly id: string;
    readonly slots: readonly { readonly id: string }[];
  } | null;
}

describeInBrowser('asking the group for another moment, on the screens', { timeout: 900_000 }, (screens) => {
  let office: RoomApi;
  let trajectoryId = '';
  let guide: Visitor;
  let host: Visitor;
  let answering: Visitor;

  before(async () => {
    ({ office, trajectoryId } = await confirmedRoom(screens.server));
  });

  const session = async (number: number): Promise<Session> => {
    const { trajectory } = await askApi<{ readonly trajectory: { readonly sessions: readonly Session[] } }>(
      office,
      `query ($id: ID!) { trajectory(id: $id) { sessions { id number version whenInWords calendarSequence
        host { person { name } } participants { id person { name } } replacementRound { id slots { id } } } } }`,
      { id: trajectoryId },
    );
    const found = trajectory.sessions.find((one) => one.number === number);
    assert.ok(found);
    return found;
  };
  const answersOverApi = async (third: Session, name: string, said: readonly string[]): Promise<void> => {
    const round = third.replacementRound;
    const participantId = third.participants.find(({ person }) => person.name === name)?.id;
    assert.ok(round && participantId);
    const answers = round.slots.map(({ id }, index) => ({ slotId: id, answer: said[index] }));
    const { answerSlots } = await askApi<{ readonly answerSlots: { readonly __typename: string } }>(
      office,
      'mutation ($input: AnswerSlotsInput!) { answerSlots(input: $input) { __typename ... on UserError { code } } }',
      { input: { roundId: round.id, participantId, answers } },
    );
    successOf(answerSlots);
  };

  test('the host chooses moments on a phone, adds one, and asks', async () => {
    const third = await session(3);
    host = await screens.comesIn(third.host.person.name, SMALL);
    const { page } = host;
    await openSession(page, third);
    await page.getByRole('button', { name: 'Zoek een ander moment' }).press('Enter');
    await page.getByRole('button', { name: 'Vraag de groep wanneer het kan' }).press('Enter');
    await page.getByRole('group', { name: 'Welke momenten wilt u voorleggen?' }).waitFor();
    const boxes = page.locator('.ask-moments').getByRole('checkbox');
    assert.equal(await boxes.count(), 12);
    await lookAtBothWidths(host, 'ask-form');
    await page.getByRole('button', { name: 'Kies minstens één moment' }).press('Enter');
    await page.getByText('Kies minstens één moment.', { exact: true }).waitFor();
    await boxes.nth(2).press('Space');
    await boxes.nth(5).press('Space');
    await boxes.nth(8).press('Space');
    const form = page.locator('form', { hasText: 'Voeg een moment toe' });
    await form.getByLabel('Dag', { exact: true }).fill('2027-04-14');
    await form.getByLabel('Begin', { exact: true }).fill('19:30');
    await form.getByLabel('Einde', { exact: true }).fill('22:00');
    await form.getByRole('button', { name: 'Zet erbij' }).press('Enter');
    await page.getByLabel('woensdag 14 april 2027, 19.30 – 22.00 uur').waitFor();
    await page.getByLabel('Antwoorden tot en met').fill('2027-02-01');
    await lookAtBothWidths(host, 'ask-form-filled');
    await page.getByRole('button', { name: 'Leg 4 momenten voor' }).press('Enter');

    await page.getByText('De vraag is verstuurd.').waitFor();
    await page.getByText('0 van de 6 deelnemers hebben alles beantwoord.').waitFor();
    await page.getByText('Antwoorden kan tot en met maandag 1 februari 2027.').waitFor();
    await lookAtBothWidths(host, 'asked');
  });

  test('who is asked comes by the link in the mail, answers by keyboard, and the host sees it live', async () => {
    const third = await session(3);
    const [person] = WETHOUDERS.filter((one) => nameOf(one) !== third.host.person.name);
    assert.ok(person);
    const mail = await screens.server.mailTo(emailOf(person));
    assert.match(mail, /Voor bijeenkomst 3 van .* wordt een ander moment gezocht\./);
    const link = /https?:\/\/\S+\/p\/\S+/.exec(mail)?.[0];
    assert.ok(link);
    answering = await screens.visitor(SMALL);
    const { page } = answering;
    await page.clock.setFixedTime('2027-01-14T08:00:00Z');
    await page.goto(link.replace(/^https?:\/\/[^/]+/, ''));
    await page.getByRole('button', { name: /Verder/ }).click();
    await page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
    await page.goto('/');
    await page.getByText(/^Voor bijeenkomst 3 van .* Nog 4 momenten te beantwoorden\.$/).waitFor();
    await page.getByRole('link', { name: 'Bekijk bijeenkomst 3' }).waitFor();
    await lookAtBothWidths(answering, 'overview-asked');
    await page.getByRole('link', { name: 'Geef door wanneer u kunt' }).click();
    await page.getByText('Een ander moment voor bijeenkomst 3.').waitFor();
    await page.getByText(`Nu is de bijeenkomst op ${third.whenInWords}.`, { exact: false }).waitFor();
    const parts = page.locator('.answer-part');
    assert.equal(await parts.count(), 4);
    await lookAtBothWidths(answering, 'answers-open');
    for (const [index, answer] of ['Ja', 'Nee', 'Als het moet', 'Ja'].entries()) {
      await parts
        .nth(index)
        .getByRole('button', { name: new RegExp(`: ${answer}$`) })
        .press('Enter');
    }
    await page.getByText('U bent klaar. Dank u wel.').waitFor();
    await page.getByText('U krijgt bericht wanneer de bijeenkomst is.', { exact: false }).waitFor();
    await lookAtBothWidths(answering, 'answers-done');

    await host.page.getByText('1 van de 6 deelnemers heeft alles beantwoord.').waitFor();
    assert.equal(await host.page.getByText('Kan niet:').count(), 0, 'a host reads numbers, no names');
    await host.page
      .getByText('De laatste mail is nog geen dag oud. Een herinnering kan vanaf vrijdag 15 januari', {
        exact: false,
      })
      .waitFor();
    const remind = host.page.getByRole('button', { name: 'Stuur een herinnering' });
    assert.equal(await remind.count(), 0);
    // As if the mails went the day before
    const { db } = screens.server.context.database;
    await db
      .updateTable('round_invitations')
      .set({ mailed_at: '2027-01-13T08:00:00.000Z' as Instant })
      .execute();
    await host.page.reload();
    await remind.press('Enter');
    await host.page.getByText(/Er gaat een herinnering naar \d mensen\./).waitFor();
    await lookAtBothWidths(host, 'answers-come-in');
  });

  test('the address of the round itself leads to the page of the session', async () => {
    const third = await session(3);
    const round = third.replacementRound;
    assert.ok(round);
    const visitor = await screens.comesIn(third.host.person.name, SMALL);
    await visitor.page.goto(`/ronde/${encodeURIComponent(round.id)}`);
    await visitor.page.getByRole('heading', { level: 1, name: 'Bijeenkomst 3 van 6' }).waitFor();
    assert.equal(new URL(visitor.page.url()).pathname, `/bijeenkomst/${encodeURIComponent(third.id)}`);
  });

  test('the guide sees what each moment costs whom, says when not, and moves the session', async () => {
    const third = await session(3);
    const others = third.participants.map(({ person }) => person.name);
    const [first] = others.filter((name) => name !== third.host.person.name);
    for (const name of others.filter((one) => one !== first)) {
      await answersOverApi(
        third,
        name,
        name === others.at(-1) ? ['YES', 'YES', 'NO', 'NO'] : ['YES', 'YES', 'YES', 'YES'],
      );
    }
    guide = await screens.comesIn(nameOf(FACILITATOR), WIDE);
    const { page } = guide;
    await openSession(page, third);
    await page.getByText('Iedereen heeft geantwoord (6).').waitFor();
    const items = page.locator('.moment-choices').first().locator('> li');
    assert.equal(await items.count(), 4);
    await lookAtBothWidths(guide, 'guide-moments');
    const best = (await items.first().locator('strong').textContent()) ?? '';
    await page.getByRole('button', { name: `Ik kan dan niet: ${best}` }).press('Enter');
    await page.getByRole('button', { name: `Ik kan dan toch: ${best}` }).waitFor();
    await page.getByText('De begeleider kan dan niet.').waitFor();
    const now = (await items.first().locator('strong').textContent()) ?? '';
    assert.notEqual(now, best);
    await page.getByRole('button', { name: `Ik kan dan toch: ${best}` }).press('Enter');
    await page.getByRole('button', { name: `Ik kan dan niet: ${best}` }).waitFor();
    await page.getByRole('button', { name: `Verplaats hierheen: ${best}` }).press('Enter');
    await page.getByRole('heading', { name: 'Bijeenkomst 3 verplaatsen' }).waitFor();
    await lookAtBothWidths(guide, 'guide-move-dialog');
    await page.getByRole('button', { name: 'Verplaats de bijeenkomst' }).press('Enter');

    await page.getByText(`De bijeenkomst is verplaatst naar ${best}.`).waitFor();
    await lookAtBothWidths(guide, 'guide-moved');
    const moved = await session(3);
    assert.deepEqual(
      [moved.whenInWords, moved.calendarSequence, moved.host, moved.replacementRound],
      [best, third.calendarSequence + 1, third.host, null],
    );
    await answering.page.getByText(`Bijeenkomst 3 is nu op ${best}.`).waitFor();
    await lookAtBothWidths(answering, 'answers-over');
    await host.page.getByText('0 van de 6').waitFor({ state: 'detached' });
    await host.page.locator('.own-when', { hasText: best }).waitFor();
  });

  test('who chooses what changed meanwhile reads that, and a question can be stopped', async () => {
    const fourth = await session(4);
    const { page } = guide;
    await openSession(page, fourth);
    await page.getByRole('button', { name: 'Zoek een ander moment' }).click();
    await page.getByRole('button', { name: 'Vraag de groep wanneer het kan' }).click();
    await page.locator('.ask-moments').getByRole('checkbox').first().check();
    await page.getByLabel('Antwoorden tot en met').fill('2027-02-01');
    await page.getByRole('button', { name: 'Leg 1 moment voor' }).click();
    await page.getByText('De vraag is verstuurd.').waitFor();
    await page
      .locator('.moment-choices')
      .first()
      .getByRole('button', { name: /Verplaats hierheen/ })
      .click();
    await page.getByRole('heading', { name: 'Bijeenkomst 4 verplaatsen' }).waitFor();
    await answersOverApi(await session(4), fourth.participants[0]?.person.name ?? '', ['NO']);
    await page.getByRole('button', { name: 'Verplaats de bijeenkomst' }).click();
    await page.getByText('Er is net iets veranderd aan dit moment. Kijk opnieuw, en kies dan.').waitFor();
    await lookAtBothWidths(guide, 'moment-changed');
    await page.getByRole('button', { name: 'Sluiten' }).click();
    await page.getByText('1 van de 6 deelnemers heeft alles beantwoord.').waitFor();

    await page.getByRole('button', { name: 'Stop de vraag' }).press('Enter');
    await page.getByRole('heading', { name: 'De vraag stoppen' }).waitFor();
    await lookAtBothWidths(guide, 'stop-dialog');
    await page.getByRole('dialog').getByRole('button', { name: 'Stop de vraag' }).press('Enter');
    await page.getByText('De vraag is gestopt. De bijeenkomst blijft zoals hij is.').waitFor();
    const after = await session(4);
    assert.deepEqual(
      [after.whenInWords, after.version, after.replacementRound],
      [fourth.whenInWords, fourth.version, null],
    );
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
