import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACILITATOR, TRAJECTORY_NAME, WETHOUDERS } from '../../src/demonstration/people.ts';
import { PHONE, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { type Keyboard, keyboardOf } from './keyboard.ts';
import { openPlanningRoom, type PlanningRoom } from './planning-room.ts';
import { listenIn } from './screen-reader.ts';

const FACILITATOR_NAME = `${FACILITATOR.givenName} ${FACILITATOR.familyName}`;
const NAMES = WETHOUDERS.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
const [NAME = ''] = NAMES;

const ALL_DONE = 'De hele groep heeft alles ingevuld.';

/**
 * The wall and one phone, without a mouse and without a finger: Tab, Shift and Tab, Enter, space, Escape and arrows. At
 * every stop the focus is seen and nothing covers it; after every press it is somewhere. Five more people answer elsewhere.
 */
describeInBrowser('the whole moment by keyboard', { timeout: 600_000 }, (screens) => {
  let wall: Visitor;
  let phone: Visitor;
  let onWall: Keyboard;
  let onPhone: Keyboard;
  let room: PlanningRoom;
  let heardOnWall: readonly string[] = [];
  let heardOnPhone: readonly string[] = [];
  let code = '';

  const heading = (who: Visitor, name: string | RegExp) => who.page.getByRole('heading', { name }).waitFor();
  const dates = () => wall.page.locator('.session-row__date').allTextContents();

  test('the facilitator prepares the round, day by day', async () => {
    wall = await screens.visitor();
    heardOnWall = await listenIn(wall.page);
    onWall = keyboardOf(wall.page);
    const { page } = wall;
    await page.goto(screens.server.links.get(FACILITATOR_NAME) ?? '');
    await onWall.enter('Inloggen');
    await heading(wall, `Goedendag, ${FACILITATOR_NAME}`);
    await onWall.enter(new RegExp(TRAJECTORY_NAME));
    await heading(wall, TRAJECTORY_NAME);
    await onWall.isAt(TRAJECTORY_NAME);
    await onWall.enter('Bereid een planningsronde voor');
    await page.getByRole('button', { name: 'Open de ronde' }).waitFor();
    await onWall.to('maandag');
    await onWall.press('Space');
    await onWall.isAt('maandag');
    await onWall.press('Space');
    const firstDay = /^(maandag|donderdag|vrijdag) \d+ /;
    await onWall.to(firstDay);
    const { name: first } = await onWall.focused();
    await onWall.press('ArrowRight');
    const { name: next } = await onWall.focused();
    assert.notEqual(next, first);
    await onWall.press('Space');
    await page
      .getByText(/^\d+ momenten/)
      .first()
      .waitFor();
    await onWall.isAt(new RegExp(`^${next.split(' ').slice(0, 3).join(' ')}`));
    await onWall.press('Space');
    await onWall.enter('Sla de dagen over', 'back');
    await onWall.enter('Open de ronde');

    await heading(wall, new RegExp(TRAJECTORY_NAME));
    await onWall.enter('Meedoen');
    await page.getByText('0 van 6 doen mee').waitFor();
    await onWall.isAt('Meedoen');
    code = (await page.locator('.join-code__signs').textContent()) ?? '';
  });

  test('the code is renewed, and the button keeps the focus', async () => {
    await onWall.enter('Nieuwe code');
    await heading(wall, 'Een nieuwe code?');
    await onWall.enter('Nieuwe code');
    await wall.page.getByText('Er staat een nieuwe code op het scherm.').waitFor();

    await onWall.isAt('Nieuwe code');
    assert.notEqual(await wall.page.locator('.join-code__signs').textContent(), code);
    code = (await wall.page.locator('.join-code__signs').textContent()) ?? '';
  });

  test('a phone types the code and chooses a name', async () => {
    phone = await screens.visitor(PHONE);
    // Somebody on a phone who presses a button may; a browser without a window asks first
    await phone.context.grantPermissions(['clipboard-write']);
    heardOnPhone = await listenIn(phone.page);
    onPhone = keyboardOf(phone.page);
    await phone.page.goto('/meedoen');
    await heading(phone, 'Meedoen met de planning');
    await onPhone.to('Code');
    await onPhone.type('aaaaaa');
    await onPhone.press('Enter');
    await heading(phone, 'Deze code werkt niet');
    await onPhone.to('Code');
    await onPhone.type(code);
    await onPhone.press('Enter');
    await heading(phone, `Meedoen met ${TRAJECTORY_NAME}`);
    await onPhone.enter(NAME);
    await heading(phone, `U koos ${NAME}`);
    await onPhone.enter('Andere naam kiezen');
    await onPhone.isAt(`Meedoen met ${TRAJECTORY_NAME}`);
    await onPhone.enter(NAME);
    await onPhone.enter(`Ik ben ${NAME}`);

    await heading(phone, 'Wanneer kunt u?');
    await onPhone.isAt('Wanneer kunt u?');
    await wall.page.getByText('1 van 6 doen mee').waitFor();
    await wall.page.getByText(`${NAME} doet nu mee.`).waitFor({ state: 'attached' });
  });

  test('who is in can be sent off, and the focus stays on the wall', async () => {
    await onWall.enter(/^Haal weg: /);
    await heading(wall, /^De telefoon van .* weghalen\?/);
    await onWall.press('Escape');
    await onWall.isAt(/^Haal weg: /);
  });

  test('a moment is answered, taken back, and the rest filled in at once', async () => {
    const { page } = phone;
    await onPhone.to(/: Nee$/);
    const { name: answer } = await onPhone.focused();
    await onPhone.press('Space');
    await onPhone.isAt(answer);
    await page.getByText('Alles is opgeslagen.').waitFor();
    await onPhone.enter(/: wis het antwoord$/, 'back');
    await onPhone.isAt(/: Ja$/);
    await onPhone.to(answer);
    await onPhone.press('Enter');
    await onPhone.enter('Volgende open', 'back');
    await onPhone.isAt(/: Ja$/);
    await onPhone.enter('Vul in één keer in', 'back');
    await heading(phone, 'Vul in één keer in');
    await onPhone.to('Weekdag');
    await onPhone.press('ArrowRight');
    await onPhone.press('ArrowLeft');
    while ((await page.getByRole('button', { name: /^Elke .*: Ja$/ }).count()) > 0) {
      const open = await page.getByRole('button', { name: /^Elke .*: Ja$/ }).count();
      await onPhone.enter(/^Elke .*: Ja$/);
      // What was said of the one before may still stand there
      await page
        .getByRole('button', { name: /^Elke .*: Ja$/ })
        .nth(open - 1)
        .waitFor({ state: 'detached' });
      await page
        .getByRole('dialog')
        .getByText(/op ‘Ja’ gezet/)
        .waitFor();
      assert.notEqual((await onPhone.focused()).tag, '', 'the button that goes takes the focus along');
      assert.equal(await page.getByRole('button', { name: /^Elke .*: Ja$/ }).count(), open - 1);
    }
    await onPhone.press('Escape');
    await onPhone.isAt('Vul in één keer in');
    await onPhone.to('Voorstel', 'back');
    await page.getByText('U bent klaar. Dank u wel.').waitFor();
    await page.getByText('Alles is opgeslagen.').waitFor();
  });

  test('a day in the grid of answers opens and closes', async () => {
    await onWall.enter('Antwoorden');
    await wall.page.locator('.matrix').waitFor();
    await onWall.isAt('Antwoorden');
    room = await openPlanningRoom(screens.server);
    for (const [person] of NAMES.entries()) {
      if (person > 0) await room.answer(person, (_, place) => ((place + person) % 5 === 0 ? 'NO' : 'YES'));
    }
    // Told once it stands still: before the wall goes on
    for (let tries = 0; tries < 100 && !heardOnWall.includes(ALL_DONE); tries += 1)
      await wall.page.waitForTimeout(100);
    await onWall.to(/^(maandag|donderdag|vrijdag) \d+ /);
    const { name: day } = await onWall.focused();
    await onWall.press('Enter');
    await wall.page.getByRole('dialog').waitFor();
    await onWall.enter('De begeleider kan dan niet');
    await onWall.isAt('De begeleider kan dan wel');
    await onWall.press('Enter');
    await onWall.isAt('De begeleider kan dan niet');
    await onWall.press('Escape');
    await onWall.isAt(day);
  });

  test('the plan re-forms, and the focus stays with the session', async () => {
    await onWall.enter('Voorstel');
    await wall.page.locator('.session-row').nth(5).waitFor();
    await onWall.isAt('Voorstel');
    await onWall.to(/^Bijeenkomst 3:/);
    const [, , third] = await dates();
    for (const person of [1, 2, 3]) {
      await room.answer(person, ({ date }) =>
        third?.includes(` ${Number(date.slice(8))} `) ? 'NO' : undefined,
      );
    }
    await wall.page.locator('.session-row').nth(2).getByText('nieuw moment').waitFor();

    await onWall.isAt(/^Bijeenkomst 3:/);
    assert.equal((await onWall.focused()).isOutlined, true);
    await picture(wall, 'keyboard-reformed');
  });

  test('a session is fixed, and a moment is struck', async () => {
    await onWall.press('Enter');
    await heading(wall, /^Bijeenkomst 3:/);
    await onWall.enter('Zet vast');
    await onWall.isAt('Maak los');
    await onWall.press('Escape');
    await onWall.isAt(/^Bijeenkomst 3:/);
    await onWall.to(/^Bijeenkomst 2:/, 'back');
    const [, second] = await dates();
    await onWall.press('Enter');
    await onWall.enter('Streep dit moment door');
    await heading(wall, new RegExp(`^Bijeenkomst 2: (?!${second})`));
    await onWall.isAt('Streep dit moment door');
    await onWall.press('Escape');
    await onWall.isAt(/^Bijeenkomst 2:/);
    await onWall.enter(new RegExp(`^${NAME}:`), 'back');
    await heading(wall, new RegExp(`^${NAME}, `));
    await onWall.press('Escape');
    await onWall.isAt(new RegExp(`${NAME}:`));
  });

  test('the plan is put to the group, and the phone agrees', async () => {
    await onWall.enter('Leg voor aan de groep');
    await heading(phone, 'Klopt dit voor u?');
    await onWall.isAt('Klopt dit voor iedereen?');
    await onPhone.enter('Klopt voor mij', 'back');
    await phone.page.getByText('Dank u. De groep ziet dat het klopt.').waitFor();
    await onPhone.isAt('Klopt voor mij');
    await wall.page.getByText('1 van de 6 zegt: klopt.').waitFor({ state: 'attached' });
  });

  test('the dates are fixed, undone, and fixed again', async () => {
    await onWall.enter('Leg vast voor de groep');
    await onWall.enter('Ja, leg vast');
    await heading(wall, 'De data staan vast');
    await onWall.isAt('De data staan vast');
    await heading(phone, 'De data staan vast');
    await onPhone.isAt('De data staan vast');
    await onWall.enter('Maak ongedaan');
    await wall.page.getByText('Het vastleggen is ongedaan gemaakt.').waitFor();
    await onWall.isAt(/^Samen plannen: /);
    await heading(phone, 'Wanneer kunt u?');
    await onPhone.isAt('Wanneer kunt u?');
    // Long enough to be told: that everyone had answered is no news on a page that comes back
    await phone.page.waitForTimeout(2500);
    await onWall.enter('Leg vast voor de groep');
    await onWall.enter('Ja, leg vast');
    await heading(wall, 'De data staan vast');
  });

  test('the phone takes its calendar along', async () => {
    await heading(phone, 'De data staan vast');
    await onPhone.enter('Zet in mijn agenda');
    await phone.page.getByLabel('Adres', { exact: true }).waitFor();
    await onPhone.isAt('Zet ze in uw agenda');
    await onPhone.to('Thunderbird');
    await onPhone.press('ArrowRight');
    assert.notEqual((await onPhone.focused()).name, 'Thunderbird');
    await onPhone.enter('Kopieer het adres');
    await phone.page.getByText('Gekopieerd').waitFor();
    await picture(phone, 'keyboard-calendar', true);
  });

  test('a screen reader tells what changed, and does not chatter', () => {
    // A window of a session says that it is fixed to who stays in it for long enough
    const isHowFar = (words: string) =>
      /^\d+ momenten voor|^Het voorstel is veranderd|^Bijeenkomst \d is op|ingevuld|^Uw antwoorden|deelnemers/.test(
        words,
      );

    assert.deepEqual(
      heardOnWall.filter((words) => !isHowFar(words)),
      [
        'Er staat een nieuwe code op het scherm.',
        `${NAME} doet nu mee. 1 van de 6 is er.`,
        '0 van de 6 zeggen: klopt.',
        '1 van de 6 zegt: klopt.',
        'U kunt dit een minuut lang ongedaan maken.',
        'Het vastleggen is ongedaan gemaakt. Er zijn geen mails verstuurd. De antwoorden staan er nog.',
        'U kunt dit een minuut lang ongedaan maken.',
      ],
    );
    assert.equal(heardOnWall.filter((words) => words === ALL_DONE).length, 1);
    assert.ok(heardOnWall.length < 20, heardOnWall.join('\n'));
    assert.deepEqual(
      heardOnPhone.filter((words) => !isHowFar(words)),
      [
        'Kijk nog eens op het scherm in de zaal: misschien staat er een nieuwe code. Is de planning al klaar, dan kunt u niet meer meedoen.',
        '31 momenten op ‘Ja’ gezet.',
        '32 momenten op ‘Ja’ gezet.',
        'De begeleider legt een voorstel voor. Kijk bovenaan deze pagina of het klopt.',
        'Dank u. De groep ziet dat het klopt.',
        'De data staan vast.',
        'Het vastleggen is ongedaan gemaakt. Er zijn geen mails verstuurd. De antwoorden staan er nog.',
        'De data staan vast.',
        'Gekopieerd',
      ],
    );
    assert.equal(heardOnPhone.filter((words) => words === 'Alle deelnemers hebben geantwoord.').length, 1);
    // Some eighty moments were answered
    assert.ok(heardOnPhone.length < 18, heardOnPhone.join('\n'));
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.map(({ faults }) => faults),
      screens.everyone.map(() => []),
    );
  });
});
