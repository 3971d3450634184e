import type { Db } from '../database/tables.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';
import type { DaysOff } from './rules.ts';

/** Days that are no working days for everybody in the country (Algemene termijnenwet, and the days equated with those). */
const KINDS = ['publicHoliday', 'equatedHoliday', 'bridgeDay'] as const;
/** Twenty working days span six weeks at most. */
const DAYS_AHEAD = 60;

/**
 * The days off from a day on, for counting working days. Weekends are not in it. Days beyond what the tables know count as
 * working days: a deadline is then a day early at most, and whoever answers late can be put on the list again.
 */
export async function readDaysOff(db: Db, from: CalendarDate): Promise<DaysOff> {
  const rows = await db
    .selectFrom('special_days')
    .select(['starts_on', 'ends_on', 'from_time', 'scope'])
    .where('kind', 'in', KINDS)
    .where('ends_on', '>=', from)
    .where('starts_on', '<=', addDays(from, DAYS_AHEAD))
    .execute();
  const days = new Set<CalendarDate>();
  for (const row of rows) {
    if (row.from_time !== null || !isWholeCountry(row.scope)) continue;
    for (let day = row.starts_on; day <= row.ends_on; day = addDays(day, 1)) days.add(day);
  }
  return days;
}

function isWholeCountry(scope: string): boolean {
  // Written by the store of the reference tables
  return (JSON.parse(scope) as { readonly area: string }).area === 'country';
}
