import type { Db } from '../database/tables.ts';
import { isUnderWay } from '../database/under-way.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { ErasureObstacle } from './errors.ts';

/** Why a person cannot be forgotten yet; none: can be. */
export async function listObstacles(
  db: Db,
  personId: PersonId,
  now: Instant,
): Promise<readonly ErasureObstacle[]> {
  const names = await listGroupsUnderWay(db, personId, now);
  const drafts = await countDrafts(db, personId);
  const registered = await countRegistered(db, personId);
  const obstacles: readonly (ErasureObstacle | undefined)[] = [
    names.length > 0 ? { kind: 'inGroup', names } : undefined,
    (await works(db, personId)) ? { kind: 'works' } : undefined,
    registered > 0 ? { kind: 'registered', count: registered } : undefined,
    drafts > 0 ? { kind: 'draftInvoices', count: drafts } : undefined,
  ];
  return obstacles.filter((one) => one !== undefined);
}

/** Of which the last session of the last cycle has not been held. */
async function listGroupsUnderWay(db: Db, personId: PersonId, now: Instant): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('participants')
    .innerJoin('trajectories', 'trajectories.id', 'participants.trajectory_id')
    .innerJoin('cycles', 'cycles.trajectory_id', 'trajectories.id')
    .select('trajectories.name')
    .distinct()
    .where('participants.person_id', '=', personId)
    .where('participants.left_at', 'is', null)
    .where(isUnderWay(now))
    .orderBy('trajectories.name')
    .execute();
  return rows.map(({ name }) => name);
}

async function works(db: Db, personId: PersonId): Promise<boolean> {
  for (const table of ['facilitators', 'office_staff'] as const) {
    const row = await db
      .selectFrom(table)
      .select('person_id')
      .where('person_id', '=', personId)
      .where('ended_at', 'is', null)
      .executeTakeFirst();
    if (row !== undefined) return true;
  }
  return false;
}

async function countDrafts(db: Db, personId: PersonId): Promise<number> {
  const { count } = await db
    .selectFrom('invoices')
    .innerJoin('participants', 'participants.id', 'invoices.participant_id')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('participants.person_id', '=', personId)
    .where('invoices.state', '=', 'draft')
    .executeTakeFirstOrThrow();
  return Number(count);
}

async function countRegistered(db: Db, personId: PersonId): Promise<number> {
  const { count } = await db
    .selectFrom('registrations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('person_id', '=', personId)
    .where('state', 'in', ['registered', 'waiting', 'offered'])
    .executeTakeFirstOrThrow();
  return Number(count);
}
