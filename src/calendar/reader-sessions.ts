import { sql } from 'kysely';
import type { Db, Trx } from '../database/tables.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { departedEvent } from './session-event.ts';
import { type CalendarRow, listCalendarRows } from './session-rows.ts';
import type { DepartedEvent, SessionEvent } from './types.ts';

/*
 * A session has one SEQUENCE, which all calendars and invitations show. Who gives a session up (leaves the group, hands it to
 * another facilitator, keeps a calendar no more) reads it as cancelled, one further, in feed and mail; and when it is theirs
 * again it must be further still, for them alone: nothing has changed for the others. What is kept of that is kept here, per
 * reader, and decides both what their feed shows and what they are mailed.
 */

/** Whose calendar, by role: what a wethouder reads as participant is not what they read as facilitator of another group. */
export interface Reader {
  readonly kind: 'participant' | 'facilitator' | 'secretary';
  readonly personId: PersonId;
}

/** What one reader knows otherwise of one session. */
export interface ReaderSession {
  /** How many SEQUENCEs they are ahead of the others. */
  readonly lead: number;
  readonly revisedAt: Instant;
  /** As it was when they gave it up: what becomes of it afterwards is not theirs to see. Undefined while it is theirs. */
  readonly parted: Pick<DepartedEvent, 'sequence' | 'startsAt' | 'endsAt'> | undefined;
}

/** By UID; a session that is not there is to this reader what it is to all. */
export async function listReaderSessions(
  db: Db,
  { kind, personId }: Reader,
): Promise<ReadonlyMap<string, ReaderSession>> {
  const rows = await db
    .selectFrom('reader_sessions')
    .selectAll()
    .where('kind', '=', kind)
    .where('person_id', '=', personId)
    .execute();
  return new Map(
    rows.map(({ ical_uid, lead, revised_at, parted_sequence, parted_starts_at, parted_ends_at }) => [
      ical_uid,
      {
        lead,
        revisedAt: revised_at,
        parted:
          parted_sequence === null || parted_starts_at === null || parted_ends_at === null
            ? undefined
            : { sequence: parted_sequence, startsAt: parted_starts_at, endsAt: parted_ends_at },
      },
    ]),
  );
}

/** A session that is theirs, as this reader's calendar and invitations have it. */
export function eventFor(event: SessionEvent, own: ReaderSession | undefined): SessionEvent {
  if (own === undefined || own.lead === 0) return event;
  return {
    ...event,
    sequence: event.sequence + own.lead,
    revisedAt: own.revisedAt > event.revisedAt ? own.revisedAt : event.revisedAt,
  };
}

/** A session that they gave up at `leftAt`, as it was then. */
export function partedEventFor(
  event: SessionEvent,
  own: ReaderSession | undefined,
  leftAt: Instant,
): DepartedEvent {
  const departed = departedEvent(eventFor(event, own), leftAt);
  return own?.parted === undefined ? departed : { ...departed, ...own.parted, revisedAt: own.revisedAt };
}

/** These sessions are theirs no more. To be called after the sessions themselves were revised, as all of these. */
export function giveUp(trx: Trx, reader: Reader, ids: readonly SessionId[], now: Instant): Promise<void> {
  return putReaderSessions(trx, reader, ids, now, (row, own) => {
    if (own?.parted !== undefined) return undefined;
    const lead = own?.lead ?? 0;
    const sequence = row.ical_sequence + lead + 1;
    return { lead, parted: { sequence, startsAt: row.starts_at, endsAt: row.ends_at } };
  });
}

/** These sessions are theirs, again perhaps. What they never gave up stays as it is. */
export function takeBack(trx: Trx, reader: Reader, ids: readonly SessionId[], now: Instant): Promise<void> {
  return putReaderSessions(trx, reader, ids, now, (row, own) =>
    own?.parted === undefined
      ? undefined
      : { lead: Math.max(0, own.parted.sequence + 1 - row.ical_sequence), parted: undefined },
  );
}

/** These sessions read otherwise in this calendar alone. */
export function retell(trx: Trx, reader: Reader, ids: readonly SessionId[], now: Instant): Promise<void> {
  return putReaderSessions(trx, reader, ids, now, (_row, own) =>
    own?.parted === undefined ? { lead: (own?.lead ?? 0) + 1, parted: undefined } : undefined,
  );
}

async function putReaderSessions(
  trx: Trx,
  reader: Reader,
  ids: readonly SessionId[],
  now: Instant,
  change: (
    row: CalendarRow,
    own: ReaderSession | undefined,
  ) => Pick<ReaderSession, 'lead' | 'parted'> | undefined,
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await listCalendarRows(trx, ids);
  const known = await listReaderSessions(trx, reader);
  const values = rows.flatMap((row) => {
    const own = known.get(row.ical_uid);
    const next = change(row, own);
    if (next === undefined) return [];
    return {
      kind: reader.kind,
      person_id: reader.personId,
      ical_uid: row.ical_uid,
      lead: next.lead,
      revised_at: laterThan(own === undefined ? row.ical_revised_at : own.revisedAt, now),
      parted_sequence: next.parted?.sequence ?? null,
      parted_starts_at: next.parted?.startsAt ?? null,
      parted_ends_at: next.parted?.endsAt ?? null,
    };
  });
  if (values.length === 0) return;
  await trx
    .insertInto('reader_sessions')
    .values(values)
    .onConflict((conflict) =>
      conflict.columns(['kind', 'person_id', 'ical_uid']).doUpdateSet({
        lead: sql`excluded.lead`,
        revised_at: sql`excluded.revised_at`,
        parted_sequence: sql`excluded.parted_sequence`,
        parted_starts_at: sql`excluded.parted_starts_at`,
        parted_ends_at: sql`excluded.parted_ends_at`,
      }),
    )
    .execute();
}

/** `now` in whole seconds, and a second past what was last seen: equal stamps would hide the second of two changes. */
function laterThan(seen: Instant, now: Instant): Instant {
  const millis = Math.max(millisOf(now), millisOf(seen) + 1000);
  return instantFromMillis(Math.floor(millis / 1000) * 1000);
}
