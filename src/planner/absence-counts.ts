/**
 * How often each participant is absent, in three whole numbers: five bits each, six participants a number.
 * With at most ten sessions a count is at most 10, so counts add up without carrying, and whether anybody is
 * above a limit is one addition and one mask for six people at once.
 */
export type AbsenceCounts = readonly [number, number, number];

const FIELDS = 6;
const WIDTH = 5;
/** A one in each field, and the top bit of each field. */
const ONES = 0b00001_00001_00001_00001_00001_00001;
const TOPS = ONES << (WIDTH - 1);
/** The largest limit. */
export const LARGEST_COUNT = (1 << (WIDTH - 1)) - 1;

/** One absence for each participant whose bit is set; at most 18 participants. */
export function countsOf(absent: number): AbsenceCounts {
  return [spread(absent), spread(absent >>> FIELDS), spread(absent >>> (2 * FIELDS))];
}

/** These numbers of absences, of at most 15 each, for as many participants. */
export function countsFrom(absences: readonly number[]): AbsenceCounts {
  const counts = [0, 0, 0] as [number, number, number];
  for (const [participant, count] of absences.entries()) {
    const word = Math.floor(participant / FIELDS) as 0 | 1 | 2; // cast: at most 18 participants
    counts[word] |= count << (WIDTH * (participant % FIELDS));
  }
  return counts;
}

/**
 * What to pass to {@link isAbove} for a limit of 0 to 15: lifts a count above the limit into its top bit.
 */
export function biasFor(limit: number): number {
  return (LARGEST_COUNT - limit) * ONES;
}

/** What to pass to {@link isAboveOwn} for a limit of 0 to 15 for each participant. */
export function biasesFor(limits: readonly number[]): AbsenceCounts {
  return countsFrom(limits.map((limit) => LARGEST_COUNT - limit));
}

/** Whether a participant has more absences than the own limit. */
export function isAboveOwn(biases: AbsenceCounts, first: number, second: number, third: number): boolean {
  return (((first + biases[0]) | (second + biases[1]) | (third + biases[2])) & TOPS) !== 0;
}

/** Whether a participant has more absences than the limit of the bias. Counts up to 16 + limit. */
export function isAbove(bias: number, first: number, second: number, third: number): boolean {
  return (((first + bias) | (second + bias) | (third + bias)) & TOPS) !== 0;
}

/** How often this one is absent. */
export function countOf(participant: number, first: number, second: number, third: number): number {
  const counts = participant < FIELDS ? first : participant < 2 * FIELDS ? second : third;
  return (counts >>> (WIDTH * (participant % FIELDS))) & (2 ** WIDTH - 1);
}

/** More than any count: where a smallest one is looked for. */
export const MANY = LARGEST_COUNT * ONES;

/** Per participant the smaller of two counts of at most 15; one of the three numbers. */
export function fewestOf(left: number, right: number): number {
  const notLess = ((left | TOPS) - right) & TOPS;
  const whole = notLess | (notLess - (notLess >>> (WIDTH - 1)));
  return (right & whole) | (left & ~whole);
}

/** All absences beyond the limit of 0 to 15, summed over participants; beyond `most` it need not be exact. */
export function excessAbove(
  limit: number,
  most: number,
  first: number,
  second: number,
  third: number,
): number {
  let excess = 0;
  for (let above = limit; excess <= most; above += 1) {
    const bias = biasFor(above);
    let over =
      (((first + bias) & TOPS) >>> 4) | (((second + bias) & TOPS) >>> 3) | (((third + bias) & TOPS) >>> 2);
    if (over === 0) return excess;
    for (; over !== 0; over &= over - 1) excess += 1;
  }
  return excess;
}

function spread(absent: number): number {
  let counts = 0;
  for (let field = 0; field < FIELDS; field += 1) counts |= ((absent >>> field) & 1) << (WIDTH * field);
  return counts;
}
