import assert from 'node:assert/strict';
import {
  type CandidateSlots,
  type CandidateSlotsRequest,
  candidateSlots,
  type DayPart,
} from '../../src/planning/candidate-slots.ts';
import type { Mark } from '../../src/planning/slot-marks.ts';
import { REFERENCE_DIRECTORY, readReferenceTables } from '../../src/reference/tables.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { type CalendarDate, parseDate, parseTimeOfDay } from '../../src/shared/time.ts';

/** The reference tables of the repository itself. */
export const tables = await ownTables();

async function ownTables(): Promise<ReferenceTables> {
  const read = await readReferenceTables(REFERENCE_DIRECTORY);
  assert.ok(read.ok);
  return read.value;
}

export function day(text: string): CalendarDate {
  const date = parseDate(text);
  assert.ok(date !== undefined);
  return date;
}

export function dayPart(name: string, starts: string, ends: string): DayPart {
  const [from, until] = [parseTimeOfDay(starts), parseTimeOfDay(ends)];
  assert.ok(from !== undefined && until !== undefined);
  return { name, starts: from, ends: until };
}

export const MORNING = dayPart('ochtend', '09:00', '12:00');
export const AFTERNOON = dayPart('middag', '13:30', '16:30');

export function municipality(name: string) {
  const found = tables.municipalities.find((candidate) => candidate.name === name);
  assert.ok(found !== undefined);
  return found;
}

/** One afternoon, any weekday, a group of two in Groningen and Utrecht. */
export function aRequest(
  from: string,
  to: string,
  rest: Partial<CandidateSlotsRequest> = {},
): CandidateSlotsRequest {
  return {
    period: { from: day(from), to: day(to) },
    weekdays: [1, 2, 3, 4, 5, 6, 7],
    dayParts: [AFTERNOON],
    sessionsToPlan: 1,
    municipalities: [municipality('Groningen'), municipality('Utrecht')],
    calendar: tables,
    councilEvenings: [],
    minPresent: 1,
    ...rest,
  };
}

export function slotsOf(request: CandidateSlotsRequest): CandidateSlots {
  const found = candidateSlots(request);
  assert.ok(found.ok, JSON.stringify(found));
  return found.value;
}

export function marksOn(date: string, rest: Partial<CandidateSlotsRequest> = {}): readonly Mark[] {
  return slotsOf(aRequest(date, date, rest)).slots.flatMap(({ marks }) => marks);
}
