import assert from 'node:assert/strict';
import { insertSignIn } from '../../src/access/links-store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { askFor, insertPeople, startGroup } from '../server/running.ts';
import { aWethouder } from '../trajectories/builders.ts';
import type { Visitor } from './browser.ts';
import type { ScreensServer } from './screens-server.ts';

const SETTINGS = {
  period: { from: '2027-02-22', to: '2027-12-17' },
  weekdays: [1, 2, 4],
  dayParts: [
    { name: 'ochtend', starts: '09:30', ends: '12:30' },
    { name: 'middag', starts: '13:30', ends: '16:30' },
  ],
  spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
  attendance: { minPresent: 4, maxAbsencesPerParticipant: 3 },
};

/** The most a wall has to show: a round of eight people with two parts on each of some 120 days. Signs its guide in. */
export async function openLargeRoom(
  server: ScreensServer,
  guide: Visitor,
): Promise<{ readonly path: string }> {
  const { database } = server.context;
  const people = await insertPeople(database);
  const tokenOf = async (person: PersonId) =>
    // The cast is safe: written out in the width of an instant
    (await insertSignIn(database.db, person, '2027-01-14T08:00:00.000Z' as Instant)).accessToken;
  const wethouders = [...people.wethouders, await aWethouder(database, 6), await aWethouder(database, 7)];
  const group = await startGroup(server, await tokenOf(people.office), {
    facilitator: people.facilitator,
    people: wethouders,
  });
  const token = await tokenOf(people.facilitator);
  const { openPlanningRound } = await askFor(
    server,
    token,
    `mutation ($input: OpenPlanningRoundInput!) { openPlanningRound(input: $input) {
      ... on OpenPlanningRoundSuccess { round { id } } ... on UserError { code message } } }`,
    { input: { trajectoryId: group.id, ...SETTINGS } },
  );
  assert.ok(openPlanningRound.round, JSON.stringify(openPlanningRound));
  await guide.context.addCookies([{ name: 'toerbeurt', value: token, url: server.url }]);
  return { path: `/ronde/${encodeURIComponent(openPlanningRound.round.id)}` };
}
