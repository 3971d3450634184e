import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { ParticipantId, PersonId, RoundId, TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** The code to join a round with, while it works. */
export interface JoinCode {
  readonly roundId: RoundId;
  readonly code: string;
  /** Exclusive; and no longer than the round is open. */
  readonly expiresAt: Instant;
}

/** The codes of rounds that can be joined at `now`: open ones, with a code that is not too old. */
export async function listJoinCodes(
  db: Db,
  roundIds: readonly RoundId[],
  now: Instant,
): Promise<readonly JoinCode[]> {
  if (roundIds.length === 0) return [];
  const rows = await workingCodes(db, now).where('join_codes.round_id', 'in', roundIds).execute();
  return rows.map(toJoinCode);
}

/** Which open round a code opens at `now`; undefined for a code that is wrong, too old, replaced, or of a closed round. */
export async function findRoundByCode(
  db: Db,
  code: string,
  now: Instant,
): Promise<{ readonly roundId: RoundId; readonly trajectoryId: TrajectoryId } | undefined> {
  const row = await workingCodes(db, now)
    .select('planning_rounds.trajectory_id')
    .where('join_codes.code', '=', code)
    .executeTakeFirst();
  return row && { roundId: row.round_id, trajectoryId: row.trajectory_id };
}

function workingCodes(db: Db, now: Instant) {
  return db
    .selectFrom('join_codes')
    .innerJoin('planning_rounds', 'planning_rounds.id', 'join_codes.round_id')
    .selectAll('join_codes')
    .where('planning_rounds.status', '=', 'open')
    .where('join_codes.expires_at', '>', now);
}

/** The round's code from now on; the one before it stops. A code that another round has: JOIN_CODE_TAKEN. */
export async function putJoinCode(
  trx: Trx,
  { roundId, code, expiresAt }: JoinCode,
  madeBy: PersonId,
  now: Instant,
): Promise<void> {
  const set = { code, made_at: now, made_by: madeBy, expires_at: expiresAt };
  await trx
    .insertInto('join_codes')
    .values({ round_id: roundId, ...set })
    .onConflict((conflict) => conflict.column('round_id').doUpdateSet(set))
    .execute();
}

/** The names to choose from when joining: who belong to the group now, in order of joining it. */
export async function listNamesOfGroup(
  db: Db,
  trajectoryId: TrajectoryId,
): Promise<
  readonly {
    readonly participantId: ParticipantId;
    readonly personId: PersonId;
    readonly givenName: string;
    readonly familyName: string;
  }[]
> {
  const rows = await db
    .selectFrom('participants')
    .innerJoin('people', 'people.id', 'participants.person_id')
    .select(['participants.id', 'participants.person_id', 'people.given_name', 'people.family_name'])
    .where('participants.trajectory_id', '=', trajectoryId)
    .where('participants.left_at', 'is', null)
    .orderBy('participants.joined_at')
    .orderBy('participants.id')
    .execute();
  return rows.map((row) => ({
    participantId: row.id,
    personId: row.person_id,
    givenName: row.given_name,
    familyName: row.family_name,
  }));
}

/** Forgets codes that stopped working before `before`: too old by then, or of a round that had closed. */
export async function deleteJoinCodesEndedBefore(db: Db, before: Instant): Promise<void> {
  await db
    .deleteFrom('join_codes')
    .where((eb) =>
      eb.or([
        eb('expires_at', '<', before),
        eb.exists(
          eb
            .selectFrom('planning_rounds')
            .select('planning_rounds.id')
            .whereRef('planning_rounds.id', '=', 'join_codes.round_id')
            .where('planning_rounds.closed_at', '<', before),
        ),
      ]),
    )
    .execute();
}

function toJoinCode(row: Selectable<Tables['join_codes']>): JoinCode {
  return { roundId: row.round_id, code: row.code, expiresAt: row.expires_at };
}
