import type { Db, Trx } from '../database/tables.ts';
import type { Instant } from '../shared/time.ts';
import type { KindKey } from './types.ts';

/** When one kind of data was last looked through, and what came of it. */
export interface RetentionRun {
  readonly kind: KindKey;
  readonly lookedAt: Instant;
  /** How much was forgotten, ever. */
  readonly forgotten: number;
  readonly forgottenAt: Instant | undefined;
}

export async function putRetentionRun(trx: Trx, kind: KindKey, count: number, now: Instant): Promise<void> {
  const when = count > 0 ? { forgotten_at: now } : {};
  await trx
    .insertInto('retention_runs')
    .values({ kind, looked_at: now, forgotten: count, forgotten_at: null, ...when })
    .onConflict((conflict) =>
      conflict.column('kind').doUpdateSet((eb) => ({
        looked_at: now,
        forgotten: eb('retention_runs.forgotten', '+', count),
        ...when,
      })),
    )
    .execute();
}

export async function listRetentionRuns(db: Db): Promise<readonly RetentionRun[]> {
  const rows = await db.selectFrom('retention_runs').selectAll().execute();
  return rows.map((row) => ({
    // Written by putRetentionRun
    kind: row.kind as KindKey,
    lookedAt: row.looked_at,
    forgotten: row.forgotten,
    forgottenAt: row.forgotten_at ?? undefined,
  }));
}
