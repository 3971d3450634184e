import type { Db } from '../database/tables.ts';
import { countsIn, schoolHolidaysOn, specialDaysOn } from '../reference/rules.ts';
import { type PlanningCalendar, readPlanningCalendar } from '../reference/store.ts';
import type { Municipality } from '../reference/types.ts';
import { type CalendarDate, dateOf, timeOfDayOf } from '../shared/time.ts';
import type { FirstDateSlot } from './types.ts';

/** What a day is, by name; `block`: nobody plans on it (domain, "Joint planning"). */
export interface DayNote {
  readonly name: string;
  readonly effect: 'block' | 'warn' | 'info';
}

/** Moments, and the municipalities of the group that they are for. */
export interface MomentsOfGroup {
  readonly moments: readonly Pick<FirstDateSlot, 'startsAt' | 'endsAt'>[];
  readonly municipalities: readonly Municipality[];
}

/** The holidays and political days of a group's moments, in the order of the moments. */
export async function listDayNotes(
  db: Db,
  ofGroup: MomentsOfGroup,
): Promise<readonly (readonly DayNote[])[]> {
  const [notes] = await listDayNotesOfGroups(db, [ofGroup]);
  return notes ?? [];
}

/** Those of the moments of each group, in the order of the groups, with one look at the calendar for all. */
export async function listDayNotesOfGroups(
  db: Db,
  groups: readonly MomentsOfGroup[],
): Promise<readonly (readonly (readonly DayNote[])[])[]> {
  const dates = groups.flatMap(({ moments }) => moments.map(({ startsAt }) => dateOf(startsAt))).toSorted();
  const [from, to] = [dates[0], dates.at(-1)];
  if (from === undefined || to === undefined) return groups.map(() => []);
  const calendar = await readPlanningCalendar(db, { from, to });
  return groups.map(({ moments, municipalities }) =>
    moments.map((moment) => notesOn(calendar, moment, municipalities)),
  );
}

function notesOn(
  calendar: PlanningCalendar,
  { startsAt, endsAt }: Pick<FirstDateSlot, 'startsAt' | 'endsAt'>,
  municipalities: readonly Municipality[],
): readonly DayNote[] {
  const date: CalendarDate = dateOf(startsAt);
  const special = specialDaysOn(calendar, date)
    .filter(({ fromTime }) => fromTime === undefined || fromTime < timeOfDayOf(endsAt))
    .filter(({ scope }) => scope.area === 'country' || municipalities.some((one) => countsIn(scope, one)))
    .map(({ name, planning }): DayNote => ({ name, effect: planning }));
  const regions = [...new Set(municipalities.map(({ schoolRegion }) => schoolRegion))].toSorted();
  const school = regions.flatMap((region) =>
    schoolHolidaysOn(calendar, date, region).map(
      ({ name }): DayNote => ({ name: `${name} (regio ${region})`, effect: 'warn' }),
    ),
  );
  return [...special, ...school];
}
