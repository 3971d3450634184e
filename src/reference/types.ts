import type { MunicipalityCode } from '../shared/ids.ts';
import type { CalendarDate, TimeOfDay } from '../shared/time.ts';

/*
 * Reference data: facts about the country that nobody in a group decides. They are read from the CSV files in
 * `data/` (see the README there for sources and columns) and change with the files, never with the code.
 */

export const PROVINCES = [
  'Groningen',
  'Fryslân',
  'Drenthe',
  'Overijssel',
  'Flevoland',
  'Gelderland',
  'Utrecht',
  'Noord-Holland',
  'Zuid-Holland',
  'Zeeland',
  'Noord-Brabant',
  'Limburg',
] as const;
export type Province = (typeof PROVINCES)[number];

/** Regions of the Regeling vaststelling schoolvakanties, art. 3. */
export const SCHOOL_REGIONS = ['noord', 'midden', 'zuid'] as const;
export type SchoolRegion = (typeof SCHOOL_REGIONS)[number];

export interface Municipality {
  readonly code: MunicipalityCode;
  /** The name CBS uses: `'s-Gravenhage`. */
  readonly name: string;
  /** What everybody says, when that is another name: `Den Haag`. */
  readonly commonName: string | undefined;
  readonly province: Province;
  /** The town with the town hall, WGS 84 degrees. Distances are measured from here. */
  readonly seat: { readonly name: string; readonly latitude: number; readonly longitude: number };
  readonly schoolRegion: SchoolRegion;
  /** Regions that only a part of the municipality belongs to; never holds `schoolRegion`. */
  readonly schoolRegionsAlso: readonly SchoolRegion[];
  readonly population: number;
  /** First day of existence; undefined when it is older than these tables know (2015). */
  readonly validFrom: CalendarDate | undefined;
  /** Known end: the first day on which it no longer exists, and who takes over. The row stays readable. */
  readonly ending: MunicipalityEnding | undefined;
}

export interface MunicipalityEnding {
  readonly validUntil: CalendarDate;
  readonly successors: readonly MunicipalityCode[];
}

/** `official` and `common` come from the municipality itself, the others from the table of names. */
export const NAME_KINDS = [
  'official',
  'common',
  'seat',
  'place',
  'former',
  'spelling',
  'dutch',
  'frisian',
  'english',
  'withoutArticle',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** A name somebody may type, and the municipality it leads to. */
export interface MunicipalityName {
  readonly name: string;
  /** `normalizeName(name)`. */
  readonly normalized: string;
  readonly code: MunicipalityCode;
  readonly kind: NameKind;
  /** For `former`: the first day on which the municipality of this name no longer existed. */
  readonly endedOn: CalendarDate | undefined;
  /** More than one municipality answers to this name: ask the person, never choose. */
  readonly ambiguous: boolean;
}

export interface SchoolHoliday {
  readonly schoolYear: string;
  readonly region: SchoolRegion;
  readonly name: string;
  /** Both inclusive: Saturday to Sunday. */
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** `advice` is followed by most schools; `adviceExtraWeek` is the second week in May that many schools add. */
  readonly status: 'statutory' | 'advice' | 'adviceExtraWeek';
}

export const SPECIAL_DAY_KINDS = [
  'publicHoliday',
  'equatedHoliday',
  'bridgeDay',
  'carnival',
  'religious',
  'observance',
  'election',
  'political',
] as const;
export type SpecialDayKind = (typeof SPECIAL_DAY_KINDS)[number];

/** What a day means for planning: off unless switched on, a warning, or only shown. */
export const PLANNING_EFFECTS = ['block', 'warn', 'info'] as const;
export type PlanningEffect = (typeof PLANNING_EFFECTS)[number];

/** Where a special day counts: everywhere, or only in what is listed (one of them is enough). */
export type SpecialDayScope =
  | { readonly area: 'country' }
  | {
      readonly area: 'parts';
      readonly provinces: readonly Province[];
      readonly schoolRegions: readonly SchoolRegion[];
      readonly municipalities: readonly MunicipalityCode[];
    };

export interface SpecialDay {
  /** Both inclusive. */
  readonly start: CalendarDate;
  readonly end: CalendarDate;
  /** ISO weekdays 1..7 on which it counts within start..end; empty means every day. */
  readonly weekdays: readonly number[];
  /** Wall-clock time from which it counts until the end of the day; undefined means the whole day. */
  readonly fromTime: TimeOfDay | undefined;
  readonly name: string;
  readonly kind: SpecialDayKind;
  readonly planning: PlanningEffect;
  readonly scope: SpecialDayScope;
}

export interface Party {
  readonly id: string;
  readonly shortName: string;
  readonly name: string;
  readonly kind: 'national' | 'regional' | 'jointList' | 'localFamily' | 'none';
  /** Keys for spreading parties in a group; a joint list counts in each. `lokaal` is never one party. */
  readonly families: readonly string[];
  /** `prefix` (local families only): a name that starts with an alias belongs here too. */
  readonly match: 'exact' | 'prefix';
  readonly aliases: readonly string[];
  /** Id of the party this one merged into. */
  readonly successor: string | undefined;
}

/** The days that a table knows, both inclusive: outside them "no holiday" means "not known". */
export interface Coverage {
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

export interface ReferenceTables {
  readonly municipalities: readonly Municipality[];
  /** Every name, the municipalities' own names included. */
  readonly municipalityNames: readonly MunicipalityName[];
  readonly schoolHolidays: readonly SchoolHoliday[];
  readonly specialDays: readonly SpecialDay[];
  readonly parties: readonly Party[];
  readonly coverage: { readonly schoolHolidays: Coverage; readonly specialDays: Coverage };
  /** The day each file was compiled for, by file name without `.csv`. */
  readonly referenceDates: ReadonlyMap<string, CalendarDate>;
  /** SHA-256 in hex over all files: equal checksums mean equal tables. */
  readonly checksum: string;
}
