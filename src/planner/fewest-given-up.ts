/**
 * Which wishes to give up when not all can be granted: the fewest, and every way to give up so few. A wish is a
 * bit, below 2^30. What cannot be granted together stays impossible with more wishes, and that is all this search
 * uses: it tries the wishes in sets, the largest first; from each set that is impossible it takes away wishes for as
 * long as the rest stays impossible, and never tries a set that holds such a *conflict* again.
 */
export type Question<Found> = {
  /** How many wishes there are: bits 0 up to `wishes`, exclusive. */
  readonly wishes: number;
  /** Whether these wishes (a mask) can be granted together. Whenever they can, so can any of them. */
  readonly isPossible: (wishes: number) => boolean;
  /** Everything that grants these wishes and is worth looking at; empty exactly when they are not possible. */
  readonly find: (wishes: number) => readonly Found[];
};

export type FewestGivenUp<Found> = { readonly givenUp: number; readonly found: readonly Found[] };

/**
 * The fewest wishes given up that any of the questions needs, with all that was found by giving up so many, in
 * every question. Undefined when none is possible even without wishes.
 */
export function fewestGivenUp<Found>(
  questions: readonly Question<Found>[],
): FewestGivenUp<Found> | undefined {
  const conflicts = questions.map((): number[] => []);
  const most = Math.max(-1, ...questions.map(({ wishes }) => wishes));
  for (let givenUp = 0; givenUp <= most; givenUp += 1) {
    const found = questions.flatMap((question, index) => findWith(question, givenUp, conflicts[index] ?? []));
    if (found.length > 0) return { givenUp, found };
  }
  return undefined;
}

/** Adds to `conflicts` what it learns. */
function findWith<Found>(question: Question<Found>, givenUp: number, conflicts: number[]): readonly Found[] {
  return masksOf(question.wishes, question.wishes - givenUp).flatMap((wishes) => {
    if (conflicts.some((conflict) => (conflict & wishes) === conflict)) return [];
    const found = question.find(wishes);
    if (found.length === 0) conflicts.push(smallConflict(question, wishes));
    return found;
  });
}

/** An impossible set inside this one that becomes possible when any one wish is left out. */
function smallConflict({ isPossible }: Pick<Question<unknown>, 'isPossible'>, impossible: number): number {
  let conflict = impossible;
  for (let rest = impossible; rest !== 0; rest &= rest - 1) {
    const without = conflict & ~(rest & -rest);
    if (!isPossible(without)) conflict = without;
  }
  return conflict;
}

/** The masks of so many of the first `bits` bits, ascending. */
function masksOf(bits: number, size: number): readonly number[] {
  if (size < 0 || size > bits) return [];
  if (size === 0) return [0];
  const last = 1 << (bits - 1);
  return [...masksOf(bits - 1, size), ...masksOf(bits - 1, size - 1).map((mask) => mask | last)];
}
