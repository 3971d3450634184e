import { createHash } from 'node:crypto';
import type { Answer } from '../planner/types.ts';
import type { SlotId } from '../shared/ids.ts';
import { remembered } from '../shared/remembered.ts';
import type { RoundProblem } from './types.ts';

/**
 * The problem as a planning file (JSON), without names of people: the same question always gives the same text, and it can be
 * kept for as long as the plan is without keeping what a person is called.
 */
export function problemText({ hostWishes: _, wishedAway: __, ...problem }: RoundProblem): string {
  return JSON.stringify({
    ...problem,
    name: problem.name,
    participants: problem.participants.map(({ id, municipality }) => ({ id, name: id, municipality })),
    availability: objectOf(problem.availability, (answers) => objectOf(answers, (answer) => answer)),
    cannotHost: objectOf(problem.cannotHost, sorted),
    facilitatorUnavailable: sorted(problem.facilitatorUnavailable),
    vetoedSlots: sorted(problem.vetoedSlots),
  });
}

/** Keys are our own ids, never a word that an object knows already. */
function objectOf<Key extends string, Value, Shown>(
  map: ReadonlyMap<Key, Value>,
  show: (value: Value) => Shown,
): Readonly<Record<string, Shown>> {
  return Object.fromEntries(
    [...map.keys()].sort().flatMap((key) => {
      const value = map.get(key);
      return value === undefined ? [] : [[key, show(value)] as const];
    }),
  );
}

function sorted(ids: ReadonlySet<string>): readonly string[] {
  return [...ids].sort();
}

/**
 * The whole question in few letters: the same for the same problem, whatever its people are called. What is large is
 * read once for as long as it stays the same object: from one answer to the next that is nearly all of it.
 */
export function problemKey({ hostWishes: _, wishedAway: __, ...problem }: RoundProblem): string {
  const { slots, participants, availability, cannotHost, facilitatorUnavailable, vetoedSlots, ...rest } =
    problem;
  return digestOf({
    ...rest,
    slots: digestOfSlots(slots),
    participants: participants.map(({ id, municipality }) => [
      id,
      municipality,
      digestOfAnswers(availability.get(id) ?? NO_ANSWERS),
      digestOfIds(cannotHost.get(id) ?? NO_IDS),
    ]),
    facilitatorUnavailable: digestOfIds(facilitatorUnavailable),
    vetoedSlots: digestOfIds(vetoedSlots),
  });
}

const NO_ANSWERS: ReadonlyMap<SlotId, Answer> = new Map();
const NO_IDS: ReadonlySet<SlotId> = new Set();

const digestOfSlots = remembered((slots: RoundProblem['slots']) => digestOf(slots));
const digestOfAnswers = remembered((answers: ReadonlyMap<SlotId, Answer>) =>
  digestOf([...answers].toSorted(([left], [right]) => (left < right ? -1 : 1))),
);
const digestOfIds = remembered((ids: ReadonlySet<SlotId>) => digestOf(sorted(ids)));

function digestOf(value: object): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('base64');
}
