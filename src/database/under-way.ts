import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Instant } from '../shared/time.ts';

/** A condition on rows of `cycles`: their last session has neither been held by now nor been cancelled, or is not planned yet. */
export function isUnderWay(now: Instant): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (
    select 1 from sessions as last_one
    where last_one.cycle_id = cycles.id and last_one.number = cycles.last_session_number
      and (last_one.status = 'cancelled' or last_one.ends_at <= ${now})
  )`;
}
