import { sql } from 'kysely';
import type { Trx } from '../database/tables.ts';
import { newId, type PersonId, type SessionId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { wholeSeconds } from './http-date.ts';
import { type ContentRevision, contentHash, raise } from './revision.ts';
import {
  type CalendarRow,
  contentRevision,
  isHandedOver,
  listCalendarRows,
  toContent,
  toRevision,
} from './session-rows.ts';

/** Sessions read at once: SQLite takes 32,766 values in one statement, and memory has an end. */
const PORTION = 500;

/** What one kind of reader sees. Any number of feeds (secret addresses) may lead to it. */
export type CalendarOwner =
  | { readonly kind: 'participant' | 'facilitator' | 'secretary'; readonly personId: PersonId }
  | { readonly kind: 'office' };

/**
 * Tells calendars what has become of sessions. To be called in the transaction of whatever changed something
 * that a calendar shows, after the change. Where the texts differ, or another facilitator guides it, SEQUENCE goes up,
 * LAST-MODIFIED becomes `now` and every calendar that shows the session gets a new revision; a session that no calendar
 * has shown before gets SEQUENCE 0. Sessions whose texts are as before are left alone.
 */
export async function reviseSessions(trx: Trx, ids: readonly SessionId[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  const rows = await listCalendarRows(trx, ids);
  const changed = rows.flatMap((row) => {
    const revision = contentRevision(row, toContent(row), now);
    return revision.sequence === row.ical_sequence && row.ical_content_hash !== '' ? [] : [{ row, revision }];
  });
  await keepRevisions(trx, changed, now);
}

/**
 * {@link reviseSessions} for every session there is, by way of their texts; those that end after `raisedFrom` get a new
 * revision whatever their texts say. For what concerns them all: names of municipalities, the form of our texts.
 */
export async function reviseAllSessions(
  trx: Trx,
  now: Instant,
  { raisedFrom }: { readonly raisedFrom?: Instant } = {},
): Promise<void> {
  const sessions = await trx.selectFrom('sessions').select('id').orderBy('id').execute();
  for (let first = 0; first < sessions.length; first += PORTION) {
    const ids = sessions.slice(first, first + PORTION).map(({ id }) => id);
    if (raisedFrom === undefined) {
      await reviseSessions(trx, ids, now);
      continue;
    }
    const rows = await listCalendarRows(trx, ids);
    const changed = rows
      .filter((row) => row.ends_at > raisedFrom && row.ical_content_hash !== '')
      .map((row) => {
        const before = { ...toRevision(row), contentHash: row.ical_content_hash };
        return { row, revision: raise(before, contentHash(toContent(row)), now) };
      });
    await keepRevisions(trx, changed, now);
  }
}

/** One revision further for sessions whose texts some calendar shows otherwise now, though they are as they were. */
export async function raiseSessions(trx: Trx, ids: readonly SessionId[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  const rows = await listCalendarRows(trx, ids);
  const changed = rows.map((row) => {
    const content = contentHash(toContent(row));
    const before = { ...toRevision(row), contentHash: row.ical_content_hash };
    return { row, revision: raise(before, content, now) };
  });
  await keepRevisions(trx, changed, now);
}

async function keepRevisions(
  trx: Trx,
  changed: readonly { readonly row: CalendarRow; readonly revision: ContentRevision }[],
  now: Instant,
): Promise<void> {
  if (changed.length === 0) return;
  for (const { row, revision } of changed) {
    await trx
      .updateTable('sessions')
      .set({
        ical_content_hash: revision.contentHash,
        ical_sequence: revision.sequence,
        ical_revised_at: revision.revisedAt,
        ical_facilitator_id: row.facilitator_id,
      })
      .where('id', '=', row.id)
      .execute();
  }
  const relieved = await handOver(
    trx,
    changed.map(({ row }) => row),
    now,
  );
  const members = await trx
    .selectFrom('participants')
    .select('person_id')
    .where('trajectory_id', 'in', [...new Set(changed.map(({ row }) => row.trajectory_id))])
    .execute();
  await reviseCalendars(
    trx,
    {
      participants: members.map((member) => member.person_id),
      facilitators: [...changed.map(({ row }) => row.facilitator_id), ...relieved],
    },
    now,
  );
}

/**
 * Remembers who was to guide sessions that another guides now, so that their calendar says so instead of losing them in
 * silence. Gives everybody who ever handed one of these sessions over: they follow its revisions.
 */
async function handOver(trx: Trx, rows: readonly CalendarRow[], now: Instant): Promise<readonly PersonId[]> {
  for (const row of rows.filter(isHandedOver)) {
    const { numDeletedRows } = await trx
      .deleteFrom('relieved_facilitators')
      .where('session_id', '=', row.id)
      .where('person_id', '=', row.facilitator_id)
      .executeTakeFirst();
    // Back with who has read it as cancelled, one SEQUENCE ahead
    if (numDeletedRows > 0n) await raiseSequence(trx, row.id);
    const { id: session_id, ical_facilitator_id: person_id } = row;
    if (person_id === null) continue;
    await trx
      .insertInto('relieved_facilitators')
      .values({ session_id, person_id, relieved_at: now })
      .onConflict((conflict) =>
        conflict.columns(['session_id', 'person_id']).doUpdateSet({ relieved_at: now }),
      )
      .execute();
  }
  const relieved = await trx
    .selectFrom('relieved_facilitators')
    .select('person_id')
    .where(
      'session_id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute();
  return relieved.map(({ person_id }) => person_id);
}

async function raiseSequence(trx: Trx, id: SessionId): Promise<void> {
  await trx
    .updateTable('sessions')
    .set(({ eb }) => ({ ical_sequence: eb('ical_sequence', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** {@link reviseSessions} for one. */
export function reviseSession(trx: Trx, id: SessionId, now: Instant): Promise<void> {
  return reviseSessions(trx, [id], now);
}

/**
 * A new revision for the calendars of these people, for those of the participants' secretaries, and for the office's
 * (unless `isOfficeTold` is false). Those who left are among the participants: their calendar shows the sessions as
 * cancelled. A calendar that is not there yet is made, so that whoever opens one at this moment waits for us and cannot
 * keep the old texts under its first revision.
 */
export async function reviseCalendars(
  trx: Trx,
  people: {
    readonly participants: readonly PersonId[];
    readonly facilitators: readonly PersonId[];
    readonly isOfficeTold?: boolean;
  },
  now: Instant,
): Promise<void> {
  const fresh = { revision: 1, revised_at: now };
  const rowsOf = (kind: 'facilitator' | 'participant' | 'secretary', ids: readonly PersonId[]) =>
    [...new Set(ids)].sort().map((personId) => ({ id: newId(), kind, person_id: personId, ...fresh }));
  const rows = [
    ...rowsOf('facilitator', people.facilitators),
    ...rowsOf('participant', people.participants),
    ...rowsOf('secretary', await listSecretariesEver(trx, people.participants)),
  ];
  const next = { revision: sql<number>`calendars.revision + 1` };
  // Always in the same order, the office last: transactions of different groups then wait, and never for ever.
  const personal =
    rows.length === 0
      ? []
      : await trx
          .insertInto('calendars')
          .values(rows)
          .onConflict((conflict) =>
            conflict.columns(['kind', 'person_id']).where('person_id', 'is not', null).doUpdateSet(next),
          )
          .returning(['id', 'revision', 'revised_at'])
          .execute();
  const office =
    people.isOfficeTold === false
      ? []
      : await trx
          .insertInto('calendars')
          .values({ id: newId(), kind: 'office', person_id: null, ...fresh })
          .onConflict((conflict) => conflict.column('kind').where('person_id', 'is', null).doUpdateSet(next))
          .returning(['id', 'revision', 'revised_at'])
          .execute();
  await reviseTime(trx, [...personal, ...office], now);
}

/** Those who stopped included: their calendar shows for a while that what was in it is off. */
async function listSecretariesEver(
  trx: Trx,
  wethouderIds: readonly PersonId[],
): Promise<readonly PersonId[]> {
  if (wethouderIds.length === 0) return [];
  const rows = await trx
    .selectFrom('secretary_assignments')
    .select('secretary_id')
    .where('wethouder_id', 'in', [...new Set(wethouderIds)])
    .execute();
  return rows.map((row) => row.secretary_id);
}

/** A new revision for one calendar. */
export async function reviseCalendar(trx: Trx, calendarId: string, now: Instant): Promise<void> {
  const rows = await trx
    .updateTable('calendars')
    .set({ revision: sql<number>`revision + 1` })
    .where('id', '=', calendarId)
    .returning(['id', 'revision', 'revised_at'])
    .execute();
  await reviseTime(trx, rows, now);
}

/**
 * Last-Modified goes forward with each revision, by a second at least, as it is read to the second. Decisions of one
 * second come out one after the other, with calendars fetched in between, and clocks and commits in another order.
 */
async function reviseTime(
  trx: Trx,
  calendars: readonly { readonly id: string; readonly revision: number; readonly revised_at: Instant }[],
  now: Instant,
): Promise<void> {
  // One that was just made has its time
  const revised = calendars.filter(({ revision }) => revision > 1);
  const isPast = (instant: Instant) => wholeSeconds(instant) < wholeSeconds(now);
  const setTime = (ids: readonly string[], revisedAt: Instant) =>
    trx.updateTable('calendars').set({ revised_at: revisedAt }).where('id', 'in', ids).execute();
  const past = revised.filter((calendar) => isPast(calendar.revised_at)).map(({ id }) => id);
  if (past.length > 0) await setTime(past, now);
  for (const { id, revised_at } of revised.filter((calendar) => !isPast(calendar.revised_at))) {
    await setTime([id], instantFromMillis(millisOf(revised_at) + 1000));
  }
}

/** The id of the one calendar of this owner; made when it is not there. Two at once get the same. */
export async function ensureCalendar(trx: Trx, owner: CalendarOwner, now: Instant): Promise<string> {
  const personId = owner.kind === 'office' ? null : owner.personId;
  await trx
    .insertInto('calendars')
    .values({ id: newId(), kind: owner.kind, person_id: personId, revision: 1, revised_at: now })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { id } = await trx
    .selectFrom('calendars')
    .select('id')
    .where('kind', '=', owner.kind)
    .where('person_id', personId === null ? 'is' : '=', personId)
    .executeTakeFirstOrThrow();
  return id;
}
