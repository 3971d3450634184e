import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { type IntakeMomentId, newId, type PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { Appointment, IntakeMoment } from './types.ts';

/** Offers moments; one that begins when another of the same facilitator does takes its place. */
export async function insertMoments(
  trx: Trx,
  facilitatorId: PersonId,
  moments: readonly Appointment[],
  now: Instant,
): Promise<void> {
  for (const { startsAt, endsAt, way, place } of moments) {
    const told = { ends_at: endsAt, way, place: place ?? null };
    await trx
      .insertInto('intake_moments')
      .values({
        id: newId<IntakeMomentId>(),
        facilitator_id: facilitatorId,
        starts_at: startsAt,
        offered_at: now,
        ...told,
      })
      .onConflict((conflict) => conflict.columns(['facilitator_id', 'starts_at']).doUpdateSet(told))
      .execute();
  }
}

export async function deleteMoment(trx: Trx, facilitatorId: PersonId, id: IntakeMomentId): Promise<void> {
  await trx
    .deleteFrom('intake_moments')
    .where('id', '=', id)
    .where('facilitator_id', '=', facilitatorId)
    .execute();
}

/** What a facilitator offers after an instant and has not filled with something else, the earliest first. */
export async function listFreeMoments(
  db: Db,
  facilitatorId: PersonId,
  after: Instant,
): Promise<readonly IntakeMoment[]> {
  const rows = await db
    .selectFrom('intake_moments')
    .selectAll()
    .where('facilitator_id', '=', facilitatorId)
    .where('starts_at', '>', after)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('engagements')
            .select('engagements.person_id')
            .whereRef('engagements.person_id', '=', 'intake_moments.facilitator_id')
            .whereRef('engagements.starts_at', '<', 'intake_moments.ends_at')
            .whereRef('engagements.ends_at', '>', 'intake_moments.starts_at'),
        ),
      ),
    )
    .orderBy('starts_at')
    .execute();
  return rows.map(toMoment);
}

/** A moment of a facilitator, free or filled; undefined for one that is not (or no longer) theirs. */
export async function findMoment(
  db: Db,
  facilitatorId: PersonId,
  id: IntakeMomentId,
): Promise<IntakeMoment | undefined> {
  const row = await db
    .selectFrom('intake_moments')
    .selectAll()
    .where('id', '=', id)
    .where('facilitator_id', '=', facilitatorId)
    .executeTakeFirst();
  return row && toMoment(row);
}

function toMoment(row: Selectable<Tables['intake_moments']>): IntakeMoment {
  return {
    id: row.id,
    facilitatorId: row.facilitator_id,
    startsAt: row.starts_at,
    endsAt: row.ends_at,
    way: row.way,
    place: row.place ?? undefined,
  };
}
