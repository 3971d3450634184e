import type { Db } from '../database/tables.ts';
import type { CycleId, ParticipantId, PersonId, RoundId, SessionId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { takesPart } from '../trajectories/rules.ts';
import { findTrajectory, listSessionsByTrajectoryIds } from '../trajectories/store.ts';
import type { PlannedSession, Session } from '../trajectories/types.ts';
import type { Engagement } from './problem.ts';
import type { KnownMoment, ReplacementFacts } from './replacement-problem.ts';
import { listRoundMembers } from './round-members.ts';
import { DEFAULT_SPACING, defaultAttendance } from './round-settings.ts';
import { listAnswers, listSlots } from './slot-store.ts';
import { listRoundsOfCycle } from './store.ts';
import type { PlanningRound, RoundSlot, SlotAnswer } from './types.ts';
import { listHostWishes } from './wish-store.ts';

/**
 * Reads what a replacement of this session follows from, in a fixed number of statements: of all who take part in it. `askedIn`:
 * by what was asked and answered in that round alone; else in all rounds of the cycle.
 */
export async function readReplacementFacts(
  db: Db,
  session: Session,
  now: Instant,
  askedIn?: RoundId,
): Promise<ReplacementFacts> {
  const trajectory = await findTrajectory(db, session.trajectoryId);
  if (trajectory === undefined) throw new TypeError('A session without its trajectory.');
  const members = await listRoundMembers(db, session.trajectoryId, (participant) =>
    takesPart(participant, session),
  );
  const sessions = (await listSessionsByTrajectoryIds(db, [session.trajectoryId])).filter(
    (other): other is PlannedSession => other.status === 'planned' && other.id !== session.id,
  );
  const rounds = (await listRoundsOfCycle(db, session.cycleId)).toSorted((one, other) =>
    one.openedAt < other.openedAt ? 1 : -1,
  );
  const ids = askedIn === undefined ? rounds.map(({ id }) => id) : [askedIn];
  const settings = rounds.find(
    ({ status, movesSessionId }) => status !== 'withdrawn' && movesSessionId === undefined,
  );
  const wishes = settings === undefined ? [] : await listHostWishes(db, [settings.id]);
  return {
    trajectoryName: trajectory.name,
    session,
    previous: sessions.findLast(({ number }) => number < session.number),
    next: sessions.find(({ number }) => number > session.number),
    members,
    moments: knownMoments({
      rounds,
      slots: (await listSlots(db, ids)).filter(({ startsAt }) => startsAt > now),
      answers: await listAnswers(db, ids),
    }),
    engagements: await listEngagementsBut(
      db,
      session.id,
      [session.facilitatorId, ...members.map(({ personId }) => personId)],
      now,
    ),
    hostWishes: new Map(wishes.map(({ participantId, period }) => [participantId, period])),
    missedElsewhere: await countMissed(db, session.cycleId, session.id),
    spacing: settings?.spacing ?? DEFAULT_SPACING,
    attendance: settings?.attendance ?? defaultAttendance(members.length),
  };
}

/** One per moment, however many rounds asked about it: what the last of them says of it, and each one’s last answer. */
function knownMoments({
  rounds,
  slots,
  answers,
}: {
  /** The last opened first. */
  readonly rounds: readonly PlanningRound[];
  readonly slots: readonly RoundSlot[];
  readonly answers: readonly SlotAnswer[];
}): readonly KnownMoment[] {
  const rank = new Map(rounds.map(({ id }, index) => [id, index]));
  const lastFirst = slots.toSorted(
    (one, other) => (rank.get(one.roundId) ?? 0) - (rank.get(other.roundId) ?? 0),
  );
  const moments = Map.groupBy(lastFirst, ({ startsAt, endsAt }) => `${startsAt} ${endsAt}`);
  return [...moments.values()]
    .flatMap((same) => {
      const [last] = same;
      if (last === undefined || last.state !== 'offered') return [];
      const ids = new Set(same.map(({ id }) => id));
      const given = answers
        .filter(({ slotId }) => ids.has(slotId))
        .toSorted((one, other) => (one.answeredAt < other.answeredAt ? -1 : 1));
      const { id, startsAt, endsAt, marks, facilitator } = last;
      const lastOf = new Map(given.map((answer) => [answer.participantId, answer]));
      return [{ id, startsAt, endsAt, marks, facilitator, answers: [...lastOf.values()] }];
    })
    .toSorted((one, other) => (one.startsAt < other.startsAt ? -1 : 1));
}

/** What these people sit in from now on, but for one session. */
async function listEngagementsBut(
  db: Db,
  sessionId: SessionId,
  people: readonly PersonId[],
  now: Instant,
): Promise<readonly Engagement[]> {
  const rows = await db
    .selectFrom('engagements')
    .select(['person_id', 'starts_at', 'ends_at'])
    .where('person_id', 'in', people)
    .where('session_id', '<>', sessionId)
    .where('ends_at', '>', now)
    .execute();
  return rows.map((row) => ({ personId: row.person_id, startsAt: row.starts_at, endsAt: row.ends_at }));
}

/** How many of the other planned sessions of the cycle each said they cannot come to. */
async function countMissed(
  db: Db,
  cycleId: CycleId,
  but: SessionId,
): Promise<ReadonlyMap<ParticipantId, number>> {
  const rows = await db
    .selectFrom('session_absences')
    .innerJoin('sessions', 'sessions.id', 'session_absences.session_id')
    .select('session_absences.participant_id')
    .where('sessions.cycle_id', '=', cycleId)
    .where('sessions.status', '=', 'planned')
    .where('sessions.id', '<>', but)
    .execute();
  const byParticipant = Map.groupBy(rows, ({ participant_id }) => participant_id);
  return new Map([...byParticipant].map(([id, missed]) => [id, missed.length]));
}
