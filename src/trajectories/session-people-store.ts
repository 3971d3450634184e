import type { Db, Trx } from '../database/tables.ts';
import { takesPart } from '../database/taking-part.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Period, Session, Trajectory } from './types.ts';

/** Engages the people for a session. @throws DOUBLE_BOOKED */
export async function insertEngagements(
  trx: Trx,
  session: Period & Pick<Session, 'id'>,
  people: readonly PersonId[],
): Promise<void> {
  await trx
    .insertInto('engagements')
    .values(
      people.map((personId) => ({
        session_id: session.id,
        person_id: personId,
        starts_at: session.startsAt,
        ends_at: session.endsAt,
      })),
    )
    .execute();
}

/** Who sits at the table of one session: who guides it, and everyone who has not left and comes from it on. */
export async function listSessionPeople(
  db: Db,
  session: Pick<Session, 'trajectoryId' | 'number' | 'facilitatorId'>,
): Promise<readonly PersonId[]> {
  const members = await db
    .selectFrom('participants')
    .select('person_id')
    .where('trajectory_id', '=', session.trajectoryId)
    .where(takesPart('participants', session.number))
    .orderBy('person_id')
    .execute();
  return [session.facilitatorId, ...members.map((member) => member.person_id)];
}

/** Who belong to a trajectory: the facilitator and everyone who has not left. */
export async function listEngagedPeople(
  db: Db,
  trajectory: Pick<Trajectory, 'id' | 'facilitatorId'>,
): Promise<readonly PersonId[]> {
  const members = await db
    .selectFrom('participants')
    .select('person_id')
    .where('trajectory_id', '=', trajectory.id)
    .where('left_at', 'is', null)
    .orderBy('person_id')
    .execute();
  return [trajectory.facilitatorId, ...members.map((member) => member.person_id)];
}
