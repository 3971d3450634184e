import type { Db } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { listHoldEvents } from './hold-reading.ts';
import { eventFor, listReaderSessions, partedEventFor, type ReaderSession } from './reader-sessions.ts';
import { listServedEver } from './served.ts';
import { calendarRows, type EventRow, toEvent } from './session-rows.ts';
import {
  BEFORE_NEAR_MS,
  before,
  OFFICE_REMEMBERS_MS,
  SHOWN_AFTER_LEAVING_MS,
  SHOWN_WHEN_UNDONE_MS,
} from './spans.ts';
import { listTalkEvents } from './talk-reading.ts';
import type { Feed, FeedEvent, FeedKind } from './types.ts';
import { toCancelledRow, undoneRows } from './undone-sessions.ts';

/** A calendar in one of its revisions, as one feed shows it: the same one always reads the same. */
export interface CalendarRevision {
  readonly kind: FeedKind;
  /** Whose; undefined for the office's calendar. */
  readonly personId: PersonId | undefined;
  readonly revisedAt: Instant;
  readonly holdsFrom: Instant | undefined;
  readonly holdsUntil: Instant | undefined;
  readonly availability: 'busy' | 'free';
  /** Who reads it. */
  readonly ownerId: PersonId;
  /** Since when a wethouder's calendar is no longer theirs to read. */
  readonly endedAt: Instant | undefined;
}

/** Everything a calendar shows: cancelled and past sessions too, as what vanishes here vanishes at the reader's. */
export async function readFeed(db: Db, calendar: CalendarRevision, baseUrl: string): Promise<Feed> {
  const shown = await listShown(db, calendar);
  return {
    kind: calendar.kind,
    name: nameOf(calendar.kind, shown),
    isNear: shown.some(({ row, leftAt }) => leftAt === undefined && isNear(row, calendar.revisedAt)),
    availability: calendar.availability,
    events: [
      ...eventsOf(calendar.kind, shown, { baseUrl, own: await listOwn(db, calendar) }),
      ...(calendar.holdsFrom === undefined ? [] : await listHoldEvents(db, calendar)),
      ...(calendar.kind === 'facilitator' ? await listTalkEvents(db, calendar.personId, baseUrl) : []),
    ],
  };
}

async function listOwn(
  db: Db,
  { kind, personId, ownerId, endedAt }: CalendarRevision,
): Promise<ReadonlyMap<string, ReaderSession>> {
  if (kind === 'office' || personId === undefined) return new Map();
  const own = await listReaderSessions(db, { kind, personId });
  if (endedAt === undefined) return own;
  // Who kept this calendar gave up what was to come, as in their own feed
  const given = await listReaderSessions(db, { kind: 'secretary', personId: ownerId });
  return new Map(
    [...given].map(([uid, { revisedAt, parted }]) => {
      const lead = own.get(uid)?.lead ?? 0;
      return [uid, { lead, revisedAt, parted: parted && { ...parted, sequence: parted.sequence + lead } }];
    }),
  );
}

/** One session as one person has it. */
interface Shown {
  readonly row: EventRow;
  /** Since when it is theirs no more. */
  readonly leftAt: Instant | undefined;
  /** For a secretary: given name of the wethouder whose it is. */
  readonly forName?: string;
}

async function listShown(db: Db, calendar: CalendarRevision): Promise<readonly Shown[]> {
  const { kind, personId, revisedAt } = calendar;
  if (kind === 'office' || personId === undefined) return listOffice(db, revisedAt);
  switch (kind) {
    case 'facilitator':
      return listGuided(db, personId, revisedAt);
    case 'participant':
      return listAttended(db, [{ personId, leftAt: calendar.endedAt }], revisedAt);
    case 'secretary':
      return listServed(db, personId, revisedAt);
    default:
      return kind satisfies never;
  }
}

async function listOffice(db: Db, revisedAt: Instant): Promise<readonly Shown[]> {
  const since = before(revisedAt, OFFICE_REMEMBERS_MS);
  const rows = await calendarRows(db).where('sessions.ends_at', '>', since).execute();
  return staying([...rows, ...(await undoneRows(db, undoneSince(revisedAt)).execute()).map(toCancelledRow)]);
}

async function listGuided(db: Db, personId: PersonId, revisedAt: Instant): Promise<readonly Shown[]> {
  const rows = await calendarRows(db).where('sessions.facilitator_id', '=', personId).execute();
  const undone = await undoneRows(db, undoneSince(revisedAt))
    .where('sessions.facilitator_id', '=', personId)
    .execute();
  const relieved = await calendarRows(db)
    .innerJoin('relieved_facilitators as relieved', 'relieved.session_id', 'sessions.id')
    .select('relieved.relieved_at')
    .where('relieved.person_id', '=', personId)
    .execute();
  return [
    ...staying([...rows, ...undone.map(toCancelledRow)]),
    ...relieved.map(({ relieved_at, ...row }) => ({ row, leftAt: relieved_at })).filter(isShown(revisedAt)),
  ];
}

/** Somebody in groups; `leftAt` when a reader has not been allowed to see them since. */
interface Attendant {
  readonly personId: PersonId;
  readonly leftAt: Instant | undefined;
  readonly forName?: string;
}

async function listAttended(
  db: Db,
  attendants: readonly Attendant[],
  revisedAt: Instant,
): Promise<readonly Shown[]> {
  if (attendants.length === 0) return [];
  const people = attendants.map(({ personId }) => personId);
  const attendantOf = new Map(attendants.map((attendant) => [attendant.personId, attendant]));
  const rows = await calendarRows(db)
    .innerJoin('participants as members', 'members.trajectory_id', 'sessions.trajectory_id')
    .select(['members.left_at', 'members.person_id', 'members.last_session_number', 'members.given_up_at'])
    .where('members.person_id', 'in', people)
    // Who joined half-way has none of the sessions before.
    .whereRef('sessions.number', '>=', 'members.first_session_number')
    .execute();
  const undone = await undoneRows(db, undoneSince(revisedAt))
    .innerJoin('participants as members', 'members.trajectory_id', 'sessions.trajectory_id')
    .select(['members.left_at', 'members.person_id', 'members.last_session_number', 'members.given_up_at'])
    .where('members.person_id', 'in', people)
    .whereRef('sessions.number', '>=', 'members.first_session_number')
    .execute();
  const toShown = (row: EventRow, { person_id, ...membership }: MembershipRow): Shown => {
    const attendant = attendantOf.get(person_id);
    const forName = attendant?.forName === undefined ? {} : { forName: attendant.forName };
    return { row, leftAt: earliest(leftSince(row, membership), attendant?.leftAt), ...forName };
  };
  return [
    ...rows.map((row) => toShown(row, row)),
    ...undone.map((row) => toShown(toCancelledRow(row), row)),
  ].filter(isShown(revisedAt));
}

/** Of who is in a group, or was. */
interface MembershipRow {
  readonly person_id: PersonId;
  readonly left_at: Instant | null;
  readonly last_session_number: number | null;
  readonly given_up_at: Instant | null;
}

/** Who leaves on a day to come gave up what is after it when that was decided. */
function leftSince(
  { number }: EventRow,
  { left_at, last_session_number, given_up_at }: Omit<MembershipRow, 'person_id'>,
): Instant | undefined {
  const isGivenUp = last_session_number !== null && number > last_session_number;
  return (isGivenUp ? given_up_at : left_at) ?? undefined;
}

async function listServed(db: Db, secretaryId: PersonId, revisedAt: Instant): Promise<readonly Shown[]> {
  const served = await listServedEver(db, secretaryId);
  const attendants = served.map(({ personId, givenName, endedAt }) => ({
    personId,
    leftAt: endedAt,
    forName: givenName,
  }));
  return listAttended(db, attendants, revisedAt);
}

/**
 * What was planned since they left was never theirs. Who left a while ago keeps what was, and hears no more of what would have
 * come.
 */
function isShown(revisedAt: Instant): (shown: Shown) => boolean {
  const since = before(revisedAt, SHOWN_AFTER_LEAVING_MS);
  return ({ row, leftAt }) =>
    leftAt === undefined || (row.created_at <= leftAt && (row.ends_at <= leftAt || leftAt > since));
}

function undoneSince(revisedAt: Instant): Instant {
  return before(revisedAt, SHOWN_WHEN_UNDONE_MS);
}

function staying(rows: readonly EventRow[]): readonly Shown[] {
  return rows.map((row) => ({ row, leftAt: undefined }));
}

function earliest(one: Instant | undefined, other: Instant | undefined): Instant | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return one < other ? one : other;
}

/** From a week before until it is over. */
function isNear({ status, starts_at, ends_at }: EventRow, at: Instant): boolean {
  return status === 'planned' && before(starts_at, BEFORE_NEAR_MS) <= at && at < ends_at;
}

/** Every session once: two wethouders of one secretary may be in one group. */
function eventsOf(
  kind: FeedKind,
  shown: readonly Shown[],
  { baseUrl, own }: { readonly baseUrl: string; readonly own: ReadonlyMap<string, ReaderSession> },
): readonly FeedEvent[] {
  return [...Map.groupBy(shown, ({ row }) => row.ical_uid)].flatMap(([uid, same]) => {
    const current = same.filter(({ leftAt, row }) => leftAt === undefined || row.ends_at <= leftAt);
    const left = same.flatMap(({ leftAt }) => leftAt ?? []).toSorted();
    const [first] = current.length > 0 ? current : same;
    if (first === undefined) return [];
    const session = toEvent(first.row, baseUrl);
    const lastLeft = left.at(-1);
    const event =
      current.length > 0 || lastLeft === undefined
        ? eventFor(session, own.get(uid))
        : partedEventFor(session, own.get(uid), lastLeft);
    if (kind !== 'secretary') return [event];
    // As it read when it was given up: who went before was not in it any more
    const those = current.length > 0 ? current : same.filter(({ leftAt }) => leftAt === lastLeft);
    return [{ ...event, forNames: those.flatMap(({ forName }) => forName ?? []).toSorted() }];
  });
}

/** Whoever has one group sees its name. */
function nameOf(kind: FeedKind, shown: readonly Shown[]): string {
  if (kind === 'office' || kind === 'secretary') return 'Intervisie';
  const staying = shown.filter(({ leftAt }) => leftAt === undefined);
  const names = new Map(staying.map(({ row }) => [row.trajectory_id, row.trajectory_name]));
  const [only] = names.values();
  if (only === undefined || names.size > 1) return 'Intervisie';
  return /^intervisie\b/i.test(only) ? only : `Intervisie ${only}`;
}
