import type { Trx } from '../database/tables.ts';
import { takesPart } from '../database/taking-part.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { revokeActiveFeed } from './feed-store.ts';
import { giveUp, type Reader, retell, takeBack } from './reader-sessions.ts';

/*
 * What becomes of the calendars of a wethouder, and of those who keep them, when sessions come into them or go. A secretary who
 * keeps several calendars of one group has each session once, and reads whose it is.
 */

/** Who keeps whose calendar. */
interface Following {
  readonly secretaryId: PersonId;
  readonly wethouderId: PersonId;
}

/** Sessions of their group have no place for this participant any more. After that is so. */
export async function giveUpSessions(
  trx: Trx,
  personId: PersonId,
  ids: readonly SessionId[],
  now: Instant,
): Promise<void> {
  await giveUp(trx, { kind: 'participant', personId }, ids, now);
  for (const secretaryId of await listSecretaries(trx, personId)) {
    await changeFor(trx, { secretaryId, wethouderId: personId }, { ids, now, change: giveUp });
  }
}

/** Sessions have a place for this participant from now on. After that is so. */
export async function takeUpSessions(
  trx: Trx,
  personId: PersonId,
  ids: readonly SessionId[],
  now: Instant,
): Promise<void> {
  await takeBack(trx, { kind: 'participant', personId }, ids, now);
  for (const secretaryId of await listSecretaries(trx, personId)) {
    await changeFor(trx, { secretaryId, wethouderId: personId }, { ids, now, change: takeBack });
  }
}

/**
 * Somebody keeps a wethouder's calendar from now on. After that is so. An address of that calendar from before says that all is
 * off: it is closed, as what it said cannot be taken back in the calendar of the wethouder.
 */
export async function beginFollowing(trx: Trx, following: Following, now: Instant): Promise<void> {
  const { secretaryId, wethouderId } = following;
  const feeds = await trx
    .selectFrom('calendar_feeds')
    .innerJoin('calendars', 'calendars.id', 'calendar_feeds.calendar_id')
    .select('calendar_feeds.id')
    .where('calendars.kind', '=', 'participant')
    .where('calendars.person_id', '=', wethouderId)
    .where('calendar_feeds.owner_id', '=', secretaryId)
    .where('calendar_feeds.revoked_at', 'is', null)
    .execute();
  for (const { id } of feeds) await revokeActiveFeed(trx, id, { at: now });
  // What was comes into the secretary's calendar too, and may be there already under another name
  const ids = await listAttendedBy(trx, wethouderId);
  await changeFor(trx, following, { ids, now, change: takeBack });
}

/** Somebody keeps a wethouder's calendar no more. After that is so. */
export async function endFollowing(trx: Trx, following: Following, now: Instant): Promise<void> {
  const ids = await listAttendedBy(trx, following.wethouderId, { after: now });
  await changeFor(trx, following, { ids, now, change: giveUp });
}

/**
 * A wethouder is called otherwise. Who keeps or kept their calendar reads another name in all sessions that are in it, those that
 * were too. False when nobody does.
 */
export async function renameFollowed(trx: Trx, wethouderId: PersonId, now: Instant): Promise<boolean> {
  const secretaries = await trx
    .selectFrom('secretary_assignments')
    .select('secretary_id')
    .distinct()
    .where('wethouder_id', '=', wethouderId)
    .orderBy('secretary_id')
    .execute();
  if (secretaries.length === 0) return false;
  const sessions = await trx
    .selectFrom('sessions')
    .innerJoin('participants as member', 'member.trajectory_id', 'sessions.trajectory_id')
    .select('sessions.id')
    .where('member.person_id', '=', wethouderId)
    .whereRef('sessions.number', '>=', 'member.first_session_number')
    .orderBy('sessions.id')
    .execute();
  const ids = sessions.map(({ id }) => id);
  for (const { secretary_id } of secretaries) {
    await retell(trx, { kind: 'secretary', personId: secretary_id }, ids, now);
  }
  return true;
}

async function listSecretaries(trx: Trx, wethouderId: PersonId): Promise<readonly PersonId[]> {
  const rows = await trx
    .selectFrom('secretary_assignments')
    .select('secretary_id')
    .where('wethouder_id', '=', wethouderId)
    .where('ended_at', 'is', null)
    .orderBy('secretary_id')
    .execute();
  return rows.map(({ secretary_id }) => secretary_id);
}

/** Of the groups they are in, cancelled sessions too; with `after`, what ends later. */
async function listAttendedBy(
  trx: Trx,
  wethouderId: PersonId,
  { after }: { readonly after?: Instant } = {},
): Promise<readonly SessionId[]> {
  let attended = trx
    .selectFrom('sessions')
    .innerJoin('participants as member', 'member.trajectory_id', 'sessions.trajectory_id')
    .select('sessions.id')
    .where('member.person_id', '=', wethouderId)
    .where(takesPart('member', 'sessions.number'));
  if (after !== undefined) attended = attended.where('sessions.ends_at', '>', after);
  const rows = await attended.orderBy('sessions.id').execute();
  return rows.map(({ id }) => id);
}

/** The change, save for sessions that stay in the secretary's calendar for another wethouder: these read otherwise. */
async function changeFor(
  trx: Trx,
  { secretaryId, wethouderId }: Following,
  {
    ids,
    now,
    change,
  }: { readonly ids: readonly SessionId[]; readonly now: Instant; readonly change: typeof giveUp },
): Promise<void> {
  if (ids.length === 0) return;
  const rows = await trx
    .selectFrom('sessions')
    .innerJoin('participants as member', 'member.trajectory_id', 'sessions.trajectory_id')
    .innerJoin('secretary_assignments', 'secretary_assignments.wethouder_id', 'member.person_id')
    .select('sessions.id')
    .distinct()
    .where('sessions.id', 'in', ids)
    .where('member.person_id', '<>', wethouderId)
    .where(takesPart('member', 'sessions.number'))
    .where('secretary_assignments.secretary_id', '=', secretaryId)
    .where('secretary_assignments.ended_at', 'is', null)
    .execute();
  const shared = new Set(rows.map(({ id }) => id));
  const reader: Reader = { kind: 'secretary', personId: secretaryId };
  const isShared = (id: SessionId): boolean => shared.has(id);
  await retell(trx, reader, ids.filter(isShared), now);
  await change(
    trx,
    reader,
    ids.filter((id) => !isShared(id)),
    now,
  );
}
