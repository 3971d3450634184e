import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { FACILITATOR, SECRETARY, TRAJECTORY_NAME, WETHOUDERS } from '../../src/demonstration/people.ts';
import { readByIcalJs } from '../calendar/readers.ts';
import { askFor, type Json } from '../server/running.ts';
import { assertAccessible, PHONE, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;
const LARGE = { width: 3840, height: 2160 } as const;
const NAMES = WETHOUDERS.map(({ givenName, familyName }) => `${givenName} ${familyName}`);

/** A wall, phones and a secretary: a plan is put to the group, agreed with, changed, fixed, undone, fixed, and printed. */
describeInBrowser('agreeing and confirming, on the screens', { timeout: 600_000 }, (screens) => {
  let wall: Visitor;
  let phones: readonly Visitor[] = [];
  let secretary: Visitor;
  let roundId = '';

  /** Asks as a program of a participant, past the screens. */
  const asPerson = (name: string, query: string, variables: object = {}): Promise<Json> => {
    const token = /tb_link_[\w-]+/.exec(screens.server.links.get(name) ?? '')?.[0];
    return askFor(screens.server, token, query, variables);
  };
  const readRound = async (): Promise<Json> => {
    const { planningRound } = await asPerson(
      NAMES[0] ?? '',
      `query ($id: ID!) { planningRound(id: $id) { slots { id state } respondents { participant { id person { name } } }
        planQuestion { proposalId }
        proposal { ... on BestPlan { id sessions { number slot { id } host { person { name } } } } } } }`,
      { id: roundId },
    );
    return planningRound;
  };
  const participantOf = async (name: string): Promise<string> => {
    const { respondents } = await readRound();
    return respondents.find(({ participant }: Json) => participant.person.name === name).participant.id;
  };
  const answer = async (name: string, answers: readonly object[]): Promise<void> => {
    const input = { roundId, participantId: await participantOf(name), answers };
    const query = `mutation ($input: AnswerSlotsInput!) { answerSlots(input: $input) { __typename } }`;
    const { answerSlots } = await asPerson(name, query, { input });
    assert.equal(answerSlots.__typename, 'AnswerSlotsSuccess');
  };
  const agree = async (name: string): Promise<void> => {
    const { planQuestion } = await readRound();
    const { proposalId } = planQuestion;
    const input = { roundId, participantId: await participantOf(name), proposalId, verdict: 'AGREES' };
    const query = `mutation ($input: AnswerPlanQuestionInput!) { answerPlanQuestion(input: $input) { __typename } }`;
    const { answerPlanQuestion } = await asPerson(name, query, { input });
    assert.equal(answerPlanQuestion.__typename, 'AnswerPlanQuestionSuccess');
  };

  const atAnswers = async (name: string, viewport: { width: number; height: number }): Promise<Visitor> => {
    const made = await screens.visitor(viewport);
    await made.page.goto(screens.server.links.get(name) ?? '');
    await made.page.getByRole('button', { name: 'Verder' }).click();
    await made.page.getByRole('heading', { level: 1, name: `Goedendag, ${name}` }).waitFor();
    const path = `/antwoorden/${encodeURIComponent(roundId)}/`;
    await made.page.locator(`a[href^="${path}"]`).first().click();
    await made.page.waitForURL(`**${path}*`);
    return made;
  };

  /** Reads a phone from the top again, as it looks. */
  const fromTop = ({ page }: Visitor) => page.evaluate('scrollTo(0, 0)');

  test('a round with answers of everybody has a proposal', async () => {
    wall = await screens.visitor();
    const { page } = wall;
    await page.goto(screens.server.links.get(`${FACILITATOR.givenName} ${FACILITATOR.familyName}`) ?? '');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('link', { name: TRAJECTORY_NAME }).first().click();
    await page.getByRole('link', { name: 'Bereid een planningsronde voor' }).click();
    await page.getByText('Dat is genoeg om mee te beginnen.').waitFor();
    await page.getByRole('button', { name: 'Open de ronde' }).click();
    await page.getByRole('heading', { level: 1, name: /^Samen plannen/ }).waitFor();
    roundId = decodeURIComponent(new URL(page.url()).pathname.split('/')[2] ?? '');
    const { slots } = await readRound();
    const offered = slots.filter(({ state }: Json) => state === 'OFFERED');
    for (const [index, name] of NAMES.entries()) {
      await answer(
        name,
        offered.map(({ id }: Json, slot: number) => ({
          slotId: id,
          answer: (slot + index) % 9 === 0 ? 'NO' : 'YES',
        })),
      );
    }
    await page.getByRole('link', { name: 'Voorstel' }).click();
    await page.getByRole('button', { name: 'Leg voor aan de groep' }).waitFor();
    await assertAccessible(wall, 'a proposal before it is put to the group');
    await picture(wall, '01-wall-before');
  });

  test('the guide puts it to the group, and it stands on every phone', async () => {
    phones = [await atAnswers(NAMES[0] ?? '', PHONE), await atAnswers(NAMES[1] ?? '', SMALL)];
    secretary = await atAnswers(`${SECRETARY.givenName} ${SECRETARY.familyName}`, PHONE);

    await wall.page.getByRole('button', { name: 'Leg voor aan de groep' }).click();

    await wall.page.getByRole('heading', { name: 'Klopt dit voor iedereen?' }).waitFor();
    await picture(wall, '02-wall-asked');
    const button = await wall.page.getByRole('button', { name: 'Toch nog verder plannen' }).boundingBox();
    assert.ok(button && button.y + button.height <= 720, 'all of it on a projector of 1280 by 720');
    await assertAccessible(wall, 'a plan that is put to the group');
    for (const [index, phone] of phones.entries()) {
      await phone.page.getByRole('heading', { name: 'Klopt dit voor u?' }).waitFor();
      await picture(phone, `03-phone-asked-${index}`);
      await assertAccessible(phone, 'the question on a phone');
    }
    await secretary.page.getByRole('heading', { name: 'Klopt dit voor Anneke Veldhuis?' }).waitFor();
    const [, small] = phones;
    const place = await small?.page.evaluate(
      "getComputedStyle(document.querySelector('.answer-bar')).position",
    );
    assert.equal(place, 'static', 'the bar leaves a small screen to the question');
  });

  test('who is further down the page is told of it, and taken there', async () => {
    const [, phone] = phones;
    assert.ok(phone);
    await phone.page.evaluate('scrollTo(0, document.body.scrollHeight)');
    const bar = phone.page.getByRole('button', { name: 'Er ligt een voorstel. Klopt het?' });
    await bar.waitFor();
    await picture(phone, '04-phone-bar');
    await assertAccessible(phone, 'the way to the question');

    await bar.click();

    assert.equal(await phone.page.evaluate('document.activeElement.textContent'), 'Klopt dit voor u?');
    await bar.waitFor({ state: 'detached' });
  });

  test('one agrees, one does not, a secretary speaks for a wethouder: the wall shows who', async () => {
    const [first, second] = phones;
    assert.ok(first && second);
    await first.page.getByRole('button', { name: 'Klopt voor mij', exact: true }).dblclick();
    await first.page.getByText('Dank u. De groep ziet dat het klopt.').waitFor();
    await second.page.getByRole('button', { name: 'Klopt niet voor mij' }).press('Enter');
    await second.page.getByText('Een reden hoeft niet.', { exact: false }).waitFor();
    const represented = `Klopt voor Anneke Veldhuis`;
    await secretary.page.getByRole('button', { name: represented, exact: true }).click();

    await wall.page
      .getByRole('listitem')
      .filter({ hasText: `${NAMES[1]} wil overleg` })
      .waitFor();
    await wall.page
      .getByRole('listitem')
      .filter({ hasText: `${NAMES[0]} klopt` })
      .waitFor();
    await picture(wall, '05-wall-disagree');
    await picture(first, '06-phone-agreed');
    await picture(second, '06-phone-disagreed');
    await assertAccessible(wall, 'somebody wants to talk');
    await assertAccessible(first, 'agreed');
    await assertAccessible(second, 'not agreed');
  });

  test('as soon as the proposal changes all that was said lapses, and the screens say why', async () => {
    const { proposal } = await readRound();
    const third = proposal.sessions.find(({ number }: Json) => number === 3);
    await answer(NAMES[4] ?? '', [{ slotId: third.slot.id, answer: 'NO' }]);

    for (const { page } of [wall, ...phones, secretary]) {
      await page.getByText('Het voorstel is veranderd', { exact: true }).waitFor();
      await page.getByText('Er is een antwoord veranderd.', { exact: false }).waitFor();
    }
    assert.equal(await phones[0]?.page.getByRole('button', { name: 'Klopt voor mij' }).count(), 0);
    await picture(wall, '07-wall-lapsed');
    await picture(phones[0] ?? wall, '08-phone-lapsed');
    await assertAccessible(wall, 'a question that lapsed');
    await assertAccessible(phones[0] ?? wall, 'a question that lapsed, on a phone');
  });

  test('the new one is put to the group, everybody agrees, and it can be taken back all the same', async () => {
    const { page } = wall;
    await page.getByRole('button', { name: 'Leg opnieuw voor' }).press('Enter');
    await page.getByRole('heading', { name: 'Klopt dit voor iedereen?' }).waitFor();
    for (const name of NAMES) await agree(name);
    await page.getByRole('heading', { name: 'Iedereen is het eens' }).waitFor();
    await picture(wall, '09-wall-unanimous');
    await assertAccessible(wall, 'everybody agrees');

    await page.getByRole('button', { name: 'Toch nog verder plannen' }).click();

    await page.getByRole('heading', { name: 'Zijn we het eens?' }).waitFor();
    for (const phone of phones) {
      await phone.page.getByRole('heading', { name: 'Klopt dit voor u?' }).waitFor({ state: 'detached' });
    }
  });

  const confirm = async (): Promise<void> => {
    const { page } = wall;
    await page.getByRole('button', { name: 'Leg vast voor de groep' }).press('Enter');
    await page.getByRole('button', { name: 'Ja, leg vast' }).press('Enter');
    await page.getByRole('heading', { name: 'De data staan vast' }).waitFor();
  };

  test('the guide fixes it for the room by keyboard: six dates on the wall, and on every phone', async () => {
    await confirm();

    assert.equal(await wall.page.locator('.date').count(), 6);
    assert.equal(await wall.page.evaluate('document.activeElement.textContent.trim()'), 'De data staan vast');
    for (const { page } of phones) await page.getByRole('heading', { name: 'De data staan vast' }).waitFor();
    await picture(wall, '10-wall-standing');
    await assertAccessible(wall, 'the dates stand');
    assert.equal(
      await wall.page.evaluate('document.documentElement.scrollHeight <= innerHeight'),
      true,
      'all of it on a projector of 1280 by 720',
    );
    for (const [index, phone] of phones.entries()) {
      await fromTop(phone);
      await picture(phone, `11-phone-standing-${index}`);
      await assertAccessible(phone, 'the dates stand, on a phone');
    }
    await wall.page.setViewportSize(LARGE);
    await picture(wall, '12-wall-standing-4k');
    await wall.page.setViewportSize(SMALL);
    await assertAccessible(wall, 'the dates stand, at 320 px');
    await picture(wall, '13-wall-standing-320');
    await wall.page.setViewportSize({ width: 1280, height: 720 });
  });

  test('the seconds are for the eye alone', async () => {
    const { page } = wall;
    await page.getByText('Vergissing?', { exact: false }).waitFor();
    const spoken = await page.locator('.undo [aria-hidden="true"]').allInnerTexts();
    assert.ok(
      spoken.some((text) => /^\(nog \d+ seconden?\)$/.test(text)),
      spoken.join(),
    );
    assert.equal(await page.locator('.undo [role="status"]').innerText(), '');
  });

  test('undone within the minute: the wall and the phones plan on', async () => {
    await wall.page.getByRole('button', { name: 'Maak ongedaan' }).press('Enter');

    for (const { page } of [wall, ...phones]) {
      await page.getByText('Het vastleggen is ongedaan gemaakt').waitFor();
    }
    await wall.page.getByRole('button', { name: 'Leg voor aan de groep' }).waitFor();
    await picture(wall, '14-wall-undone');
    await picture(phones[1] ?? wall, '15-phone-undone');
    await assertAccessible(wall, 'undone');
    await assertAccessible(phones[1] ?? wall, 'undone, on a phone');
  });

  test('when the minute is over the wall says that the mails go, and offers no way back', async () => {
    await confirm();
    const other = await screens.visitor();
    await other.page.clock.install();
    await other.context.addCookies(await wall.context.cookies());
    await other.page.goto(wall.page.url());
    await other.page.getByRole('button', { name: 'Maak ongedaan' }).waitFor();

    await other.page.clock.fastForward(61_000);

    await other.page.getByText('De mails zijn onderweg.', { exact: false }).waitFor();
    assert.equal(await other.page.getByRole('button', { name: 'Maak ongedaan' }).count(), 0);
    await picture(other, '16-wall-on-their-way');
  });

  test('a phone is offered its own calendar: a program, an address, a code for another device', async () => {
    const [phone] = phones;
    assert.ok(phone);
    const { page } = phone;
    await page.getByRole('button', { name: 'Zet in mijn agenda' }).click();
    await page.getByRole('radio', { name: 'Google' }).check();
    await page.getByText('Google heeft soms een dag nodig', { exact: false }).waitFor();
    await page.getByRole('radio', { name: 'Google' }).press('ArrowRight');
    assert.equal(await page.getByRole('radio', { name: 'Apple' }).isChecked(), true);
    const webcal = await page.getByRole('link', { name: 'Open in uw agenda' }).getAttribute('href');
    assert.match(webcal ?? '', /^webcal:\/\/.+\.ics$/);
    await page.getByText('Naar een ander toestel').click();
    await page.getByRole('img', { name: 'QR-code met uw agenda-adres' }).waitFor();
    await assertAccessible(phone, 'one’s own calendar');
    await page.getByRole('heading', { name: 'Zet ze in uw agenda' }).scrollIntoViewIfNeeded();
    await picture(phone, '17-phone-subscribe');

    const url = await page.getByLabel('Adres', { exact: true }).inputValue();
    const events = readByIcalJs(await (await fetch(url)).text());
    assert.deepEqual(events.map(({ status, sequence }) => `${status} ${sequence}`).toSorted(), [
      'CONFIRMED 0',
      ...Array<string>(5).fill('CONFIRMED 2'),
    ]);
    await page.reload();
    await page.getByRole('button', { name: 'Zet in mijn agenda' }).click();
    await page.getByText('Er is al een abonnement op deze agenda.', { exact: false }).waitFor();
    await assertAccessible(phone, 'a calendar that is there already');
  });

  test('a secretary is offered the calendar of the wethouder', async () => {
    const { page } = secretary;
    await page.getByRole('button', { name: 'Zet in de agenda van Anneke Veldhuis' }).click();
    await page.getByLabel('Adres', { exact: true }).waitFor();
  });

  test('the sheet for the notice board has all six, and prints on one page', async () => {
    const { page } = wall;
    await page.getByRole('link', { name: 'Print voor het prikbord' }).click();
    await page.getByRole('button', { name: 'Print of bewaar als PDF' }).waitFor();
    assert.equal(await page.locator('.sheet__session').count(), 6);
    assert.equal(await page.getByText('Locatie volgt').count(), 5);
    await picture(wall, '18-sheet');
    await assertAccessible(wall, 'the sheet');
    await page.setViewportSize(SMALL);
    await assertAccessible(wall, 'the sheet at 320 px');
    await picture(wall, '19-sheet-320');

    const folder = process.env['PICTURES'];
    const pdf = await page.pdf({
      preferCSSPageSize: true,
      ...(folder === undefined ? {} : { path: join(folder, 'sheet.pdf') }),
    });

    const text = pdf.toString('latin1');
    assert.equal(text.match(/\/Type\s*\/Page\b/g)?.length, 1);
    assert.match(text, /MediaBox\s*\[0 0 59[45](?:\.\d+)? 84[12](?:\.\d+)?\]/);
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.flatMap(({ faults }) => faults),
      [],
    );
  });
});
