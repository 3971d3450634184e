import { sql } from 'kysely';
import type { Trx } from '../database/tables.ts';
import { newId, type PersonId, type SessionId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { wholeSeconds } from './http-date.ts';
import { contentRevision, listCalendarRows, toContent } from './session-rows.ts';

/** What one kind of reader sees. Any number of feeds (secret addresses) may lead to it. */
export type CalendarOwner =
  | { readonly kind: 'participant' | 'facilitator'; readonly personId: PersonId }
  | { readonly kind: 'office' };

/**
 * Tells calendars what has become of sessions. To be called in the transaction of whatever changed something
 * that a calendar shows, after the change. Where the texts differ, SEQUENCE goes up, LAST-MODIFIED becomes `now`
 * and every calendar that shows the session gets a new revision; a session that no calendar has shown before
 * gets SEQUENCE 0. Sessions whose texts are as before are left alone.
 */
export async function reviseSessions(trx: Trx, ids: readonly SessionId[], now: Instant): Promise<void> {
  if (ids.length === 0) return;
  const rows = await listCalendarRows(trx, ids);
  const changed = rows.flatMap((row) => {
    const revision = contentRevision(row, toContent(row), now);
    return revision.contentHash === row.ical_content_hash ? [] : [{ row, revision }];
  });
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
  if (changed.length === 0) return;
  const members = await trx
    .selectFrom('participants')
    .select('person_id')
    .where('trajectory_id', 'in', [...new Set(changed.map(({ row }) => row.trajectory_id))])
    .execute();
  await reviseCalendars(
    trx,
    {
      participants: members.map((member) => member.person_id),
      facilitators: changed.map(({ row }) => row.facilitator_id),
    },
    now,
  );
}

/** {@link reviseSessions} for one. */
export function reviseSession(trx: Trx, id: SessionId, now: Instant): Promise<void> {
  return reviseSessions(trx, [id], now);
}

/**
 * A new revision for the calendars of these people and for the office's. Those who left are among the
 * participants: their calendar shows the sessions as cancelled. A calendar that is not there yet is made, so
 * that whoever opens one at this moment waits for us and cannot keep the old texts under its first revision.
 */
export async function reviseCalendars(
  trx: Trx,
  people: { readonly participants: readonly PersonId[]; readonly facilitators: readonly PersonId[] },
  now: Instant,
): Promise<void> {
  const fresh = { revision: 1, revised_at: now };
  const rows = [
    ...[...new Set(people.facilitators)]
      .sort()
      .map((id) => ({ kind: 'facilitator' as const, person_id: id })),
    ...[...new Set(people.participants)]
      .sort()
      .map((id) => ({ kind: 'participant' as const, person_id: id })),
  ].map((owner) => ({ id: newId(), ...owner, ...fresh }));
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
  const office = await trx
    .insertInto('calendars')
    .values({ id: newId(), kind: 'office', person_id: null, ...fresh })
    .onConflict((conflict) => conflict.column('kind').where('person_id', 'is', null).doUpdateSet(next))
    .returning(['id', 'revision', 'revised_at'])
    .execute();
  await reviseTime(trx, [...personal, ...office], now);
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
