/**
 * A season of registrations as they could come in: seeded, so that the same numbers give the same season. For the
 * demonstration, the benches and the tests of the composition; nobody in it exists.
 *
 * What it rests on: 342 municipalities and their population (reference tables); the size of a council by population
 * (Gemeentewet, art. 8) and wethouders as one in six of it (art. 36 allows one in five), which gives 1,499 posts; there were 1,410 in
 * October 2022, of 1,400 to 1,500 (Wethoudersvereniging); 36.6 % local parties (NOS, 2022), CDA and VVD next; about 1,000 of them members of the
 * association (its own pages). The shares of the other parties, experience after an election and all wishes are guesses.
 */
import { TOPICS, type Topic } from '../enrolment/types.ts';
import { municipalitiesOn } from '../reference/rules.ts';
import type { Municipality, Party, ReferenceTables } from '../reference/types.ts';
import type { MunicipalityCode } from '../shared/ids.ts';
import { type Random, seeded, shuffled } from '../shared/seeded-random.ts';
import { addDays, type CalendarDate } from '../shared/time.ts';

export interface SeasonRegistration {
  readonly municipality: MunicipalityCode;
  readonly partyId: string;
  readonly isMember: boolean;
  readonly inOfficeSince: CalendarDate | undefined;
  readonly maxTravelMinutes: number | undefined;
  readonly weekdays: readonly number[];
  readonly topics: readonly Topic[];
  /** Places in the season of whom somebody would like to be with, and would not. */
  readonly wishes: readonly number[];
  readonly vetoes: readonly number[];
  readonly satTogetherWith: readonly number[];
}

export interface SeasonSize {
  readonly seed: number;
  readonly registrations: number;
  /** The day on which the season is looked at. */
  readonly on: CalendarDate;
}

/** Every registration is of another post: never more of a municipality than it has wethouders. At most {@link postCount}. */
export function seasonOf(
  tables: Pick<ReferenceTables, 'municipalities' | 'parties'>,
  { seed, registrations, on }: SeasonSize,
): readonly SeasonRegistration[] {
  const random = seeded(seed);
  const posts = shuffled(tables.municipalities.flatMap(postsIn), random).slice(0, registrations);
  const people = posts.map((municipality) => registrationOf(municipality, tables.parties, on, random));
  const nearby = (one: number): number => nearbyPost(posts, one, random);
  return people.map((person, index) => ({
    ...person,
    wishes: random() < 0.12 ? [nearby(index)] : [],
    vetoes: random() < 0.03 ? [nearby(index)] : [],
    satTogetherWith: random() < 0.08 ? [nearby(index), nearby(index)] : [],
  }));
}

/** The tables with those municipalities alone that exist on a day; nobody can be wethouder of another then. */
export function standingOn<Tables extends Pick<ReferenceTables, 'municipalities'>>(
  tables: Tables,
  day: CalendarDate,
): Tables {
  const municipalities = tables.municipalities.filter(({ code }) =>
    municipalitiesOn(tables, code, day).some((standing) => standing.code === code),
  );
  return { ...tables, municipalities };
}

/** How many wethouders all these municipalities have together. */
export function postCount({ municipalities }: Pick<ReferenceTables, 'municipalities'>): number {
  return municipalities.flatMap(postsIn).length;
}

/** Gemeentewet, art. 8: inhabitants up to and including, and seats in the council. */
const COUNCIL_SEATS: readonly (readonly [inhabitants: number, seats: number])[] = [
  [3_000, 9],
  [6_000, 11],
  [10_000, 13],
  [15_000, 15],
  [20_000, 17],
  [25_000, 19],
  [30_000, 21],
  [35_000, 23],
  [40_000, 25],
  [45_000, 27],
  [50_000, 29],
  [60_000, 31],
  [70_000, 33],
  [80_000, 35],
  [100_000, 37],
  [200_000, 39],
  [Infinity, 45],
];
const POSTS_PER_SEAT = 0.167;

function postsIn(municipality: Municipality): readonly Municipality[] {
  const seats = COUNCIL_SEATS.find(([inhabitants]) => municipality.population <= inhabitants)?.[1] ?? 0;
  return Array.from({ length: Math.max(2, Math.round(seats * POSTS_PER_SEAT)) }, () => municipality);
}

type Person = Omit<SeasonRegistration, 'wishes' | 'vetoes' | 'satTogetherWith'>;

function registrationOf(
  municipality: Municipality,
  parties: readonly Party[],
  on: CalendarDate,
  random: Random,
): Person {
  return {
    municipality: municipality.code,
    partyId: partyIn(municipality, parties, random),
    isMember: random() < 0.71,
    inOfficeSince: random() < 0.1 ? undefined : addDays(on, -Math.floor(daysInOffice(random))),
    maxTravelMinutes:
      random() < 0.45
        ? drawn(
            [
              [45, 1],
              [60, 4],
              [75, 3],
              [90, 3],
              [120, 1],
            ],
            random,
          )
        : undefined,
    weekdays: random() < 0.5 ? [1, 3, 4, 5].filter(() => random() < 0.6) : [],
    topics: TOPICS.filter(() => random() < 0.35),
  };
}

/** The year after an election: more than half are new. */
function daysInOffice(random: Random): number {
  return drawn<readonly [number, number]>(
    [
      [[30, 250], 55],
      [[1500, 1800], 28],
      [[2900, 4800], 17],
    ],
    random,
  ).reduce((from, until) => from + random() * (until - from));
}

/** Per cent of wethouders, in the whole country; see the head of this file. */
const PARTY_SHARES: readonly (readonly [party: string, share: number])[] = [
  ['lokaal', 36.6],
  ['cda', 15],
  ['vvd', 14.5],
  ['glpvda', 7],
  ['pvda', 4],
  ['gl', 3],
  ['d66', 6.5],
  ['cu', 4],
  ['sgp', 2.2],
  ['cusgp', 0.9],
  ['bbb', 1.5],
  ['sp', 1],
  ['pvdd', 0.3],
  ['geen', 3.5],
];
const CHRISTIAN: ReadonlySet<string> = new Set(['cu', 'sgp', 'cusgp']);
/** Where the Christian parties are strong. */
const CHRISTIAN_PROVINCES: ReadonlySet<string> = new Set([
  'Zeeland',
  'Gelderland',
  'Overijssel',
  'Flevoland',
]);

function partyIn({ province }: Municipality, parties: readonly Party[], random: Random): string {
  const shares = PARTY_SHARES.map(([party, share]): readonly [string, number] => [
    party,
    CHRISTIAN.has(party) ? share * (CHRISTIAN_PROVINCES.has(province) ? 2 : 0.5) : share,
  ]);
  // The one province of the FNP
  const all = province === 'Fryslân' ? [...shares, ['fnp', 9] as const] : shares;
  return drawn(
    all.filter(([party]) => parties.some(({ id }) => id === party)),
    random,
  );
}

/** One of the posts at a seat not far away: who has met somebody, or wants to be with them, often lives near. */
function nearbyPost(posts: readonly Municipality[], one: number, random: Random): number {
  const here = posts[one]?.seat;
  const tries = Array.from({ length: 12 }, () => Math.floor(random() * posts.length)).filter(
    (other) => other !== one && posts[other] !== posts[one],
  );
  const apart = (other: number): number => {
    const there = posts[other]?.seat;
    if (here === undefined || there === undefined) return Infinity;
    return Math.hypot(here.latitude - there.latitude, (here.longitude - there.longitude) * 0.62);
  };
  return tries.sort((first, second) => apart(first) - apart(second))[0] ?? (one + 1) % posts.length;
}

function drawn<Value>(shares: readonly (readonly [Value, number])[], random: Random): Value {
  let left = random() * shares.reduce((sum, [, share]) => sum + share, 0);
  for (const [value, share] of shares) {
    left -= share;
    if (left < 0) return value;
  }
  const [last] = shares.at(-1) ?? [];
  if (last === undefined) throw new Error('Nothing to draw from.');
  return last;
}
