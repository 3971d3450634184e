import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { type CompositionRunId, newId, type PersonId } from '../shared/ids.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import type { CompositionRun, CompositionSearch } from './types.ts';

/** Who searches says so more than once a second; who has been silent this long is not there any more. */
const SILENT_MS = 30_000;

function silentBefore(now: Instant): Instant {
  return instantFromMillis(millisOf(now) - SILENT_MS);
}

/** @throws the breach of SEARCH_ALREADY_RUNNING. */
export async function insertSearch(
  trx: Trx,
  search: {
    readonly runId: CompositionRunId;
    readonly runVersion: number;
    readonly by: PersonId;
    readonly now: Instant;
  },
): Promise<string> {
  const id = newId<string>();
  await trx
    .insertInto('composition_searches')
    .values({
      id,
      run_id: search.runId,
      state: 'running',
      run_version: search.runVersion,
      share: 0,
      started_at: search.now,
      started_by: search.by,
      beat_at: search.now,
      ended_at: null,
      result_number: null,
    })
    .execute();
  return id;
}

/** Searches of a process that is gone have failed. */
export async function failSilent(trx: Trx, runId: CompositionRunId, now: Instant): Promise<void> {
  await trx
    .updateTable('composition_searches')
    .set({ state: 'failed', ended_at: now })
    .where('run_id', '=', runId)
    .where('ended_at', 'is', null)
    .where('beat_at', '<', silentBefore(now))
    .execute();
}

/** Says that the search goes on, and how far it is; gives what the office wants of it by now. */
export async function beat(
  db: Db,
  id: string,
  { share, now }: { readonly share: number; readonly now: Instant },
): Promise<CompositionSearch['state'] | undefined> {
  const row = await db
    .updateTable('composition_searches')
    .set({ share: Math.min(1000, Math.round(share * 1000)), beat_at: now })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .returning('state')
    .executeTakeFirst();
  return row?.state;
}

export async function findSearch(db: Db, id: string): Promise<CompositionSearch | undefined> {
  const row = await db.selectFrom('composition_searches').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toSearch(row);
}

/**
 * The one that began last, as it was when the run was read: a version that the search made since is not there for the reader, so
 * for them it goes on. When nobody carries it out any more, it has failed.
 */
export async function findLastSearch(
  db: Db,
  run: Pick<CompositionRun, 'id' | 'lastNumber'>,
  now: Instant,
): Promise<CompositionSearch | undefined> {
  const row = await db
    .selectFrom('composition_searches')
    .selectAll()
    .where('run_id', '=', run.id)
    .orderBy('started_at', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.result_number !== null && row.result_number > run.lastNumber)
    return toSearch({ ...row, state: 'running', result_number: null });
  const isGone = row.ended_at === null && row.beat_at < silentBefore(now);
  return toSearch(isGone ? { ...row, state: 'failed' } : row);
}

/** How many searches of a run there are or were: each has chance of its own. */
export async function countSearches(db: Db, runId: CompositionRunId): Promise<number> {
  const { count } = await db
    .selectFrom('composition_searches')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('run_id', '=', runId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** Asks a search to stop: with what it has, or with nothing. False when none is running, or nobody carries it out any more. */
export async function askToStop(
  trx: Trx,
  runId: CompositionRunId,
  { state, now }: { readonly state: 'stopping' | 'cancelling'; readonly now: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('composition_searches')
    .set({ state })
    .where('run_id', '=', runId)
    .where('ended_at', 'is', null)
    .where('beat_at', '>=', silentBefore(now))
    .executeTakeFirstOrThrow();
  return numUpdatedRows > 0n;
}

export async function endSearch(
  db: Db,
  id: string,
  end: {
    readonly state: 'done' | 'cancelled' | 'failed';
    readonly now: Instant;
    readonly resultNumber?: number;
  },
): Promise<void> {
  await db
    .updateTable('composition_searches')
    .set({ state: end.state, ended_at: end.now, beat_at: end.now, result_number: end.resultNumber ?? null })
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .execute();
}

function toSearch(row: Selectable<Tables['composition_searches']>): CompositionSearch {
  return {
    id: row.id,
    runId: row.run_id,
    state: row.state,
    runVersion: row.run_version,
    share: row.share,
    startedAt: row.started_at,
    startedBy: row.started_by,
    beatAt: row.beat_at,
    resultNumber: row.result_number ?? undefined,
  };
}
