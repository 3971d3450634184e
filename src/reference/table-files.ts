import { z } from 'zod';
import type { MunicipalityCode } from '../shared/ids.ts';
import { type CalendarDate, parseDate, parseTimeOfDay } from '../shared/time.ts';
import { normalizeName } from './rules.ts';
import { cell, listCell, optionalCell, type TableFile, tableFile } from './table-file.ts';
import {
  type Coverage,
  type Municipality,
  type MunicipalityName,
  NAME_KINDS,
  type Party,
  PLANNING_EFFECTS,
  PROVINCES,
  SCHOOL_REGIONS,
  type SchoolHoliday,
  SPECIAL_DAY_KINDS,
  type SpecialDay,
  type SpecialDayScope,
} from './types.ts';

const date = cell('een datum (JJJJ-MM-DD)', parseDate);
const optionalDate = optionalCell('een datum (JJJJ-MM-DD) of niets', parseDate);
const text = cell('tekst', asText);
const code = cell('een gemeentecode (GM en vier cijfers)', asMunicipalityCode);
const yesOrNo = cell('yes of no', (value) => ({ yes: true, no: false })[value]);

export const MUNICIPALITIES: TableFile<Municipality> = tableFile(
  'municipalities.csv',
  {
    code,
    name: text,
    commonName: optionalCell('tekst', asText),
    province: oneOf(PROVINCES),
    seat: text,
    seatLatitude: numberBetween(50.7, 53.6),
    seatLongitude: numberBetween(3.3, 7.3),
    schoolRegion: oneOf(SCHOOL_REGIONS),
    schoolRegionsAlso: listCell(SCHOOL_REGIONS.join(', '), memberOf(SCHOOL_REGIONS)),
    population: numberBetween(1, 2_000_000),
    validFrom: optionalDate,
    validUntil: optionalDate,
    successors: listCell('gemeentecodes met | ertussen', asMunicipalityCode),
  },
  ({ seat, seatLatitude, seatLongitude, validUntil, successors, ...cells }, context) => {
    if ((validUntil === undefined) !== (successors.length === 0)) {
      const message = 'opvolgers bij een einddatum, en anders niets';
      context.addIssue({ code: 'custom', path: ['successors'], message });
    }
    return {
      ...cells,
      seat: { name: seat, latitude: seatLatitude, longitude: seatLongitude },
      schoolRegionsAlso: cells.schoolRegionsAlso.filter((region) => region !== cells.schoolRegion),
      ending: validUntil === undefined ? undefined : { validUntil, successors },
    };
  },
);

export const MUNICIPALITY_NAMES: TableFile<MunicipalityName> = tableFile(
  'municipality-names.csv',
  {
    name: cell('een naam met letters', asName),
    code,
    kind: oneOf(NAME_KINDS),
    endedOn: optionalDate,
    ambiguous: yesOrNo,
  },
  (cells) => ({ ...cells, normalized: normalizeName(cells.name) }),
);

export const SCHOOL_HOLIDAYS: TableFile<SchoolHoliday> = tableFile(
  'school-holidays.csv',
  {
    schoolYear: cell('een schooljaar (2026-2027)', (value) =>
      /^\d{4}-\d{4}$/.test(value) ? value : undefined,
    ),
    region: oneOf(SCHOOL_REGIONS),
    name: text,
    start: date,
    end: date,
    status: oneOf(['statutory', 'advice', 'adviceExtraWeek']),
  },
  endsAfterStart,
);

export const SPECIAL_DAYS: TableFile<SpecialDay> = tableFile(
  'special-days.csv',
  {
    start: date,
    end: date,
    weekdays: listCell('weekdagen 1 (maandag) tot en met 7', asWeekday),
    fromTime: optionalCell('een tijd (UU:MM) of niets', parseTimeOfDay),
    name: text,
    kind: oneOf(SPECIAL_DAY_KINDS),
    planning: oneOf(PLANNING_EFFECTS),
    scope: cell('NL, of province:, schoolRegion: of municipality: met | ertussen', asScope),
  },
  endsAfterStart,
);

export const PARTIES: TableFile<Party> = tableFile(
  'parties.csv',
  {
    id: text,
    shortName: text,
    name: text,
    kind: oneOf(['national', 'regional', 'jointList', 'localFamily', 'none']),
    families: listCell('sleutels met | ertussen', asText),
    match: oneOf(['exact', 'prefix']),
    aliases: listCell('namen met | ertussen', asName),
    successor: optionalCell('tekst', asText),
  },
  (cells, context) => {
    if (cells.match === 'prefix' && cells.kind !== 'localFamily') {
      context.addIssue({ code: 'custom', path: ['match'], message: 'exact, behalve bij localFamily' });
    }
    return cells;
  },
);

export const COVERED_TABLES = [
  'municipalities',
  'municipality-names',
  'school-holidays',
  'special-days',
  'parties',
] as const;

/** How far a table's facts reach: the day they were compiled for and, for calendars, the days they cover. */
export type CoveredTable =
  | (Coverage & { readonly kind: 'calendar'; readonly table: string; readonly referenceDate: CalendarDate })
  | { readonly kind: 'list'; readonly table: string; readonly referenceDate: CalendarDate };

export const COVERAGE: TableFile<CoveredTable> = tableFile(
  'coverage.csv',
  { table: oneOf(COVERED_TABLES), referenceDate: date, from: optionalDate, until: optionalDate },
  ({ table, referenceDate, from, until }, context) => {
    if (table !== 'school-holidays' && table !== 'special-days') {
      return { kind: 'list', table, referenceDate } as const;
    }
    if (from !== undefined && until !== undefined && from <= until) {
      return { kind: 'calendar', table, referenceDate, from, until } as const;
    }
    const message = 'de laatste bekende dag, niet voor from';
    context.addIssue({ code: 'custom', path: ['until'], message });
    return z.NEVER;
  },
);

function endsAfterStart<Cells extends { readonly start: string; readonly end: string }>(
  cells: Cells,
  context: z.RefinementCtx,
): Cells {
  if (cells.end < cells.start) {
    context.addIssue({ code: 'custom', path: ['end'], message: 'een datum die niet voor start ligt' });
  }
  return cells;
}

function oneOf<const Value extends string>(values: readonly Value[]) {
  return cell(values.join(', '), memberOf(values));
}

function memberOf<Value extends string>(values: readonly Value[]) {
  return (value: string): Value | undefined => values.find((candidate) => candidate === value);
}

function numberBetween(least: number, most: number) {
  return cell(`een getal van ${least} tot en met ${most}`, (value) => {
    const number = /^\d+(\.\d+)?$/.test(value) ? Number(value) : Number.NaN;
    return number >= least && number <= most ? number : undefined;
  });
}

function asText(value: string): string | undefined {
  return value !== '' && value === value.trim() ? value : undefined;
}

function asName(value: string): string | undefined {
  return normalizeName(value) === '' ? undefined : asText(value);
}

function asMunicipalityCode(value: string): MunicipalityCode | undefined {
  // The pattern is the brand: this is where text becomes a code.
  return /^GM\d{4}$/.test(value) ? (value as MunicipalityCode) : undefined;
}

function asWeekday(value: string): number | undefined {
  return /^[1-7]$/.test(value) ? Number(value) : undefined;
}

/** `NL`, or parts joined by `|`: `province:Limburg`, `schoolRegion:zuid`, `municipality:GM0402`. */
function asScope(value: string): SpecialDayScope | undefined {
  if (value === 'NL') return { area: 'country' };
  const parts = value.split('|').map((part) => part.split(':'));
  const provinces = named(parts, 'province').map(memberOf(PROVINCES));
  const schoolRegions = named(parts, 'schoolRegion').map(memberOf(SCHOOL_REGIONS));
  const municipalities = named(parts, 'municipality').map(asMunicipalityCode);
  const known = [...provinces, ...schoolRegions, ...municipalities].filter((part) => part !== undefined);
  if (known.length !== parts.length) return undefined;
  return {
    area: 'parts',
    provinces: provinces.filter((part) => part !== undefined),
    schoolRegions: schoolRegions.filter((part) => part !== undefined),
    municipalities: municipalities.filter((part) => part !== undefined),
  };
}

function named(parts: readonly (readonly string[])[], kind: string): readonly string[] {
  return parts.filter((part) => part.length === 2 && part[0] === kind).map((part) => part[1] ?? '');
}
