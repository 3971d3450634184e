import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { insertPersonalLink, insertSignIn } from '../../src/access/links-store.ts';
import type { Network } from '../../src/busy-times/fetching.ts';
import type { Database, DatabaseLocation } from '../../src/database/database.ts';
import { insertSecretaryAssignment } from '../../src/people/store.ts';
import { makeLog } from '../../src/server/log.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import type { PersonId } from '../../src/shared/ids.ts';
import type { Instant } from '../../src/shared/time.ts';
import { newLocation } from '../database/engines.ts';
import { aFacilitator, anOfficeWorker, aPerson, aWethouder, NOW } from '../trajectories/builders.ts';

const REFERENCE = join(import.meta.dirname, '..', '..', 'src', 'reference', 'data');

/** A real server on a database with the reference data alone, at a fixed moment, with what it logged. */
export interface Running extends RunningServer {
  readonly logged: readonly string[];
  readonly webFolder: string;
  /** Where another process would find its database. */
  readonly location: DatabaseLocation;
  /** Where mails are written, one file each. */
  readonly mailFolder: string;
  /** Moves the server's clock. */
  setClock(now: Instant): void;
  now(): Instant;
}

export interface RunningOptions {
  readonly baseUrl?: string;
  readonly observe?: (database: Database) => Database;
  /** How the server reaches calendars at addresses that people give. */
  readonly network?: Network;
}

export async function withServer(
  engine: Database['engine'],
  work: (server: Running) => Promise<void>,
  { baseUrl, observe, network }: RunningOptions = {},
): Promise<void> {
  const { location, remove } = await newLocation(engine, 'reference');
  const folder = mkdtempSync(join(tmpdir(), 'toerbeurt-server-'));
  const webFolder = join(folder, 'web');
  const mailFolder = join(folder, 'mail');
  const logged: string[] = [];
  let now = NOW;
  const server = await startServer(
    {
      host: '127.0.0.1',
      port: 0,
      baseUrl,
      database: location,
      mail: { kind: 'folder', folder: mailFolder, from: 'Toerbeurt <t@example.nl>' },
      replies: undefined,
      referenceFolder: REFERENCE,
      webFolder,
      logLevel: 'info',
      demo: false,
      trustProxy: false,
    },
    {
      log: makeLog('info', (line) => logged.push(line)),
      clock: () => now,
      ...(observe === undefined ? {} : { observe }),
      ...(network === undefined ? {} : { network }),
    },
  );
  try {
    // What the server does at its start would be done to what the test makes, or not, as it comes
    await server.caughtUp;
    await work({
      ...server,
      location,
      logged,
      webFolder,
      mailFolder,
      now: () => now,
      setClock: (next) => {
        now = next;
      },
    });
  } finally {
    await server.stop();
    await remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

// biome-ignore lint/suspicious/noExplicitAny: each test asserts what it reads of an answer, down to the field
export type Json = any;
export interface Answered {
  readonly data?: Json;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}

/** Under which the screens send a document of theirs. */
export function documentIdOf({ __meta__ }: { readonly __meta__?: Json }): string {
  return String(__meta__?.hash);
}

/** Asks the API over HTTP, as a program with this token. */
export async function ask(
  { url }: Pick<RunningServer, 'url'>,
  token: string | undefined,
  query: string,
  variables: unknown = {},
): Promise<Answered> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
  });
  // A test reads what it expects; what is not there fails it
  return (await response.json()) as Answered;
}

/** As {@link ask}, for a question that is answered. */
export async function askFor(
  server: Pick<RunningServer, 'url'>,
  token: string | undefined,
  query: string,
  variables: unknown = {},
): Promise<Json> {
  const { data, errors } = await ask(server, token, query, variables);
  if (errors !== undefined || data === undefined) throw new Error(JSON.stringify(errors));
  return data;
}

/** The id that the API gives to a thing. */
export function globalId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`).toString('base64');
}

export interface People {
  readonly office: PersonId;
  readonly facilitator: PersonId;
  readonly otherFacilitator: PersonId;
  /** Six wethouders of six municipalities. */
  readonly wethouders: readonly PersonId[];
  /** Keeps the calendar of the first of them. */
  readonly secretary: PersonId;
}

export async function insertPeople(database: Database): Promise<People> {
  const office = await anOfficeWorker(database);
  const facilitator = await aFacilitator(database);
  const otherFacilitator = await aFacilitator(database);
  const wethouders: PersonId[] = [];
  for (const index of [0, 1, 2, 3, 4, 5]) wethouders.push(await aWethouder(database, index));
  const [first] = wethouders;
  const secretary = await aPerson(database, { givenName: 'Sita', familyName: 'Schrijver' });
  if (first !== undefined) {
    await insertSecretaryAssignment(database.db, {
      secretaryId: secretary,
      wethouderId: first,
      startedAt: NOW,
    });
  }
  return { office, facilitator, otherFacilitator, wethouders, secretary };
}

/** An access token of staff. */
export async function signedIn({ context, now }: Running, person: PersonId): Promise<string> {
  return (await insertSignIn(context.database.db, person, now())).accessToken;
}

/** The token of a personal link, which works as an access token too. */
export function linked({ context, now }: Running, person: PersonId): Promise<string> {
  return insertPersonalLink(context.database.db, person, now());
}

/** Starts a trajectory of these people over the API; gives its global id, and its participants' in their order. */
export async function startGroup(
  server: Pick<RunningServer, 'url'>,
  officeToken: string,
  {
    facilitator,
    people,
    startsAt = '2027-02-09T13:30:00+01:00',
    endsAt = '2027-02-09T16:30:00+01:00',
    name = 'Groep Oost',
  }: {
    readonly facilitator: PersonId;
    readonly people: readonly PersonId[];
    readonly startsAt?: string;
    readonly endsAt?: string;
    readonly name?: string;
  },
): Promise<{ readonly id: string; readonly participants: readonly string[]; readonly firstSession: Json }> {
  const { startTrajectory } = await askFor(
    server,
    officeToken,
    `mutation ($input: StartTrajectoryInput!) {
      startTrajectory(input: $input) {
        __typename
        ... on StartTrajectorySuccess {
          trajectory { id participants { id person { id } } sessions { id version number calendarUid } }
        }
        ... on UserError { code message }
      }
    }`,
    {
      input: {
        name,
        facilitatorId: globalId('Person', facilitator),
        participantIds: people.map((person) => globalId('Person', person)),
        firstSession: {
          startsAt,
          endsAt,
          hostId: globalId('Person', people[0] ?? ''),
          venue: { name: 'Stadhuis', place: 'Zwolle', postalCode: '8011 PK' },
        },
      },
    },
  );
  if (startTrajectory?.__typename !== 'StartTrajectorySuccess')
    throw new Error(JSON.stringify(startTrajectory));
  const { id, participants, sessions } = startTrajectory.trajectory;
  const inOrder = people
    .map((person) => globalId('Person', person))
    .map((personId) => participants.find((participant: Json) => participant.person.id === personId).id);
  return { id, participants: inOrder, firstSession: sessions[0] };
}

/** The group of the six wethouders and the facilitator, started by the office; its first session is on 9 February 2027. */
export async function aStartedGroup(server: Running) {
  const people = await insertPeople(server.context.database);
  const office = await signedIn(server, people.office);
  const group = await startGroup(server, office, {
    facilitator: people.facilitator,
    people: people.wethouders,
  });
  return { people, office, group };
}

export const ROUND_SETTINGS = {
  period: { from: '2027-03-02', to: '2027-12-20' },
  weekdays: [1, 4],
  dayParts: [{ name: 'middag', starts: '13:30', ends: '16:30' }],
  spacing: { minDays: 21, maxDays: 63, targetDays: 42 },
  attendance: { minPresent: 4, maxAbsencesPerParticipant: 2 },
};

/** Opens a round over the API; gives its id and its offered slots. `switchedSlots`: switched by hand. */
export async function openRound(
  server: Running,
  token: string,
  trajectoryId: string,
  switchedSlots: readonly { readonly startsAt: string; readonly offered: boolean }[] = [],
): Promise<{ readonly id: string; readonly slots: readonly string[] }> {
  const { openPlanningRound } = await askFor(
    server,
    token,
    `mutation ($input: OpenPlanningRoundInput!) {
      openPlanningRound(input: $input) {
        __typename
        ... on OpenPlanningRoundSuccess { round { id version slots { id state } } }
        ... on UserError { code message }
      }
    }`,
    { input: { trajectoryId, ...ROUND_SETTINGS, switchedSlots } },
  );
  if (openPlanningRound?.__typename !== 'OpenPlanningRoundSuccess') {
    throw new Error(JSON.stringify(openPlanningRound));
  }
  const { id, slots } = openPlanningRound.round;
  const offered = slots.filter((slot: Json) => slot.state === 'OFFERED');
  return { id, slots: offered.map((slot: Json) => slot.id) };
}

export const ANSWER = `mutation ($input: AnswerSlotsInput!) {
  answerSlots(input: $input) {
    __typename
    ... on AnswerSlotsSuccess { round { version } participant { id } }
    ... on UserError { code message }
  }
}`;

const JOIN = `mutation ($input: JoinRoundInput!) {
  joinRound(input: $input) {
    __typename
    ... on JoinRoundSuccess { roundId participantId }
    ... on UserError { code message }
  }
}`;

/** The code on the wall, made when there is none. */
export async function joinCode(server: Running, guideToken: string, roundId: string): Promise<string> {
  const { openJoining } = await askFor(
    server,
    guideToken,
    `mutation ($input: OpenJoiningInput!) { openJoining(input: $input) {
      ... on OpenJoiningSuccess { round { joining { code { code } } } } ... on UserError { code message } } }`,
    { input: { roundId } },
  );
  if (openJoining.round === undefined) throw new Error(JSON.stringify(openJoining));
  return openJoining.round.joining.code.code;
}

/** A phone that joins as a browser does: what it was told, and the token in its cookie, if it got one. */
export async function joinWith(
  { url }: Pick<RunningServer, 'url'>,
  input: { readonly code: string; readonly participantId: string } & Readonly<Record<string, unknown>>,
  headers: Readonly<Record<string, string>> = {},
): Promise<{ readonly result: Json; readonly token: string | undefined; readonly cookie: string | null }> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
    body: JSON.stringify({ query: JOIN, variables: { input } }),
  });
  const cookie = response.headers.get('set-cookie');
  const token = /toerbeurt=(tb_device_[\w-]+)/.exec(cookie ?? '')?.[1];
  // As in ask
  const { data } = (await response.json()) as Answered;
  return { result: data?.joinRound, token, cookie };
}

/** A phone that is in, under this name and beside any others. */
export async function joined(
  server: Running,
  guideToken: string,
  {
    roundId,
    participantId,
    helperName,
  }: {
    readonly roundId: string;
    readonly participantId: string;
    readonly helperName?: string;
  },
): Promise<string> {
  const code = await joinCode(server, guideToken, roundId);
  const { result, token } = await joinWith(server, { code, participantId, helperName, alongside: true });
  if (token === undefined) throw new Error(JSON.stringify(result));
  return token;
}
