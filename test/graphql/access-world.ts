import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  type HostSwapId,
  newId,
  type ParticipantId,
  type PersonId,
  type SessionId,
  type TrajectoryId,
} from '../../src/shared/ids.ts';
import { insertContinuation } from '../../src/trajectories/continuation-store.ts';
import { CONTINUATION_TERMS } from '../../src/trajectories/rules.ts';
import { listCyclesByTrajectoryIds } from '../../src/trajectories/store.ts';
import {
  askFor,
  globalId,
  insertPeople,
  type Json,
  joinCode,
  joined,
  linked,
  openRound,
  type Running,
  signedIn,
  startGroup,
} from '../server/running.ts';
import { aWethouder, given, NOW } from '../trajectories/builders.ts';
import { ROLES, type Role } from './access-table.ts';
import { composingEntries } from './composing-entries.ts';
import { enrolmentEntries } from './enrolment-entries.ts';
import { feeEntries } from './fee-entries.ts';
import { formingEntries } from './forming-entries.ts';

export interface World {
  readonly composing: Awaited<ReturnType<typeof composingEntries>>;
  readonly enrolment: Awaited<ReturnType<typeof enrolmentEntries>>;
  readonly fees: Awaited<ReturnType<typeof feeEntries>>;
  readonly forming: Awaited<ReturnType<typeof formingEntries>>;
  readonly tokenOf: Readonly<Record<Role, string | undefined>>;
  readonly freshToken: (role: Role) => Promise<string | undefined>;
  readonly trajectory: string;
  readonly round: string;
  readonly slot: string;
  readonly session: Json;
  readonly participant: string;
  readonly person: string;
  readonly unusedPerson: string;
  readonly feed: string;
  /** Requests to swap that were answered: in one the host of `session` was asked, in the other that host asked. */
  readonly swaps: { readonly asked: string; readonly asking: string };
  /** About another moment for `session`; who did not answer was reminded just now. */
  readonly replacement: string;
  readonly code: string;
  readonly continuation: string;
  readonly aDevice: () => Promise<string>;
}

/** Two groups: all that is asked is about the first one; the others are of the second. */
export async function aWorld(server: Running): Promise<World> {
  const { database } = server.context;
  const people = await insertPeople(database);
  const others: PersonId[] = [];
  for (const index of [6, 7, 8, 9, 10]) others.push(await aWethouder(database, index));
  const [participant] = people.wethouders;
  const [otherParticipant] = others;
  assert.ok(participant !== undefined && otherParticipant !== undefined);
  await database.db
    .updateTable('wethouder_terms')
    .set({ party_id: 'vvd' })
    .where('person_id', '=', participant)
    .execute();
  const office = await signedIn(server, people.office);
  const group = await startGroup(server, office, {
    facilitator: people.facilitator,
    people: people.wethouders,
  });
  const otherGroup = await startGroup(server, office, {
    facilitator: people.otherFacilitator,
    people: others,
    name: 'Groep West',
  });
  const round = await openRound(server, office, group.id);
  const otherRound = await openRound(server, office, otherGroup.id);
  /** One at a time under a name, so that there is always a place. */
  const device = async (roundId: string, participantId: string): Promise<string> => {
    await database.db
      .updateTable('round_devices')
      .set({ ended_at: NOW, end_reason: 'left' })
      .where('participant_id', '=', atob(participantId).slice('Participant:'.length) as ParticipantId)
      .where('ended_at', 'is', null)
      .execute();
    return joined(server, office, { roundId, participantId });
  };
  const freshToken = async (role: Role): Promise<string | undefined> => {
    switch (role) {
      case 'office':
        return signedIn(server, people.office);
      case 'ownFacilitator':
        return signedIn(server, people.facilitator);
      case 'otherFacilitator':
        return signedIn(server, people.otherFacilitator);
      case 'participant':
        return linked(server, participant);
      case 'otherParticipant':
        return linked(server, otherParticipant);
      case 'secretary':
        return linked(server, people.secretary);
      case 'joinedDevice':
        return device(round.id, group.participants[0] ?? '');
      case 'otherDevice':
        return device(otherRound.id, otherGroup.participants[0] ?? '');
      case 'anonymous':
        return undefined;
      default:
        return role satisfies never;
    }
  };
  const tokens: (readonly [Role, string | undefined])[] = [];
  for (const role of ROLES) tokens.push([role, await freshToken(role)]);
  // Every role is in the list
  const tokenOf = Object.fromEntries(tokens) as Record<Role, string | undefined>;
  const made = await askFor(
    server,
    tokenOf.participant,
    'mutation { createCalendarFeed(input: { kind: PARTICIPANT }) { ... on CreateCalendarFeedSuccess { address { feed { id } } } } }',
  );
  const enrolment = await enrolmentEntries(server, { office: people.office, trajectory: group.id });
  return {
    composing: await composingEntries(server, people),
    enrolment,
    fees: await feeEntries(server, people.office),
    forming: await formingEntries(server, people),
    tokenOf,
    freshToken,
    trajectory: group.id,
    round: round.id,
    slot: round.slots[0] ?? '',
    session: group.firstSession,
    participant: group.participants[0] ?? '',
    person: globalId('Person', participant),
    unusedPerson: globalId('Person', people.wethouders[5] ?? participant),
    feed: made.createCalendarFeed.address.feed.id,
    swaps: {
      asked: await aClosedSwap(server, otherGroup, group),
      asking: await aClosedSwap(server, group, otherGroup),
    },
    replacement: await aReplacementRound(server, office, group.firstSession.id),
    code: await joinCode(server, office, round.id),
    continuation: globalId('Continuation', await aContinuation(server, group.id, people.office)),
    aDevice: async () => {
      await freshToken('joinedDevice');
      const [id] = await listDeviceIds(server, office, round.id);
      return id ?? '';
    },
  };
}

/** Asked past the service: the group's first cycle has hardly begun. */
async function aContinuation({ context }: Running, trajectory: string, askedBy: PersonId): Promise<string> {
  const trajectoryId = atob(trajectory).slice('Trajectory:'.length) as TrajectoryId;
  return context.database.transaction(async (trx) => {
    const [cycle] = await listCyclesByTrajectoryIds(trx, [trajectoryId]);
    assert.ok(cycle !== undefined);
    const asked = { trajectoryId, afterCycleId: cycle.id, terms: CONTINUATION_TERMS, askedAt: NOW, askedBy };
    return (await insertContinuation(trx, asked)).id;
  });
}

async function aReplacementRound(server: Running, office: string, sessionId: string): Promise<string> {
  const { askForReplacement: done } = await askFor(
    server,
    office,
    `mutation ($input: AskForReplacementInput!) { askForReplacement(input: $input) {
      ... on AskForReplacementSuccess { round { id } } ... on UserError { code message } } }`,
    {
      input: {
        sessionId,
        version: 1,
        moments: [{ startsAt: '2027-02-11T12:30:00Z', endsAt: '2027-02-11T15:30:00Z' }],
        answerBy: '2027-02-01',
      },
    },
  );
  const { db } = server.context.database;
  await db.updateTable('round_invitations').set({ mailed_at: NOW }).execute();
  return done.round.id;
}

/** A mail that the mail server did not take. */
export async function aFailedMail({ context }: Running): Promise<string> {
  const id = randomUUID();
  await context.database.db
    .insertInto('outbox')
    .values({
      id,
      to_address: 'weg@voorbeeld.nl',
      subject: 'Toerbeurt',
      body: 'Een bericht.',
      created_at: NOW,
      due_at: NOW,
      attempts: 1,
      failed_at: NOW,
      last_error: '550 Onbekend',
      is_awaited: 0,
    })
    .execute();
  return id;
}

/** Between hosts of two groups, which no service makes: it is only there to be answered again. */
async function aClosedSwap(server: Running, from: Json, to: Json): Promise<string> {
  const { db } = server.context.database;
  const turnOf = async ({ firstSession }: Json) => {
    const id = atob(firstSession.id).slice('Session:'.length) as SessionId;
    return db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  };
  const [one, other] = [await turnOf(from), await turnOf(to)];
  const id = newId<HostSwapId>();
  await db
    .insertInto('host_swaps')
    .values({
      id,
      trajectory_id: one.trajectory_id,
      session_id: one.id,
      host_participant_id: given(one.host_participant_id ?? undefined),
      starts_at: one.starts_at,
      other_session_id: other.id,
      other_host_participant_id: given(other.host_participant_id ?? undefined),
      other_starts_at: other.starts_at,
      status: 'declined',
      reason: null,
      asked_by: one.facilitator_id,
      asked_at: NOW,
      closed_by: one.facilitator_id,
      closed_at: NOW,
    })
    .execute();
  return id;
}

async function listDeviceIds(server: Running, token: string, roundId: string): Promise<readonly string[]> {
  const query = `{ planningRound(id: "${roundId}") { joining { devices { id } } } }`;
  const { planningRound } = await askFor(server, token, query);
  return planningRound.joining.devices.map(({ id }: Json) => id);
}
