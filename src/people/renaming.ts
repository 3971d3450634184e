import { renameFollowed } from '../calendar/attending.ts';
import { reviseHoldsOf } from '../calendar/holds.ts';
import { reviseCalendars } from '../calendar/store.ts';
import type { Trx } from '../database/tables.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { getPerson, updateName } from './store.ts';
import type { Person } from './types.ts';

/**
 * Somebody is called otherwise from now on. Who keeps their calendar reads the given name in it, so these calendars follow. To be
 * called with the person held.
 */
export async function renamePerson(
  trx: Trx,
  id: PersonId,
  name: Pick<Person, 'givenName' | 'familyName'>,
  now: Instant,
): Promise<void> {
  const before = await getPerson(trx, id);
  await updateName(trx, id, name);
  if (before.givenName === name.givenName) return;
  const isFollowed = await renameFollowed(trx, id, now);
  if (!isFollowed) return;
  await reviseHoldsOf(trx, [id], now);
  await reviseCalendars(trx, { participants: [id], facilitators: [], isOfficeTold: false }, now);
}
