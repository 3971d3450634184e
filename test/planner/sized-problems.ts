/** Seeded problems of a wanted size, to see how the planner's time grows and as typical ones to time. */
import type { Answer, PlanningProblem } from '../../src/planner/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { randomProblem, type Shape } from './random-problems.ts';

export type ProblemSize = {
  readonly participants: number;
  readonly sessions: number;
  /** At most 900. */
  readonly slots: number;
};

const DAYS = 300;
const SLOTS_PER_DAY = 3;

/** A group as most are: half of the answers are yes, ten months, sessions evenly spread, a few miss one. */
export function typicalProblem(seed: number, size: ProblemSize): PlanningProblem {
  return groupProblem(seed, size, 0.5, 2);
}

/** Fewer can come, and nobody may miss a session: each session can be held, all of them together cannot. */
export function impossibleProblem(seed: number, size: ProblemSize): PlanningProblem {
  return groupProblem(seed, size, 0.4, 0);
}

function groupProblem(
  seed: number,
  size: ProblemSize,
  yes: number,
  maxAbsencesPerParticipant: number,
): PlanningProblem {
  const problem = randomProblem(seed, {
    ...shapeOf(size),
    attendance: { minPresent: Math.ceil(size.participants * 0.7), maxAbsencesPerParticipant },
    yes,
    ifNeeded: 0.05,
    no: 0.9 - yes,
    facilitatorAway: 0.1,
    cannotHost: 0.1,
  });
  return withSlots(problem, seed, size.slots);
}

/** At each slot another half of the group cannot come, so that a great many plans cost as much or nearly so. */
export function tiedProblem(seed: number, size: ProblemSize): PlanningProblem {
  const problem = randomProblem(seed, {
    ...shapeOf(size),
    attendance: { minPresent: 1, maxAbsencesPerParticipant: Math.ceil(size.sessions / 2) },
    yes: 0,
    ifNeeded: 0,
    no: 0,
    facilitatorAway: 0,
    cannotHost: 0,
  });
  const random = seeded(seed);
  const availability = new Map(problem.participants.map(({ id }) => [id, new Map<string, Answer>()]));
  for (const { id: slot } of problem.slots) {
    const shuffled = [...availability.values()]
      .map((answers) => ({ answers, order: random() }))
      .sort((a, b) => a.order - b.order);
    for (const [index, { answers }] of shuffled.entries())
      answers.set(slot, index < Math.floor(size.participants / 2) ? 'no' : 'yes');
  }
  return withSlots({ ...problem, availability }, seed, size.slots);
}

function shapeOf({
  participants,
  sessions,
}: ProblemSize): Omit<Shape, 'attendance' | 'yes' | 'ifNeeded' | 'no' | 'facilitatorAway' | 'cannotHost'> {
  const targetDays = Math.round((DAYS * 0.85) / sessions);
  return {
    participants,
    sessions,
    hosts: Math.min(participants, sessions),
    days: DAYS,
    daysBetweenSlots: 1,
    slotsPerDay: SLOTS_PER_DAY,
    spacing: { minDays: Math.round(targetDays / 2), maxDays: Math.round(targetDays * 1.5), targetDays },
    vetoed: 0,
    locks: 0,
  };
}

/** So many of the slots, chosen by the seed; the others never existed. */
function withSlots(problem: PlanningProblem, seed: number, count: number): PlanningProblem {
  const random = seeded(seed * 31);
  const kept = new Set(
    problem.slots
      .map(({ id }) => ({ id, order: random() }))
      .sort((a, b) => a.order - b.order)
      .slice(0, count)
      .map(({ id }) => id),
  );
  const keptOf = (ids: ReadonlySet<string>): ReadonlySet<string> =>
    new Set([...ids].filter((id) => kept.has(id)));
  return {
    ...problem,
    slots: problem.slots.filter(({ id }) => kept.has(id)),
    availability: new Map(
      [...problem.availability].map(([person, answers]) => [
        person,
        new Map([...answers].filter(([slot]) => kept.has(slot))),
      ]),
    ),
    cannotHost: new Map([...problem.cannotHost].map(([person, slots]) => [person, keptOf(slots)])),
    facilitatorUnavailable: keptOf(problem.facilitatorUnavailable),
  };
}
