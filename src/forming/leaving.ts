import type { Trx } from '../database/tables.ts';
import type { RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { endMemberships, updateGroup } from './group-store.ts';

/**
 * Takes a registration out of the intended group that it is in, if any; to be done before it gives its place up. The registration is
 * held by the caller.
 */
export async function leaveIntendedGroup(trx: Trx, id: RegistrationId, now: Instant): Promise<void> {
  for (const groupId of await endMemberships(trx, [id], now)) await updateGroup(trx, groupId);
}
