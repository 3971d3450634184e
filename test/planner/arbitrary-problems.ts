import fc from 'fast-check';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { randomProblem, type Shape } from './random-problems.ts';

/** Of a shape, what its spacing and attendance are made of, as numbers that can be drawn apart. */
interface Limits {
  readonly minDays: number;
  /** `maxDays` is so many more than `minDays`. */
  readonly moreDays: number;
  readonly targetDays: number;
  readonly minPresent: number;
  readonly maxAbsencesPerParticipant: number;
}

/** Problems of the shapes that are drawn; never with more hosts than participants. */
export function arbitraryProblems(
  shapes: fc.Arbitrary<Omit<Shape, 'spacing' | 'attendance'> & Limits>,
): fc.Arbitrary<PlanningProblem> {
  return fc
    .tuple(fc.integer({ min: 1, max: 1_000_000 }), shapes)
    .map(([seed, { minDays, moreDays, targetDays, minPresent, maxAbsencesPerParticipant, ...shape }]) =>
      randomProblem(seed, {
        ...shape,
        hosts: Math.min(shape.hosts, shape.participants),
        spacing: { minDays, maxDays: minDays + moreDays, targetDays },
        attendance: { minPresent, maxAbsencesPerParticipant },
      }),
    );
}
