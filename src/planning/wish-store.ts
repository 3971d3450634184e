import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { ParticipantId, RoundId, TrajectoryId } from '../shared/ids.ts';
import type { HostWish } from './types.ts';

/** Per round in order of participant. */
export async function listHostWishes(db: Db, roundIds: readonly RoundId[]): Promise<readonly HostWish[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('host_wishes')
    .selectAll()
    .where('round_id', 'in', roundIds)
    .orderBy('round_id')
    .orderBy('participant_id')
    .execute();
  return rows.map(toHostWish);
}

/** One wish per participant: a new one replaces the old. */
export async function putHostWish(trx: Trx, trajectoryId: TrajectoryId, wish: HostWish): Promise<void> {
  const days = { from_date: wish.period.from, to_date: wish.period.to };
  await trx
    .insertInto('host_wishes')
    .values({
      round_id: wish.roundId,
      trajectory_id: trajectoryId,
      participant_id: wish.participantId,
      ...days,
    })
    .onConflict((conflict) => conflict.columns(['round_id', 'participant_id']).doUpdateSet(days))
    .execute();
}

/** Whether there was one. */
export async function deleteHostWish(
  trx: Trx,
  roundId: RoundId,
  participantId: ParticipantId,
): Promise<boolean> {
  const { numDeletedRows } = await trx
    .deleteFrom('host_wishes')
    .where('round_id', '=', roundId)
    .where('participant_id', '=', participantId)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

function toHostWish(row: Selectable<Tables['host_wishes']>): HostWish {
  return {
    roundId: row.round_id,
    participantId: row.participant_id,
    period: { from: row.from_date, to: row.to_date },
  };
}
