import type { GuideRight } from '../access/types.ts';
import { type AuditDetails, recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Database } from '../database/database.ts';
import type { Trx } from '../database/tables.ts';
import type { RoundId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { RoundClosed, RoundNotFound } from './errors.ts';
import { appendChange, lockRound } from './store.ts';
import type { OpenRound, RoundChangeKind } from './types.ts';

/**
 * The round that plans what is left of a cycle, held for a decision about it; only an open one can be decided about. A round
 * about one session has no plan to decide about: to such decisions it is not there.
 */
export async function lockOpenRound(
  database: Pick<Database, 'engine'>,
  trx: Trx,
  roundId: RoundId,
  trajectoryId: TrajectoryId,
): Promise<Result<OpenRound, RoundNotFound | RoundClosed>> {
  const round = await lockAnyOpenRound(database, trx, roundId, trajectoryId);
  if (round.ok && round.value.movesSessionId !== undefined) return refuse({ code: 'ROUND_NOT_FOUND' });
  return round;
}

/** As {@link lockOpenRound}, of a cycle or about one session: people answer in both alike. */
export async function lockAnyOpenRound(
  database: Pick<Database, 'engine'>,
  trx: Trx,
  roundId: RoundId,
  trajectoryId: TrajectoryId,
): Promise<Result<OpenRound, RoundNotFound | RoundClosed>> {
  const round = await lockRound(database, trx, roundId, trajectoryId);
  if (round === undefined) return refuse({ code: 'ROUND_NOT_FOUND' });
  if (round.status !== 'open') return refuse({ code: 'ROUND_CLOSED', status: round.status });
  return accept(round);
}

/**
 * Changes something of an open round as its guide: `write` refuses, or tells whether anything is different. Then it is written
 * down and everybody who follows the round hears it; else nothing happened. Gives the round's version.
 */
export function changeOpenRound<Refusal extends { readonly code: string }>(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  told: { readonly action: string; readonly kind: RoundChangeKind; readonly details: AuditDetails },
  write: (trx: Trx, round: OpenRound) => Promise<Result<boolean, Refusal>>,
): Promise<Result<{ readonly version: number }, Refusal | RoundNotFound | RoundClosed>> {
  return database.decide<{ readonly version: number }, Refusal | RoundNotFound | RoundClosed>(async (trx) => {
    const round = await lockOpenRound(database, trx, roundId, trajectoryId);
    if (!round.ok) return round;
    const changed = await write(trx, round.value);
    if (!changed.ok) return changed;
    if (!changed.value) return accept({ version: round.value.version });
    const { action, kind, details } = told;
    const at = clock();
    const subject = { subjectKind: 'round', subjectId: roundId, trajectoryId };
    await recordAudit(trx, { at, actor, action, ...subject, details });
    const change = { roundId, kind, changedBy: actor.personId, changedAt: at };
    return accept({ version: await appendChange(database, trx, change) });
  });
}
