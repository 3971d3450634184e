import type { Insertable, Selectable } from 'kysely';
import type { Tables } from '../database/tables.ts';
import type { MunicipalityCode } from '../shared/ids.ts';
import { normalizePartyName } from './rules.ts';
import type {
  Municipality,
  MunicipalityName,
  NameKind,
  Party,
  Province,
  SchoolHoliday,
  SchoolRegion,
  SpecialDay,
  SpecialDayKind,
  SpecialDayScope,
} from './types.ts';

/*
 * Rows and the types of this module, both ways. Every row was written from a value of its type, and the files behind
 * those were checked: that is why text becomes a narrower type below without another check.
 */

export function municipalityRow(municipality: Municipality): Insertable<Tables['municipalities']> {
  return {
    code: municipality.code,
    name: municipality.name,
    common_name: municipality.commonName ?? null,
    province: municipality.province,
    seat: municipality.seat.name,
    latitude: municipality.seat.latitude,
    longitude: municipality.seat.longitude,
    school_region: municipality.schoolRegion,
    school_regions_also: joined(municipality.schoolRegionsAlso),
    population: municipality.population,
    valid_from: municipality.validFrom ?? null,
    ended_on: municipality.ending?.validUntil ?? null,
    successor_codes: joined(municipality.ending?.successors ?? []),
  };
}

export function toMunicipality(row: Selectable<Tables['municipalities']>): Municipality {
  return {
    code: row.code,
    name: row.name,
    commonName: row.common_name ?? undefined,
    province: row.province as Province, // written by municipalityRow
    seat: { name: row.seat, latitude: row.latitude, longitude: row.longitude },
    schoolRegion: row.school_region,
    schoolRegionsAlso: split(row.school_regions_also) as SchoolRegion[], // written by municipalityRow
    population: row.population,
    validFrom: row.valid_from ?? undefined,
    ending:
      row.ended_on === null
        ? undefined
        : { validUntil: row.ended_on, successors: split(row.successor_codes) as MunicipalityCode[] }, // idem
  };
}

export function nameRow(name: MunicipalityName): Insertable<Tables['municipality_names']> {
  return {
    normalized: name.normalized,
    name: name.name,
    municipality_code: name.code,
    kind: name.kind,
    ended_on: name.endedOn ?? null,
    ambiguity: name.ambiguous ? 'ambiguous' : 'unique',
  };
}

export function toName(row: Selectable<Tables['municipality_names']>): MunicipalityName {
  return {
    name: row.name,
    normalized: row.normalized,
    code: row.municipality_code,
    kind: row.kind as NameKind, // written by nameRow
    endedOn: row.ended_on ?? undefined,
    ambiguous: row.ambiguity === 'ambiguous',
  };
}

export function holidayRow(holiday: SchoolHoliday): Insertable<Tables['school_holidays']> {
  return {
    school_year: holiday.schoolYear,
    region: holiday.region,
    name: holiday.name,
    starts_on: holiday.start,
    ends_on: holiday.end,
    status: holiday.status,
  };
}

export function toHoliday(row: Selectable<Tables['school_holidays']>): SchoolHoliday {
  return {
    schoolYear: row.school_year,
    region: row.region,
    name: row.name,
    start: row.starts_on,
    end: row.ends_on,
    status: row.status as SchoolHoliday['status'], // written by holidayRow
  };
}

export function specialDayRow(day: SpecialDay): Insertable<Tables['special_days']> {
  return {
    name: day.name,
    starts_on: day.start,
    ends_on: day.end,
    weekdays: joined(day.weekdays),
    from_time: day.fromTime ?? null,
    kind: day.kind,
    effect: day.planning,
    scope: JSON.stringify(day.scope),
  };
}

export function toSpecialDay(row: Selectable<Tables['special_days']>): SpecialDay {
  return {
    start: row.starts_on,
    end: row.ends_on,
    weekdays: split(row.weekdays).map(Number),
    fromTime: row.from_time ?? undefined,
    name: row.name,
    kind: row.kind as SpecialDayKind, // written by specialDayRow
    planning: row.effect,
    scope: JSON.parse(row.scope) as SpecialDayScope, // idem
  };
}

export function partyRow(party: Party): Insertable<Tables['parties']> {
  return {
    id: party.id,
    short_name: party.shortName,
    name: party.name,
    kind: party.kind,
    families: joined(party.families),
    matching: party.match,
    successor_id: party.successor ?? null,
  };
}

export function aliasRows(party: Party): readonly Insertable<Tables['party_aliases']>[] {
  return party.aliases.map((alias) => ({
    normalized: normalizePartyName(alias),
    alias,
    party_id: party.id,
  }));
}

/** `aliases` of this party, in any order. */
export function toParty(
  row: Selectable<Tables['parties']>,
  aliases: readonly Selectable<Tables['party_aliases']>[],
): Party {
  return {
    id: row.id,
    shortName: row.short_name,
    name: row.name,
    kind: row.kind as Party['kind'], // written by partyRow
    families: split(row.families),
    match: row.matching,
    aliases: aliases.map(({ alias }) => alias),
    successor: row.successor_id ?? undefined,
  };
}

function joined(values: readonly (string | number)[]): string {
  return values.join('|');
}

function split(text: string): string[] {
  return text === '' ? [] : text.split('|');
}
