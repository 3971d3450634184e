import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { departedEvent } from './session-event.ts';
import { calendarRows, type EventRow, toEvent } from './session-rows.ts';
import type { Feed, FeedEvent, FeedKind } from './types.ts';
import { toCancelledRow, undoneRows } from './undone-sessions.ts';

/** A calendar in one of its revisions: the same one always reads the same. */
export interface CalendarRevision {
  readonly kind: FeedKind;
  /** Undefined for the office's calendar. */
  readonly personId: PersonId | undefined;
  readonly revisedAt: Instant;
}

/** The office's calendar grows without end, so it forgets what ended a year before its last revision. */
const OFFICE_REMEMBERS_MS = 365 * 24 * 60 * 60 * 1000;
/** Some programs ask only once a week. */
const UNDONE_SHOWN_MS = 30 * 24 * 60 * 60 * 1000;

/** Everything a calendar shows: cancelled and past sessions too, as what vanishes here vanishes at the reader's. */
export async function readFeed(db: Db, calendar: CalendarRevision): Promise<Feed> {
  const shown = await listShown(db, calendar);
  return {
    kind: calendar.kind,
    name: calendar.kind === 'office' ? 'Intervisie' : nameOf(shown.filter(({ leftAt }) => leftAt === null)),
    events: shown.map(toFeedEvent),
  };
}

interface Shown {
  readonly row: EventRow;
  readonly leftAt: Instant | null;
}

async function listShown(db: Db, calendar: CalendarRevision): Promise<readonly Shown[]> {
  return [...(await listSessions(db, calendar)), ...(await listUndone(db, calendar))];
}

async function listSessions(
  db: Db,
  { kind, personId, revisedAt }: CalendarRevision,
): Promise<readonly Shown[]> {
  if (kind === 'office' || personId === undefined) {
    const since = before(revisedAt, OFFICE_REMEMBERS_MS);
    return staying(await calendarRows(db).where('sessions.ends_at', '>', since).execute());
  }
  if (kind === 'facilitator') {
    return staying(await calendarRows(db).where('sessions.facilitator_id', '=', personId).execute());
  }
  const rows = await calendarRows(db)
    .innerJoin('participants as members', 'members.trajectory_id', 'sessions.trajectory_id')
    .select('members.left_at')
    .where('members.person_id', '=', personId)
    // A session that was planned after somebody left is none of theirs.
    .where((eb) =>
      eb.or([eb('members.left_at', 'is', null), eb('sessions.created_at', '<=', eb.ref('members.left_at'))]),
    )
    .execute();
  return rows.map(({ left_at, ...row }) => ({ row, leftAt: left_at }));
}

/** What was confirmed and undone: a calendar that fetched it in between must hear that it is off. */
async function listUndone(
  db: Db,
  { kind, personId, revisedAt }: CalendarRevision,
): Promise<readonly Shown[]> {
  const query = undoneRows(db, before(revisedAt, UNDONE_SHOWN_MS));
  if (kind === 'office' || personId === undefined)
    return staying((await query.execute()).map(toCancelledRow));
  if (kind === 'facilitator') {
    const rows = await query.where('sessions.facilitator_id', '=', personId).execute();
    return staying(rows.map(toCancelledRow));
  }
  const rows = await query
    .innerJoin('participants as members', 'members.trajectory_id', 'sessions.trajectory_id')
    .select('members.left_at')
    .where('members.person_id', '=', personId)
    .where((eb) =>
      eb.or([eb('members.left_at', 'is', null), eb('sessions.created_at', '<=', eb.ref('members.left_at'))]),
    )
    .execute();
  return rows.map(({ left_at, ...row }) => ({ row: toCancelledRow(row), leftAt: left_at }));
}

function staying(rows: readonly EventRow[]): readonly Shown[] {
  return rows.map((row) => ({ row, leftAt: null }));
}

function before(instant: Instant, millis: number): Instant {
  return instantFromMillis(millisOf(instant) - millis);
}

/** Who left keeps what was, and sees what would have come as cancelled, without place and names. */
function toFeedEvent({ row, leftAt }: Shown): FeedEvent {
  const event = toEvent(row);
  return leftAt === null || event.endsAt <= leftAt ? event : departedEvent(event, leftAt);
}

/** Whoever has one group sees its name. */
function nameOf(shown: readonly Shown[]): string {
  const names = new Map(shown.map(({ row }) => [row.trajectory_id, row.trajectory_name]));
  const [only] = names.values();
  if (only === undefined || names.size > 1) return 'Intervisie';
  return /^intervisie\b/i.test(only) ? only : `Intervisie ${only}`;
}
