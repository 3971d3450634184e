import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import type { IntendedGroupId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { GroupEnded, GroupNotFound, GroupOutdated } from './errors.ts';
import { findGroup } from './group-store.ts';
import type { IntendedGroup } from './types.ts';

/*
 * What is held, is held in one order, so that no two decisions wait for each other: an offer, registrations by their ids, an
 * intended group, what belongs to it.
 */

/** Holds a group that has not ended until the end of the transaction, when it is still as it was looked at. */
export async function holdGroup(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  { groupId, version }: { readonly groupId: IntendedGroupId; readonly version: number },
): Promise<Result<IntendedGroup, GroupNotFound | GroupOutdated | GroupEnded>> {
  await lockRow(database, trx, 'intended_groups', groupId);
  const group = await findGroup(trx, groupId);
  if (group === undefined) return refuse({ code: 'INTENDED_GROUP_NOT_FOUND' });
  if (group.state.kind !== 'forming') return refuse({ code: 'INTENDED_GROUP_ENDED' });
  if (group.version !== version) {
    return refuse({ code: 'INTENDED_GROUP_OUTDATED', currentVersion: group.version });
  }
  return accept(group);
}
