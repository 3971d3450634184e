import assert from 'node:assert/strict';
import { test } from 'node:test';
import { markFailing } from '../../src/notifications/failing-addresses.ts';
import { queueMail } from '../../src/notifications/store.ts';
import { assertAccessible, PROJECTOR, picture } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;

/** Somebody chooses how to hear of sessions, and the office looks after mails that did not get through. */
describeInBrowser('notices, on the screens', { timeout: 600_000 }, (screens) => {
  test('a wethouder chooses, is told what follows, and finds the choice again', async () => {
    const visitor = await screens.comesIn('Anneke Veldhuis', SMALL);
    const { page } = visitor;
    await page.getByRole('link', { name: 'Mijn gegevens' }).click();
    await page.getByRole('heading', { name: 'Berichten over bijeenkomsten' }).waitFor();
    assert.ok(await page.getByRole('radio', { name: /^Vanzelf wat past/ }).isChecked());
    assert.ok(await page.getByRole('checkbox', { name: /secretariaat een kopie/ }).isChecked());

    await page.getByRole('radio', { name: /^Alleen gewone mails/ }).check();
    await page.getByRole('checkbox', { name: /secretariaat een kopie/ }).uncheck();
    const form = page.locator('.notices');
    await form.getByRole('button', { name: 'Bewaar deze keuze' }).press('Enter');
    await form.getByText('Bewaard. Nu krijgt u gewone mails.', { exact: false }).waitFor();
    await assertAccessible(visitor, 'own details with the choice of notices');
    await picture(visitor, 'notices-320', true);
    await page.setViewportSize(PROJECTOR);
    await assertAccessible(visitor, 'own details on a laptop');
    await picture(visitor, 'notices-1280', true);
    await page.reload();

    await page.getByRole('heading', { name: 'Berichten over bijeenkomsten' }).waitFor();
    assert.ok(await page.getByRole('radio', { name: /^Alleen gewone mails/ }).isChecked());
    assert.ok(!(await page.getByRole('checkbox', { name: /secretariaat een kopie/ }).isChecked()));
    await visitor.context.close();
  });

  test('the office sees what failed, trusts an address again and sends the mail once more', async () => {
    const { database, clock } = screens.server.context;
    const now = clock();
    const person = await database.db
      .selectFrom('people')
      .select(['id', 'email'])
      .where('family_name', '=', 'Hoekstra')
      .executeTakeFirstOrThrow();
    const reason = '550 5.1.1 The email account that you tried to reach does not exist';
    await markFailing(database.db, person.email, { reason, source: 'server', now });
    await database.transaction(async (trx) => {
      const mail = { recipientId: person.id, toAddress: person.email, dueAt: now, now };
      await queueMail(trx, { ...mail, subject: 'Bijeenkomst 2 is verplaatst: Groep Oost', body: 'x\n' });
    });
    const visitor = await screens.comesIn('Petra Vos', SMALL);
    const { page } = visitor;
    await page.getByRole('link', { name: 'Post die niet aankomt' }).click();
    await page.getByRole('heading', { level: 1, name: 'Post die niet aankomt' }).waitFor();
    for (let tries = 0; tries < 50; tries += 1) {
      if ((await page.getByRole('heading', { name: 'Bijeenkomst 2 is verplaatst: Groep Oost' }).count()) > 0)
        break;
      await page.waitForTimeout(300);
      await page.reload();
      await page.getByRole('heading', { name: 'Niet bezorgde mails' }).waitFor();
    }
    await assertAccessible(visitor, 'mails that did not get through');
    await picture(visitor, 'post-320', true);
    await page.setViewportSize(PROJECTOR);
    await assertAccessible(visitor, 'mails that did not get through, on a laptop');
    await picture(visitor, 'post-1280', true);

    await page.getByRole('button', { name: 'Adres klopt weer: Bart Hoekstra' }).press('Enter');
    await page.getByText('Alle adressen werken, voor zover bekend.').waitFor();
    await page.getByRole('button', { name: /^Verstuur opnieuw aan Bart Hoekstra/ }).press('Enter');
    await page.getByText('Alle mails zijn bezorgd of onderweg.').waitFor();

    assert.equal((await screens.server.mailTo(person.email)).trim(), 'x');
    await visitor.context.close();
  });

  test('for all others the page of the office is not there', async () => {
    const visitor = await screens.comesIn('Bart Hoekstra', SMALL);
    await visitor.page.goto(`${screens.server.url}/bureau/post`);
    await visitor.page.getByRole('heading', { level: 1 }).waitFor();
    assert.equal(await visitor.page.getByText('Post die niet aankomt').count(), 0);
    await visitor.context.close();
  });
});
