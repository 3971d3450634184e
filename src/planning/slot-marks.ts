import { eveningsDuring, nameWithPlace } from '../council/rules.ts';
import type { CouncilEvening } from '../council/types.ts';
import { countsIn, everydayName, schoolHolidaysOn, specialDaysOn } from '../reference/rules.ts';
import {
  type Municipality,
  PLANNING_EFFECTS,
  type PlanningEffect,
  type ReferenceTables,
  SCHOOL_REGIONS,
  type SchoolHoliday,
  type SchoolRegion,
  type SpecialDayKind,
} from '../reference/types.ts';
import type { MunicipalityCode } from '../shared/ids.ts';
import { addDays, type CalendarDate, type TimeOfDay } from '../shared/time.ts';

type GroupMunicipality = Pick<
  Municipality,
  'code' | 'name' | 'commonName' | 'province' | 'schoolRegion' | 'schoolRegionsAlso'
>;

/** Days between one session and the next, both inclusive, in calendar days. */
export interface Spacing {
  readonly minDays: number;
  readonly maxDays: number;
}

/** What decides which days deserve attention, and which of them are off. */
export interface SlotCircumstances {
  readonly spacing?: Spacing | undefined;
  /** The session that stands already; every slot is on a later day. */
  readonly fixedSessionDate?: CalendarDate | undefined;
  readonly sessionsToPlan: number;
  /** Where the participants work: decides which regional days and school holidays concern the group. */
  readonly municipalities: readonly GroupMunicipality[];
  readonly calendar: Pick<ReferenceTables, 'specialDays' | 'schoolHolidays' | 'coverage'>;
  /** Fixed evenings of their councils. */
  readonly councilEvenings: readonly CouncilEvening[];
  /** So many participants at least have to be at a session. */
  readonly minPresent: number;
}

/** Half-open: `starts` belongs to it, `ends` does not. */
interface TimesOfDay {
  readonly starts: TimeOfDay;
  readonly ends: TimeOfDay;
}

/** Why a slot deserves attention. `municipalities` are those of the group that it concerns. */
export type Mark =
  | {
      readonly kind: SpecialDayKind;
      readonly name: string;
      readonly effect: PlanningEffect;
      readonly municipalities: readonly MunicipalityCode[];
    }
  | {
      readonly kind: 'schoolHoliday';
      readonly name: string;
      readonly region: SchoolRegion;
      readonly status: SchoolHoliday['status'];
      /** `block` as with councils, but for a week that only some schools add; `info` when it concerns only a part of municipalities. */
      readonly effect: 'block' | 'warn' | 'info';
      readonly municipalities: readonly MunicipalityCode[];
      /** Municipalities of which only a part lies in this region. */
      readonly partlyMunicipalities: readonly MunicipalityCode[];
    }
  /** A council or committee meets: its wethouder has a fixed "no" then, and is one of those who may be absent. */
  | {
      readonly kind: 'councilEvening';
      /** `Raad Zwolle` */
      readonly name: string;
      /** `block` when, with councils that meet and schools that are closed, too few participants are left. */
      readonly effect: 'block' | 'warn';
      readonly municipalities: readonly MunicipalityCode[];
    }
  /** No plan that keeps the spacing can use this day. */
  | {
      readonly kind: 'outsideSpacing';
      readonly effect: 'block';
      readonly earliestDate: CalendarDate;
      readonly latestDate: CalendarDate;
    }
  /** The tables do not reach this day: it may be a holiday all the same. */
  | {
      readonly kind: 'calendarUnknown';
      readonly calendar: keyof ReferenceTables['coverage'];
      readonly effect: 'warn';
    };

/** Why a moment on this day, local time of Amsterdam, deserves attention; what keeps it off comes first. */
export function marksOf(
  date: CalendarDate,
  dayPart: TimesOfDay,
  request: SlotCircumstances,
): readonly Mark[] {
  const evenings = Map.groupBy(
    eveningsDuring(request.councilEvenings, date, dayPart),
    ({ municipalityCode }) => municipalityCode,
  );
  const effect = effectOfAbsence(date, evenings, request);
  return [
    ...spacingMarks(date, request),
    ...specialDayMarks(date, dayPart, request),
    ...schoolHolidayMarks(date, effect, request),
    ...councilMarks(evenings, effect, request),
    ...unknownMarks(date, request),
  ].toSorted((left, right) => PLANNING_EFFECTS.indexOf(left.effect) - PLANNING_EFFECTS.indexOf(right.effect));
}

/** A first session sooner than `minDays` after the fixed one, or a last one later than all gaps together allow. */
function spacingMarks(
  date: CalendarDate,
  { spacing, fixedSessionDate, sessionsToPlan }: SlotCircumstances,
): readonly Mark[] {
  if (spacing === undefined || fixedSessionDate === undefined) return [];
  const earliestDate = addDays(fixedSessionDate, spacing.minDays);
  const latestDate = addDays(fixedSessionDate, spacing.maxDays * sessionsToPlan);
  if (earliestDate <= date && date <= latestDate) return [];
  return [{ kind: 'outsideSpacing', effect: 'block', earliestDate, latestDate }];
}

function specialDayMarks(
  date: CalendarDate,
  dayPart: TimesOfDay,
  { calendar, municipalities }: SlotCircumstances,
): readonly Mark[] {
  return specialDaysOn(calendar, date)
    .filter(({ fromTime }) => fromTime === undefined || fromTime < dayPart.ends)
    .map(({ kind, name, planning, scope }) => {
      const concerned = codesOf(municipalities.filter((municipality) => countsIn(scope, municipality)));
      return { scope, mark: { kind, name, effect: planning, municipalities: concerned } };
    })
    .filter(({ scope, mark }) => scope.area === 'country' || mark.municipalities.length > 0)
    .map(({ mark }) => mark);
}

type CouncilEvenings = ReadonlyMap<MunicipalityCode, readonly CouncilEvening[]>;

/** What it does to a moment that these councils meet and the schools of these regions are closed. */
function effectOfAbsence(
  date: CalendarDate,
  evenings: CouncilEvenings,
  { calendar, municipalities, minPresent }: SlotCircumstances,
): 'block' | 'warn' {
  const left = municipalities.filter(
    ({ code, schoolRegion }) =>
      !evenings.has(code) && !schoolHolidaysOn(calendar, date, schoolRegion).some(closesSchools),
  );
  return left.length < minPresent ? 'block' : 'warn';
}

function closesSchools({ status }: Pick<SchoolHoliday, 'status'>): boolean {
  return status !== 'adviceExtraWeek';
}

function schoolHolidayMarks(
  date: CalendarDate,
  effect: 'block' | 'warn',
  { calendar, municipalities }: SlotCircumstances,
): readonly Mark[] {
  return SCHOOL_REGIONS.flatMap((region) => {
    const whole = codesOf(municipalities.filter(({ schoolRegion }) => schoolRegion === region));
    const partly = codesOf(
      municipalities.filter(({ schoolRegionsAlso }) => schoolRegionsAlso.includes(region)),
    );
    if (whole.length + partly.length === 0) return [];
    return schoolHolidaysOn(calendar, date, region).map(
      ({ name, status }): Mark => ({
        kind: 'schoolHoliday',
        name,
        region,
        status,
        effect: whole.length === 0 ? 'info' : closesSchools({ status }) ? effect : 'warn',
        municipalities: whole,
        partlyMunicipalities: partly,
      }),
    );
  });
}

function councilMarks(
  evenings: CouncilEvenings,
  effect: 'block' | 'warn',
  { municipalities }: SlotCircumstances,
): readonly Mark[] {
  return municipalities.flatMap((municipality) =>
    (evenings.get(municipality.code) ?? []).map(
      ({ name }): Mark => ({
        kind: 'councilEvening',
        name: nameWithPlace(name, everydayName(municipality)),
        effect,
        municipalities: [municipality.code],
      }),
    ),
  );
}

function unknownMarks(date: CalendarDate, { calendar }: SlotCircumstances): readonly Mark[] {
  const calendars = ['specialDays', 'schoolHolidays'] as const;
  return calendars
    .filter((name) => date < calendar.coverage[name].from || calendar.coverage[name].until < date)
    .map((name) => ({ kind: 'calendarUnknown', calendar: name, effect: 'warn' }));
}

function codesOf(municipalities: readonly GroupMunicipality[]): readonly MunicipalityCode[] {
  return [...new Set(municipalities.map(({ code }) => code))];
}
