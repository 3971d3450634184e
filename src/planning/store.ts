import { type Insertable, type Selectable, sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { keptQuery } from '../database/kept-query.ts';
import { lockRow } from '../database/locks.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type {
  CycleId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  RoundId,
  SessionId,
  TrajectoryId,
} from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { DayPart } from './candidate-slots.ts';
import type { RoundSettings } from './round-settings.ts';
import type { OpenRound, PlanningRound, ReplacementRound, RoundChange, RoundChangeKind } from './types.ts';

/** Rounds, and the log of their changes. */

type RoundRow = Selectable<Tables['planning_rounds']> & {
  readonly last_session_number: number;
  readonly moved_session_number: number | null;
};
type ChangeRow = Selectable<Tables['round_changes']>;

/** In the order of `ids` is not promised; ids that do not exist are left out. */
export async function listRounds(db: Db, ids: readonly RoundId[]): Promise<readonly PlanningRound[]> {
  if (ids.length === 0) return [];
  return (await roundsByIds(db, { ids })).map(toRound);
}

const roundsByIds = keptQuery((db, { ids }: { readonly ids: readonly RoundId[] }) =>
  selectRounds(db).where('planning_rounds.id', 'in', ids),
);

/** Those that plan what is left of a cycle, newest first per trajectory. */
export async function listRoundsOfTrajectories(
  db: Db,
  trajectoryIds: readonly TrajectoryId[],
): Promise<readonly PlanningRound[]> {
  if (trajectoryIds.length === 0) return [];
  const rows = await selectRounds(db)
    .where('planning_rounds.trajectory_id', 'in', trajectoryIds)
    .where('planning_rounds.moves_session_id', 'is', null)
    .orderBy('planning_rounds.opened_at', 'desc')
    .orderBy('planning_rounds.id', 'desc')
    .execute();
  return rows.map(toRound);
}

/** Those about one session of it too. */
export async function listRoundsOfCycle(db: Db, cycleId: CycleId): Promise<readonly PlanningRound[]> {
  return (await selectRounds(db).where('planning_rounds.cycle_id', '=', cycleId).execute()).map(toRound);
}

export async function findRound(db: Db, id: RoundId): Promise<PlanningRound | undefined> {
  return (await listRounds(db, [id]))[0];
}

/** The open round about this session; there is one at most. */
export async function findReplacementRound(db: Db, id: SessionId): Promise<ReplacementRound | undefined> {
  return (await listReplacementRounds(db, [id]))[0];
}

/** The open rounds about these sessions. */
export async function listReplacementRounds(
  db: Db,
  ids: readonly SessionId[],
): Promise<readonly ReplacementRound[]> {
  if (ids.length === 0) return [];
  const rows = await selectRounds(db)
    .where('planning_rounds.moves_session_id', 'in', ids)
    .where('planning_rounds.status', '=', 'open')
    .execute();
  return rows.map(toRound).filter(isReplacement);
}

/** Sessions that have begun, with an open round about them. */
export async function listOvertaken(db: Db, now: Instant): Promise<readonly SessionId[]> {
  const rows = await db
    .selectFrom('planning_rounds')
    .innerJoin('sessions', 'sessions.id', 'planning_rounds.moves_session_id')
    .select('sessions.id')
    // Written out, so that SQLite uses the index of open rounds (see kept-statements.ts)
    .where('planning_rounds.status', '=', sql.lit('open'))
    .where('sessions.starts_at', '<=', now)
    .execute();
  return rows.map(({ id }) => id);
}

/** All that are open of one trajectory, in order of id. */
export async function listOpenRounds(db: Db, trajectoryId: TrajectoryId): Promise<readonly RoundId[]> {
  const rows = await db
    .selectFrom('planning_rounds')
    .select('id')
    .where('trajectory_id', '=', trajectoryId)
    .where('status', '=', 'open')
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}

/** Which of these sessions were ever asked another moment for. */
export async function listMovingSessions(db: Db, ids: readonly SessionId[]): Promise<readonly SessionId[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('planning_rounds')
    .select('moves_session_id')
    .where('moves_session_id', 'in', ids)
    .execute();
  return rows.flatMap((row) => row.moves_session_id ?? []);
}

/** Whether a round asks another moment for one session, and is open. */
function isReplacement(round: PlanningRound): round is ReplacementRound {
  return round.status === 'open' && round.movesSessionId !== undefined;
}

/** That plan what is left of a cycle, of groups that somebody of this municipality is in now, in order of id. */
export async function listOpenRoundsIn(
  db: Db,
  code: MunicipalityCode,
): Promise<readonly Pick<PlanningRound, 'id' | 'trajectoryId'>[]> {
  const rows = await db
    .selectFrom('planning_rounds')
    .innerJoin('participants', 'participants.trajectory_id', 'planning_rounds.trajectory_id')
    .select(['planning_rounds.id', 'planning_rounds.trajectory_id'])
    .where('planning_rounds.status', '=', 'open')
    .where('planning_rounds.moves_session_id', 'is', null)
    .where('participants.municipality_code', '=', code)
    .where('participants.left_at', 'is', null)
    .orderBy('planning_rounds.id')
    .execute();
  return rows.map((row) => ({ id: row.id, trajectoryId: row.trajectory_id }));
}

/**
 * The round of this trajectory, held until the end of the transaction: decisions about one round follow one
 * another. Undefined when it does not exist or belongs to another trajectory.
 */
export async function lockRound(
  database: Pick<Database, 'engine'>,
  trx: Trx,
  id: RoundId,
  trajectoryId: TrajectoryId,
): Promise<PlanningRound | undefined> {
  await lockRow(database, trx, 'planning_rounds', id);
  const round = await findRound(trx, id);
  return round?.trajectoryId === trajectoryId ? round : undefined;
}

/** Stored with version 0; the change that opens it makes it 1. */
export async function insertRound(trx: Trx, round: OpenRound): Promise<void> {
  await trx
    .insertInto('planning_rounds')
    .values({
      id: round.id,
      trajectory_id: round.trajectoryId,
      cycle_id: round.cycleId,
      fixed_session_id: round.fixedSessionId,
      moves_session_id: round.movesSessionId ?? null,
      status: round.status,
      ...settingsColumns(round),
      sessions_to_plan: round.sessionsToPlan,
      version: 0,
      opened_at: round.openedAt,
      opened_by: round.openedBy,
      closed_at: null,
    })
    .execute();
}

export async function updateSettings(trx: Trx, id: RoundId, settings: RoundSettings): Promise<void> {
  await trx.updateTable('planning_rounds').set(settingsColumns(settings)).where('id', '=', id).execute();
}

function settingsColumns({ period, weekdays, dayParts, spacing, attendance }: RoundSettings) {
  return {
    period_from: period.from,
    period_to: period.to,
    weekdays: JSON.stringify(weekdays),
    day_parts: JSON.stringify(dayParts),
    min_days: spacing.minDays,
    max_days: spacing.maxDays,
    target_days: spacing.targetDays,
    min_present: attendance.minPresent,
    max_absences: attendance.maxAbsencesPerParticipant,
  };
}

export async function closeRound(
  trx: Trx,
  id: RoundId,
  status: 'confirmed' | 'withdrawn',
  closedAt: Instant,
): Promise<void> {
  await trx
    .updateTable('planning_rounds')
    .set({ status, closed_at: closedAt })
    .where('id', '=', id)
    .execute();
}

/** A round that was confirmed is open again. @throws ROUND_ALREADY_OPEN when its cycle has another open one. */
export async function reopenRound(trx: Trx, id: RoundId): Promise<void> {
  await trx
    .updateTable('planning_rounds')
    .set({ status: 'open', closed_at: null })
    .where('id', '=', id)
    .execute();
}

/** Where a round's changes are announced (database/live-changes.ts). */
export function roundTopic(id: RoundId): string {
  return `round:${id}`;
}

/**
 * Gives the change the round's next version and keeps it; heard by listeners after the commit. Raising the version
 * holds the round's row, so versions are gapless and become visible in order. Gives that version.
 */
export async function appendChange(
  database: Pick<Database, 'live'>,
  trx: Trx,
  change: {
    readonly roundId: RoundId;
    readonly kind: RoundChangeKind;
    readonly participantId?: ParticipantId;
    /** Undefined: the product itself. */
    readonly changedBy: PersonId | undefined;
    readonly changedAt: Instant;
  },
): Promise<number> {
  const [round] = await nextVersion(trx, { id: change.roundId });
  if (round === undefined) throw new TypeError('A change of a round that does not exist.');
  const { version } = round;
  await insertChange(trx, {
    round_id: change.roundId,
    version,
    kind: change.kind,
    participant_id: change.participantId ?? null,
    changed_by: change.changedBy ?? null,
    changed_at: change.changedAt,
  });
  await database.live.announce(trx, roundTopic(change.roundId));
  return version;
}

const nextVersion = keptQuery((db, { id }: { readonly id: RoundId }) =>
  db
    .updateTable('planning_rounds')
    .set((round) => ({ version: round('version', '+', 1) }))
    .where('id', '=', id)
    .returning('version'),
);

const insertChange = keptQuery((db, row: Insertable<Tables['round_changes']>) =>
  db.insertInto('round_changes').values(row),
);

/** Version of the last change of this kind; 0 when there was none. */
export async function findLastChange(db: Db, roundId: RoundId, kind: RoundChangeKind): Promise<number> {
  const row = await db
    .selectFrom('round_changes')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('round_id', '=', roundId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return row?.version ?? 0;
}

/** In order of version, those after `afterVersion` (exclusive), at most `limit`. */
export async function listChangesAfter(
  db: Db,
  roundId: RoundId,
  afterVersion: number,
  limit: number,
): Promise<readonly RoundChange[]> {
  return (await changesAfter(db, { roundId, afterVersion, limit })).map(toChange);
}

const changesAfter = keptQuery(
  (db, asked: { readonly roundId: RoundId; readonly afterVersion: number; readonly limit: number }) =>
    db
      .selectFrom('round_changes')
      .selectAll()
      .where('round_id', '=', asked.roundId)
      .where('version', '>', asked.afterVersion)
      .orderBy('version')
      .limit(asked.limit),
);

function selectRounds(db: Db) {
  return db
    .selectFrom('planning_rounds')
    .innerJoin('cycles', 'cycles.id', 'planning_rounds.cycle_id')
    .leftJoin('sessions', 'sessions.id', 'planning_rounds.moves_session_id')
    .selectAll('planning_rounds')
    .select(['cycles.last_session_number', 'sessions.number as moved_session_number']);
}

function toRound(row: RoundRow): PlanningRound {
  const facts = {
    id: row.id,
    trajectoryId: row.trajectory_id,
    cycleId: row.cycle_id,
    fixedSessionId: row.fixed_session_id,
    movesSessionId: row.moves_session_id ?? undefined,
    // Else it plans the rest of its cycle (opening.ts), also when it has been confirmed since.
    firstSessionNumber: row.moved_session_number ?? row.last_session_number - row.sessions_to_plan + 1,
    sessionsToPlan: row.sessions_to_plan,
    period: { from: row.period_from, to: row.period_to },
    // Casts: this store wrote them, from checked settings.
    weekdays: JSON.parse(row.weekdays) as readonly number[],
    dayParts: JSON.parse(row.day_parts) as readonly DayPart[],
    spacing: { minDays: row.min_days, maxDays: row.max_days, targetDays: row.target_days },
    attendance: { minPresent: row.min_present, maxAbsencesPerParticipant: row.max_absences },
    version: row.version,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
  };
  const { status, closed_at: closedAt } = row;
  if (status === 'open') return { ...facts, status };
  if (closedAt === null) throw new TypeError('A closed round without the moment of closing.');
  return { ...facts, status, closedAt };
}

function toChange(row: ChangeRow): RoundChange {
  return {
    roundId: row.round_id,
    version: row.version,
    // Cast: appendChange is the only writer.
    kind: row.kind as RoundChangeKind,
    participantId: row.participant_id ?? undefined,
    changedBy: row.changed_by ?? undefined,
    changedAt: row.changed_at,
  };
}
