import type { Db } from '../database/tables.ts';
import type { CycleId, ParticipantId, PersonId, RoundId, SessionId, TrajectoryId } from '../shared/ids.ts';
import { type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import { listAbsences } from './absence-store.ts';
import {
  findTrajectory,
  listCyclesByTrajectoryIds,
  listParticipantsByTrajectoryIds,
  listSessionsByTrajectoryIds,
} from './store.ts';
import type { Cycle, Participant, PlannedSession, Session, Trajectory } from './types.ts';

/** What a change of a group follows from. */
export interface GroupFacts {
  readonly now: Instant;
  readonly trajectory: Trajectory;
  /** In order of number. */
  readonly cycles: readonly Cycle[];
  /** Those who left included, in order of joining. */
  readonly everybody: readonly Participant[];
  /** Those who have not left, in order of joining. */
  readonly members: readonly Participant[];
  /** Cancelled ones included, in order of number. */
  readonly sessions: readonly Session[];
  /** Planned, and not started at `now`. */
  readonly toCome: readonly PlannedSession[];
  /** Per session to come: who told that they do not come. */
  readonly absentAt: ReadonlyMap<SessionId, ReadonlySet<ParticipantId>>;
  /** Per session to come: who answered that they cannot come or receive the group then. */
  readonly cannotHostAt: ReadonlyMap<SessionId, ReadonlySet<ParticipantId>>;
  /** Per cycle: the least present that its plan was made with. */
  readonly minPresent: ReadonlyMap<CycleId, number>;
  readonly openRound: { readonly id: RoundId; readonly minPresent: number } | undefined;
  /** The newest line of the history; undefined when there is none. */
  readonly lastEntryId: string | undefined;
}

/** When each received the group last, by what is planned; nobody who never did. */
export function lastTurns({
  sessions,
}: Pick<GroupFacts, 'sessions'>): ReadonlyMap<ParticipantId, CalendarDate> {
  return new Map(
    sessions
      .filter(({ status }) => status === 'planned')
      .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1))
      .flatMap(({ hostId, startsAt }) => (hostId === undefined ? [] : [[hostId, dateOf(startsAt)] as const])),
  );
}

/** Undefined when there is no such trajectory. A fixed number of statements. */
export async function readGroupFacts(
  db: Db,
  trajectoryId: TrajectoryId,
  now: Instant,
): Promise<GroupFacts | undefined> {
  const trajectory = await findTrajectory(db, trajectoryId);
  if (trajectory === undefined) return undefined;
  const sessions = await listSessionsByTrajectoryIds(db, [trajectoryId]);
  const everybody = await listParticipantsByTrajectoryIds(db, [trajectoryId]);
  const rounds = await db
    .selectFrom('planning_rounds')
    .select(['id', 'cycle_id', 'status', 'min_present'])
    .where('trajectory_id', '=', trajectoryId)
    .where('moves_session_id', 'is', null)
    .where('status', '<>', 'withdrawn')
    .execute();
  const answers = await listAnswersForSessions(db, trajectoryId);
  const absences = await listAbsences(
    db,
    sessions.map(({ id }) => id),
  );
  const open = rounds.find(({ status }) => status === 'open');
  return {
    now,
    trajectory,
    cycles: await listCyclesByTrajectoryIds(db, [trajectoryId]),
    everybody,
    members: everybody.filter(({ leftAt }) => leftAt === undefined),
    sessions,
    toCome: sessions.filter(
      (session): session is PlannedSession => session.status === 'planned' && session.startsAt > now,
    ),
    absentAt: bySession(absences),
    cannotHostAt: bySession(
      answers.filter(({ answer, hosting }) => answer === 'no' || hosting === 'impossible'),
    ),
    minPresent: new Map(rounds.map((round) => [round.cycle_id, round.min_present])),
    openRound: open && { id: open.id, minPresent: open.min_present },
    lastEntryId: await findLastEntry(db, trajectoryId),
  };
}

/** What was answered for the moments at which sessions still are; of one that was moved, nobody said anything. */
function listAnswersForSessions(db: Db, trajectoryId: TrajectoryId) {
  return db
    .selectFrom('plan_sessions')
    .innerJoin('sessions', 'sessions.id', 'plan_sessions.session_id')
    .innerJoin('candidate_slots', 'candidate_slots.id', 'plan_sessions.slot_id')
    .innerJoin('answers', 'answers.slot_id', 'plan_sessions.slot_id')
    .select(['sessions.id as sessionId', 'answers.participant_id as participantId'])
    .select(['answers.answer', 'answers.hosting'])
    .where('sessions.trajectory_id', '=', trajectoryId)
    .whereRef('sessions.starts_at', '=', 'candidate_slots.starts_at')
    .execute();
}

function bySession(
  rows: readonly { readonly sessionId: SessionId; readonly participantId: ParticipantId }[],
): ReadonlyMap<SessionId, ReadonlySet<ParticipantId>> {
  const grouped = Map.groupBy(rows, ({ sessionId }) => sessionId);
  return new Map(
    [...grouped].map(([id, found]) => [id, new Set(found.map(({ participantId }) => participantId))]),
  );
}

async function findLastEntry(db: Db, trajectoryId: TrajectoryId): Promise<string | undefined> {
  const row = await db
    .selectFrom('audit_log')
    .select('id')
    .where('trajectory_id', '=', trajectoryId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row?.id;
}

/**
 * The numbers of the sessions at whose time this person sits in another one. To tell beforehand; whether somebody is
 * free, the engagements themselves decide.
 */
export async function listClashes(
  db: Db,
  personId: PersonId,
  sessions: readonly PlannedSession[],
): Promise<readonly number[]> {
  const taken = await db
    .selectFrom('engagements')
    .select(['starts_at', 'ends_at'])
    .where('person_id', '=', personId)
    .execute();
  return sessions
    .filter(({ startsAt, endsAt }) =>
      taken.some((other) => other.starts_at < endsAt && startsAt < other.ends_at),
    )
    .map(({ number }) => number);
}
