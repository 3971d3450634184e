import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { reviseHolds } from '../calendar/holds.ts';
import type { Context } from '../database/context.ts';
import type { RoundId } from '../shared/ids.ts';
import { plainText } from '../shared/plain-text.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { lockOpenRound } from './deciding.ts';
import type { WithdrawRoundRefusal } from './errors.ts';
import { appendChange, closeRound } from './store.ts';

const LONGEST_REASON = 500;

/** Ends a round without a plan; its answers stay, and another round can be opened. Gives the round's version. */
export function withdrawRound(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  typedReason: string,
): Promise<Result<{ readonly version: number }, WithdrawRoundRefusal>> {
  return database.decide<{ readonly version: number }, WithdrawRoundRefusal>(async (trx) => {
    const reason = plainText(typedReason, { maxLength: LONGEST_REASON });
    if (reason === undefined) return refuse({ code: 'INVALID_REASON', field: 'reason' });
    const round = await lockOpenRound(database, trx, roundId, trajectoryId);
    if (!round.ok) return round;
    const at = clock();
    await closeRound(trx, roundId, 'withdrawn', at);
    await reviseHolds(trx, roundId, at);
    await recordAudit(trx, {
      at,
      actor,
      action: 'round.withdrawn',
      subjectKind: 'round',
      subjectId: roundId,
      trajectoryId,
      reason,
      details: {},
    });
    const change = { roundId, kind: 'withdrawn', changedBy: actor.personId, changedAt: at } as const;
    return accept({ version: await appendChange(database, trx, change) });
  });
}
