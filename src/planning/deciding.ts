import type { Database } from '../database/database.ts';
import type { Trx } from '../database/tables.ts';
import type { RoundId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { RoundClosed, RoundNotFound } from './errors.ts';
import { lockRound } from './store.ts';
import type { OpenRound } from './types.ts';

/** The round, held for a decision about it; only an open one can be decided about. */
export async function lockOpenRound(
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
