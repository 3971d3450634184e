import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { createPersonalLink } from '../../src/access/personal-links.ts';
import type { Context } from '../../src/database/context.ts';
import { emailOf, FACILITATOR, OFFICE } from '../../src/demonstration/people.ts';
import { normalizeEmail } from '../../src/people/rules.ts';
import { findPersonByEmailKey } from '../../src/people/store.ts';
import type { PersonId, TrajectoryId } from '../../src/shared/ids.ts';
import { globalId } from '../server/running.ts';
import { aFacilitator, aTrajectory, aWethouder, given, officeRightOf } from '../trajectories/builders.ts';
import { assertAccessible, PHONE, picture, type Visitor } from './browser.ts';
import { describeInBrowser } from './describe-in-browser.ts';

const SMALL_PHONE = { ...PHONE, width: 320 };

/** Two groups: one half-way its sessions to come, one whose six sessions have all been. */
describeInBrowser('the pages about who is in a group', { timeout: 280_000 }, (screens) => {
  let running = '' as TrajectoryId;
  let finished = '' as TrajectoryId;
  let ownLink = '';
  let guide: Visitor;
  let office: Visitor;

  const prepare = async (context: Context): Promise<void> => {
    const { database } = context;
    const find = async (person: Parameters<typeof emailOf>[0]): Promise<PersonId> =>
      given(await findPersonByEmailKey(database.db, given(normalizeEmail(emailOf(person))))).id;
    const facilitatorId = await find(FACILITATOR);
    const group = await aTrajectory(database, { name: 'Groep Vecht', planned: 6, facilitatorId });
    running = group.trajectory.id;
    const people: PersonId[] = [];
    for (const index of [0, 1, 2, 3, 4, 5]) people.push(await aWethouder(database, index));
    const wishes = { name: 'Groep IJssel', planned: 6, daysLater: -400, facilitatorId, people };
    const past = await aTrajectory(database, wishes);
    finished = past.trajectory.id;
    await aWethouder(database, 7);
    await aFacilitator(database);
    const right = officeRightOf(await find(OFFICE));
    const link = await createPersonalLink(context, right, { personId: past.participant(1).personId });
    assert.ok(link.ok);
    ownLink = `/p/${link.value}`;
  };

  before(async () => {
    await prepare(screens.server.context);
    const signIn = async (name: string): Promise<Visitor> => {
      const visitor = await screens.visitor();
      await visitor.page.goto(screens.server.links.get(name) ?? '');
      await visitor.page.getByRole('button', { name: 'Inloggen' }).click();
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      return visitor;
    };
    guide = await signIn('Marjan de Wit');
    office = await signIn('Petra Vos');
  });

  const pathOf = (id: TrajectoryId, part: string) =>
    `/traject/${encodeURIComponent(globalId('Trajectory', id))}/${part}`;

  /** At both widths axe finds nothing; it is also a picture to look at. */
  const look = async (who: Visitor, name: string): Promise<void> => {
    const before = who.page.viewportSize();
    for (const screen of [{ width: 1280, height: 900 }, SMALL_PHONE]) {
      await who.page.setViewportSize(screen);
      await assertAccessible(who, `${name} at ${screen.width}`);
      await picture(who, `${name}-${screen.width}`, true);
    }
    if (before) await who.page.setViewportSize(before);
  };

  test('what would happen is not shown when a field was changed while it was on its way', async () => {
    const { page } = guide;
    await page.goto(pathOf(running, 'groep'));
    await page.getByRole('button', { name: 'Vertrek melden van Daan van Dijk' }).click();
    await page.getByLabel('Laatste dag in de groep').fill('2027-01-14');
    const held = Promise.withResolvers<void>();
    await page.route('**/graphql', async (route) => {
      const response = await route.fetch();
      await held.promise;
      await route.fulfill({ response });
    });
    const answer = page.waitForResponse('**/graphql');
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await page.getByLabel('Laatste dag in de groep').fill('2027-01-15');
    held.resolve();
    await (await answer).finished();
    await page.unrouteAll({ behavior: 'wait' });
    await page.evaluate('new Promise((resolve) => setTimeout(resolve, 200))');

    assert.equal(await page.getByRole('heading', { name: 'Dit gebeurt er' }).count(), 0);
  });

  test('the facilitator sees what a departure touches, and records it', async () => {
    const { page } = guide;
    await page.goto(`/traject/${encodeURIComponent(globalId('Trajectory', running))}`);
    await page.getByRole('link', { name: 'Vertrek en instroom' }).click();
    await page.getByRole('heading', { level: 1, name: 'De groep' }).waitFor();
    await page.getByRole('button', { name: 'Vertrek melden van Daan van Dijk' }).click();
    await page.getByLabel('Laatste dag in de groep').fill('2027-01-14');
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await page.getByRole('heading', { name: 'Dit gebeurt er' }).waitFor();
    await page.getByText('De groep gaat van 6 naar 5 deelnemers.').waitFor();
    await page
      .getByText('Niemand kan de beurt overnemen: bijeenkomst 4 komt op een neutrale plek.')
      .waitFor();
    await look(guide, 'leaving');
    await page.getByRole('button', { name: 'Leg het vertrek vast' }).click();
    await page.getByText('Vastgelegd: Daan van Dijk hoort niet meer bij de groep.').waitFor();
    await page.getByRole('heading', { name: 'Deelnemers (5)' }).waitFor();
  });

  test('who leaves after a session to come gives up what is after it, and stays after all', async () => {
    const { page } = guide;
    await page.goto(pathOf(running, 'groep'));
    const leave = page.getByRole('button', { name: 'Vertrek melden van Frank Jansen' });
    await leave.press('Enter');
    await page.locator('h2:focus', { hasText: 'Frank Jansen vertrekt' }).waitFor();
    await page.getByRole('button', { name: 'Toch geen vertrek' }).press('Enter');
    await page.locator('button:focus', { hasText: 'Vertrek melden' }).waitFor();
    await leave.press('Enter');
    await page.getByLabel('Waarom').selectOption({ label: 'Heeft een andere functie' });
    await page.getByLabel('Laatste bijeenkomst').selectOption({ index: 3 });
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await page.getByText('De groep gaat van 5 naar 4 deelnemers.').waitFor();
    await look(guide, 'leaving-ahead');
    await page.getByRole('button', { name: 'Leg het vertrek vast' }).click();
    await page.getByText('Vastgelegd: Frank Jansen vertrekt.').waitFor();
    await page.getByText('vertrekt na').waitFor();
    await look(guide, 'leaves-ahead');
    await page.getByRole('button', { name: 'Vertrek terugdraaien van Frank Jansen' }).click();
    await page.getByText('Frank Jansen blijft bij de groep.').waitFor();
    await page.getByText('vertrekt na').waitFor({ state: 'detached' });
  });

  test('the office lets somebody join from a session on, with the open turn', async () => {
    const { page } = office;
    await page.goto(pathOf(running, 'groep'));
    await page.getByLabel('Zoek een wethouder op naam').fill('Smit');
    await page.getByRole('button', { name: 'Kies Hans Smit' }).click();
    await page.getByLabel('Vanaf welke bijeenkomst').selectOption('3');
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await page.getByLabel('Ontvangt de groep bij').selectOption('4');
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await page.getByText('Krijgt de bijeenkomsten 3, 4, 5 en 6 in de agenda, en een mail.').waitFor();
    await look(office, 'joining');
    await page.getByRole('button', { name: 'Leg de instroom vast' }).click();
    await page.getByText('Vastgelegd: Hans Smit hoort nu bij de groep.').waitFor();
  });

  test('the facilitator asks a colleague for one session, and decides again when somebody was first', async () => {
    const { page } = guide;
    await page.goto(pathOf(running, 'begeleider'));
    await page.getByLabel('Wie begeleidt').selectOption({ label: 'Hilda de Reeder' });
    await page.getByLabel('Waarvoor').selectOption({ index: 4 });
    await page.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await page.getByRole('heading', { name: 'Dit gebeurt er' }).waitFor();
    await look(guide, 'facilitator');

    const other = office.page;
    await other.goto(pathOf(running, 'groep'));
    await other.getByRole('button', { name: 'Vertrek melden van Els Hendriks' }).click();
    await other.getByLabel('Laatste dag in de groep').fill('2027-01-14');
    await other.getByRole('button', { name: 'Bekijk wat er gebeurt' }).click();
    await other.getByRole('button', { name: 'Leg het vertrek vast' }).click();
    await other.getByText('Vastgelegd: Els Hendriks').waitFor();

    await page.getByRole('button', { name: 'Leg de vervanging vast' }).click();
    await page.getByText('Er is intussen iets veranderd', { exact: true }).waitFor();
    await page.getByText('Els Hendriks is vertrokken').waitFor();
    await look(guide, 'outdated');
    await page.getByRole('button', { name: 'Leg de vervanging vast' }).click();
    await page.getByText('Vastgelegd: Hilda de Reeder begeleidt.').waitFor();
  });

  test('a group goes on: asked, chosen on a phone and for others, and started with the planning of four', async () => {
    const { page } = guide;
    const trajectoryPath = `/traject/${encodeURIComponent(globalId('Trajectory', finished))}`;
    await page.goto(trajectoryPath);
    await page.getByRole('heading', { name: 'Gaat de groep verder?' }).waitFor();
    await page.getByRole('link', { name: 'Naar het vervolg' }).click();
    await page.getByText('4 bijeenkomsten voor 500 euro per deelnemer').waitFor();
    await page.getByRole('button', { name: 'Vraag de groep wie verder gaat' }).click();
    await page.getByRole('heading', { name: 'Wie gaat verder' }).waitFor();

    const phone = await screens.visitor(SMALL_PHONE);
    await phone.page.goto(ownLink);
    await phone.page.getByRole('button', { name: 'Verder' }).click();
    await phone.page.getByRole('heading', { name: 'Gaat u verder met de groep?' }).waitFor();
    await assertAccessible(phone, 'asked at home');
    await picture(phone, 'asked-at-home-320', true);
    await phone.page.getByRole('link', { name: 'Geef door of u verder gaat' }).click();
    await phone.page.getByRole('button', { name: 'Ja, ik ga verder' }).click();
    await phone.page.getByRole('button', { name: 'Ja, ik ga verder', pressed: true }).waitFor();
    await phone.page.goto(trajectoryPath);
    await phone.page.getByText('Gekozen voor ‘Groep IJssel’: u gaat verder.').waitFor();
    await picture(phone, 'chosen-on-trajectory-320', true);
    // As the link in the mail does
    await phone.page.goto(`${ownLink}?naar=${encodeURIComponent(pathOf(finished, 'vervolg'))}`);
    await phone.page.getByRole('button', { name: 'Verder' }).click();
    await phone.page.getByRole('button', { name: 'Nee, ik stop' }).click();
    await phone.page.getByText('U kunt uw keuze nog veranderen').waitFor();
    await assertAccessible(phone, 'choosing');
    await picture(phone, 'choosing-320', true);

    for (const name of ['Anna Bakker', 'Carla Dekker', 'Daan van Dijk', 'Els Hendriks', 'Frank Jansen']) {
      const button = page.getByRole('button', { name: `${name} gaat verder` });
      await button.click();
      await page.getByRole('button', { name: `${name} gaat verder`, pressed: true }).waitFor();
    }
    await page.goto(trajectoryPath);
    await page.getByText('Iedereen heeft gekozen. U kunt het vervolg starten.').waitFor();
    await page.getByRole('link', { name: 'Bekijk de keuzes' }).click();
    await page.getByText('5 gaan verder, 1 stopt.').waitFor();
    await page.getByRole('heading', { name: 'Doorgeschoven naar het vervolg daarna' }).waitFor();
    await look(guide, 'continuation');
    await page.getByRole('button', { name: 'Start het vervolg: bijeenkomst 7 tot en met 10' }).click();
    await page.waitForURL(/ronde-voorbereiden/);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.goto(pathOf(finished, 'vergelijk'));
    await page.getByText('Er is nog geen planning vastgelegd.').waitFor();
    await look(guide, 'comparison-empty');
    assert.deepEqual([...guide.faults, ...office.faults, ...phone.faults], []);
  });
});
