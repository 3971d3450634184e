import { sql } from 'kysely';
import type { Trx } from '../database/tables.ts';
import { newId, type PersonId, type SessionId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { wholeSeconds } from './http-date.ts';
import { giveUp, takeBack } from './reader-sessions.ts';
import { type ContentRevision, contentHash, raise } from './revision.ts';
import {
  type CalendarRow,
  contentRevision,
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
 * that a calendar shows, after the change. Where the texts differ, SEQUENCE goes up, LAST-MODIFIED
 * becomes `now` and every calendar that shows the session gets a new revision; a session that no calendar
 * has shown before gets SEQUENCE 0. Sessions whose texts are as before are left alone; when another facilitator guides one,
 * that is so for these two alone. Gives those whose texts differ.
 */
export async function reviseSessions(
  trx: Trx,
  ids: readonly SessionId[],
  now: Instant,
): Promise<readonly SessionId[]> {
  if (ids.length === 0) return [];
  const rows = await listCalendarRows(trx, ids);
  const changed = rows.flatMap((row) => {
    const revision = contentRevision(row, toContent(row), now);
    return revision.sequence === row.ical_sequence && row.ical_content_hash !== '' ? [] : [{ row, revision }];
  });
  const handed = rows.filter((row) => row.ical_facilitator_id !== row.facilitator_id);
  await putRevisions(trx, changed);
  await handOver(trx, handed, now);
  await reviseCalendarsOf(trx, { changed: changed.map(({ row }) => row), handed }, now);
  return changed.map(({ row }) => row.id);
}

/**
 * {@link reviseSessions} for every session there is, by way of their texts; those that end after `raisedFrom` get a new
 * revision whatever their texts say. For what concerns them all: names of municipalities, the form of our texts.
 */
export async function reviseAllSessions(
  trx: Trx,
  now: Instant,
  { raisedFrom }: { readonly raisedFrom?: Instant } = {},
): Promise<readonly SessionId[]> {
  const revised: SessionId[] = [];
  const sessions = await trx.selectFrom('sessions').select('id').orderBy('id').execute();
  for (let first = 0; first < sessions.length; first += PORTION) {
    const ids = sessions.slice(first, first + PORTION).map(({ id }) => id);
    if (raisedFrom === undefined) {
      revised.push(...(await reviseSessions(trx, ids, now)));
      continue;
    }
    const rows = await listCalendarRows(trx, ids);
    const changed = rows
      .filter((row) => row.ends_at > raisedFrom && row.ical_content_hash !== '')
      .map((row) => {
        const before = { ...toRevision(row), contentHash: row.ical_content_hash };
        return { row, revision: raise(before, contentHash(toContent(row)), now) };
      });
    await putRevisions(trx, changed);
    await reviseCalendarsOf(trx, { changed: changed.map(({ row }) => row), handed: [] }, now);
    revised.push(...changed.map(({ row }) => row.id));
  }
  return revised;
}

async function putRevisions(
  trx: Trx,
  changed: readonly { readonly row: CalendarRow; readonly revision: ContentRevision }[],
): Promise<void> {
  for (const { row, revision } of changed) {
    await trx
      .updateTable('sessions')
      .set({
        ical_content_hash: revision.contentHash,
        ical_sequence: revision.sequence,
        ical_revised_at: revision.revisedAt,
      })
      .where('id', '=', row.id)
      .execute();
  }
}

/**
 * Remembers who was to guide sessions that another guides now, so that their calendar says so instead of losing them in
 * silence. To all others it is the session that it was.
 */
async function handOver(trx: Trx, rows: readonly CalendarRow[], now: Instant): Promise<void> {
  if (rows.length === 0) return;
  const ids = rows.map(({ id }) => id);
  await trx
    .updateTable('sessions')
    .set(({ ref }) => ({ ical_facilitator_id: ref('facilitator_id') }))
    .where('id', 'in', ids)
    .execute();
  for (const { id, ical_facilitator_id: former, facilitator_id: present } of rows) {
    // In no calendar until now
    if (former === null) continue;
    await trx
      .deleteFrom('relieved_facilitators')
      .where('session_id', '=', id)
      .where('person_id', '=', present)
      .execute();
    await takeBack(trx, { kind: 'facilitator', personId: present }, [id], now);
    await giveUp(trx, { kind: 'facilitator', personId: former }, [id], now);
    await trx
      .insertInto('relieved_facilitators')
      .values({ session_id: id, person_id: former, relieved_at: now })
      .onConflict((conflict) =>
        conflict.columns(['session_id', 'person_id']).doUpdateSet({ relieved_at: now }),
      )
      .execute();
  }
}

async function reviseCalendarsOf(
  trx: Trx,
  { changed, handed }: { readonly changed: readonly CalendarRow[]; readonly handed: readonly CalendarRow[] },
  now: Instant,
): Promise<void> {
  const facilitators = [
    ...changed.map(({ facilitator_id }) => facilitator_id),
    ...handed.flatMap(({ facilitator_id, ical_facilitator_id: former }) =>
      former === null ? [] : [facilitator_id, former],
    ),
  ];
  if (facilitators.length === 0) return;
  const groups = [...new Set(changed.map(({ trajectory_id }) => trajectory_id))];
  const members =
    groups.length === 0
      ? []
      : await trx
          .selectFrom('participants')
          .select('person_id')
          .where('trajectory_id', 'in', groups)
          .execute();
  const participants = members.map(({ person_id }) => person_id);
  await reviseCalendars(trx, { participants, facilitators, isOfficeTold: groups.length > 0 }, now);
}

/** {@link reviseSessions} for one. */
export async function reviseSession(trx: Trx, id: SessionId, now: Instant): Promise<void> {
  await reviseSessions(trx, [id], now);
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
