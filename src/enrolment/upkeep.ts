import type { Context } from '../database/context.ts';
import { instantFromMillis, millisOf } from '../shared/time.ts';
import { lapse } from './own-registration.ts';
import { listExpired, listOffersToExpire } from './place-store.ts';
import { deleteUnconfirmed, listUnconfirmedBefore } from './registration-store.ts';
import { UNCONFIRMED_DAYS } from './rules.ts';
import { fillFreePlaces, lockOffer } from './seating.ts';

/**
 * Passes on every place that was not taken in time; how many. Of two processes that do it at once each place is passed on by
 * one: who comes second finds nothing to do under the lock.
 */
export async function passOnExpiredPlaces(context: Context): Promise<number> {
  const { database, clock } = context;
  let count = 0;
  for (const offerId of await listOffersToExpire(database.db, clock())) {
    count += await database.transaction(async (trx) => {
      const offer = await lockOffer(context, trx, offerId);
      if (offer === undefined) return 0;
      const now = clock();
      const expired = await listExpired(trx, offerId, now);
      for (const { registrationId } of expired) await lapse(trx, { offer, registrationId, now });
      if (expired.length > 0) await fillFreePlaces(trx, offer, now);
      return expired.length;
    });
  }
  return count;
}

/** Really deletes forms that nobody confirmed in time; how many. */
export async function forgetUnconfirmed({ database, clock }: Context): Promise<number> {
  const before = instantFromMillis(millisOf(clock()) - UNCONFIRMED_DAYS * 86_400_000);
  const ids = await listUnconfirmedBefore(database.db, before, 500);
  return ids.length === 0 ? 0 : database.transaction((trx) => deleteUnconfirmed(trx, ids));
}
