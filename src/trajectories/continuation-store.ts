import type { Db, Trx } from '../database/tables.ts';
import {
  type ContinuationId,
  type CycleId,
  newId,
  type ParticipantId,
  type PersonId,
  type TrajectoryId,
} from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { Continuation, ContinuationChoice, ContinuationTerms } from './types.ts';

/** Withdrawn ones included, the newest first per trajectory. */
export async function listContinuations(
  db: Db,
  trajectoryIds: readonly TrajectoryId[],
): Promise<readonly Continuation[]> {
  if (trajectoryIds.length === 0) return [];
  const ids = db.selectFrom('continuations').select('id').where('trajectory_id', 'in', trajectoryIds);
  return readContinuations(db, ids);
}

export async function listContinuationsByIds(
  db: Db,
  ids: readonly ContinuationId[],
): Promise<readonly Continuation[]> {
  if (ids.length === 0) return [];
  return readContinuations(db, db.selectFrom('continuations').select('id').where('id', 'in', ids));
}

type Ids = ReturnType<typeof idsOf>;
const idsOf = (db: Db) => db.selectFrom('continuations').select('id');

async function readContinuations(db: Db, ids: Ids): Promise<readonly Continuation[]> {
  const rows = await db
    .selectFrom('continuations')
    .selectAll()
    .where('id', 'in', ids)
    .orderBy('asked_at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  const choices = await db
    .selectFrom('continuation_choices')
    .selectAll()
    .where('continuation_id', 'in', ids)
    .orderBy('participant_id')
    .execute();
  const chosen = Map.groupBy(choices, (row) => row.continuation_id);
  return rows.map((row) => ({
    id: row.id,
    trajectoryId: row.trajectory_id,
    afterCycleId: row.after_cycle_id,
    sessions: row.sessions,
    feeCents: row.fee_cents,
    vatPercent: row.vat_percent,
    status: row.status,
    askedAt: row.asked_at,
    choices: (chosen.get(row.id) ?? []).map(({ participant_id, choice, chosen_at }) => ({
      participantId: participant_id,
      choice,
      chosenAt: chosen_at,
    })),
  }));
}

/** @throws CONTINUATION_ALREADY_ASKED */
export async function insertContinuation(
  trx: Trx,
  asked: {
    readonly trajectoryId: TrajectoryId;
    readonly afterCycleId: CycleId;
    readonly terms: ContinuationTerms;
    readonly askedAt: Instant;
    readonly askedBy: PersonId;
  },
): Promise<Continuation> {
  const { trajectoryId, afterCycleId, terms, askedAt, askedBy } = asked;
  const id = newId<ContinuationId>();
  await trx
    .insertInto('continuations')
    .values({
      id,
      trajectory_id: trajectoryId,
      after_cycle_id: afterCycleId,
      sessions: terms.sessions,
      fee_cents: terms.feeCents,
      vat_percent: terms.vatPercent,
      status: 'open',
      asked_at: askedAt,
      asked_by: askedBy,
      closed_at: null,
    })
    .execute();
  return { id, trajectoryId, afterCycleId, ...terms, status: 'open', askedAt, choices: [] };
}

export async function closeContinuation(
  trx: Trx,
  id: ContinuationId,
  status: 'started' | 'withdrawn',
  closedAt: Instant,
): Promise<void> {
  await trx.updateTable('continuations').set({ status, closed_at: closedAt }).where('id', '=', id).execute();
}

/** The last choice replaces an earlier one. */
export async function putChoice(
  trx: Trx,
  chosen: {
    readonly continuation: Pick<Continuation, 'id' | 'trajectoryId'>;
    readonly participantId: ParticipantId;
    readonly choice: ContinuationChoice;
    readonly chosenAt: Instant;
    readonly chosenBy: PersonId;
  },
): Promise<void> {
  const { continuation, participantId, choice, chosenAt, chosenBy } = chosen;
  const given = { choice, chosen_at: chosenAt, chosen_by: chosenBy };
  await trx
    .insertInto('continuation_choices')
    .values({
      continuation_id: continuation.id,
      trajectory_id: continuation.trajectoryId,
      participant_id: participantId,
      ...given,
    })
    .onConflict((conflict) => conflict.columns(['continuation_id', 'participant_id']).doUpdateSet(given))
    .execute();
}
