import assert from 'node:assert/strict';
import { test } from 'node:test';
import { insertEnrolmentLink } from '../../src/access/enrolment-link-store.ts';
import type { OfficeRight } from '../../src/access/types.ts';
import { FACILITATOR, OFFICE } from '../../src/demonstration/people.ts';
import { formingTexts } from '../../src/web/texts/nl-forming.ts';
import { aForm, anOpenOffer, enrolled } from '../enrolment/builders.ts';
import { officeRightOf } from '../trajectories/builders.ts';
import { assertAccessible, PROJECTOR, picture, type Visitor } from './browser.ts';
import { describeInBrowser, type Screens } from './describe-in-browser.ts';

const SMALL = { width: 320, height: 640 } as const;
const nameOf = ({ givenName, familyName }: typeof OFFICE): string => `${givenName} ${familyName}`;
const CODES = ['GM0193', 'GM0150', 'GM0232', 'GM0153', 'GM0141', 'GM0164'];

async function theOffice({ server }: Screens): Promise<OfficeRight> {
  const row = await server.context.database.db
    .selectFrom('office_staff')
    .select('person_id')
    .executeTakeFirstOrThrow();
  return officeRightOf(row.person_id);
}

/** Office, facilitator and a wethouder by link: from people with a place to a trajectory with its first session. */
describeInBrowser('from a place to a first session, on the screens', { timeout: 300_000 }, (screens) => {
  let office: Visitor;
  let facilitator: Visitor;
  let wethouder: Visitor;
  const tokens: string[] = [];
  const { talks, group, groups, dates, ownTalk, ownDates, moment } = formingTexts;

  test('the office forms a group of people who have a place', async () => {
    const { context } = screens.server;
    const offer = await anOpenOffer(context, await theOffice(screens), { places: 6 });
    for (const [index, municipalityCode] of CODES.entries()) {
      const { id } = await enrolled(context, offer, aForm(index, { municipalityCode }));
      tokens.push(await insertEnrolmentLink(context.database.db, id, context.clock()));
    }
    office = await screens.comesIn(nameOf(OFFICE), PROJECTOR);
    const { page } = office;
    await page.getByRole('link', { name: groups.title }).click();
    await page.getByText(groups.none).waitFor();
    await assertAccessible(office, 'no intended groups');
    await page.getByRole('button', { name: groups.new }).click();
    const dialog = page.getByRole('dialog', { name: groups.new });
    await dialog
      .getByRole('button', { name: /toevoegen$/ })
      .first()
      .waitFor();
    await assertAccessible(office, 'who can be in a group');
    await dialog.getByLabel(group.name).fill('Groep Oost');
    await dialog.getByLabel(group.facilitator).selectOption({ label: nameOf(FACILITATOR) });
    for (const index of CODES.keys()) {
      await dialog.getByRole('button', { name: new RegExp(`^Wies Nummer ${index}, .* toevoegen`) }).click();
    }
    await assertAccessible(office, 'window for a new group');
    await picture(office, 'forming-new-group');
    await dialog.getByRole('button', { name: group.create }).click();
    await page.getByRole('heading', { level: 1, name: 'Groep Oost' }).waitFor();
    await page.getByRole('row', { name: /Wies Nummer 3.*Nog niet uitgenodigd/ }).waitFor();
    await assertAccessible(office, 'an intended group');
    await picture(office, 'forming-group', true);
  });

  test('the facilitator offers a moment and asks everybody; a wethouder picks it by link, on a small phone', async () => {
    facilitator = await screens.comesIn(nameOf(FACILITATOR), PROJECTOR);
    const { page } = facilitator;
    await page.getByRole('link', { name: talks.title }).click();
    await page.getByText(talks.noMoments).waitFor();
    await page.getByLabel(moment.date, { exact: true }).fill('2027-01-20');
    await page.getByLabel(moment.place).fill('Link volgt per mail');
    await page
      .getByText('Dat worden 3 gesprekken: 9.00 – 10.00 uur; 10.00 – 11.00 uur; 11.00 – 12.00 uur.')
      .waitFor();
    await page.getByRole('button', { name: talks.add(3) }).waitFor();
    await page.getByLabel(moment.until, { exact: true }).fill('10:00');
    await page.getByText('Dat wordt 1 gesprek: 9.00 – 10.00 uur.').waitFor();
    await page.getByRole('button', { name: talks.add(1) }).click();
    await page.getByText(talks.offered(1)).waitFor();
    await page.getByText(talks.fewMoments(6, 1)).waitFor();
    await page.getByRole('button', { name: talks.inviteAll(6) }).click();
    await page.getByText(talks.invited(6)).waitFor();
    await assertAccessible(facilitator, 'talks');
    await picture(facilitator, 'forming-talks', true);
    await page.setViewportSize(SMALL);
    await assertAccessible(facilitator, 'talks on a small screen');
    await page.setViewportSize(PROJECTOR);

    wethouder = await screens.visitor(SMALL);
    const phone = wethouder.page;
    await phone.goto(`${screens.server.url}/mijn-aanmelding/${tokens[0]}`);
    await phone.getByText(ownTalk.notPlanned).waitFor();
    await phone.getByRole('link', { name: ownTalk.link }).click();
    await assertAccessible(wethouder, 'picking a moment');
    await picture(wethouder, 'forming-pick', true);
    await phone.getByRole('button', { name: /^Kies dit moment: woensdag 20 januari/ }).click();
    await phone.getByText(ownTalk.picked).waitFor();
    await phone.getByRole('heading', { name: ownTalk.planned }).waitFor();
    await assertAccessible(wethouder, 'a moment that was picked');
    // A double press decides nothing
    await phone.getByRole('button', { name: ownTalk.callOff }).dblclick();
    await phone.locator('p:focus', { hasText: ownTalk.callOffSure(nameOf(FACILITATOR)) }).waitFor();
    await phone.getByRole('heading', { name: ownTalk.planned }).waitFor();
    await assertAccessible(wethouder, 'calling off a talk');
    await picture(wethouder, 'forming-call-off', true);
    await phone.getByRole('button', { name: ownTalk.callOffYes }).click();
    await phone.getByText(ownTalk.calledOff).waitFor();
    await phone.getByRole('button', { name: /^Kies dit moment: woensdag 20 januari/ }).click();
    await phone.getByText(ownTalk.picked).waitFor();
    await phone.getByText(ownTalk.noOthers).waitFor();
    await phone.goto(`${screens.server.url}/mijn-aanmelding/${tokens[0]}`);
    await phone.getByText(ownTalk.plannedOn('woensdag 20 januari, 9.00 – 10.00 uur')).waitFor();
  });

  test('the facilitator sees the appointment, and writes down the outcome with a note of their own', async () => {
    const { page } = facilitator;
    await page.reload();
    await page.getByText('woensdag 20 januari, 9.00 – 10.00 uur').waitFor();
    await page.getByRole('button', { name: `${talks.conclude}: Wies Nummer 0` }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(talks.note).fill('Goed gesprek');
    await dialog.getByLabel(talks.outcome).selectOption('SUITABLE');
    await assertAccessible(facilitator, 'outcome of a talk');
    await picture(facilitator, 'forming-outcome');
    await dialog.getByRole('button', { name: talks.save }).click();
    await page.getByText(talks.concluded).waitFor();
    // The talk was had before its day, so the moment is free again
    await page.getByText(talks.fewMoments(5, 1)).waitFor();
    await page.getByRole('button', { name: talks.inviteAgain(5) }).click();
    await page.getByText(talks.invited(0)).waitFor();
    await office.page.reload();
    await office.page.getByRole('row', { name: /Wies Nummer 0.*Geschikt/ }).waitFor();
  });

  test('the office asks for a first date, members answer on their phones, and the trajectory begins', async () => {
    const { page } = office;
    await page.getByRole('button', { name: dates.suggest }).press('Enter');
    await page.getByText(dates.suggested(8)).waitFor();
    await assertAccessible(office, 'suggested moments');
    await picture(office, 'forming-suggested', true);
    await page.reload();
    const asking = page.getByRole('group', { name: dates.moments });
    for (const day of ['2027-03-16', '2027-03-18']) {
      await asking.getByLabel(moment.date, { exact: true }).fill(day);
      await asking.getByRole('button', { name: moment.add }).click();
    }
    await page.getByLabel(dates.answerBy).fill('2027-02-20');
    await page.getByRole('button', { name: dates.send }).click();
    await page.getByText(dates.asked).waitFor();

    const phone = wethouder.page;
    for (const [index, token] of tokens.entries()) {
      await phone.goto(`${screens.server.url}/mijn-aanmelding/${token}/eerste-datum`);
      await phone.getByRole('heading', { level: 1, name: ownDates.title }).waitFor();
      if (index === 0) {
        await phone.getByRole('button', { name: ownDates.send }).click();
        await phone.getByText(ownDates.incomplete).waitFor();
      }
      const answer = async (question: RegExp | string, text: string) =>
        phone.getByRole('group', { name: question }).getByRole('radio', { name: text, exact: true }).check();
      await answer(/^dinsdag 16 maart/, index === 5 ? 'Nee' : 'Ja');
      await answer(/^donderdag 18 maart/, index === 4 ? 'Als het moet' : 'Ja');
      await answer(ownDates.hosting, index === 2 ? 'Graag' : 'Dat kan');
      if (index === 0) {
        await assertAccessible(wethouder, 'answering about a first date');
        await picture(wethouder, 'forming-dates', true);
      }
      await phone.getByRole('button', { name: ownDates.send }).click();
      await phone.getByText(ownDates.sent).waitFor();
    }

    await page.reload();
    await page.getByText('donderdag 18 maart, 13.30 – 16.30 uur, bij Wies Nummer 2').waitFor();
    await assertAccessible(office, 'answers about a first date');
    await picture(office, 'forming-proposal', true);
    await page.setViewportSize(SMALL);
    await assertAccessible(office, 'answers about a first date on a small screen');
    await picture(office, 'forming-proposal-small', true);
    await page.setViewportSize(PROJECTOR);
    await page.getByRole('button', { name: group.dissolve }).dblclick();
    await page.getByText(group.dissolveSure).waitFor();
    await assertAccessible(office, 'dissolving a group');
    await page.getByRole('button', { name: group.dissolveNo }).click();
    await page.getByLabel(dates.building).fill('Stadhuis');
    await page.getByLabel(dates.place, { exact: true }).fill('Nijmegen');
    // Somebody answers again meanwhile: how it is now is shown, and nothing that was typed is lost
    await phone.getByRole('button', { name: ownDates.send }).click();
    await phone.getByText(ownDates.sent).waitFor();
    await page.getByRole('button', { name: dates.start }).click();
    await page.getByRole('alert').getByText('Er zijn intussen antwoorden veranderd').waitFor();
    await page.getByRole('button', { name: dates.stop }).dblclick();
    await page.getByRole('button', { name: dates.stopNo }).click();
    await page.locator('button:focus', { hasText: dates.stop }).waitFor();
    assert.equal(await page.getByLabel(dates.building).inputValue(), 'Stadhuis');
    await page.getByRole('button', { name: dates.start }).click();
    await page.getByRole('alert').getByText('Van 5 wethouders is er nog geen geschikte uitkomst').waitFor();
    await page.getByLabel(dates.intakesOpen).check();
    await page.getByRole('button', { name: dates.start }).click();
    await page.getByRole('heading', { level: 1, name: 'Groep Oost' }).waitFor();
    await page.getByText('donderdag 18 maart').first().waitFor();
    await picture(office, 'forming-started', true);
    const letters = await screens.server.context.database.db
      .selectFrom('outbox')
      .select('id')
      .where('once_key', 'like', 'practicalLetter:%')
      .execute();
    assert.equal(letters.length, CODES.length + 1);
  });
});
