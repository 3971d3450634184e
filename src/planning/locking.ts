import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { ParticipantId, RoundId, SlotId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { lockOpenRound } from './deciding.ts';
import type { LockRefusal } from './errors.ts';
import { hostsOfRound } from './problem.ts';
import { readRoundFacts } from './round-facts.ts';
import { deleteLock, listLocks, putLock, slotsNotOfRound } from './slot-store.ts';
import { appendChange } from './store.ts';
import type { OpenRound, RoundLock } from './types.ts';

type Outcome = Promise<Result<{ readonly version: number }, LockRefusal>>;

export interface LockRequest {
  readonly sessionNumber: number;
  readonly slotId: SlotId | undefined;
  readonly hostId: ParticipantId | undefined;
}

/**
 * Agrees on a session already: its slot, its host, or both; a new lock of the same session replaces the old one. Locks
 * that cannot hold together are kept: the proposal then says what stands in the way. Gives the round's version.
 */
export function lockSession(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
  request: LockRequest,
): Outcome {
  return changeLock(context, right, roundId, request.sessionNumber, 'round.locked', async (trx, round) => {
    const refusal = await lockRefusal(trx, round, request);
    if (refusal !== undefined) return refuse(refusal);
    const [before] = (await listLocks(trx, [roundId])).filter(
      (lock) => lock.sessionNumber === request.sessionNumber,
    );
    const lock: RoundLock = { roundId, ...request };
    if (before !== undefined && before.slotId === lock.slotId && before.hostId === lock.hostId) {
      return accept(false);
    }
    await putLock(trx, lock);
    return accept(true);
  });
}

/** Leaves a session open again. One that was not locked changes nothing. Gives the round's version. */
export function unlockSession(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
  sessionNumber: number,
): Outcome {
  return changeLock(context, right, roundId, sessionNumber, 'round.unlocked', async (trx) =>
    accept(await deleteLock(trx, roundId, sessionNumber)),
  );
}

function changeLock(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  sessionNumber: number,
  action: 'round.locked' | 'round.unlocked',
  write: (trx: Trx, round: OpenRound) => Promise<Result<boolean, LockRefusal>>,
): Outcome {
  return database.decide<{ readonly version: number }, LockRefusal>(async (trx) => {
    const round = await lockOpenRound(database, trx, roundId, trajectoryId);
    if (!round.ok) return round;
    const changed = await write(trx, round.value);
    if (!changed.ok) return changed;
    if (!changed.value) return accept({ version: round.value.version });
    const at = clock();
    const subject = { subjectKind: 'round', subjectId: roundId, trajectoryId };
    await recordAudit(trx, { at, actor, action, ...subject, details: { session: sessionNumber } });
    const change = { roundId, kind: 'locksChanged', changedBy: actor.personId, changedAt: at } as const;
    return accept({ version: await appendChange(database, trx, change) });
  });
}

/** Why a session cannot be locked so, within the decision about the round. */
export async function lockRefusal(
  trx: Trx,
  round: OpenRound,
  { sessionNumber, slotId, hostId }: LockRequest,
): Promise<LockRefusal | undefined> {
  const firstNumber = round.firstSessionNumber;
  const lastNumber = firstNumber + round.sessionsToPlan - 1;
  if (!Number.isInteger(sessionNumber) || sessionNumber < firstNumber || sessionNumber > lastNumber) {
    return { code: 'SESSION_NOT_IN_ROUND', field: 'sessionNumber', firstNumber, lastNumber };
  }
  if (slotId === undefined && hostId === undefined) return { code: 'NOTHING_TO_LOCK', field: 'slotId' };
  if (slotId !== undefined && (await slotsNotOfRound(trx, round.id, [slotId])).length > 0) {
    return { code: 'SLOT_OF_OTHER_ROUND', field: 'slotId', slotIds: [slotId] };
  }
  if (hostId !== undefined && !hostsOfRound(await readRoundFacts(trx, round)).due.includes(hostId)) {
    return { code: 'HOST_NOT_TO_COME', field: 'hostId' };
  }
  return undefined;
}
