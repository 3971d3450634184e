import type { MunicipalityCode } from '../../shared/ids.ts';
import type { CalendarDate, Instant, TimeOfDay } from '../../shared/time.ts';

/** What the reference data hold: municipalities, parties and special days. */
export interface ReferenceTables {
  municipalities: {
    code: MunicipalityCode;
    name: string;
    common_name: string | null;
    province: string;
    seat: string;
    latitude: number;
    longitude: number;
    school_region: 'noord' | 'midden' | 'zuid';
    school_regions_also: string;
    population: number;
    valid_from: CalendarDate | null;
    ended_on: CalendarDate | null;
    /** Codes joined by `|`; empty as long as it exists. */
    successor_codes: string;
  };
  municipality_names: {
    normalized: string;
    name: string;
    municipality_code: MunicipalityCode;
    kind: string;
    ended_on: CalendarDate | null;
    ambiguity: 'unique' | 'ambiguous';
  };
  school_holidays: {
    school_year: string;
    region: 'noord' | 'midden' | 'zuid';
    name: string;
    starts_on: CalendarDate;
    ends_on: CalendarDate;
    status: string;
  };
  special_days: {
    name: string;
    starts_on: CalendarDate;
    ends_on: CalendarDate;
    /** ISO weekdays joined by `|`; empty means every day. */
    weekdays: string;
    from_time: TimeOfDay | null;
    kind: string;
    effect: 'block' | 'warn' | 'info';
    /** JSON */
    scope: string;
  };
  reference_coverage: {
    calendar: 'schoolHolidays' | 'specialDays';
    covered_from: CalendarDate;
    covered_until: CalendarDate;
  };
  parties: {
    id: string;
    short_name: string;
    name: string;
    kind: string;
    /** Keys joined by `|`. */
    families: string;
    matching: 'exact' | 'prefix';
    successor_id: string | null;
  };
  party_aliases: { normalized: string; alias: string; party_id: string };
  reference_loads: { checksum: string; loaded_at: Instant };
}
