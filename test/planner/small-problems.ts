import fc from 'fast-check';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { randomProblem, type Shape } from './random-problems.ts';

/** Problems of which every plan can be written down: few slots, a week or two apart, three sessions at most. */
const shapes: fc.Arbitrary<Shape> = fc
  .record({
    participants: fc.constantFrom(2, 3, 4, 4),
    hosts: fc.integer({ min: 0, max: 4 }),
    sessions: fc.constantFrom(1, 2, 3, 3, 3),
    days: fc.integer({ min: 4, max: 8 }),
    daysBetweenSlots: fc.constantFrom(3, 7, 9),
    slotsPerDay: fc.integer({ min: 1, max: 2 }),
    minDays: fc.integer({ min: 0, max: 8 }),
    moreDays: fc.integer({ min: 10, max: 45 }),
    targetDays: fc.integer({ min: 0, max: 25 }),
    minPresent: fc.constantFrom(0, 0, 1, 2, 3),
    maxAbsencesPerParticipant: fc.constantFrom(0, 1, 2, 3, 3),
    yes: fc.constantFrom(0.35, 0.5, 0.65, 0.8),
    ifNeeded: fc.constantFrom(0, 0.15),
    locks: fc.constantFrom(0, 0, 0, 1),
  })
  .map(({ minDays, moreDays, targetDays, minPresent, maxAbsencesPerParticipant, ...shape }) => ({
    ...shape,
    days: shape.slotsPerDay === 2 ? Math.min(shape.days, 5) : shape.days,
    hosts: Math.min(shape.hosts, shape.participants),
    spacing: { minDays, maxDays: minDays + moreDays, targetDays },
    attendance: { minPresent: Math.min(minPresent, shape.participants), maxAbsencesPerParticipant },
    no: 0.15,
    facilitatorAway: 0.05,
    cannotHost: 0.15,
    vetoed: 0.05,
  }));

/** Few can come, and all may miss as often as need be: here a fairer plan may cost more absences. */
const unevenShapes: fc.Arbitrary<Shape> = fc
  .record({
    participants: fc.integer({ min: 3, max: 4 }),
    hosts: fc.integer({ min: 0, max: 1 }),
    days: fc.integer({ min: 6, max: 8 }),
    yes: fc.constantFrom(0.4, 0.5),
  })
  .map((shape) => ({
    ...shape,
    sessions: 3,
    daysBetweenSlots: 5,
    slotsPerDay: 1,
    spacing: { minDays: 1, maxDays: 20, targetDays: 10 },
    attendance: { minPresent: 0, maxAbsencesPerParticipant: 3 },
    ifNeeded: 0.1,
    no: 0.3,
    facilitatorAway: 0,
    cannotHost: 0,
    vetoed: 0,
    locks: 0,
  }));

export const smallProblems: fc.Arbitrary<PlanningProblem> = fc
  .tuple(fc.integer({ min: 1, max: 1_000_000 }), fc.oneof(shapes, unevenShapes))
  .map(([seed, shape]) => randomProblem(seed, shape));
