/**
 * A problem in numbers, for the search and the bounds: candidates and guides by their place in the problem, one word
 * for all that lies between two candidates.
 */
import { known } from './group-facts.ts';
import { type Composition, type CompositionProblem, CRITERIA, EXPERIENCES } from './types.ts';

/** What a word between two candidates holds, beside the minutes. */
export const MINUTES = 0xffff;
export const ALLOWED = 1 << 16;
export const SAME_PARTY = 1 << 17;
export const MET = 1 << 18;
export const NEIGHBOURS = 1 << 19;
/** The wish of the row to be with the column. */
export const WISHED = 1 << 20;
/** The wish of the column to be with the row. */
export const WISHED_BACK = 1 << 21;

/** Between a guide and a candidate. */
export const CONFLICT = 1 << 16;

export const NOBODY = -1;

export interface Prepared {
  readonly problem: CompositionProblem;
  readonly count: number;
  /** `between[one * count + other]` */
  readonly between: Int32Array;
  /** Place in {@link EXPERIENCES}; 3 when not known. */
  readonly experience: Uint8Array;
  /** A bit per ISO weekday that suits, all when none was named ({@link ALL_DAYS}); then one per place in {@link EXPERIENCES}. */
  readonly traits: Uint16Array;
  /** A bit per topic; 0 when none was named. */
  readonly topics: Int32Array;
  readonly wishCount: Uint16Array;
  readonly guideCount: number;
  /** `guideWords[guide * count + candidate]`: {@link MINUTES}, and {@link CONFLICT} */
  readonly guideWords: Int32Array;
  /** What is left for groups that are not locked; never below 0. */
  readonly guideRoom: Int32Array;
  /** Not in a locked group. */
  readonly free: readonly number[];
  readonly locked: readonly NumberedGroup[];
  /** The order, as places in {@link CRITERIA}. */
  readonly criteria: Uint8Array;
  readonly comfortable: number;
  readonly least: number;
  readonly standard: number;
  readonly most: number;
}

export interface NumberedGroup {
  readonly members: readonly number[];
  readonly guide: number;
}

const DAYS = 7;
export const ALL_DAYS = 0x7f;
/** The bits of {@link EXPERIENCES} among the traits. */
export const ALL_EXPERIENCES = 0x7 << DAYS;
/** As many topics as bits. */
export const MOST_TOPICS = 30;

/** @throws when the problem names somebody it does not know, or more than {@link MOST_TOPICS} topics. */
export function prepare(problem: CompositionProblem): Prepared {
  const { candidates, guides, settings } = problem;
  const count = candidates.length;
  const topics = [...new Set(candidates.flatMap((each) => each.topics))].sort();
  if (topics.length > MOST_TOPICS) throw new Error(`The problem has ${topics.length} topics.`);
  const locked = problem.locks.map((lock) => numbered(problem, lock));
  const inLocks = new Set(locked.flatMap(({ members }) => members));
  const wishes = wishLists(problem);
  return {
    problem,
    count,
    between: wordsBetween(problem, wishes),
    experience: Uint8Array.from(candidates, ({ experience }) =>
      experience === undefined ? EXPERIENCES.length : EXPERIENCES.indexOf(experience),
    ),
    traits: Uint16Array.from(
      candidates,
      ({ weekdays, experience }) =>
        (weekdays.length === 0 ? ALL_DAYS : bitsOf(weekdays.map((day) => day - 1))) |
        (experience === undefined ? 0 : 1 << (DAYS + EXPERIENCES.indexOf(experience))),
    ),
    topics: Int32Array.from(candidates, (each) => bitsOf(each.topics.map((topic) => topics.indexOf(topic)))),
    wishCount: Uint16Array.from(candidates, (_, index) => wishes[index]?.size ?? 0),
    guideCount: guides.length,
    guideWords: guideWords(problem),
    guideRoom: Int32Array.from(guides, ({ maxGroups }, guide) =>
      Math.max(0, maxGroups - locked.filter((lock) => lock.guide === guide).length),
    ),
    free: [...candidates.keys()].filter((index) => !inLocks.has(index)),
    locked,
    criteria: Uint8Array.from(settings.order, (criterion) => CRITERIA.indexOf(criterion)),
    comfortable: settings.comfortableTravelMinutes,
    ...settings.sizes,
  };
}

/** @throws when the problem does not know somebody */
function numbered(
  { candidates, guides }: CompositionProblem,
  { members, guide }: { readonly members: readonly string[]; readonly guide: string | undefined },
): NumberedGroup {
  return {
    members: members.map((member) => placeOf(candidates, member)),
    guide: guide === undefined ? NOBODY : placeOf(guides, guide),
  };
}

function placeOf(all: readonly { readonly id: string }[], wanted: string): number {
  const place = all.findIndex(({ id }) => id === wanted);
  if (place < 0) throw new Error(`The problem does not know ${wanted}.`);
  return place;
}

/** Groups by the places of who is in them. @throws when the problem does not know somebody */
export function numberedGroups(
  problem: CompositionProblem,
  { groups }: Composition,
): readonly NumberedGroup[] {
  return groups.map((group) => numbered(problem, group));
}

/** Groups with ids. */
export function compositionOf(
  { candidates, guides }: CompositionProblem,
  groups: readonly NumberedGroup[],
): Composition {
  return {
    groups: groups.map(({ members, guide }) => ({
      members: members.flatMap((member) => candidates[member]?.id ?? []),
      guide: guides[guide]?.id,
    })),
  };
}

/** Per candidate the others they wish to be with. */
function wishLists({ candidates, wishes }: CompositionProblem): readonly ReadonlySet<string>[] {
  return candidates.map(({ id }) => new Set(wishes.filter(([from]) => from === id).map(([, to]) => to)));
}

function wordsBetween(problem: CompositionProblem, wishes: readonly ReadonlySet<string>[]): Int32Array {
  const { candidates, settings, travel } = problem;
  const count = candidates.length;
  const places = new Map(travel.places.map((place, row) => [place, row]));
  const rows = candidates.map(({ municipality }) => known(places.get(municipality), municipality));
  const partners = [partnersIn(problem, problem.vetoes), partnersIn(problem, problem.acquainted)] as const;
  const limits = candidates.map((each) => each.maxTravelMinutes ?? settings.maxTravelMinutes ?? Infinity);
  const words = new Int32Array(count * count);
  for (const [one, first] of candidates.entries()) {
    const minutesFrom = travel.minutes[rows[one] ?? 0] ?? [];
    for (const [other, second] of candidates.entries()) {
      const minutes = known(minutesFrom[rows[other] ?? 0], second.municipality);
      const isAllowed =
        first.municipality !== second.municipality &&
        minutes <= Math.min(limits[one] ?? 0, limits[other] ?? 0) &&
        partners[0].get(first.id)?.has(second.id) !== true;
      words[one * count + other] =
        minutes |
        (isAllowed ? ALLOWED : 0) |
        (first.parties.some((party) => second.parties.includes(party)) ? SAME_PARTY : 0) |
        (partners[1].get(first.id)?.has(second.id) === true ? MET : 0) |
        (minutes < settings.neighbourMinutes ? NEIGHBOURS : 0) |
        (wishes[one]?.has(second.id) === true ? WISHED : 0) |
        (wishes[other]?.has(first.id) === true ? WISHED_BACK : 0);
    }
  }
  return words;
}

function partnersIn(
  { candidates }: CompositionProblem,
  pairs: CompositionProblem['vetoes'],
): ReadonlyMap<string, ReadonlySet<string>> {
  const partners = new Map(candidates.map(({ id }) => [id, new Set<string>()]));
  for (const [one, other] of pairs) {
    partners.get(one)?.add(other);
    partners.get(other)?.add(one);
  }
  return partners;
}

function guideWords({ candidates, guides, travel }: CompositionProblem): Int32Array {
  const places = new Map(travel.places.map((place, row) => [place, row]));
  return Int32Array.from(
    guides.flatMap((guide) => {
      const minutesFrom = travel.minutes[known(places.get(guide.municipality), guide.municipality)] ?? [];
      const notWith = new Set(guide.notWith);
      const notIn = new Set(guide.notIn);
      return candidates.map(
        ({ id, municipality }) =>
          known(minutesFrom[known(places.get(municipality), municipality)], municipality) |
          (notWith.has(id) || notIn.has(municipality) ? CONFLICT : 0),
      );
    }),
  );
}

/** Whether the hard rules let two be in one group: never somebody with themselves, being of one municipality. */
export function areAllowed({ between, count }: Prepared, one: number, other: number): boolean {
  return ((between[one * count + other] ?? 0) & ALLOWED) !== 0;
}

function bitsOf(places: readonly number[]): number {
  return places.filter((place) => place >= 0).reduce((bits, place) => bits | (1 << place), 0);
}
