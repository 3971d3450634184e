import type { Answer, PlanningProblem } from '../../src/planner/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { randomProblem, type Shape } from './random-problems.ts';

/** Twelve people, ten sessions, 840 slots, as many absent at each slot: ties everywhere, few plans. */
const HARD: Shape = {
  participants: 12,
  hosts: 10,
  sessions: 10,
  days: 280,
  daysBetweenSlots: 1,
  slotsPerDay: 3,
  spacing: { minDays: 14, maxDays: 42, targetDays: 28 },
  attendance: { minPresent: 4, maxAbsencesPerParticipant: 5 },
  yes: 0,
  ifNeeded: 0,
  no: 1,
  facilitatorAway: 0,
  cannotHost: 0,
  vetoed: 0,
  locks: 0,
};

/** Problems on which a planner without good bounds takes seconds or more. The same ones every time. */
export function hardProblems(): readonly PlanningProblem[] {
  const balanced = (participants: number, maxAbsencesPerParticipant: number): Shape => ({
    ...HARD,
    participants,
    attendance: { minPresent: 4, maxAbsencesPerParticipant },
  });
  return [1, 2].flatMap((seed) => [
    absentAtEach(`six-of-12-${seed}`, seed, balanced(12, 5), 6, 0.1),
    absentAtEach(`six-of-12-x-${seed}`, seed, balanced(12, 5), 6, 0),
    absentAtEach(`three-of-10-${seed}`, seed, balanced(10, 3), 3, 0.1),
    absentAtEach(`two-of-12-${seed}`, seed, balanced(12, 2), 2, 0.2),
    absentAtEach(`hosts-away-${seed}`, seed, { ...balanced(12, 4), cannotHost: 0.93 }, 2, 0.2),
  ]);
}

/** So many, chosen at random, cannot come to each slot; the others can, or can if needed. */
function absentAtEach(
  name: string,
  seed: number,
  shape: Shape,
  absent: number,
  ifNeeded: number,
): PlanningProblem {
  const problem = randomProblem(seed, shape);
  const random = seeded(seed);
  const people = problem.participants.map(({ id }) => id);
  const availability = new Map(people.map((id) => [id, new Map<string, Answer>()]));
  for (const { id: slot } of problem.slots) {
    const shuffled = people.map((id) => ({ id, order: random() })).sort((a, b) => a.order - b.order);
    for (const [index, { id }] of shuffled.entries())
      availability.get(id)?.set(slot, index < absent ? 'no' : random() < ifNeeded ? 'ifNeeded' : 'yes');
  }
  return { ...problem, name, availability };
}
