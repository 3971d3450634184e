/** The criteria of one group in numbers; criteria.ts says the same in words. Called some million times in a search. */
import { MET, MINUTES, NEIGHBOURS, NOBODY, type Prepared, SAME_PARTY, WISHED } from './prepared.ts';
import { CRITERIA } from './types.ts';

export const CRITERION_COUNT: number = CRITERIA.length;
const DAYS = 7;
const KINDS = 4;

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
  const { between, count, comfortable, experience, weekdays, topics, topicCount, wishCount } = prepared;
  let samePartyPairs = 0;
  let metPairs = 0;
  let neighbourPairs = 0;
  let unfulfilled = 0;
  let allMinutes = 0;
  let heaviest = 0;
  let burdens = 0;
  kinds.fill(0);
  dayCounts.fill(0);
  topicCounts.fill(0, 0, topicCount);
  let withTopics = 0;
  for (let index = 0; index < size; index += 1) {
    const one = members[from + index] ?? 0;
    const row = one * count;
    let minutes = 0;
    unfulfilled += wishCount[one] ?? 0;
    for (let other = 0; other < size; other += 1) {
      if (other === index) continue;
      const word = between[row + (members[from + other] ?? 0)] ?? 0;
      minutes += word & MINUTES;
      if ((word & (SAME_PARTY | MET | NEIGHBOURS | WISHED)) === 0) continue;
      if ((word & WISHED) !== 0) unfulfilled -= 1;
      if (other < index) continue;
      if ((word & SAME_PARTY) !== 0) samePartyPairs += 1;
      if ((word & MET) !== 0) metPairs += 1;
      if ((word & NEIGHBOURS) !== 0) neighbourPairs += 1;
    }
    allMinutes += minutes;
    const burden = size === 1 ? 0 : Math.ceil(minutes / (size - 1)) - comfortable;
    if (burden > 0) {
      burdens += burden;
      if (burden > heaviest) heaviest = burden;
    }
    const kind = experience[one] ?? 0;
    kinds[kind] = (kinds[kind] ?? 0) + 1;
    const suits = weekdays[one] ?? 0;
    for (let day = 0; day < DAYS; day += 1) dayCounts[day] = (dayCounts[day] ?? 0) + ((suits >> day) & 1);
    const named = topics[one] ?? 0;
    if (named !== 0) {
      withTopics += 1;
      for (let topic = 0; topic < topicCount; topic += 1)
        topicCounts[topic] = (topicCounts[topic] ?? 0) + ((named >> topic) & 1);
    }
  }
  const pairs = (size * (size - 1)) / 2;
  write(values, totals, at, guide === NOBODY ? 1 : 0);
  write(values, totals, at + 1, Math.abs(size - prepared.standard));
  write(values, totals, at + 2, samePartyPairs);
  values[at + 3] = heaviest;
  totals[at + 3] = burdens;
  write(values, totals, at + 4, neighbourPairs);
  write(values, totals, at + 5, Math.max(0, mostOf(kinds, KINDS - 1) - Math.ceil(size / 2)));
  write(values, totals, at + 6, unfulfilled);
  write(values, totals, at + 7, metPairs);
  write(values, totals, at + 8, size - mostOf(dayCounts, DAYS));
  write(values, totals, at + 9, withTopics - mostOf(topicCounts, topicCount));
  write(values, totals, at + 10, guideMinutesOf(prepared, members, from, size, guide));
  values[at + 11] = pairs === 0 ? 0 : Math.ceil(allMinutes / 2 / pairs);
  totals[at + 11] = allMinutes / 2;
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

const kinds = new Int32Array(KINDS);
const dayCounts = new Int32Array(DAYS);
const topicCounts = new Int32Array(32);

function write(values: Int32Array, totals: Int32Array, at: number, value: number): void {
  values[at] = value;
  totals[at] = value;
}

function mostOf(counts: Int32Array, length: number): number {
  let most = 0;
  for (let index = 0; index < length; index += 1) most = Math.max(most, counts[index] ?? 0);
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
