/** The composition of a whole season, for tests and benches. */
import { experienceOf, partiesOf, STANDARD_SETTINGS } from '../../src/composition/rules.ts';
import type { Candidate, CompositionProblem, GuideCandidate, Pair } from '../../src/composition/types.ts';
import { type SeasonRegistration, seasonOf } from '../../src/demonstration/season.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import type { MunicipalityCode } from '../../src/shared/ids.ts';
import { travelMinutesBetween } from '../../src/travel/travel-time.ts';
import { day } from '../reference/dutch-tables.ts';

const ON = day('2026-11-22');
/** Where facilitators live, in turn. */
const HOMES = [
  'Utrecht',
  'Zwolle',
  "'s-Hertogenbosch",
  'Leiden',
  'Assen',
  'Alkmaar',
  'Arnhem',
  'Breda',
  'Gouda',
  'Heerenveen',
];
const GROUPS_PER_GUIDE = 6;

export function seasonProblem(tables: ReferenceTables, registrations: number, seed = 1): CompositionProblem {
  const season = seasonOf(tables, { seed, registrations, on: ON });
  const { municipalities } = tables;
  const minutes = matrixOf(tables);
  const parties = new Map(tables.parties.map((party) => [party.id, party]));
  const ids = season.map((_, index) => `a${String(index + 1).padStart(4, '0')}`);
  const pairs = (chosen: (registration: SeasonRegistration) => readonly number[]): readonly Pair[] =>
    distinct(
      season.flatMap((each, index) =>
        chosen(each).map((other) => [ids[index] ?? '', ids[other] ?? ''] as const),
      ),
    );
  const vetoes = pairs((each) => each.vetoes);
  return {
    candidates: season.map(
      (each, index): Candidate => ({
        id: ids[index] ?? '',
        municipality: each.municipality,
        parties: partiesOf(parties.get(each.partyId)),
        experience: experienceOf(each.inOfficeSince, ON),
        maxTravelMinutes: each.maxTravelMinutes,
        weekdays: each.weekdays,
        topics: each.topics,
      }),
    ),
    guides: guidesFor(tables, registrations),
    travel: { places: municipalities.map(({ code }) => code), minutes },
    wishes: pairs((each) => each.wishes),
    vetoes,
    acquainted: pairs((each) => each.satTogetherWith),
    settings: STANDARD_SETTINGS,
    locks: [],
  };
}

/** Enough for groups of six, and a few groups more. */
function guidesFor({ municipalities }: ReferenceTables, registrations: number): readonly GuideCandidate[] {
  const count = Math.ceil((registrations / 6 + 2) / GROUPS_PER_GUIDE);
  const codeOf = (name: string): MunicipalityCode => {
    const found = municipalities.find((each) => each.name === name);
    if (found === undefined) throw new Error(name);
    return found.code;
  };
  return Array.from({ length: count }, (_, index) => {
    const home = codeOf(HOMES[index % HOMES.length] ?? '');
    return {
      id: `b${index + 1}`,
      municipality: home,
      maxGroups: GROUPS_PER_GUIDE,
      notWith: [],
      notIn: [home],
    };
  });
}

function distinct(pairs: readonly Pair[]): readonly Pair[] {
  return [...new Map(pairs.map((pair) => [pair.join(' '), pair])).values()];
}

/** Between all municipalities, made once for all problems of a run. */
const matrices = new WeakMap<ReferenceTables, readonly (readonly number[])[]>();
export function matrixOf(tables: ReferenceTables): readonly (readonly number[])[] {
  const known = matrices.get(tables) ?? travelMinutesBetween(tables.municipalities);
  matrices.set(tables, known);
  return known;
}
