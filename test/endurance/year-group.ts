import assert from 'node:assert/strict';
import { insertPersonalLink, insertSignIn } from '../../src/access/links-store.ts';
import type { Database } from '../../src/database/database.ts';
import { emailOf, FACILITATOR, OFFICE } from '../../src/demonstration/people.ts';
import { normalizeEmail } from '../../src/people/rules.ts';
import { findPersonByEmailKey } from '../../src/people/store.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { ANSWER, askFor, type Json } from '../server/running.ts';
import { given } from '../trajectories/builders.ts';
import type { Group } from './group-driver.ts';
import type { Program } from './programs.ts';

/*
 * What the people of one group decide in a year (year.test.ts), each over the API of the program that is named.
 */

/** A session as the year needs it. */
export interface YearSession {
  readonly id: string;
  readonly number: number;
  readonly version: number;
  readonly status: string;
  readonly startsAt: string;
  readonly endsAt: string;
  readonly host: { readonly id: string } | null;
  readonly replacementRound: {
    readonly id: string;
    readonly slots: readonly { readonly id: string }[];
  } | null;
  readonly askedMoments: readonly { readonly basis: string; readonly slot: { readonly id: string } }[] | null;
}

/** Signs in anew: a sign-in lasts a month, and the year is longer. */
export async function signInAgain(database: Database, group: Group, now: Instant): Promise<Group> {
  const tokenOf = async (email: string): Promise<string> => {
    const person = given(await findPersonByEmailKey(database.db, given(normalizeEmail(email))));
    return (await insertSignIn(database.db, person.id, now)).accessToken;
  };
  return {
    ...group,
    office: await tokenOf(emailOf(OFFICE)),
    facilitator: await tokenOf(emailOf(FACILITATOR)),
  };
}

/** Staff signs in, a wethouder comes by a link of their own. */
export async function tokenOfPerson(
  { db }: Database,
  person: PersonId,
  role: 'facilitator' | 'participant',
  now: Instant,
): Promise<string> {
  if (role === 'participant') return insertPersonalLink(db, person, now);
  return (await insertSignIn(db, person, now)).accessToken;
}

/** What became of a decision: its `__typename`, and the code when it was refused. */
export async function decides(
  program: Program,
  token: string,
  name: string,
  input: object,
  shown = '__typename',
): Promise<Json> {
  const title = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
  const { done } = await askFor(
    program,
    token,
    `mutation ($input: ${title}Input!) { done: ${name}(input: $input) {
      __typename ... on UserError { code message } ... on ${title}Success { ${shown} } } }`,
    { input },
  );
  return done;
}

/** {@link decides} for what must be done. */
export async function does(
  program: Program,
  token: string,
  name: string,
  input: object,
  shown?: string,
): Promise<Json> {
  const done = await decides(program, token, name, input, shown);
  assert.ok(done.__typename.endsWith('Success'), `${name}: ${JSON.stringify(done)}`);
  return done;
}

export async function yearSession(program: Program, group: Group, number: number): Promise<YearSession> {
  const { trajectory } = await askFor(
    program,
    group.facilitator,
    `query ($id: ID!) { trajectory(id: $id) { sessions { id number version status startsAt endsAt host { id }
      replacementRound { id slots { id } } askedMoments { basis slot { id } } } } }`,
    { id: group.trajectoryId },
  );
  return given(trajectory.sessions.find((session: Json) => session.number === number));
}

/** Everyone says yes to every moment of a round, the last of them to the first moment no. */
export async function everyoneAnswers(
  program: Program,
  group: Group,
  { id: roundId, slots }: { readonly id: string; readonly slots: readonly string[] },
): Promise<void> {
  const people = await respondents(program, group, roundId);
  for (const [index, participantId] of people.entries()) {
    const isLast = index === people.length - 1;
    const answers = slots.map((slotId, at) => ({ slotId, answer: isLast && at === 0 ? 'NO' : 'YES' }));
    const { answerSlots } = await askFor(program, group.facilitator, ANSWER, {
      input: { roundId, participantId, answers },
    });
    assert.equal(answerSlots.__typename, 'AnswerSlotsSuccess', JSON.stringify(answerSlots));
  }
}

async function respondents(program: Program, group: Group, roundId: string): Promise<readonly string[]> {
  const { planningRound } = await askFor(
    program,
    group.facilitator,
    'query ($id: ID!) { planningRound(id: $id) { respondents { participant { id } } } }',
    { id: roundId },
  );
  return planningRound.respondents.map(({ participant }: Json) => participant.id);
}

/** The basis of a dry run of the group. */
export async function basisOf(
  program: Program,
  token: string,
  group: Group,
  preview: string,
): Promise<string> {
  const { trajectory } = await askFor(
    program,
    token,
    `query ($id: ID!) { trajectory(id: $id) { preview: ${preview} { __typename ... on GroupChange { basis } ... on UserError { code } } } }`,
    { id: group.trajectoryId },
  );
  assert.equal(trajectory.preview?.__typename, 'GroupChange', JSON.stringify(trajectory.preview));
  return trajectory.preview.basis;
}
