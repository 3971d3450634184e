/** The criteria of one group in numbers; criteria.ts says the same in words. Called some million times in a search. */
import {
  ALL_DAYS,
  ALL_EXPERIENCES,
  MET,
  MINUTES,
  NEIGHBOURS,
  NOBODY,
  type Prepared,
  SAME_PARTY,
  WISHED,
  WISHED_BACK,
} from './prepared.ts';
import { CRITERIA } from './types.ts';

export const CRITERION_COUNT: number = CRITERIA.length;

/**
 * Writes the value and the total of each criterion, in the order of CRITERIA, at `at` of `values` and `totals`. The group
 * is `members[from]` up to `members[from + size - 1]`; all are 0 for a group of nobody.
 */
export function writeGroupValues(
  prepared: Prepared,
  members: ArrayLike<number>,
  from: number,
  size: number,
  guide: number,
  values: Int32Array,
  totals: Int32Array,
  at: number,
): void {
  if (size === 0) {
    values.fill(0, at, at + CRITERION_COUNT);
    totals.fill(0, at, at + CRITERION_COUNT);
    return;
  }
  const { between, count, comfortable, traits, topics, wishCount } = prepared;
  let samePartyPairs = 0;
  let metPairs = 0;
  let neighbourPairs = 0;
  let unfulfilled = 0;
  let allMinutes = 0;
  let withTopics = 0;
  const minutesOf = size <= journeys.length ? journeys.fill(0, 0, size) : new Int32Array(size);
  perTrait.fill(0);
  perTopic.fill(0);
  for (let index = 0; index < size; index += 1) {
    const one = members[from + index] ?? 0;
    const row = one * count;
    for (let other = index + 1; other < size; other += 1) {
      const word = between[row + (members[from + other] ?? 0)] ?? 0;
      const minutes = word & MINUTES;
      allMinutes += minutes;
      minutesOf[index] = (minutesOf[index] ?? 0) + minutes;
      minutesOf[other] = (minutesOf[other] ?? 0) + minutes;
      if ((word & (SAME_PARTY | MET | NEIGHBOURS | WISHED | WISHED_BACK)) === 0) continue;
      if ((word & WISHED) !== 0) unfulfilled -= 1;
      if ((word & WISHED_BACK) !== 0) unfulfilled -= 1;
      if ((word & SAME_PARTY) !== 0) samePartyPairs += 1;
      if ((word & MET) !== 0) metPairs += 1;
      if ((word & NEIGHBOURS) !== 0) neighbourPairs += 1;
    }
    unfulfilled += wishCount[one] ?? 0;
    countEach(perTrait, traits[one] ?? 0);
    const named = topics[one] ?? 0;
    if (named === 0) continue;
    withTopics += 1;
    countEach(perTopic, named);
  }
  let heaviest = 0;
  let burdens = 0;
  for (let index = 0; index < size; index += 1) {
    const minutes = minutesOf[index] ?? 0;
    if (minutes <= comfortable * (size - 1)) continue;
    const burden = Math.ceil(minutes / (size - 1)) - comfortable;
    burdens += burden;
    if (burden > heaviest) heaviest = burden;
  }
  const pairs = (size * (size - 1)) / 2;
  write(values, totals, at, guide === NOBODY ? 1 : 0);
  write(values, totals, at + 1, Math.abs(size - prepared.standard));
  write(values, totals, at + 2, samePartyPairs);
  values[at + 3] = heaviest;
  totals[at + 3] = burdens;
  write(values, totals, at + 4, neighbourPairs);
  write(values, totals, at + 5, Math.max(0, mostOf(perTrait, ALL_EXPERIENCES) - Math.ceil(size / 2)));
  write(values, totals, at + 6, unfulfilled);
  write(values, totals, at + 7, metPairs);
  write(values, totals, at + 8, size - mostOf(perTrait, ALL_DAYS));
  write(values, totals, at + 9, withTopics - mostOf(perTopic, -1));
  write(values, totals, at + 10, guideMinutesOf(prepared, members, from, size, guide));
  values[at + 11] = pairs === 0 ? 0 : Math.ceil(allMinutes / pairs);
  totals[at + 11] = allMinutes;
}

/** Of the locked groups together, in the order of CRITERIA: the value of the worst one, and the totals. */
export function lockedLevels(prepared: Prepared): {
  readonly worst: Int32Array;
  readonly totals: Float64Array;
} {
  const worst = new Int32Array(CRITERION_COUNT);
  const totals = new Float64Array(CRITERION_COUNT);
  const ofGroup = { values: new Int32Array(CRITERION_COUNT), totals: new Int32Array(CRITERION_COUNT) };
  for (const { members, guide } of prepared.locked) {
    writeGroupValues(prepared, members, 0, members.length, guide, ofGroup.values, ofGroup.totals, 0);
    for (let criterion = 0; criterion < CRITERION_COUNT; criterion += 1) {
      worst[criterion] = Math.max(worst[criterion] ?? 0, ofGroup.values[criterion] ?? 0);
      totals[criterion] = (totals[criterion] ?? 0) + (ofGroup.totals[criterion] ?? 0);
    }
  }
  return { worst, totals };
}

/** Of most groups: with more members than this a new one is made. */
const journeys = new Int32Array(16);
/** Room for 4,095 members: a locked group may be of any size. */
const PLACES = 12;
const perTrait = new Int32Array(PLACES);
const perTopic = new Int32Array(PLACES);

function write(values: Int32Array, totals: Int32Array, at: number, value: number): void {
  values[at] = value;
  totals[at] = value;
}

/**
 * Counts for 32 things at once, in binary: a bit of `counts[place]` is worth 2 ** place for its thing. Adds one for each thing that
 * has a bit in `more`.
 */
function countEach(counts: Int32Array, more: number): void {
  let carried = more;
  for (let place = 0; carried !== 0; place += 1) {
    const before = counts[place] ?? 0;
    counts[place] = before ^ carried;
    carried &= before;
  }
}

/** The highest count of the things that have a bit in `of`. */
function mostOf(counts: Int32Array, of: number): number {
  let most = 0;
  let highest = of;
  for (let place = PLACES - 1; place >= 0; place -= 1) {
    const higher = highest & (counts[place] ?? 0);
    if (higher === 0) continue;
    highest = higher;
    most += 1 << place;
  }
  return most;
}

function guideMinutesOf(
  { guideWords, count }: Prepared,
  members: ArrayLike<number>,
  from: number,
  size: number,
  guide: number,
): number {
  if (guide === NOBODY) return 0;
  let minutes = 0;
  for (let index = 0; index < size; index += 1)
    minutes += (guideWords[guide * count + (members[from + index] ?? 0)] ?? 0) & MINUTES;
  return Math.ceil(minutes / size);
}
