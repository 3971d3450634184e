import type { Db, Trx } from '../database/tables.ts';
import type { PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { revise } from './revision.ts';
import { type EventRow, listCalendarRows, SHOWN_NAMES, toContent, toRevision } from './session-rows.ts';

/*
 * Sessions whose confirmation was undone are gone, and a calendar may have fetched them (docs/decisions/0011). What is
 * kept of them here is what calendars need: shown as cancelled, and the identity that the session of the same number
 * takes over when it is planned again.
 */

/** The identity of an event in calendars, and where its revisions stand. */
export interface CalendarIdentity {
  readonly uid: string;
  readonly sequence: number;
  readonly createdAt: Instant;
  readonly revisedAt: Instant;
  readonly contentHash: string;
  /** In whose calendar it was, as facilitator. */
  readonly facilitatorId: PersonId;
}

/** Remembers sessions that are about to be deleted, as cancelled at `now`: one SEQUENCE further. */
export async function keepUndoneSessions(trx: Trx, ids: readonly SessionId[], now: Instant): Promise<void> {
  const rows = await listCalendarRows(trx, ids);
  const values = rows.map((row) => {
    const cancelled = { ...toContent(row), status: 'cancelled' } as const;
    const before = { ...toRevision(row), contentHash: row.ical_content_hash };
    const revision = revise(before, cancelled, now);
    return {
      trajectory_id: row.trajectory_id,
      number: row.number,
      cycle_first_number: row.cycle_first_number,
      cycle_last_number: row.cycle_last_number,
      starts_at: row.starts_at,
      ends_at: row.ends_at,
      facilitator_id: row.facilitator_id,
      host_participant_id: row.host_participant_id,
      created_at: row.created_at,
      undone_at: now,
      ical_uid: row.ical_uid,
      ical_sequence: revision.sequence,
      ical_revised_at: revision.revisedAt,
      ical_content_hash: revision.contentHash,
    };
  });
  await trx.insertInto('undone_sessions').values(values).execute();
}

/** Hands out the identities of undone sessions by their numbers, for sessions that are planned in their place. */
export async function takeUndoneIdentities(
  trx: Trx,
  trajectoryId: TrajectoryId,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, CalendarIdentity>> {
  const rows = await trx
    .deleteFrom('undone_sessions')
    .where('trajectory_id', '=', trajectoryId)
    .where('number', 'in', numbers)
    .returningAll()
    .execute();
  return new Map(
    rows.map((row) => [
      row.number,
      {
        uid: row.ical_uid,
        sequence: row.ical_sequence,
        createdAt: row.created_at,
        revisedAt: row.ical_revised_at,
        contentHash: row.ical_content_hash,
        facilitatorId: row.facilitator_id,
      },
    ]),
  );
}

/** The query that calendars add to that of sessions: those undone after `since`. */
export function undoneRows(db: Db, since: Instant) {
  return db
    .selectFrom('undone_sessions as sessions')
    .innerJoin('trajectories', 'trajectories.id', 'sessions.trajectory_id')
    .leftJoin('participants as hosts', 'hosts.id', 'sessions.host_participant_id')
    .leftJoin('municipalities', 'municipalities.code', 'hosts.municipality_code')
    .selectAll('sessions')
    .select(SHOWN_NAMES)
    .where('sessions.undone_at', '>', since);
}

type UndoneRow = Awaited<ReturnType<ReturnType<typeof undoneRows>['execute']>>[number];

/** As a session that was cancelled. Where it was to be, nobody knew yet. */
export function toCancelledRow(row: UndoneRow): EventRow {
  const unknown = { venue_name: null, venue_street: null, venue_postal_code: null, venue_place: null };
  return { ...row, ...unknown, status: 'cancelled' };
}
