import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import {
  demonstrationGroup,
  type Group,
  type OpenedRound,
  openSuggestedRound,
} from '../endurance/group-driver.ts';
import type { Program } from '../endurance/programs.ts';
import { ANSWER, askFor } from '../server/running.ts';
import { type BadProxy, badProxy, type StreamFate } from './bad-proxy.ts';
import { assertAccessible, assertAccessibleAsItIs, aVisitor, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

/** The network of a town hall: filters that hold a stream back until it ends, and boxes that cut what lasts long. */
describeInBrowser('a wall behind a bad proxy', { timeout: 600_000 }, (screens) => {
  let program: Program;
  let group: Group;
  let round: OpenedRound;
  let answers = 0;

  before(async () => {
    const tokens = [...screens.server.links.values()].map((path) => path.split('/').at(-1) ?? '');
    // Of a program only its address and tokens are used
    program = { url: screens.server.url, tokens } as unknown as Program;
    group = await demonstrationGroup(program);
    round = await openSuggestedRound(program, group);
  });

  const openWall = async (proxy: BadProxy): Promise<Visitor> => {
    const wall = await aVisitor(screens.browser, proxy.url);
    await wall.context.addCookies([{ name: 'toerbeurt', value: group.facilitator, url: proxy.url }]);
    await wall.page.goto(`/ronde/${encodeURIComponent(round.id)}/antwoorden`);
    return wall;
  };

  /** Somebody says yes to one more moment; the wall must show as many as were given. */
  const answerAndSee = async ({ page }: Visitor): Promise<void> => {
    const { token, participantId } = group.wethouders[answers % 6] ?? { token: '', participantId: '' };
    const slotId = round.slots[Math.floor(answers / 6)];
    const input = { roundId: round.id, participantId, answers: [{ slotId, answer: 'YES', canHost: true }] };
    const { answerSlots } = await askFor(program, token, ANSWER, { input });
    assert.equal(answerSlots.__typename, 'AnswerSlotsSuccess');
    answers += 1;
    const shown = page.getByRole('cell', { name: 'ja', exact: true });
    await shown.nth(answers - 1).waitFor();
    assert.equal(await shown.count(), answers);
  };

  const behind = async (fate: StreamFate, work: (wall: Visitor, proxy: BadProxy) => Promise<void>) => {
    const proxy = await badProxy(screens.server.url, fate);
    try {
      const wall = await openWall(proxy);
      await work(wall, proxy);
      await wall.context.close();
    } finally {
      proxy.stop();
    }
  };

  test('that holds everything back leaves no page without a heading, on its way or in trouble', async () => {
    const visitor = await screens.visitor();
    const { page, context } = visitor;
    await context.addCookies([{ name: 'toerbeurt', value: group.facilitator, url: screens.server.url }]);
    await page.goto('/');
    await page.getByRole('heading', { level: 1, name: 'Goedendag' }).waitFor();
    const cut = Promise.withResolvers<void>();
    await page.route('**/graphql', (route) => cut.promise.then(() => route.abort()));
    // The first page brings its answers along; who goes on to the next must ask
    await page.evaluate(`history.pushState(null, '', '/ronde/${encodeURIComponent(round.id)}');
      dispatchEvent(new PopStateEvent('popstate'))`);
    await page.getByRole('heading', { level: 1, name: 'Even geduld' }).waitFor();
    await assertAccessibleAsItIs(visitor, 'on its way');

    cut.resolve();
    await page.getByRole('heading', { level: 1, name: 'Er komt geen antwoord' }).waitFor();
    await assertAccessible(visitor, 'in trouble');
    await context.close();
  });

  test('that lets no more of the program through says so where a window was asked for', async () => {
    const wall = await screens.visitor();
    const { page, context } = wall;
    await context.addCookies([{ name: 'toerbeurt', value: group.facilitator, url: screens.server.url }]);
    await page.route(/at-home-dialog/, (route) => route.abort());
    await page.goto(`/ronde/${encodeURIComponent(round.id)}/antwoorden`);
    const button = page.getByRole('button', { name: 'Thuis laten antwoorden' });
    await button.click();
    const window = page.getByRole('dialog', { name: 'Er komt geen antwoord' });
    await window.waitFor();
    await assertAccessibleAsItIs(wall, 'a window that does not come');

    await page.keyboard.press('Escape');
    await window.waitFor({ state: 'detached' });
    assert.equal(await page.evaluate('document.activeElement.textContent'), await button.textContent());
    await button.click();
    await page.unroute(/at-home-dialog/);
    await window.getByRole('button', { name: 'Probeer opnieuw' }).click();
    await window.waitFor({ state: 'detached' });
    await button.click();
    const atHome = page.getByRole('dialog', { name: 'Thuis antwoorden' });
    await atHome.getByLabel('Laatste dag om te antwoorden').fill('2027-01-20');
    await atHome.getByRole('button', { name: 'Mail de groep' }).click();
    await atHome.getByText(/^De vraag gaat per mail naar \d+ mensen\.$/).waitFor();
    await atHome.getByText(/^De laatste mail is nog geen dag oud\. Een herinnering kan vanaf /).waitFor();
    assert.equal(await atHome.getByRole('button', { name: 'Stuur nu een herinnering' }).count(), 0);
    await assertAccessible(wall, 'who was just mailed');
    await context.close();
  });

  test('that holds streams back asks every few seconds, says so quietly and shows the same', () =>
    behind('buffered', async (wall) => {
      await wall.page.getByText('Ververst elke 3 seconden').waitFor();
      for (let times = 0; times < 3; times += 1) await answerAndSee(wall);
      assert.equal(await wall.page.getByRole('alert').count(), 0);
      assert.deepEqual(wall.faults, []);
    }));

  test('that cuts every stream after a second goes on where it was, each time', () =>
    behind('cut', async (wall, proxy) => {
      for (let times = 0; times < 5; times += 1) {
        const before = proxy.streams();
        await answerAndSee(wall);
        while (proxy.streams() === before) await wall.page.waitForTimeout(100);
      }
      assert.equal(await wall.page.getByRole('alert').count(), 0);
    }));
});
