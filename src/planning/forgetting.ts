import { deleteDevicesEndedBefore } from '../access/device-store.ts';
import type { Context } from '../database/context.ts';
import { instantFromMillis, millisOf } from '../shared/time.ts';
import { deleteJoinCodesEndedBefore } from './joining-store.ts';

/** So long it can still be asked who answered on which phone; after that nobody needs it (docs/decisions/0010). */
const KEPT_DAYS = 14;

/**
 * Forgets the codes and devices of rounds that closed {@link KEPT_DAYS} days ago or more, and devices that were sent off,
 * left or grew too old by then. The answers stay, without the device. Gives how many devices are forgotten.
 */
export async function forgetDevices({ database: { db }, clock }: Context): Promise<number> {
  const before = instantFromMillis(millisOf(clock()) - KEPT_DAYS * 86_400_000);
  await deleteJoinCodesEndedBefore(db, before);
  return deleteDevicesEndedBefore(db, before);
}
