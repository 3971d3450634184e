import { reviseHolds } from '../calendar/holds.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import type { PersonId, SessionId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { Period } from '../trajectories/types.ts';
import { listSlots } from './slot-store.ts';
import { appendChange, closeRound, findReplacementRound, findRound, listOvertaken } from './store.ts';
import type { ReplacementRound } from './types.ts';

/**
 * Ends the round about a session, if there is an open one: the session has another moment by now, or none any more. `movedTo`
 * is that moment; when it was one of those asked about, the round has come to a choice. To be called in the transaction
 * of the change, by whoever holds the trajectory.
 */
export async function endReplacement(
  context: Pick<Context, 'database'>,
  trx: Trx,
  sessionId: SessionId,
  {
    by,
    at,
    movedTo,
  }: { readonly by: PersonId | undefined; readonly at: Instant; readonly movedTo?: Period | undefined },
): Promise<void> {
  const found = await findReplacementRound(trx, sessionId);
  if (found === undefined) return;
  await lockRow(context.database, trx, 'planning_rounds', found.id);
  // Whoever stopped it held the round alone
  if ((await findRound(trx, found.id))?.status !== 'open') return;
  const isChosen = movedTo !== undefined && (await isAsked(trx, found, movedTo));
  await closeReplacement(context, trx, found, { by, at, status: isChosen ? 'confirmed' : 'withdrawn' });
}

async function isAsked(trx: Trx, { id }: ReplacementRound, { startsAt, endsAt }: Period): Promise<boolean> {
  const slots = await listSlots(trx, [id]);
  return slots.some((slot) => slot.startsAt === startsAt && slot.endsAt === endsAt);
}

/** Nobody can answer any more, and what calendars held is let go. The round is held already. */
export async function closeReplacement(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  { id: roundId }: ReplacementRound,
  {
    by,
    at,
    status,
  }: {
    readonly by: PersonId | undefined;
    readonly at: Instant;
    readonly status: 'confirmed' | 'withdrawn';
  },
): Promise<void> {
  await closeRound(trx, roundId, status, at);
  await reviseHolds(trx, roundId, at);
  await appendChange(database, trx, { roundId, kind: status, changedBy: by, changedAt: at });
}

/**
 * Ends the rounds about sessions that have begun, of all trajectories: nothing is left to choose. May be called as often as one
 * likes, in several processes. Gives how many there were.
 */
export async function endOvertakenReplacements(context: Context): Promise<number> {
  const { database, clock } = context;
  const overtaken = await listOvertaken(database.db, clock());
  for (const sessionId of overtaken) {
    await database.transaction((trx) =>
      endReplacement(context, trx, sessionId, { by: undefined, at: clock() }),
    );
  }
  return overtaken.length;
}
