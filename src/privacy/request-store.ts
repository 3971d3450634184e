import type { Db, Trx } from '../database/tables.ts';
import { newId, type PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** Somebody asked to be forgotten. */
export interface ErasureRequest {
  readonly id: string;
  readonly personId: PersonId;
  readonly askedAt: Instant;
  readonly state: 'open' | 'done' | 'declined';
  readonly closedAt: Instant | undefined;
  /** Why not, as the office told the person; undefined otherwise. */
  readonly reason: string | undefined;
}

/** Asking again while a request is open changes nothing. */
export async function putErasureRequest(trx: Trx, personId: PersonId, now: Instant): Promise<void> {
  if ((await findOpenRequest(trx, personId)) !== undefined) return;
  await trx
    .insertInto('erasure_requests')
    .values({
      id: newId(),
      person_id: personId,
      asked_at: now,
      state: 'open',
      closed_at: null,
      closed_by: null,
      reason: null,
    })
    .execute();
}

export async function findOpenRequest(db: Db, personId: PersonId): Promise<ErasureRequest | undefined> {
  const rows = await db
    .selectFrom('erasure_requests')
    .selectAll()
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .execute();
  return rows.map(toRequest)[0];
}

/** Those that are open, the oldest first. */
export async function listOpenRequests(db: Db): Promise<readonly ErasureRequest[]> {
  const rows = await db
    .selectFrom('erasure_requests')
    .selectAll()
    .where('state', '=', 'open')
    .orderBy('asked_at')
    .orderBy('id')
    .limit(200)
    .execute();
  return rows.map(toRequest);
}

/** Closes the open request of a person; false when there is none. */
export async function closeRequest(
  trx: Trx,
  personId: PersonId,
  {
    state,
    by,
    reason,
    now,
  }: {
    readonly state: 'done' | 'declined';
    readonly by: PersonId;
    readonly reason?: string;
    readonly now: Instant;
  },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('erasure_requests')
    .set({ state, closed_at: now, closed_by: by, reason: reason ?? null })
    .where('person_id', '=', personId)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Requests that were closed before an instant. */
export async function forgetClosedRequests(trx: Trx, before: Instant): Promise<number> {
  const { numDeletedRows } = await trx
    .deleteFrom('erasure_requests')
    .where('closed_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function toRequest(row: {
  readonly id: string;
  readonly person_id: PersonId;
  readonly asked_at: Instant;
  readonly state: ErasureRequest['state'];
  readonly closed_at: Instant | null;
  readonly reason: string | null;
}): ErasureRequest {
  return {
    id: row.id,
    personId: row.person_id,
    askedAt: row.asked_at,
    state: row.state,
    closedAt: row.closed_at ?? undefined,
    reason: row.reason ?? undefined,
  };
}
