import { sql } from 'kysely';
import { lockNotices } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { takesPart } from '../database/taking-part.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';

/** What happens to sessions within this time after the first change becomes one mail (docs/decisions/0013). */
export const COLLECTED_SECONDS = 180;

export interface SessionChange {
  readonly sessionId: SessionId;
  /**
   * Whom it concerns: people at the table of the session, or who sat there until now. Left out: everyone at the table,
   * and everyone who was told of the session before. Secretaries need not be named: they get their wethouder's copy.
   */
  readonly touched?: readonly PersonId[] | undefined;
  readonly at: Instant;
  /** When people are told of it, if nothing of this session waits already. Left out: {@link COLLECTED_SECONDS} later. */
  readonly dueAt?: Instant | undefined;
}

/**
 * Notes that something became of a session (planned, moved, cancelled, planned again, another host, place or facilitator, somebody
 * who joined or left its table). Call it in the transaction of the change, after the change and after `reviseSession`.
 * What each person is told follows when it is due, from what they were told last and what is true then: nothing, when all is as they know
 * it. Calling it once too often costs nothing.
 */
export async function noteSessionChange(trx: Trx, change: SessionChange): Promise<void> {
  const people = change.touched ?? (await listConcerned(trx, change.sessionId));
  if (people.length === 0) return;
  const dueAt = change.dueAt ?? instantFromMillis(millisOf(change.at) + COLLECTED_SECONDS * 1000);
  await trx
    .insertInto('session_notices')
    .values(
      [...new Set(people)].sort().map((personId) => ({
        session_id: change.sessionId,
        person_id: personId,
        due_at: dueAt,
        told_at: null,
        told_status: null,
        told_starts_at: null,
        told_ends_at: null,
        told_host_id: null,
        told_facilitator_id: null,
        told_venue: null,
        told_sequence: null,
        invited_sequence: null,
        invited_address: null,
        invited_content: null,
      })),
    )
    .onConflict((conflict) =>
      conflict.columns(['session_id', 'person_id']).doUpdateSet({
        due_at: sql<Instant>`coalesce(session_notices.due_at, excluded.due_at)`,
      }),
    )
    .execute();
}

/** {@link noteSessionChange} for several sessions of one trajectory. */
export async function noteSessionChanges(
  trx: Trx,
  sessionIds: readonly SessionId[],
  change: Omit<SessionChange, 'sessionId'>,
): Promise<void> {
  for (const sessionId of [...sessionIds].sort()) await noteSessionChange(trx, { ...change, sessionId });
}

/**
 * Notes that names or addresses in these sessions read otherwise, though nothing became of them: calendars that have them by
 * invitation are to be told, as feeds are. After their revision.
 */
export async function noteRevisedTexts(
  trx: Trx,
  sessionIds: readonly SessionId[],
  at: Instant,
): Promise<void> {
  const dueAt = instantFromMillis(millisOf(at) + COLLECTED_SECONDS * 1000);
  // SQLite takes 32,766 values in one statement
  for (let first = 0; first < sessionIds.length; first += 500) {
    const ids = sessionIds.slice(first, first + 500);
    // What is being told at this moment has the old texts: it is due once more after that
    await lockNotices(trx, ids);
    await trx
      .updateTable('session_notices')
      .set({ due_at: dueAt })
      .where('session_id', 'in', ids)
      .where('invited_sequence', 'is not', null)
      .where('due_at', 'is', null)
      .execute();
  }
}

/**
 * Notes that somebody has another address from now on: a calendar that got its sessions by invitation at the old one may not be
 * the one of the new address, which gets them too. After that is so.
 */
export async function noteNewAddress(trx: Trx, personId: PersonId, at: Instant): Promise<void> {
  const notices = await trx
    .selectFrom('session_notices')
    .select('session_id')
    .where('person_id', '=', personId)
    .execute();
  if (notices.length === 0) return;
  // What is being told at this moment goes to the old address: it is due once more after that
  await lockNotices(
    trx,
    notices.map(({ session_id }) => session_id),
  );
  await trx
    .updateTable('session_notices')
    .set({ due_at: instantFromMillis(millisOf(at) + COLLECTED_SECONDS * 1000) })
    .where('person_id', '=', personId)
    .where('invited_sequence', 'is not', null)
    .where('due_at', 'is', null)
    .execute();
}

/** Everyone at the table, and who was told of the session before. */
async function listConcerned(trx: Trx, sessionId: SessionId): Promise<readonly PersonId[]> {
  const rows = await trx
    .selectFrom('participants')
    .innerJoin('sessions', 'sessions.trajectory_id', 'participants.trajectory_id')
    .select('participants.person_id')
    .where('sessions.id', '=', sessionId)
    .where(takesPart('participants', 'sessions.number'))
    .union(
      trx.selectFrom('sessions').select('facilitator_id as person_id').where('sessions.id', '=', sessionId),
    )
    .union(trx.selectFrom('session_notices').select('person_id').where('session_id', '=', sessionId))
    .execute();
  return rows.map(({ person_id }) => person_id);
}

/**
 * Nobody has to be told any more of sessions that are about to be deleted; false when somebody was told already. Against
 * whoever writes the mails the rows decide: one of the two comes first, and the other sees what it did.
 */
export async function forgetNotices(trx: Trx, sessionIds: readonly SessionId[]): Promise<boolean> {
  await trx
    .deleteFrom('session_notices')
    .where('session_id', 'in', sessionIds)
    .where('told_at', 'is', null)
    .execute();
  const told = await trx
    .selectFrom('session_notices')
    .select('person_id')
    .where('session_id', 'in', sessionIds)
    .executeTakeFirst();
  return told === undefined;
}
