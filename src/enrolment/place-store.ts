import { sql } from 'kysely';
import type { Db, Trx } from '../database/tables.ts';
import { newId, type OfferId, type PersonId, type PlaceOfferId, type RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { toPlaceOffer } from './registration-rows.ts';
import type { Offer, PlaceOffer } from './types.ts';

/**
 * Makes as many places as an offer has, the lowest numbers that there are not; too many go from the highest that nobody
 * holds. One without an end to its places keeps those that it has: {@link findFreePlace} makes more.
 */
export async function setPlaces(trx: Trx, offerId: OfferId, places: number | undefined): Promise<void> {
  if (places === undefined) return;
  const have = await trx
    .selectFrom('offer_places')
    .select('number')
    .where('offer_id', '=', offerId)
    .orderBy('number')
    .execute();
  const missing = Math.max(0, places - have.length);
  const numbers = new Set(have.map(({ number }) => number));
  const added: number[] = [];
  for (let number = 1; added.length < missing; number += 1) if (!numbers.has(number)) added.push(number);
  for (let start = 0; start < added.length; start += 500) {
    const rows = added.slice(start, start + 500).map((number) => ({ offer_id: offerId, number }));
    await trx.insertInto('offer_places').values(rows).execute();
  }
  const surplus = have.length - places;
  if (surplus > 0) await removeFreePlaces(trx, offerId, surplus);
}

/** The highest numbers that nobody holds. The caller has made sure that there are so many. */
async function removeFreePlaces(trx: Trx, offerId: OfferId, count: number): Promise<void> {
  const free = await freePlaces(trx, offerId).orderBy('number', 'desc').limit(count).execute();
  if (free.length === 0) return;
  await trx
    .deleteFrom('offer_places')
    .where('offer_id', '=', offerId)
    .where(
      'number',
      'in',
      free.map(({ number }) => number),
    )
    .execute();
}

function freePlaces(db: Db, offerId: OfferId) {
  return db
    .selectFrom('offer_places')
    .select('number')
    .where('offer_id', '=', offerId)
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('registrations')
            .select('registrations.id')
            .whereRef('registrations.offer_id', '=', 'offer_places.offer_id')
            .whereRef('registrations.place_number', '=', 'offer_places.number'),
        ),
      ),
    );
}

/** How many places of an offer nobody holds. Infinite when it has as many as there are registrations. */
export async function countFreePlaces(db: Db, { id, places }: Pick<Offer, 'id' | 'places'>): Promise<number> {
  if (places === undefined) return Number.POSITIVE_INFINITY;
  const { count } = await db
    .selectFrom(freePlaces(db, id).as('free'))
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

export async function countHeldPlaces(db: Db, offerId: OfferId): Promise<number> {
  const { count } = await db
    .selectFrom('registrations')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('offer_id', '=', offerId)
    .where('place_number', 'is not', null)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The lowest number that nobody holds; one more than there are when the offer has no end. Under the lock of the offer. */
export async function findFreePlace(
  trx: Trx,
  { id, places }: Pick<Offer, 'id' | 'places'>,
): Promise<number | undefined> {
  const free = await freePlaces(trx, id).orderBy('number').limit(1).executeTakeFirst();
  if (free !== undefined || places !== undefined) return free?.number;
  const { number } = await trx
    .insertInto('offer_places')
    .values({
      offer_id: id,
      number: sql<number>`(select coalesce(max(number), 0) + 1 from offer_places where offer_id = ${id})`,
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** @throws the breach of PLACE_ALREADY_OFFERED or ALREADY_OFFERED_A_PLACE. */
export async function insertPlaceOffer(
  trx: Trx,
  offered: Omit<PlaceOffer, 'id' | 'outcome'>,
): Promise<PlaceOfferId> {
  const id = newId<PlaceOfferId>();
  await trx
    .insertInto('place_offers')
    .values({
      id,
      offer_id: offered.offerId,
      place_number: offered.placeNumber,
      registration_id: offered.registrationId,
      way: offered.way,
      place_in_line: offered.placeInLine,
      waiting: offered.waiting,
      reason: offered.reason ?? null,
      offered_at: offered.offeredAt,
      offered_by: offered.offeredBy ?? null,
      answer_before: offered.answerBefore,
      outcome: 'open',
      ended_at: null,
      ended_by: null,
      end_reason: null,
    })
    .execute();
  return id;
}

export interface PlaceOfferEnd {
  readonly outcome: 'accepted' | 'declined' | 'expired' | 'withdrawn';
  readonly at: Instant;
  readonly by?: PersonId | undefined;
  readonly reason?: string | undefined;
}

/** The offer of a place that is open for somebody, ended; undefined when there was none. */
export async function endPlaceOffer(
  trx: Trx,
  registrationId: RegistrationId,
  end: PlaceOfferEnd,
): Promise<PlaceOffer | undefined> {
  const row = await trx
    .updateTable('place_offers')
    .set({ outcome: end.outcome, ended_at: end.at, ended_by: end.by ?? null, end_reason: end.reason ?? null })
    .where('registration_id', '=', registrationId)
    .where('outcome', '=', 'open')
    .returningAll()
    .executeTakeFirst();
  return row && toPlaceOffer(row);
}

export async function findOpenPlaceOffer(
  db: Db,
  registrationId: RegistrationId,
): Promise<PlaceOffer | undefined> {
  const row = await db
    .selectFrom('place_offers')
    .selectAll()
    .where('registration_id', '=', registrationId)
    .where('outcome', '=', 'open')
    .executeTakeFirst();
  return row && toPlaceOffer(row);
}

/** Offers that have places whose time to answer is over at `now`; each once. */
export async function listOffersToExpire(db: Db, now: Instant): Promise<readonly OfferId[]> {
  const rows = await db
    .selectFrom('place_offers')
    .select('offer_id')
    // Written out, as the index of open ones is
    .where('outcome', '=', sql.lit('open'))
    .where('answer_before', '<=', now)
    .execute();
  return [...new Set(rows.map(({ offer_id }) => offer_id))].toSorted();
}

/** The open ones of an offer whose time is over at `now`, the oldest first. */
export async function listExpired(db: Db, offerId: OfferId, now: Instant): Promise<readonly PlaceOffer[]> {
  const rows = await db
    .selectFrom('place_offers')
    .selectAll()
    .where('offer_id', '=', offerId)
    .where('outcome', '=', 'open')
    .where('answer_before', '<=', now)
    .orderBy('offered_at')
    .orderBy('id')
    .execute();
  return rows.map(toPlaceOffer);
}

/** What was offered to whom of these offers, the newest first; 200 of each at most. */
export async function listPlaceOffers(db: Db, offerIds: readonly OfferId[]): Promise<readonly PlaceOffer[]> {
  if (offerIds.length === 0) return [];
  const rows = await db
    .selectFrom('place_offers')
    .selectAll()
    .where('offer_id', 'in', offerIds)
    .orderBy('offered_at', 'desc')
    .orderBy('id', 'desc')
    .limit(200 * offerIds.length)
    .execute();
  return rows.map(toPlaceOffer);
}
