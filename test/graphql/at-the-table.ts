import assert from 'node:assert/strict';
import {
  ANSWER,
  aStartedGroup,
  askFor,
  type Json,
  linked,
  openRound,
  type People,
  type Running,
  signedIn,
} from '../server/running.ts';
import { given } from '../trajectories/builders.ts';

/** A group over HTTP that has answered yes to everything: the guide, six phones, a secretary of the first of them. */
export interface Table {
  readonly people: People;
  readonly office: string;
  readonly guide: string;
  /** Tokens of the six participants. */
  readonly phones: readonly string[];
  readonly secretary: string;
  readonly trajectoryId: string;
  readonly roundId: string;
  readonly participants: readonly string[];
  /** Ids of the offered slots. */
  readonly slots: readonly string[];
  readonly firstSession: Json;
}

export async function aTable(server: Running): Promise<Table> {
  const { people, office, group } = await aStartedGroup(server);
  const { id, participants, firstSession } = group;
  const guide = await signedIn(server, people.facilitator);
  const round = await openRound(server, guide, id);
  const phones: string[] = [];
  for (const person of people.wethouders) phones.push(await linked(server, person));
  for (const [index, participantId] of participants.entries()) {
    const answers = round.slots.map((slotId) => ({ slotId, answer: 'YES' }));
    const input = { roundId: round.id, participantId, answers };
    const { answerSlots } = await askFor(server, phones[index], ANSWER, { input });
    assert.equal(answerSlots.__typename, 'AnswerSlotsSuccess');
  }
  return {
    people,
    office,
    guide,
    phones,
    secretary: await linked(server, people.secretary),
    trajectoryId: id,
    roundId: round.id,
    participants,
    slots: round.slots,
    firstSession,
  };
}

/** The round as a screen reads it. */
export async function roundSeen(server: Running, token: string | undefined, roundId: string): Promise<Json> {
  const { planningRound } = await askFor(
    server,
    token,
    `query ($id: ID!) { planningRound(id: $id) {
      status version closedAt
      locks { sessionNumber }
      respondents { participant { id } answered }
      proposal { __typename ... on BestPlan { id sessions { number slot { id } host { id } } } }
      planQuestion {
        proposalId askedAt askedBy { id }
        verdicts { participant { id } verdict givenAt }
        lapse { changedSessions because }
      }
      plan { id undoSecondsLeft sessions { id number version startsAt calendarUid calendarSequence } }
    } }`,
    { id: roundId },
  );
  return planningRound;
}

export async function bestIdOf(server: Running, { guide, roundId }: Table): Promise<string> {
  const { proposal } = await roundSeen(server, guide, roundId);
  assert.equal(proposal.__typename, 'BestPlan');
  return proposal.id;
}

/** What becomes of one decision: `done`, or the code of the refusal. */
export async function decide(
  server: Running,
  token: string | undefined,
  name: string,
  input: object,
): Promise<string> {
  const type = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation ($input: ${type}!) { asked: ${name}(input: $input) { __typename ... on UserError { code message } } }`;
  const { asked } = await askFor(server, token, document, { input });
  return asked.__typename.endsWith('Success') ? 'done' : asked.code;
}

/** Says no to the slot of a session of the proposal, for one participant: another plan is the best then. */
export async function sayNoTo(
  server: Running,
  table: Table,
  index: number,
  sessionNumber: number,
): Promise<void> {
  const { proposal } = await roundSeen(server, table.guide, table.roundId);
  const session = proposal.sessions.find(({ number }: Json) => number === sessionNumber);
  const input = {
    roundId: table.roundId,
    participantId: table.participants[index],
    answers: [{ slotId: session.slot.id, answer: 'NO' }],
  };
  assert.equal(await decide(server, table.phones[index], 'answerSlots', input), 'done');
}

/** Confirms the proposal; gives the id of the plan. */
export async function confirmed(server: Running, table: Table): Promise<string> {
  const input = { roundId: table.roundId, proposalId: await bestIdOf(server, table) };
  assert.equal(await decide(server, table.guide, 'confirmPlan', input), 'done');
  const { plan } = await roundSeen(server, table.guide, table.roundId);
  return plan.id;
}

/** The kinds of the changes of a round, from the first on. */
export async function kindsOf(server: Running, roundId: string): Promise<readonly string[]> {
  const key = given(Buffer.from(roundId, 'base64').toString().split(':')[1]);
  const rows = await server.context.database.db
    .selectFrom('round_changes')
    .select(['round_id', 'kind'])
    .orderBy('version')
    .execute();
  return rows.filter((row) => row.round_id === key).map(({ kind }) => kind);
}
