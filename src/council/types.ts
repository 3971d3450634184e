import type { CouncilEveningId, MunicipalityCode } from '../shared/ids.ts';
import type { CalendarDate, TimeOfDay } from '../shared/time.ts';

/*
 * The evenings on which a municipality's council or one of its committees meets. There is no public list of them, so
 * wethouders and their secretaries keep them (docs/decisions/0015). They belong to the municipality: what one of its
 * wethouders fills in serves the next one too. That a wethouder cannot come then is for that wethouder to say.
 */

/** Every week; even or odd ISO weeks; or the first .. fourth, or last, such weekday of the month. */
export const COUNCIL_WEEKS = ['every', 'even', 'odd', 'first', 'second', 'third', 'fourth', 'last'] as const;
export type CouncilWeeks = (typeof COUNCIL_WEEKS)[number];

/** A fixed evening (vaste raads- of commissieavond). It may start in the afternoon, and never runs past midnight. */
export interface CouncilEvening {
  readonly id: CouncilEveningId;
  readonly municipalityCode: MunicipalityCode;
  /** As people of that municipality call it: `Raad`, `Commissie Ruimte`. */
  readonly name: string;
  /** ISO weekday: 1 Monday .. 7 Sunday. */
  readonly weekday: number;
  /** Wall-clock times in Europe/Amsterdam, half-open: `starts` belongs to it, `ends` does not. */
  readonly starts: TimeOfDay;
  readonly ends: TimeOfDay;
  readonly weeks: CouncilWeeks;
  /** Last day on which it can be, inclusive; undefined when none is known. */
  readonly endsOn: CalendarDate | undefined;
}

/** What somebody fills in, before anything of it is believed. */
export type NewCouncilEvening = Omit<CouncilEvening, 'id' | 'municipalityCode'>;
