import assert from 'node:assert/strict';
import { REFERENCE_DIRECTORY, readReferenceTables } from '../../src/reference/tables.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { type CalendarDate, parseDate } from '../../src/shared/time.ts';

/** The tables that come with the product. */
export async function dutchTables(): Promise<ReferenceTables> {
  const read = await readReferenceTables(REFERENCE_DIRECTORY);
  assert.ok(read.ok, 'the tables of the product are sound');
  return read.value;
}

export function day(text: string): CalendarDate {
  const date = parseDate(text);
  assert.ok(date !== undefined, `${text} is a day`);
  return date;
}
