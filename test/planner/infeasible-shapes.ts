import { seeded } from '../../src/shared/seeded-random.ts';
import type { Shape } from './random-problems.ts';

/* Shapes of small random problems of which many have no plan. */

export function smallShape(seed: number): Shape {
  const random = seeded(seed * 15_485_863);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const participants = pick(2, 4);
  const sessions = pick(1, 3);
  return {
    participants,
    hosts: pick(0, participants),
    sessions,
    days: pick(3, 6),
    daysBetweenSlots: pick(1, 3),
    slotsPerDay: pick(1, 2),
    spacing: { minDays: pick(0, 4), maxDays: pick(4, 8), targetDays: pick(0, 9) },
    attendance: { minPresent: pick(1, participants), maxAbsencesPerParticipant: pick(0, 1) },
    yes: 0.5 + 0.3 * random(),
    ifNeeded: 0.1,
    no: 0.15,
    facilitatorAway: 0.2,
    cannotHost: 0.4,
    vetoed: 0.15,
    locks: seed % 3,
  };
}

/** Three sessions in step, each to be hosted: every session can be held, but often not all of them. */
export function crowdedShape(seed: number): Shape {
  const random = seeded(seed * 32_452_843);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const minDays = pick(2, 4);
  return {
    participants: 4,
    hosts: pick(2, 4),
    sessions: 3,
    days: 8,
    daysBetweenSlots: 2,
    slotsPerDay: 1,
    spacing: { minDays, maxDays: minDays + pick(1, 3), targetDays: 5 },
    attendance: { minPresent: pick(1, 2), maxAbsencesPerParticipant: pick(0, 1) },
    yes: 0.75,
    ifNeeded: 0,
    no: 0.2,
    facilitatorAway: seed % 3 === 0 ? 0.2 : 0,
    cannotHost: 0.4,
    vetoed: 0,
    locks: seed % 5 === 0 ? 1 : 0,
  };
}
