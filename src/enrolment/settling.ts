import type { Actor } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import { lockRegistrations, lockRow } from '../database/locks.ts';
import type { Db, Trx } from '../database/tables.ts';
import type { RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { findOffer } from './offer-store.ts';
import { withdrawHeld } from './own-registration.ts';
import { listRegistrationsByIds } from './registration-store.ts';

/** As it is kept with a registration that went because its person begins in a group; for the office. */
const BEGUN = 'Begonnen in een groep';

/**
 * Holds these registrations, and whatever else the same people have open: other registrations, waiting or with a place, and
 * interest. Offers first, then registrations, each in one order, as whoever decides about them does. Gives the others.
 */
export async function holdWithOthers(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  ids: readonly RegistrationId[],
): Promise<readonly RegistrationId[]> {
  const seen = await listOpenOthers(trx, ids);
  const own = await listRegistrationsByIds(trx, ids);
  const all = seen.length === 0 ? [] : [...own, ...(await listRegistrationsByIds(trx, seen))];
  const offers = new Set(all.flatMap(({ offerId }) => offerId ?? []));
  for (const offerId of [...offers].sort()) await lockRow(database, trx, 'offers', offerId);
  await lockRegistrations(trx, [...ids, ...seen]);
  // Those that came meanwhile are not held: they were made knowing of the group, or are seen by the office
  const stillOpen = new Set(await listOpenOthers(trx, ids));
  return seen.filter((id) => stillOpen.has(id));
}

/**
 * Takes back what people who begin in a group have open beside it: somebody is in one group at a time (decision 0023), so a place
 * elsewhere would be kept from another. Each of them is told, and can register again. The places go to who waits for them.
 *
 * @param others as {@link holdWithOthers} gave them
 */
export async function withdrawOthers(
  trx: Trx,
  others: readonly RegistrationId[],
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): Promise<void> {
  for (const registration of await listRegistrationsByIds(trx, others)) {
    const offer = registration.offerId === undefined ? undefined : await findOffer(trx, registration.offerId);
    const withdrawn = await withdrawHeld(
      trx,
      { registration, offer },
      { actor, now, reason: BEGUN, because: 'begun' },
    );
    if (!withdrawn.ok)
      throw new Error(`Registration ${registration.id} was open and could not be taken back.`);
  }
}

async function listOpenOthers(db: Db, ids: readonly RegistrationId[]): Promise<readonly RegistrationId[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('registrations')
    .select('id')
    .where('person_id', 'in', (eb) =>
      eb
        .selectFrom('registrations as own')
        .select('own.person_id')
        .where('own.id', 'in', ids)
        .where('own.person_id', 'is not', null)
        .$asScalar(),
    )
    .where('id', 'not in', ids)
    .where('state', 'in', ['interested', 'registered', 'waiting', 'offered'])
    .orderBy('id')
    .execute();
  return rows.map(({ id }) => id);
}
