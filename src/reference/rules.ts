import type { MunicipalityCode } from '../shared/ids.ts';
import { type CalendarDate, weekdayOf } from '../shared/time.ts';
import { namesNear } from './near-names.ts';
import type {
  Municipality,
  MunicipalityName,
  Party,
  ReferenceTables,
  SchoolHoliday,
  SchoolRegion,
  SpecialDay,
  SpecialDayScope,
} from './types.ts';

/**
 * The form in which names are compared: without accents, lower case, `&` as `en`, `a/d` as `aan den`, without
 * apostrophes, other signs as one space, without a leading "gemeente" or "gem". May be empty.
 */
export function normalizeName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('&', ' en ')
    .replace(/\ba\/d\b/g, 'aan den')
    .replace(/['’‘`]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
    .replace(/^(?:gemeente|gem) /, '');
}

/** What people call it: `Den Haag` rather than `'s-Gravenhage`. */
export function everydayName(municipality: Pick<Municipality, 'name' | 'commonName'>): string {
  return municipality.commonName ?? municipality.name;
}

/** What a typed name leads to. `ambiguous` must be asked, never chosen. */
export type MunicipalityMatch =
  | { readonly kind: 'exact'; readonly municipality: Municipality; readonly matched: MunicipalityName }
  | { readonly kind: 'ambiguous'; readonly municipalities: readonly Municipality[] }
  | { readonly kind: 'none' };

type MunicipalityTables = Pick<ReferenceTables, 'municipalities' | 'municipalityNames'>;

/**
 * The municipality that a written name means on a day. A municipality's own name wins from other names, save from
 * those marked ambiguous (Hengelo). A municipality that has ended leads to its successors.
 */
export function findMunicipalities(
  tables: MunicipalityTables,
  text: string,
  on: CalendarDate,
): MunicipalityMatch {
  const normalized = normalizeName(text);
  const hits = tables.municipalityNames.filter((name) => name.normalized === normalized);
  const own = hits.filter(isOwnName);
  const counted = own.length > 0 ? [...own, ...hits.filter((name) => name.ambiguous)] : hits;
  const municipalities = distinct(counted.flatMap((name) => municipalitiesOn(tables, name.code, on)));
  const [municipality] = municipalities;
  const [matched] = counted;
  if (municipality === undefined || matched === undefined) return { kind: 'none' };
  return municipalities.length === 1
    ? { kind: 'exact', municipality, matched }
    : { kind: 'ambiguous', municipalities };
}

/**
 * A name that leads to this municipality alone on a day, for who writes it down to be read again: what people call it, else that with what
 * tells it from another of that name (`Hengelo (O.)`). What people call it when there is none.
 */
export function unmistakableName(
  tables: MunicipalityTables,
  municipality: Municipality,
  on: CalendarDate,
): string {
  const everyday = everydayName(municipality);
  const names = tables.municipalityNames.filter(({ code }) => code === municipality.code);
  const isUnmistakable = (name: string): boolean => {
    const match = findMunicipalities(tables, name, on);
    return match.kind === 'exact' && match.municipality.code === municipality.code;
  };
  return [everyday, ...names.map(({ name }) => name)].find(isUnmistakable) ?? everyday;
}

/** A suggestion while typing, and the name that made it one (`Weesp` for Amsterdam). */
export interface MunicipalitySuggestion {
  readonly municipality: Municipality;
  readonly matched: MunicipalityName;
  /** Nothing has the name that was typed; this one has nearly that (`Zwole`). */
  readonly isGuess: boolean;
}

/**
 * At most `limit` municipalities of that day with a name, or a word in a name, that starts with `text`. Own names
 * come first, then other names, then words further on in a name; alphabetical within each. Each municipality once. Where
 * there are none: those that may have been meant ({@link namesNear}).
 */
export function searchMunicipalities(
  tables: MunicipalityTables,
  text: string,
  limit: number,
  on: CalendarDate,
): readonly MunicipalitySuggestion[] {
  const start = normalizeName(text);
  if (start === '') return [];
  const hits = tables.municipalityNames
    .filter((name) => ` ${name.normalized}`.includes(` ${start}`))
    .toSorted((left, right) => byNearness(left, right, start));
  const found = suggestionsOf(tables, hits, on, false);
  return (found.length > 0 ? found : guessMunicipalities(tables, text, on)).slice(0, limit);
}

/** The municipalities of that day of which a name may have been meant by who typed `text`, best first; see {@link namesNear}. */
export function guessMunicipalities(
  tables: MunicipalityTables,
  text: string,
  on: CalendarDate,
): readonly MunicipalitySuggestion[] {
  return suggestionsOf(tables, namesNear(tables.municipalityNames, normalizeName(text)), on, true);
}

function suggestionsOf(
  tables: MunicipalityTables,
  names: readonly MunicipalityName[],
  on: CalendarDate,
  isGuess: boolean,
): readonly MunicipalitySuggestion[] {
  const best = new Map<MunicipalityCode, MunicipalitySuggestion>();
  for (const matched of names) {
    for (const municipality of municipalitiesOn(tables, matched.code, on)) {
      if (!best.has(municipality.code)) best.set(municipality.code, { municipality, matched, isGuess });
    }
  }
  return [...best.values()];
}

function byNearness(left: MunicipalityName, right: MunicipalityName, start: string): number {
  return (
    nearness(left, start) - nearness(right, start) ||
    compareText(left.normalized, right.normalized) ||
    compareText(left.code, right.code)
  );
}

function nearness(name: MunicipalityName, start: string): number {
  if (!name.normalized.startsWith(start)) return 2;
  return isOwnName(name) ? 0 : 1;
}

/**
 * The municipality of this code on a day: itself while it exists, its successors afterwards (more than one when it
 * was split), nothing for an unknown code or before it existed.
 */
export function municipalitiesOn(
  tables: Pick<ReferenceTables, 'municipalities'>,
  code: MunicipalityCode,
  on: CalendarDate,
): readonly Municipality[] {
  const municipality = tables.municipalities.find((candidate) => candidate.code === code);
  if (municipality === undefined) return [];
  const { ending, validFrom } = municipality;
  if (ending !== undefined && on >= ending.validUntil) {
    return distinct(ending.successors.flatMap((successor) => municipalitiesOn(tables, successor, on)));
  }
  return validFrom !== undefined && on < validFrom ? [] : [municipality];
}

function isOwnName(name: MunicipalityName): boolean {
  return name.kind === 'official' || name.kind === 'common';
}

/** What a written party name means. `families` are the keys for spreading; `lokaal` is never one party. */
export type PartyMatch =
  | { readonly kind: 'listed'; readonly party: Party; readonly families: readonly string[] }
  /** A local party that resembles a local family; two of them are two parties, the same name included. */
  | { readonly kind: 'local'; readonly family: Party; readonly families: readonly string[] }
  | { readonly kind: 'unlisted'; readonly families: readonly string[] }
  | { readonly kind: 'none' };

/**
 * Looks a party up: exact aliases first, then the longest alias of a local family that the name starts with (whole
 * words). Any other name is a local party that is not listed. National names are never matched by their start:
 * local lists called "PRO ..." exist.
 */
export function matchParty(tables: Pick<ReferenceTables, 'parties'>, text: string): PartyMatch {
  const normalized = normalizePartyName(text);
  if (normalized === '') return { kind: 'none' };
  const exact = tables.parties.find((party) => aliasLengthAt(party, normalized, 'exact') > 0);
  const party = exact ?? localFamilyOf(tables.parties, normalized);
  if (party === undefined) return { kind: 'unlisted', families: ['lokaal'] };
  const { families } = party;
  return party.kind === 'localFamily'
    ? { kind: 'local', family: party, families }
    : { kind: 'listed', party, families };
}

/** As {@link normalizeName}, with `+` as a word: 50+ is a party, 50 is not. */
export function normalizePartyName(text: string): string {
  return normalizeName(text.replaceAll('+', ' plus '));
}

function localFamilyOf(parties: readonly Party[], normalized: string): Party | undefined {
  return parties
    .filter((party) => party.match === 'prefix')
    .map((party) => ({ party, length: aliasLengthAt(party, normalized, 'prefix') }))
    .filter(({ length }) => length > 0)
    .toSorted((left, right) => right.length - left.length)[0]?.party;
}

/** Length of the longest alias that is `normalized`, or that it starts with as whole words; 0 when none. */
function aliasLengthAt(party: Party, normalized: string, match: Party['match']): number {
  const fitting = party.aliases
    .map(normalizePartyName)
    .filter((alias) => alias === normalized || (match === 'prefix' && normalized.startsWith(`${alias} `)));
  return Math.max(0, ...fitting.map((alias) => alias.length));
}

/** Every special day that counts on a date, wherever its scope is; see {@link countsIn}. */
export function specialDaysOn(
  tables: Pick<ReferenceTables, 'specialDays'>,
  date: CalendarDate,
): readonly SpecialDay[] {
  return tables.specialDays.filter(
    ({ start, end, weekdays }) =>
      start <= date && date <= end && (weekdays.length === 0 || weekdays.includes(weekdayOf(date))),
  );
}

/** Whether a scope reaches a municipality. A school region reaches municipalities that lie in it wholly or partly. */
export function countsIn(
  scope: SpecialDayScope,
  municipality: Pick<Municipality, 'code' | 'province' | 'schoolRegion' | 'schoolRegionsAlso'>,
): boolean {
  if (scope.area === 'country') return true;
  const regions = [municipality.schoolRegion, ...municipality.schoolRegionsAlso];
  return (
    scope.provinces.includes(municipality.province) ||
    scope.municipalities.includes(municipality.code) ||
    scope.schoolRegions.some((region) => regions.includes(region))
  );
}

/** The school holidays of a region on a date; two in the weekend that the advice week in May shares. */
export function schoolHolidaysOn(
  tables: Pick<ReferenceTables, 'schoolHolidays'>,
  date: CalendarDate,
  region: SchoolRegion,
): readonly SchoolHoliday[] {
  return tables.schoolHolidays.filter(
    (holiday) => holiday.region === region && holiday.start <= date && date <= holiday.end,
  );
}

function distinct(municipalities: readonly Municipality[]): readonly Municipality[] {
  return [...new Map(municipalities.map((municipality) => [municipality.code, municipality])).values()];
}

function compareText(left: string, right: string): number {
  return left < right ? -1 : Number(left > right);
}
