import { reviseHolds } from '../calendar/holds.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { appendChange, listOpenRounds } from '../planning/store.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { GroupChanged } from './errors.ts';
import { entrySeen, type GroupChange, isSameChange } from './group-change.ts';
import type { GroupFacts } from './group-facts.ts';
import type { HostsToCome } from './host-redistribution.ts';
import { putHosts, raiseTrajectory } from './membership-store.ts';
import { NOTHING_ARRANGED } from './rules.ts';
import { updateSession } from './session-change-store.ts';

/** Refuses who decides by a dry run that is no longer true. */
export function checkBasis(
  { trajectory }: GroupFacts,
  change: Pick<GroupChange, 'basis'>,
  basis: string,
): Result<'same', GroupChanged> {
  if (isSameChange(basis, change)) return accept('same');
  return refuse({ code: 'GROUP_CHANGED', trajectoryId: trajectory.id, entrySeen: entrySeen(basis) });
}

/** Writes who hosts which session to come; where that is, they have yet to say. Gives the sessions that are different. */
export async function changeHosts(
  trx: Trx,
  facts: GroupFacts,
  hosts: HostsToCome,
): Promise<readonly SessionId[]> {
  await putHosts(trx, hosts);
  const changed = facts.toCome.filter(({ id }) => hosts.has(id));
  for (const session of changed) {
    await updateSession(trx, session, { venue: { kind: 'toBeAnnounced' }, hosting: NOTHING_ARRANGED });
  }
  return changed.map(({ id }) => id);
}

/**
 * The version of the group goes up, who follows its open rounds hears that the group is another, and what was held for who left
 * is let go.
 */
export async function noteGroupChange(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  { trajectory, now }: GroupFacts,
  changedBy: PersonId,
): Promise<void> {
  await raiseTrajectory(trx, trajectory.id);
  for (const roundId of await listOpenRounds(trx, trajectory.id)) {
    await reviseHolds(trx, roundId, now);
    await appendChange(database, trx, { roundId, kind: 'groupChanged', changedBy, changedAt: now });
  }
}
