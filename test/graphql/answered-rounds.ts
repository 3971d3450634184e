import assert from 'node:assert/strict';
import type { Database } from '../../src/database/database.ts';
import { buildProblem } from '../../src/planning/problem.ts';
import { readRoundFacts } from '../../src/planning/round-facts.ts';
import { findRound } from '../../src/planning/store.ts';
import type { PlanningRound, RoundProblem } from '../../src/planning/types.ts';
import type { RoundId } from '../../src/shared/ids.ts';
import {
  ANSWER,
  askFor,
  insertPeople,
  type Json,
  openRound,
  type Running,
  signedIn,
  startGroup,
  withServer,
} from '../server/running.ts';

export type GivenAnswer = { readonly answer: 'YES' | 'IF_NEEDED' | 'NO'; readonly canHost?: boolean };

export interface Room {
  readonly server: Running;
  readonly office: string;
  readonly roundId: string;
  /** Global ids: Anna, Bram, Carla, Daan, Els, Frank. Anna received session 1. */
  readonly participants: readonly string[];
  readonly slots: readonly string[];
  readonly slotOn: (date: string) => string;
}

/** A round of six, from 9 February 2027 on Mondays and Thursdays, in which this is answered; null: not at all. */
export async function withRoom(
  engine: Database['engine'],
  answerOf: (person: number, date: string, index: number) => GivenAnswer | null,
  work: (room: Room) => Promise<void>,
): Promise<void> {
  await withServer(engine, async (server) => {
    const { office: officeId, facilitator, wethouders } = await insertPeople(server.context.database);
    const office = await signedIn(server, officeId);
    const { id, participants } = await startGroup(server, office, { facilitator, people: wethouders });
    const { id: roundId, slots } = await openRound(server, office, id, [SUMMER_MONDAY]);
    const { planningRound } = await askFor(
      server,
      office,
      'query ($id: ID!) { planningRound(id: $id) { slots { id date } } }',
      { id: roundId },
    );
    const dates = new Map<string, string>(
      planningRound.slots.map(({ id: slot, date }: Json) => [slot, date]),
    );
    for (const [person, participantId] of participants.entries()) {
      const answers = slots.flatMap((slotId, index) => {
        const given = answerOf(person, dates.get(slotId) ?? '', index);
        return given === null ? [] : [{ slotId, ...given }];
      });
      await askFor(server, office, ANSWER, { input: { roundId, participantId, answers } });
    }
    const slotOn = (date: string): string => [...dates].find(([, other]) => other === date)?.[0] ?? '';
    await work({ server, office, roundId, participants, slots, slotOn });
  });
}

/** Five Mondays, 41 and four times 42 days apart, on which everybody can come but these on 3 May; nothing else is answered. */
const MONDAYS = ['2027-03-22', '2027-05-03', '2027-06-14', '2027-07-26', '2027-09-06'];
/** 26 July, in the summer holiday of all: off unless the guide switches it on. */
const SUMMER_MONDAY = { startsAt: '2027-07-26T11:30:00Z', offered: true };
export const onMondays =
  (...awayInMay: readonly number[]) =>
  (person: number, date: string): GivenAnswer | null => {
    if (!MONDAYS.includes(date)) return null;
    return { answer: date === '2027-05-03' && awayInMay.includes(person) ? 'NO' : 'YES' };
  };
export const [BRAM, CARLA, DAAN] = [1, 2, 3];

/** Answers without a simple pattern, the same every time. */
export function mixed(person: number, _date: string, index: number): GivenAnswer {
  const canHost = (index + person) % 4 !== 0;
  if ((index * 7 + person * 5) % 11 < 4) return { answer: 'NO', canHost };
  return { answer: (index + person) % 9 === 0 ? 'IF_NEEDED' : 'YES', canHost };
}

/** Asks until the planner is no longer at it. */
export async function known(
  { server, office, roundId }: Room,
  fields: string,
  variables: Json = {},
): Promise<Json> {
  for (;;) {
    const declared = 'slotId' in variables ? '$id: ID!, $slotId: ID!, $sessionNumber: Int' : '$id: ID!';
    const query = `query (${declared}) { planningRound(id: $id) { version ${fields} } }`;
    const asked = await askFor(server, office, query, { id: roundId, ...variables });
    if (!JSON.stringify(asked).includes('STILL_WORKING')) return asked.planningRound;
  }
}

export async function problemOf({
  server,
  roundId,
}: Room): Promise<{ round: PlanningRound; problem: RoundProblem }> {
  const { db } = server.context.database;
  const id = Buffer.from(roundId, 'base64').toString().split(':')[1] ?? '';
  const round = await findRound(db, id as RoundId);
  assert.ok(round !== undefined);
  return { round, problem: buildProblem(await readRoundFacts(db, round)) };
}
