import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** A wethouder whose calendar a secretary keeps, or kept. */
export interface Served {
  readonly personId: PersonId;
  readonly givenName: string;
  /** Undefined for who is served now: somebody who stopped and began again serves. */
  readonly endedAt: Instant | undefined;
}

/** Everybody whose calendar somebody ever kept, each once, by given name. */
export async function listServedEver(db: Db, secretaryId: PersonId): Promise<readonly Served[]> {
  const rows = await db
    .selectFrom('secretary_assignments')
    .innerJoin('people', 'people.id', 'secretary_assignments.wethouder_id')
    .select(['people.id', 'people.given_name', 'secretary_assignments.ended_at'])
    .where('secretary_id', '=', secretaryId)
    .orderBy('people.given_name')
    .orderBy('people.id')
    .execute();
  const served = new Map<PersonId, Served>();
  for (const { id, given_name, ended_at } of rows) {
    const known = served.get(id);
    if (known !== undefined && (known.endedAt ?? MAX) >= (ended_at ?? MAX)) continue;
    served.set(id, { personId: id, givenName: given_name, endedAt: ended_at ?? undefined });
  }
  return [...served.values()];
}

/** Later than any instant. */
const MAX = '9999-12-31T23:59:59.999Z' as Instant;
