import { sql } from 'kysely';
import type { Db, Trx } from '../database/tables.ts';
import { newId, type OfferId, type PersonId, type TrajectoryId } from '../shared/ids.ts';
import { type Instant, startOfDay } from '../shared/time.ts';
import { toOffer } from './registration-rows.ts';
import type { NewOffer, Offer, RegistrationStateName } from './types.ts';

/** @throws the breach of OFFER_CODE_TAKEN. */
export async function insertOffer(
  trx: Trx,
  offer: NewOffer & { readonly code: string; readonly createdBy: PersonId },
  now: Instant,
): Promise<OfferId> {
  const id = newId<OfferId>();
  await trx
    .insertInto('offers')
    .values({
      id,
      code: offer.code,
      ...offerColumns(offer),
      state: 'draft',
      opened_at: null,
      closed_at: null,
      last_line_number: 0,
      version: 1,
      created_at: now,
      created_by: offer.createdBy,
    })
    .execute();
  return id;
}

function offerColumns(offer: NewOffer) {
  return {
    title: offer.title,
    area_kind: offer.area.kind,
    area: offer.area.name,
    description: offer.description,
    places: offer.places ?? null,
    answer_working_days: offer.answerWorkingDays,
    starts_on: offer.startsOn ?? null,
    trajectory_id: offer.trajectoryId ?? null,
  };
}

/** Raises the version too. */
export async function updateOffer(trx: Trx, id: OfferId, offer: NewOffer): Promise<void> {
  await trx
    .updateTable('offers')
    .set((eb) => ({ ...offerColumns(offer), version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** Opens (again) or closes. Raises the version too. */
export async function setOfferState(
  trx: Trx,
  id: OfferId,
  state: 'open' | 'closed',
  now: Instant,
): Promise<void> {
  await trx
    .updateTable('offers')
    .set((eb) => ({
      state,
      opened_at: eb.fn.coalesce('opened_at', sql<Instant>`${now}`),
      closed_at: state === 'closed' ? now : null,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function listOffersByIds(db: Db, ids: readonly OfferId[]): Promise<readonly Offer[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('offers').selectAll().where('id', 'in', ids).execute();
  return rows.map(toOffer);
}

export async function findOffer(db: Db, id: OfferId): Promise<Offer | undefined> {
  return (await listOffersByIds(db, [id]))[0];
}

export async function getOffer(db: Db, id: OfferId): Promise<Offer> {
  const offer = await findOffer(db, id);
  if (offer === undefined) throw new Error(`There is no offer ${id}.`);
  return offer;
}

/** Drafts are not found. */
export async function findPublicOffer(db: Db, code: string): Promise<Offer | undefined> {
  const row = await db
    .selectFrom('offers')
    .selectAll()
    .where('code', '=', code)
    .where('state', '<>', 'draft')
    .executeTakeFirst();
  return row && toOffer(row);
}

/** Those in these states, the newest first; there are few. */
export async function listOffers(
  db: Db,
  states: readonly Offer['state']['kind'][],
): Promise<readonly Offer[]> {
  const rows = await db
    .selectFrom('offers')
    .selectAll()
    .where('state', 'in', states)
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(500)
    .execute();
  return rows.map(toOffer);
}

/** The number of the last place in the line of an offer that is held, raised by one. */
export async function takeLineNumber(trx: Trx, id: OfferId): Promise<number> {
  const row = await trx
    .updateTable('offers')
    .set((eb) => ({ last_line_number: eb('last_line_number', '+', 1) }))
    .where('id', '=', id)
    .returning('last_line_number')
    .executeTakeFirstOrThrow();
  return row.last_line_number;
}

export interface StateCount {
  readonly offerId: OfferId;
  readonly state: RegistrationStateName;
  readonly count: number;
}

/** How many registrations of each offer are in each state; states without any are left out. */
export async function countStates(db: Db, ids: readonly OfferId[]): Promise<readonly StateCount[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('registrations')
    .select(['offer_id', 'state'])
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('offer_id', 'in', ids)
    .groupBy(['offer_id', 'state'])
    .execute();
  return rows.flatMap(({ offer_id, state, count }) =>
    offer_id === null ? [] : [{ offerId: offer_id, state, count: Number(count) }],
  );
}

/**
 * When the first session of an offer begins: of its group, else the start of the day that the office expects (Amsterdam), else, of an
 * offer that is closed, of the last group that was made of it. Undefined when nothing is known.
 */
export async function findFirstSessionAt(
  db: Db,
  { id, trajectoryId, startsOn, state }: Pick<Offer, 'id' | 'trajectoryId' | 'startsOn' | 'state'>,
): Promise<Instant | undefined> {
  if (trajectoryId !== undefined) return (await listFirstSessions(db, [trajectoryId]))[0]?.startsAt;
  if (startsOn !== undefined) return startOfDay(startsOn);
  return state.kind === 'closed' ? (await listLastBeginnings(db, [id]))[0]?.startsAt : undefined;
}

/**
 * Of each of these offers of which every group has a first session: when the last of these begins. Offers without a group are left out, and
 * those of which one is still being formed.
 */
export async function listLastBeginnings(
  db: Db,
  ids: readonly OfferId[],
): Promise<readonly { readonly offerId: OfferId; readonly startsAt: Instant }[]> {
  if (ids.length === 0) return [];
  const firsts = db
    .selectFrom('registrations')
    .innerJoin('sessions', 'sessions.trajectory_id', 'registrations.trajectory_id')
    .select(['registrations.offer_id', 'registrations.trajectory_id'])
    .select((eb) => eb.fn.min('sessions.starts_at').as('starts_at'))
    .where('registrations.offer_id', 'in', ids)
    .where('sessions.status', '=', 'planned')
    .groupBy(['registrations.offer_id', 'registrations.trajectory_id']);
  const forming = db
    .selectFrom('intended_members')
    .innerJoin('registrations as member', 'member.id', 'intended_members.registration_id')
    .select('member.offer_id')
    .where('member.offer_id', 'in', ids)
    .where('intended_members.state', '=', 'member');
  const rows = await db
    .selectFrom(firsts.as('first'))
    .select('offer_id')
    .select((eb) => eb.fn.max('starts_at').as('starts_at'))
    .where('offer_id', 'not in', forming)
    .groupBy('offer_id')
    .execute();
  return rows.flatMap(({ offer_id, starts_at }) =>
    offer_id === null ? [] : [{ offerId: offer_id, startsAt: starts_at }],
  );
}

/** The start of the first session of each of these groups that has one planned. */
export async function listFirstSessions(
  db: Db,
  trajectoryIds: readonly TrajectoryId[],
): Promise<readonly { readonly trajectoryId: TrajectoryId; readonly startsAt: Instant }[]> {
  if (trajectoryIds.length === 0) return [];
  const rows = await db
    .selectFrom('sessions')
    .select('trajectory_id')
    .select((eb) => eb.fn.min('starts_at').as('starts_at'))
    .where('trajectory_id', 'in', trajectoryIds)
    .where('status', '=', 'planned')
    .groupBy('trajectory_id')
    .execute();
  return rows.map((row) => ({ trajectoryId: row.trajectory_id, startsAt: row.starts_at }));
}
