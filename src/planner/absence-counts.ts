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
const LARGEST = (1 << (WIDTH - 1)) - 1;

/** One absence for each participant whose bit is set; at most 18 participants. */
export function countsOf(absent: number): AbsenceCounts {
  return [spread(absent), spread(absent >>> FIELDS), spread(absent >>> (2 * FIELDS))];
}

/**
 * What to pass to {@link isAbove} for a limit of 0 to 15: lifts a count above the limit into its top bit.
 */
export function biasFor(limit: number): number {
  return (LARGEST - limit) * ONES;
}

/** Whether a participant has more absences than the limit of the bias. Counts up to 16 + limit. */
export function isAbove(bias: number, first: number, second: number, third: number): boolean {
  return (((first + bias) | (second + bias) | (third + bias)) & TOPS) !== 0;
}

function spread(absent: number): number {
  let counts = 0;
  for (let field = 0; field < FIELDS; field += 1) counts |= ((absent >>> field) & 1) << (WIDTH * field);
  return counts;
}
