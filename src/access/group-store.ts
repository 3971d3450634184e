import type { Db } from '../database/tables.ts';
import type { PersonId, TrajectoryId } from '../shared/ids.ts';

/** Whether a person is a participant of the trajectory who has not left, or keeps the calendar of one. */
export async function isInGroup(db: Db, trajectoryId: TrajectoryId, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('participants')
    .leftJoin('secretary_assignments', (join) =>
      join
        .onRef('secretary_assignments.wethouder_id', '=', 'participants.person_id')
        .on('secretary_assignments.secretary_id', '=', personId)
        .on('secretary_assignments.ended_at', 'is', null),
    )
    .select('participants.id')
    .where('participants.trajectory_id', '=', trajectoryId)
    .where('participants.left_at', 'is', null)
    .where((eb) =>
      eb.or([
        eb('participants.person_id', '=', personId),
        eb('secretary_assignments.secretary_id', 'is not', null),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
