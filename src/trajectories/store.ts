import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import { reviseSessions } from '../calendar/store.ts';
import { type CalendarIdentity, takeUndoneIdentities } from '../calendar/undone-sessions.ts';
import { keptQuery } from '../database/kept-query.ts';
import { lockPeople } from '../database/locks.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import {
  type CycleId,
  newId,
  type ParticipantId,
  type PersonId,
  type SessionId,
  type TrajectoryId,
} from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { NOTHING_ARRANGED } from './rules.ts';
import { insertEngagements, listEngagedPeople, listSessionPeople } from './session-people-store.ts';
import { hostingColumns, toSession, venueColumns } from './session-rows.ts';
import type { Cycle, Participant, Period, Session, Trajectory, Venue } from './types.ts';

/*
 * Lists by ids or by parents are for many at once (one statement however many): rows come in the order that
 * the function names, grouped by nobody; what does not exist is not there.
 */

export async function findTrajectory(db: Db, id: TrajectoryId): Promise<Trajectory | undefined> {
  return (await listTrajectoriesByIds(db, [id]))[0];
}

export async function listTrajectoriesByIds(
  db: Db,
  ids: readonly TrajectoryId[],
): Promise<readonly Trajectory[]> {
  if (ids.length === 0) return [];
  return (await trajectoriesByIds(db, { ids })).map(toTrajectory);
}

const trajectoriesByIds = keptQuery((db, { ids }: { readonly ids: readonly TrajectoryId[] }) =>
  db.selectFrom('trajectories').selectAll().where('id', 'in', ids).orderBy('id'),
);

/** In order of number. */
export async function listCyclesByTrajectoryIds(
  db: Db,
  ids: readonly TrajectoryId[],
): Promise<readonly Cycle[]> {
  if (ids.length === 0) return [];
  const query = db.selectFrom('cycles').selectAll().where('trajectory_id', 'in', ids);
  return (await query.orderBy('trajectory_id').orderBy('number').execute()).map(toCycle);
}

export async function listCyclesByIds(db: Db, ids: readonly CycleId[]): Promise<readonly Cycle[]> {
  if (ids.length === 0) return [];
  return (await cyclesByIds(db, { ids })).map(toCycle);
}

const cyclesByIds = keptQuery((db, { ids }: { readonly ids: readonly CycleId[] }) =>
  db.selectFrom('cycles').selectAll().where('id', 'in', ids).orderBy('id'),
);

/** Those who left included, in order of joining. */
export async function listParticipantsByTrajectoryIds(
  db: Db,
  ids: readonly TrajectoryId[],
): Promise<readonly Participant[]> {
  if (ids.length === 0) return [];
  return (await participantsByTrajectoryIds(db, { ids })).map(toParticipant);
}

const participantsByTrajectoryIds = keptQuery((db, { ids }: { readonly ids: readonly TrajectoryId[] }) =>
  db
    .selectFrom('participants')
    .selectAll()
    .where('trajectory_id', 'in', ids)
    .orderBy('joined_at')
    .orderBy('id'),
);

export async function listParticipantsByIds(
  db: Db,
  ids: readonly ParticipantId[],
): Promise<readonly Participant[]> {
  if (ids.length === 0) return [];
  return (await participantsByIds(db, { ids })).map(toParticipant);
}

const participantsByIds = keptQuery((db, { ids }: { readonly ids: readonly ParticipantId[] }) =>
  db.selectFrom('participants').selectAll().where('id', 'in', ids).orderBy('id'),
);

/** The groups that people are in or were in, in order of joining. */
export async function listParticipantsByPersonIds(
  db: Db,
  ids: readonly PersonId[],
): Promise<readonly Participant[]> {
  if (ids.length === 0) return [];
  const query = db.selectFrom('participants').selectAll().where('person_id', 'in', ids);
  return (await query.orderBy('joined_at').orderBy('id').execute()).map(toParticipant);
}

export async function findSession(db: Db, id: SessionId): Promise<Session | undefined> {
  return (await listSessionsByIds(db, [id]))[0];
}

/** @throws when it is not there: for one that was just written. */
export async function getSession(db: Db, id: SessionId): Promise<Session> {
  const row = await db.selectFrom('sessions').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
  return toSession(row);
}

export async function listSessionsByIds(db: Db, ids: readonly SessionId[]): Promise<readonly Session[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('sessions').selectAll().where('id', 'in', ids).orderBy('id').execute();
  return rows.map(toSession);
}

/** Cancelled ones included, in order of number. */
export async function listSessionsByTrajectoryIds(
  db: Db,
  ids: readonly TrajectoryId[],
): Promise<readonly Session[]> {
  if (ids.length === 0) return [];
  return (await sessionsByTrajectoryIds(db, { ids })).map(toSession);
}

const sessionsByTrajectoryIds = keptQuery((db, { ids }: { readonly ids: readonly TrajectoryId[] }) =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('trajectory_id', 'in', ids)
    .orderBy('trajectory_id')
    .orderBy('number'),
);

/** Cancelled ones included, in order of number. */
export async function listSessionsByCycleIds(db: Db, ids: readonly CycleId[]): Promise<readonly Session[]> {
  if (ids.length === 0) return [];
  const query = db.selectFrom('sessions').selectAll().where('cycle_id', 'in', ids);
  return (await query.orderBy('cycle_id').orderBy('number').execute()).map(toSession);
}

/** Sessions that these participants host, cancelled ones not included, in order of number. */
export async function listSessionsByHostIds(
  db: Db,
  ids: readonly ParticipantId[],
): Promise<readonly Session[]> {
  if (ids.length === 0) return [];
  const query = db.selectFrom('sessions').selectAll().where('host_participant_id', 'in', ids);
  return (await query.where('status', '=', 'planned').orderBy('number').execute()).map(toSession);
}

export async function insertTrajectory(
  trx: Trx,
  {
    name,
    facilitatorId,
    now,
  }: { readonly name: string; readonly facilitatorId: PersonId; readonly now: Instant },
): Promise<Trajectory> {
  const row = { id: newId<TrajectoryId>(), name, facilitator_id: facilitatorId, created_at: now, version: 1 };
  await trx.insertInto('trajectories').values(row).execute();
  return toTrajectory(row);
}

/** @throws CYCLE_NUMBER_TAKEN */
export async function insertCycle(trx: Trx, cycle: Omit<Cycle, 'id'>): Promise<Cycle> {
  const row = {
    id: newId<CycleId>(),
    trajectory_id: cycle.trajectoryId,
    number: cycle.number,
    first_session_number: cycle.firstSessionNumber,
    last_session_number: cycle.lastSessionNumber,
  };
  await trx.insertInto('cycles').values(row).execute();
  return toCycle(row);
}

/** `firstSessionNumber` left out: from the first session on. */
export type NewParticipant = Omit<Participant, 'id' | 'leftAt' | 'firstSessionNumber' | 'lastSessionNumber'> &
  Partial<Pick<Participant, 'firstSessionNumber'>>;

/** @throws MUNICIPALITY_TAKEN, ALREADY_PARTICIPANT */
export async function insertParticipants(
  trx: Trx,
  participants: readonly NewParticipant[],
): Promise<readonly Participant[]> {
  const rows = participants.map((participant) => ({
    id: newId<ParticipantId>(),
    trajectory_id: participant.trajectoryId,
    person_id: participant.personId,
    municipality_code: participant.municipalityCode,
    joined_at: participant.joinedAt,
    left_at: null,
    first_session_number: participant.firstSessionNumber ?? 1,
    last_session_number: null,
    given_up_at: null,
  }));
  await trx.insertInto('participants').values(rows).execute();
  return rows.map(toParticipant);
}

export interface NewSession extends Period {
  readonly cycle: Cycle;
  readonly number: number;
  /** Undefined: a neutral venue. */
  readonly hostId: ParticipantId | undefined;
  readonly venue: Venue;
}

/**
 * Plans sessions of one trajectory: engages its facilitator and everyone who has not left, and lets the
 * calendars know. Given back in the order of their start. The database refuses what may not be.
 * @throws SESSION_OUTSIDE_CYCLE, SESSION_NUMBER_TAKEN, HOST_TURN_TAKEN, DOUBLE_BOOKED
 */
export async function insertSessions(
  trx: Trx,
  trajectory: Pick<Trajectory, 'id' | 'facilitatorId'>,
  sessions: readonly NewSession[],
  now: Instant,
): Promise<readonly Session[]> {
  if (sessions.length === 0) return [];
  await lockPeople(trx, await listEngagedPeople(trx, trajectory));
  const inOrder = [...sessions].sort((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
  const numbers = sessions.map(({ number }) => number);
  const identities = await takeUndoneIdentities(trx, trajectory.id, numbers);
  const rows = inOrder.map((session) => ({
    ...newSessionRow(trajectory, session, now),
    ...identityColumns(identities.get(session.number)),
  }));
  await trx.insertInto('sessions').values(rows).execute();
  for (const row of rows) {
    const engaged = await listSessionPeople(trx, toSession(row));
    await insertEngagements(trx, { id: row.id, startsAt: row.starts_at, endsAt: row.ends_at }, engaged);
  }
  const ids = rows.map((row) => row.id);
  await reviseSessions(trx, ids, now);
  const stored = new Map((await listSessionsByIds(trx, ids)).map((session) => [session.id, session]));
  return ids.flatMap((id) => stored.get(id) ?? []);
}

/** {@link insertSessions} for one. */
export async function insertSession(
  trx: Trx,
  trajectory: Pick<Trajectory, 'id' | 'facilitatorId'>,
  session: NewSession,
  now: Instant,
): Promise<Session> {
  const [inserted] = await insertSessions(trx, trajectory, [session], now);
  if (inserted === undefined) throw new Error('A session that was just inserted is not there.');
  return inserted;
}

/** A session in the place of one that was undone is the same event in calendars, one revision further. */
function identityColumns(
  identity: CalendarIdentity | undefined,
):
  | Pick<
      Tables['sessions'],
      | 'created_at'
      | 'ical_uid'
      | 'ical_sequence'
      | 'ical_revised_at'
      | 'ical_content_hash'
      | 'ical_facilitator_id'
    >
  | undefined {
  return (
    identity && {
      created_at: identity.createdAt,
      ical_uid: identity.uid,
      ical_sequence: identity.sequence,
      ical_revised_at: identity.revisedAt,
      ical_content_hash: identity.contentHash,
      ical_facilitator_id: identity.facilitatorId,
    }
  );
}

function newSessionRow(
  trajectory: Pick<Trajectory, 'id' | 'facilitatorId'>,
  session: NewSession,
  now: Instant,
): Tables['sessions'] {
  return {
    id: newId<SessionId>(),
    trajectory_id: trajectory.id,
    cycle_id: session.cycle.id,
    cycle_first_number: session.cycle.firstSessionNumber,
    cycle_last_number: session.cycle.lastSessionNumber,
    number: session.number,
    status: 'planned',
    starts_at: session.startsAt,
    ends_at: session.endsAt,
    facilitator_id: trajectory.facilitatorId,
    host_participant_id: session.hostId ?? null,
    ...venueColumns(session.venue),
    ...hostingColumns(NOTHING_ARRANGED),
    cancelled_at: null,
    created_at: now,
    version: 1,
    // Random, so that it tells nothing; minted once and never again (RFC 5545, 3.8.4.7, and RFC 7986, 5.3).
    ical_uid: randomUUID(),
    ical_sequence: 0,
    ical_revised_at: now,
    ical_content_hash: '',
    ical_facilitator_id: null,
  };
}

export function toTrajectory(row: Selectable<Tables['trajectories']>): Trajectory {
  return {
    id: row.id,
    name: row.name,
    facilitatorId: row.facilitator_id,
    createdAt: row.created_at,
    version: row.version,
  };
}

function toCycle(row: Selectable<Tables['cycles']>): Cycle {
  return {
    id: row.id,
    trajectoryId: row.trajectory_id,
    number: row.number,
    firstSessionNumber: row.first_session_number,
    lastSessionNumber: row.last_session_number,
  };
}

function toParticipant(row: Selectable<Tables['participants']>): Participant {
  return {
    id: row.id,
    trajectoryId: row.trajectory_id,
    personId: row.person_id,
    municipalityCode: row.municipality_code,
    joinedAt: row.joined_at,
    firstSessionNumber: row.first_session_number,
    lastSessionNumber: row.last_session_number ?? undefined,
    leftAt: row.left_at ?? undefined,
  };
}
