import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACILITATOR, TRAJECTORY_NAME } from '../../src/demonstration/people.ts';
import { askFor } from '../server/running.ts';
import { assertAccessible, aVisitor, PHONE, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';
import { modulesOf } from './drawn-qr.ts';
import { readQrCode } from './qr-reader.ts';

const SMALLEST = { width: 320, height: 640 } as const;

/** A wall with one large code, and phones that come in with it: by camera, by typing, beside another, and sent off again. */
describeInBrowser('joining with a phone, on the screens', { timeout: 600_000 }, (screens) => {
  let wall: Visitor;
  let address = '';
  let code = '';
  let anneke: Visitor;
  let helper: Visitor;

  const looksRight = async (who: Visitor, name: string): Promise<void> => {
    await picture(who, `join-${name}`, !name.includes('answers'));
    await assertAccessible(who, name);
  };
  const codeOnWall = async (): Promise<string> =>
    (await wall.page.locator('.join-code__signs').textContent()) ?? '';

  test('the wall shows a code that leads to the page to join on, all of it on one screen', async () => {
    wall = await screens.visitor(PROJECTOR);
    const { page } = wall;
    await page.goto(screens.server.links.get(`${FACILITATOR.givenName} ${FACILITATOR.familyName}`) ?? '');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('link', { name: TRAJECTORY_NAME }).first().click();
    await page.getByRole('link', { name: 'Bereid een planningsronde voor' }).click();
    await page.getByRole('button', { name: 'Open de ronde' }).click();
    await page.getByRole('link', { name: 'Meedoen' }).click();
    await page.getByRole('heading', { name: 'Doe mee met uw telefoon' }).waitFor();
    const code = await codeOnWall();

    address = readQrCode(await modulesOf(wall));

    assert.match(code, /^[2-9CDFGHJKMNPQRTVWXY]{3} [2-9CDFGHJKMNPQRTVWXY]{3}$/);
    assert.equal(address, `${screens.server.url}/meedoen/${code.replace(' ', '')}`);
    await page.getByText('0 van 6 doen mee').waitFor();
    await page.getByText('Telefoons kunnen dit adres niet bereiken').waitFor();
    await looksRight(wall, 'wall');
    assert.equal(await page.evaluate('document.documentElement.scrollHeight <= innerHeight'), true);
    await page.setViewportSize({ width: 3840, height: 2160 });
    await looksRight(wall, 'wall-4k');
    await page.setViewportSize(SMALLEST);
    await looksRight(wall, 'wall-320');
    await page.setViewportSize(PROJECTOR);
  });

  test('a phone that scans it chooses a name and answers at once', async () => {
    anneke = await screens.visitor(PHONE);
    const { page } = anneke;
    await page.goto(address);
    await page.getByRole('heading', { level: 1, name: `Meedoen met ${TRAJECTORY_NAME}` }).waitFor();
    await looksRight(anneke, 'phone-names');
    await page.getByRole('button', { name: 'Anneke Veldhuis' }).click();
    await page.getByRole('heading', { name: 'U koos Anneke Veldhuis' }).waitFor();
    await looksRight(anneke, 'phone-chosen');
    await page.getByRole('button', { name: 'Ik ben Anneke Veldhuis' }).click();

    await page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
    await page.getByText('U doet mee als Anneke Veldhuis.').waitFor();
    assert.match(new URL(page.url()).pathname, /^\/antwoorden\//);
    await looksRight(anneke, 'phone-answers');
    await wall.page.getByText('1 van 6 doen mee').waitFor();
    const days = page.getByRole('group').filter({ hasNot: page.locator('summary') });
    await days.first().getByRole('button', { name: /: Ja$/ }).click();
    await page.getByText('Alles is opgeslagen.').waitFor();
    const [cookie] = await anneke.context.cookies();
    assert.equal(cookie?.httpOnly, true);
    assert.equal(cookie?.sameSite, 'Lax');
  });

  test('other pages lead a phone that joined back to its answers', async () => {
    const { page } = anneke;
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
    await page.goto(address);
    await page.getByText('U doet al mee als Anneke Veldhuis.').waitFor();
    await looksRight(anneke, 'phone-already');
    await page.getByRole('link', { name: 'Verder met de antwoorden' }).click();
    await page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
  });

  test('who types a wrong code is told so, and gets in with the right one in any case', async () => {
    helper = await screens.visitor(SMALLEST);
    const { page } = helper;
    await page.goto('/meedoen');
    await looksRight(helper, 'phone-code');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByText('Typ eerst de code.').waitFor();
    await page.getByLabel('Code').fill('aaa aaa');
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Deze code werkt niet' }).waitFor();
    await looksRight(helper, 'phone-code-wrong');
    await page.getByLabel('Code').fill(` ${(await codeOnWall()).toLowerCase()} `);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('heading', { level: 1, name: `Meedoen met ${TRAJECTORY_NAME}` }).waitFor();
    await page.getByRole('button', { name: 'Anneke Veldhuis doet al mee' }).waitFor();
    await looksRight(helper, 'phone-names-320');
  });

  test('a second phone under a name is asked first, and helps under its own name', async () => {
    const { page } = helper;
    await page.getByRole('button', { name: 'Anneke Veldhuis doet al mee' }).click();
    await page.getByText('Bent u dat zelf met een tweede apparaat, of helpt u?').waitFor();
    await looksRight(helper, 'phone-second');
    await page.getByRole('button', { name: 'Ik help Anneke Veldhuis' }).click();
    await page.getByRole('button', { name: 'Doe mee' }).click();
    await page.getByText('Vul uw eigen naam in.').waitFor();
    await looksRight(helper, 'phone-helper');
    await page.getByLabel('Uw eigen naam').fill('Ineke Kramer');
    await page.getByRole('button', { name: 'Doe mee' }).click();

    await page.getByText('U helpt Anneke Veldhuis.').waitFor();
    await looksRight(helper, 'phone-helper-answers');
    await wall.page.getByText('2 telefoons').waitFor();
    await wall.page.getByText('Ineke Kramer helpt').waitFor();
    await wall.page.getByText('1 van 6 doen mee').waitFor();
    await looksRight(wall, 'wall-two-phones');
    assert.equal(await wall.page.evaluate('document.documentElement.scrollHeight <= innerHeight'), true);
  });

  test('who is sent off is told so at once, and the answers stay', async () => {
    await wall.page.getByRole('button', { name: /^Haal weg: Anneke Veldhuis,/ }).click();
    await looksRight(wall, 'wall-send-off');
    await wall.page.getByRole('dialog').getByRole('button', { name: 'Haal weg' }).click();

    await anneke.page.getByRole('heading', { level: 1, name: 'U doet niet meer mee' }).waitFor();
    await anneke.page.getByText('De begeleider heeft deze telefoon weggehaald.').waitFor();
    await looksRight(anneke, 'phone-sent-off');
    await wall.page.getByText('2 telefoons').waitFor({ state: 'detached' });
  });

  test('a renewed code replaces the old one on the wall and nowhere puts anybody out', async () => {
    const old = await codeOnWall();
    await wall.page.getByRole('button', { name: 'Nieuwe code' }).click();
    await looksRight(wall, 'wall-renew');
    await wall.page.getByRole('dialog').getByRole('button', { name: 'Nieuwe code' }).click();
    await wall.page.getByText(old, { exact: true }).waitFor({ state: 'detached' });

    await anneke.page.goto(address);
    await anneke.page.getByRole('heading', { level: 1, name: 'Deze code werkt niet' }).waitFor();
    assert.equal(
      readQrCode(await modulesOf(wall)),
      `${screens.server.url}/meedoen/${(await codeOnWall()).replace(' ', '')}`,
    );
    await helper.page.getByText('U helpt Anneke Veldhuis.').waitFor();
  });

  test('who has a personal link on the phone goes from the code to the own answers', async () => {
    const bart = await screens.visitor(PHONE);
    await bart.page.goto(screens.server.links.get('Bart Hoekstra') ?? '');
    await bart.page.getByRole('button', { name: 'Verder' }).click();
    await bart.page.getByRole('heading', { level: 1, name: 'Goedendag, Bart Hoekstra' }).waitFor();
    await bart.page.goto(readQrCode(await modulesOf(wall)));

    await bart.page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
    await wall.page.getByText('1 van 6 doen mee').waitFor();
  });

  test('the facilitator who opens the code on the own laptop stays who that is', async () => {
    code = (await codeOnWall()).replace(' ', '');
    await wall.page.goto(`/meedoen/${code}`);
    await wall.page.getByText('U bent op dit toestel ingelogd als Marjan de Wit.').waitFor();
    await looksRight(wall, 'signed-in-here');
  });

  test('a phone without network is told so at each step, and goes on when the network is back', async () => {
    const dirk = await aVisitor(screens.browser, screens.server.url, SMALLEST);
    const { page } = dirk;
    await page.goto('/meedoen');
    await page.getByLabel('Code').waitFor();
    const lose = () => page.route('**/graphql', (route) => route.abort());
    await lose();
    await page.getByLabel('Code').fill(code);
    await page.getByRole('button', { name: 'Verder' }).click();
    await page.getByRole('heading', { level: 1, name: 'Er komt geen antwoord' }).waitFor();
    await looksRight(dirk, 'phone-no-network');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await page.getByRole('button', { name: 'Dirk Bosman' }).click();
    await lose();
    await page.getByRole('button', { name: 'Ik ben Dirk Bosman' }).click();
    await page
      .getByText('Er kwam geen antwoord, dus dit is misschien niet gelukt.', { exact: false })
      .waitFor();
    await looksRight(dirk, 'phone-not-joined');
    await page.unrouteAll();
    await page.getByRole('button', { name: 'Ik ben Dirk Bosman' }).click();

    await page.getByText('U doet mee als Dirk Bosman.').waitFor();
    await dirk.context.close();
  });

  test('a phone that stops is out, in its other tab too', async () => {
    const { page, context } = helper;
    const other = await context.newPage();
    await other.goto(page.url());
    await other.getByText('U helpt Anneke Veldhuis.').waitFor();
    await page.getByRole('button', { name: 'Stoppen' }).click();
    await page.getByRole('heading', { level: 1, name: 'Meedoen met de planning' }).waitFor();

    await other.reload();
    await other.getByRole('heading', { level: 1, name: 'Inloggen' }).waitFor();
    await other.close();
  });

  test('a code dies with its round, and the phone that is in says that the round has stopped', async () => {
    const esra = await screens.visitor(PHONE);
    await esra.page.goto(`/meedoen/${code}`);
    await esra.page.getByRole('button', { name: 'Esra Yildiz' }).click();
    await esra.page.getByRole('button', { name: 'Ik ben Esra Yildiz' }).click();
    await esra.page.getByText('U doet mee als Esra Yildiz.').waitFor();
    await wall.page.goto('/');
    await wall.page.getByRole('link', { name: TRAJECTORY_NAME }).first().click();
    await wall.page.getByRole('button', { name: 'Stop de planningsronde' }).click();
    await wall.page.getByRole('dialog').getByRole('textbox').fill('Te weinig dagen');
    await wall.page.getByRole('dialog').getByRole('button', { name: 'Stop de ronde' }).click();

    await esra.page.getByText('Deze planningsronde is gestopt').waitFor();
    await looksRight(esra, 'phone-round-over');
    const late = await screens.visitor(SMALLEST);
    await late.page.goto(`/meedoen/${code}`);
    await late.page.getByRole('heading', { level: 1, name: 'Deze code werkt niet' }).waitFor();
  });

  test('who tries too many codes waits', async () => {
    const lookup = '{ joinCodeLookup(code: "AAAAAA") { secondsToWait } }';
    for (let tries = 0; tries < 20; tries += 1) await askFor(screens.server, undefined, lookup);
    const guesser = await screens.visitor(SMALLEST);
    await guesser.page.goto('/meedoen/BBBBBB');

    await guesser.page.getByRole('heading', { level: 1, name: 'Even wachten' }).waitFor();
    await guesser.page.getByText('Probeer het over 10 minuten opnieuw.', { exact: false }).waitFor();
    await looksRight(guesser, 'phone-wait');
    await guesser.page.getByRole('link', { name: 'Andere code typen' }).click();
    await guesser.page.getByRole('heading', { level: 1, name: 'Meedoen met de planning' }).waitFor();
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.map(({ faults }) => faults),
      screens.everyone.map(() => []),
    );
  });
});
