import type { Trx } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { interestedMail } from './mail-texts.ts';
import { findOfPerson, insertRegistration, replaceForm, setState } from './registration-store.ts';
import { tell } from './telling.ts';
import type { Registration } from './types.ts';

/**
 * Pre-registers somebody who gave a place up for now, with what was filled in and the consent of then: they are invited when an offer
 * opens, in order. Who is pre-registered already stays so.
 */
export async function keepInterest(
  trx: Trx,
  { form, partyId, consentedAt }: Registration,
  { personId, now }: { readonly personId: PersonId; readonly now: Instant },
): Promise<void> {
  if ((await findOfPerson(trx, personId, undefined)) !== undefined) return;
  const id = await insertRegistration(trx, { offerId: undefined, form, partyId, source: 'office', now });
  await replaceForm(trx, id, { form, partyId, consentedAt });
  await setState(trx, id, { kind: 'interested' }, { now, confirmedBy: personId });
  await tell(trx, { registration: { id, form }, personId, now }, (name) => interestedMail({ name }));
}
