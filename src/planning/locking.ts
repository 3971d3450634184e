import type { GuideRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { ParticipantId, RoundId, SlotId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { changeOpenRound } from './deciding.ts';
import type { LockPlanRefusal, LockRefusal } from './errors.ts';
import { hostsOfRound } from './problem.ts';
import { readRoundFacts } from './round-facts.ts';
import { deleteLock, listLocks, putLock, slotsNotOfRound } from './slot-store.ts';
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
  return changeOpenRound(
    context,
    right,
    roundId,
    told('round.locked', request.sessionNumber),
    async (trx, round) => {
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
    },
  );
}

/** A plan that was looked at, as the sessions that it consists of. */
export interface PlanToLock {
  /** The round's version that the plan was made for. */
  readonly version: number;
  readonly locks: readonly LockRequest[];
}

/**
 * Agrees on a whole plan: these become all the locks of the round, in one step or not at all. Whatever changed since the
 * plan was looked at, if only an answer, may have made it worse: then nothing is locked. Gives the round's version.
 */
export function lockPlan(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
  { version, locks }: PlanToLock,
): Promise<Result<{ readonly version: number }, LockPlanRefusal>> {
  const action = { action: 'round.planLocked', kind: 'locksChanged', details: {} } as const;
  return changeOpenRound<LockPlanRefusal>(context, right, roundId, action, async (trx, round) => {
    if (round.version !== version) return refuse({ code: 'OUTDATED', currentVersion: round.version });
    const refusal = await planLockRefusal(trx, round, locks);
    if (refusal !== undefined) return refuse(refusal);
    const before = await listLocks(trx, [roundId]);
    const after = locks.map((lock): RoundLock => ({ roundId, ...lock }));
    if (isSameLocks(before, after)) return accept(false);
    for (const { sessionNumber } of before) await deleteLock(trx, roundId, sessionNumber);
    for (const lock of after) await putLock(trx, lock);
    return accept(true);
  });
}

async function planLockRefusal(
  trx: Trx,
  round: OpenRound,
  locks: readonly LockRequest[],
): Promise<LockPlanRefusal | undefined> {
  if (locks.length === 0) return { code: 'NOTHING_TO_LOCK', field: 'locks' };
  const seen = new Set<number>();
  for (const lock of locks) {
    const { sessionNumber } = lock;
    if (seen.has(sessionNumber)) return { code: 'SESSION_LOCKED_TWICE', field: 'locks', sessionNumber };
    seen.add(sessionNumber);
    const refusal = await lockRefusal(trx, round, lock);
    if (refusal !== undefined) return 'field' in refusal ? { ...refusal, field: 'locks' } : refusal;
  }
  return undefined;
}

function isSameLocks(before: readonly RoundLock[], after: readonly RoundLock[]): boolean {
  const inWords = (locks: readonly RoundLock[]) =>
    locks.map(({ sessionNumber, slotId, hostId }) => `${sessionNumber} ${slotId} ${hostId}`).toSorted();
  return JSON.stringify(inWords(before)) === JSON.stringify(inWords(after));
}

/** Leaves a session open again. One that was not locked changes nothing. Gives the round's version. */
export function unlockSession(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
  sessionNumber: number,
): Outcome {
  return changeOpenRound(context, right, roundId, told('round.unlocked', sessionNumber), async (trx) =>
    accept(await deleteLock(trx, roundId, sessionNumber)),
  );
}

function told(action: 'round.locked' | 'round.unlocked', session: number) {
  return { action, kind: 'locksChanged', details: { session } } as const;
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
