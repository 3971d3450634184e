import assert from 'node:assert/strict';
import { test } from 'node:test';
import { FACILITATOR, OFFICE, TRAJECTORY_NAME, WETHOUDERS } from '../../src/demonstration/people.ts';
import { readByIcalJs } from '../calendar/readers.ts';
import { assertAccessible, PHONE, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const NAMES = WETHOUDERS.map(({ givenName, familyName }) => `${givenName} ${familyName}`);
const SMALLEST = { width: 320, height: 640 } as const;

/**
 * One wall and six phones at the same time: the facilitator prepares, six people join with the code on the wall, answer,
 * agree and take the dates home. One phone has a bad network, one is 320 px wide, one stands on the time of Curaçao.
 */
describeInBrowser('the whole moment, with a wall and six phones', { timeout: 600_000 }, (screens) => {
  let wall: Visitor;
  let phones: readonly Visitor[] = [];

  const fitsOneScreen = (): Promise<boolean> =>
    wall.page.evaluate('document.documentElement.scrollHeight <= innerHeight');

  test('the facilitator prepares the round, and the wall shows how to join', async () => {
    wall = await screens.visitor();
    const { page } = wall;
    await page.goto(screens.server.links.get(`${FACILITATOR.givenName} ${FACILITATOR.familyName}`) ?? '');
    await page.getByRole('button', { name: 'Inloggen' }).click();
    await page.getByRole('link', { name: TRAJECTORY_NAME }).first().click();
    await page.getByRole('link', { name: 'Bereid een planningsronde voor' }).click();
    await page.getByRole('button', { name: 'Open de ronde' }).waitFor();
    await picture(wall, 'prepare');
    await page.getByRole('button', { name: 'Open de ronde' }).click();
    await page.getByRole('link', { name: 'Meedoen' }).click();
    await page.getByText('0 van 6 doen mee').waitFor();
    assert.equal(await fitsOneScreen(), true);
  });

  test('six phones join at the same time, each under an own name', async () => {
    const code = ((await wall.page.locator('.join-code__signs').textContent()) ?? '').replace(' ', '');
    phones = await Promise.all(
      NAMES.map(async (name, place) => {
        const phone = await screens.visitor(
          place === 1 ? SMALLEST : PHONE,
          place === 2 ? 'America/Curacao' : undefined,
        );
        await phone.page.goto(`/meedoen/${code}`);
        await phone.page.getByRole('button', { name, exact: true }).click();
        await phone.page.getByRole('button', { name: `Ik ben ${name}` }).click();
        await phone.page.getByRole('heading', { level: 1, name: 'Wanneer kunt u?' }).waitFor();
        return phone;
      }),
    );

    await wall.page.getByText('Iedereen doet mee: 6 van 6').waitFor();
    assert.equal(await fitsOneScreen(), true);
    await picture(wall, 'join');
    await picture(phones[0] ?? wall, 'phone');
  });

  test('all answer at once, one on a slow network, and the wall fills and plans while they do', async () => {
    const [, , , slow] = phones;
    assert.ok(slow);
    const session = await slow.context.newCDPSession(slow.page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 400,
      downloadThroughput: 50_000,
      uploadThroughput: 50_000,
    });
    await wall.page.getByRole('link', { name: 'Antwoorden' }).click();

    await Promise.all(
      phones.map(async ({ page }, place) => {
        const days = page.getByRole('group').filter({ hasNot: page.locator('summary') });
        const choices = [/: Nee$/, /: Als het moet$/] as const;
        for (const [day, choice] of choices.entries()) {
          const button = days
            .nth(place + day)
            .getByRole('button', { name: choice })
            .first();
          await button.dblclick();
        }
        await page.getByText('Vul in één keer in').click();
        const series = await page.getByRole('button', { name: /^Elke .*: Ja$/ }).all();
        const names = await Promise.all(series.map((button) => button.getAttribute('aria-label')));
        for (const name of names) {
          await page.getByRole('button', { name: name ?? '', exact: true }).click();
        }
        await page.getByRole('button', { name: 'Sluiten', exact: true }).click();
        await page.getByText('U bent klaar. Dank u wel.').waitFor();
        await page.getByText('Alles is opgeslagen.').waitFor();
      }),
    );

    await wall.page.locator('.ready__who--done').nth(5).waitFor();
    await assertAccessible(wall, 'the answers of six phones');
    await picture(wall, 'answers');
    await wall.page.getByRole('link', { name: 'Voorstel' }).click();
    await wall.page.getByRole('button', { name: 'Leg voor aan de groep' }).waitFor();
    await wall.page.getByRole('heading', { name: 'Wat zou helpen?' }).waitFor();
    // What takes longer to work out has its place on the screen as well
    for (const asking of ['Wordt uitgezocht…', 'Andere planningen worden gezocht…']) {
      await wall.page.getByText(asking).waitFor({ state: 'detached' });
    }
    assert.equal(await fitsOneScreen(), true);
    await picture(wall, 'planning-screen');
  });

  test('on the phone of Curaçao the times are those of Amsterdam', async () => {
    const [, , curacao] = phones;
    assert.ok(curacao);
    assert.ok((await curacao.page.getByText('13.30 – 16.30 uur').count()) > 0);
    assert.equal(await curacao.page.getByText('8.30 – 11.30 uur').count(), 0);
  });

  test('a plan is put to the group, six phones agree, and a second facilitator sees the same', async () => {
    const other = await screens.visitor();
    await other.page.goto(screens.server.links.get(`${OFFICE.givenName} ${OFFICE.familyName}`) ?? '');
    await other.page.getByRole('button', { name: 'Inloggen' }).click();
    await other.page.getByRole('heading', { level: 1 }).waitFor();
    await other.page.goto(wall.page.url());
    await other.page.getByRole('button', { name: 'Leg voor aan de groep' }).waitFor();

    await wall.page.getByRole('button', { name: 'Leg voor aan de groep' }).click();
    await Promise.all(
      phones.map(async ({ page }) => {
        await page.getByRole('heading', { name: 'Klopt dit voor u?' }).waitFor();
        await page.getByRole('button', { name: 'Klopt voor mij', exact: true }).click();
      }),
    );

    for (const { page } of [wall, other]) {
      await page.getByRole('heading', { name: 'Iedereen is het eens' }).waitFor();
    }
    await picture(wall, 'agree');
  });

  test('two facilitators confirm at once: one plan stands, on the wall and on six phones', async () => {
    const other = screens.everyone.at(-1);
    assert.ok(other);
    const ask = async ({ page }: Visitor) => {
      await page.getByRole('button', { name: 'Leg vast voor de groep' }).click();
      await page.getByRole('button', { name: 'Ja, leg vast' }).waitFor();
    };
    await ask(wall);
    await ask(other);

    // Whose window is gone before the press has been overtaken: the dates stand already
    await Promise.all(
      [wall, other].map(({ page }) =>
        Promise.race([
          page
            .getByRole('button', { name: 'Ja, leg vast' })
            .click()
            .catch(() => undefined),
          page.getByRole('heading', { name: 'De data staan vast' }).waitFor(),
        ]),
      ),
    );
    for (const { page } of [wall, other, ...phones]) {
      await page.getByRole('heading', { name: 'De data staan vast' }).waitFor();
    }
    assert.equal(await wall.page.locator('.date').count(), 6);
    await picture(wall, 'confirmed');
  });

  test('a page from before confirming goes to what stands, also by the way back', async () => {
    await wall.page.goBack();
    await wall.page.getByRole('heading', { name: 'De data staan vast' }).waitFor();
  });

  test('a phone takes the six dates to a calendar', async () => {
    const [, , , , phone] = phones;
    assert.ok(phone);
    const { page } = phone;
    await page.getByRole('button', { name: 'Zet in mijn agenda' }).click();
    const url = await page.getByLabel('Adres', { exact: true }).inputValue();

    const events = readByIcalJs(await (await fetch(url)).text());
    assert.deepEqual(
      events.map(({ status }) => status),
      Array<string>(6).fill('CONFIRMED'),
    );
  });

  test('nothing went wrong in any browser', () => {
    assert.deepEqual(
      screens.everyone.map(({ faults }) => faults),
      screens.everyone.map(() => []),
    );
  });
});
