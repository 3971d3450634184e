import type { Trx } from '../database/tables.ts';
import type { RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { endMemberships, updateGroup } from './group-store.ts';
import { dropIntakesOf } from './intake-upkeep.ts';

/**
 * Takes a registration out of the intended group that it is in, if any, and drops a talk without outcome; to be done before it gives its place up. The registration is
 * held by the caller.
 */
export async function leaveIntendedGroup(trx: Trx, id: RegistrationId, now: Instant): Promise<void> {
  await dropIntakesOf(trx, [id], now);
  for (const groupId of await endMemberships(trx, [id], now)) await updateGroup(trx, groupId);
}
