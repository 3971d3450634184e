import assert from 'node:assert/strict';
import { FACILITATOR, OFFICE } from '../../src/demonstration/people.ts';
import { ANSWER, askFor, type Json } from '../server/running.ts';
import type { ScreensServer } from './screens-server.ts';

/** Mornings and afternoons of three weekdays in spring: the clock goes forward on 28 March. */
const SETTINGS = {
  period: { from: '2027-02-15', to: '2027-07-16' },
  weekdays: [1, 2, 4],
  dayParts: [
    { name: 'ochtend', starts: '09:30', ends: '12:30' },
    { name: 'middag', starts: '13:30', ends: '16:30' },
  ],
  spacing: { minDays: 21, maxDays: 63, targetDays: 35 },
  attendance: { minPresent: 4, maxAbsencesPerParticipant: 3 },
};

export interface PhoneRoom {
  readonly roundId: string;
  /** Of Anneke Veldhuis and the others, by given name. */
  readonly participantIds: Readonly<Record<string, string>>;
  /** By start. */
  readonly slots: readonly { readonly id: string; readonly date: string; readonly dayPart: string }[];
  readonly trajectoryId: string;
  /** Answers as the facilitator at the table. */
  answerFor(givenName: string, slotIds: readonly string[], answer: string): Promise<void>;
  /** What the server has of somebody, by slot id. */
  answersOf(givenName: string): Promise<Readonly<Record<string, string>>>;
  withdraw(): Promise<void>;
  pathOf(givenName: string): string;
}

/** A round that is open, and an earlier one in which Bart never could on Tuesday mornings. */
export async function openPhoneRoom(server: ScreensServer): Promise<PhoneRoom> {
  const token = await tokenOf(server);
  const { trajectories } = await askFor(
    server,
    token,
    '{ trajectories { edges { node { id participants { id person { givenName } } } } } }',
  );
  const { id: trajectoryId, participants } = trajectories.edges[0].node;
  const participantIds: Record<string, string> = Object.fromEntries(
    participants.map(({ id, person }: Json) => [person.givenName, id]),
  );
  const earlier = await openRound(server, token, trajectoryId);
  const isTuesday = ({ date }: { readonly date: string }) => new Date(`${date}T00:00:00Z`).getUTCDay() === 2;
  const answers = earlier.slots
    .filter(({ dayPart }) => dayPart === 'ochtend')
    .map((slot) => ({ slotId: slot.id, answer: isTuesday(slot) ? 'NO' : 'YES' }));
  await answer(server, token, { roundId: earlier.id, participantId: participantIds['Bart'] ?? '', answers });
  await withdraw(server, token, earlier.id);
  const round = await openRound(server, token, trajectoryId);
  return {
    roundId: round.id,
    participantIds,
    slots: round.slots,
    trajectoryId,
    answerFor: (givenName, slotIds, given) =>
      answer(server, token, {
        roundId: round.id,
        participantId: participantIds[givenName] ?? '',
        answers: slotIds.map((slotId) => ({ slotId, answer: given })),
      }),
    answersOf: async (givenName) => {
      const { planningRound } = await askFor(
        server,
        token,
        `query ($id: ID!, $participantId: ID!) { planningRound(id: $id) {
          respondent(participantId: $participantId) { answers { slot { id } answer } }
        } }`,
        { id: round.id, participantId: participantIds[givenName] },
      );
      return Object.fromEntries(
        planningRound.respondent.answers.map((given: Json) => [given.slot.id, given.answer]),
      );
    },
    withdraw: () => withdraw(server, token, round.id),
    pathOf: (givenName) =>
      `/antwoorden/${encodeURIComponent(round.id)}/${encodeURIComponent(participantIds[givenName] ?? '')}`,
  };
}

async function tokenOf(server: ScreensServer): Promise<string> {
  const names = [FACILITATOR, OFFICE].map(({ givenName, familyName }) => `${givenName} ${familyName}`);
  const path = names.map((name) => server.links.get(name)).find((one) => one?.startsWith('/inloggen/'));
  assert.ok(path);
  const { redeemSignInLink } = await askFor(
    server,
    undefined,
    'mutation ($input: RedeemSignInLinkInput!) { redeemSignInLink(input: $input) { ... on RedeemSignInLinkSuccess { accessToken } } }',
    { input: { token: path.split('/').at(-1) } },
  );
  return redeemSignInLink.accessToken;
}

async function openRound(
  server: ScreensServer,
  token: string,
  trajectoryId: string,
): Promise<Pick<PhoneRoom, 'slots'> & { readonly id: string }> {
  const { openPlanningRound } = await askFor(
    server,
    token,
    `mutation ($input: OpenPlanningRoundInput!) {
      openPlanningRound(input: $input) {
        ... on OpenPlanningRoundSuccess { round { id slots { id date dayPart state } } }
        ... on UserError { code message }
      }
    }`,
    { input: { trajectoryId, ...SETTINGS } },
  );
  assert.ok(openPlanningRound.round, JSON.stringify(openPlanningRound));
  const { id, slots } = openPlanningRound.round;
  return { id, slots: slots.filter(({ state }: Json) => state === 'OFFERED') };
}

async function answer(server: ScreensServer, token: string, input: object): Promise<void> {
  const { answerSlots } = await askFor(server, token, ANSWER, { input });
  assert.equal(answerSlots.__typename, 'AnswerSlotsSuccess', JSON.stringify(answerSlots));
}

async function withdraw(server: ScreensServer, token: string, roundId: string): Promise<void> {
  const { withdrawPlanningRound } = await askFor(
    server,
    token,
    'mutation ($input: WithdrawPlanningRoundInput!) { withdrawPlanningRound(input: $input) { __typename } }',
    { input: { roundId, reason: 'Opnieuw beginnen' } },
  );
  assert.equal(withdrawPlanningRound.__typename, 'WithdrawPlanningRoundSuccess');
}
