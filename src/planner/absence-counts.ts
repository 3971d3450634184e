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
/** Every second field, the first among them. */
const EVEN_FIELDS = 0b00000_11111_00000_11111_00000_11111;
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
 * What to pass to {@link isAbove} for a limit of -1 to 15: lifts a count above the limit into its top bit.
 */
export function biasFor(limit: number): number {
  return (LARGEST_COUNT - limit) * ONES;
}

/** What to pass to {@link isAboveOwn} and {@link peopleAbove} for a limit of -1 to 15 for each participant. */
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

/** All absences above the limit of the bias, summed over participants; each at most 10 above it. */
export function excessAbove(bias: number, first: number, second: number, third: number): number {
  // At most 10 a field and word, so that three fit in a field; then fields are added two by two.
  const sums = fieldsAbove(first + bias) + fieldsAbove(second + bias) + fieldsAbove(third + bias);
  const pairs = (sums & EVEN_FIELDS) + ((sums >>> WIDTH) & EVEN_FIELDS);
  return (pairs + (pairs >>> (2 * WIDTH)) + (pairs >>> (4 * WIDTH))) & (2 ** (2 * WIDTH) - 1);
}

/** Bit p: participant p has more absences than the own limit. */
export function peopleAbove(biases: AbsenceCounts, first: number, second: number, third: number): number {
  return (
    gathered((first + biases[0]) & TOPS) |
    (gathered((second + biases[1]) & TOPS) << FIELDS) |
    (gathered((third + biases[2]) & TOPS) << (2 * FIELDS))
  );
}

/** How far each field is above 15, from 0 to 10. */
function fieldsAbove(lifted: number): number {
  const tops = lifted & TOPS;
  return (lifted & (tops - (tops >>> (WIDTH - 1)))) + (tops >>> (WIDTH - 1));
}

/** The top bits of the fields as the bits from 0 on. */
function gathered(tops: number): number {
  let bits = 0;
  for (let rest = tops >>> (WIDTH - 1), bit = 1; rest !== 0; rest >>>= WIDTH, bit <<= 1)
    if ((rest & 1) !== 0) bits |= bit;
  return bits;
}

/** A one in the field of each bit of six. */
const SPREAD = Int32Array.from({ length: 1 << FIELDS }, (_, bits) => {
  let counts = 0;
  for (let field = 0; field < FIELDS; field += 1) counts |= ((bits >>> field) & 1) << (WIDTH * field);
  return counts;
});

function spread(absent: number): number {
  return SPREAD[absent & (SPREAD.length - 1)] ?? 0;
}
