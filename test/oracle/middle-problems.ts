/**
 * Seeded problems of middle size: too large to try everything, small enough for a general solver to prove
 * hundreds of them. With and without a plan; fewer, as many and more hosts than sessions; locks, vetoes,
 * several slots a day, answers not given, clocks put forward, and slots around midnight, whose day is another
 * in another zone.
 */
import type { PlanningProblem } from '../../src/planner/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import type { Instant } from '../../src/shared/time.ts';
import { randomProblem, type Shape } from '../planner/random-problems.ts';

const ZONES = ['Europe/Amsterdam', 'America/New_York', 'Pacific/Auckland', 'Europe/Lisbon'];

/** Inclusive bounds. */
type Size = {
  readonly participants: readonly [number, number];
  readonly sessions: readonly [number, number];
};

const MIDDLE: Size = { participants: [4, 9], sessions: [2, 7] };
/** For questions that take hundreds of solves. */
export const LESS: Size = { participants: [3, 5], sessions: [2, 3] };

export function middleProblem(seed: number, size = MIDDLE): PlanningProblem {
  const random = seeded(seed * 7919);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const participants = pick(...size.participants);
  const sessions = pick(...size.sessions);
  const minDays = pick(5, 20);
  const targetDays = minDays + pick(0, 10);
  const daysBetweenSlots = pick(1, 3);
  const shape: Shape = {
    participants,
    hosts: Math.min(participants, Math.max(0, sessions + pick(-2, 2))),
    sessions,
    days: Math.ceil((sessions * targetDays * (1 + random() / 2)) / daysBetweenSlots),
    daysBetweenSlots,
    slotsPerDay: pick(1, 3),
    spacing: { minDays, maxDays: targetDays + pick(3, 20), targetDays },
    attendance: { minPresent: pick(1, participants - 1), maxAbsencesPerParticipant: pick(1, 3) },
    yes: 0.4 + random() * 0.4,
    ifNeeded: 0.1,
    no: 0.1,
    facilitatorAway: 0.1,
    cannotHost: random() * 0.7,
    vetoed: 0.05,
    locks: 0,
  };
  const problem = aroundMidnight(
    { ...randomProblem(seed, shape), name: `middle-${seed}` },
    ZONES[seed % ZONES.length] ?? 'Europe/Amsterdam',
    seed % 2,
  );
  return seed % 3 === 0 ? { ...problem, locks: locksFor(problem, random) } : problem;
}

/** A slot near where the target would put one of the sessions, and a host for one of them. */
function locksFor(problem: PlanningProblem, random: () => number): PlanningProblem['locks'] {
  const { slots, hosts, sessionsToPlan } = problem;
  const anyOf = <Item>(items: readonly Item[]): Item | undefined =>
    items[Math.floor(random() * items.length)];
  const index = Math.floor(random() * sessionsToPlan);
  const near = (index + 0.6 + random() * 0.5) / sessionsToPlan / 1.25;
  const slot = slots[Math.min(slots.length - 1, Math.floor(near * slots.length))]?.id;
  const host = anyOf(hosts);
  const otherSession = 2 + Math.floor(random() * sessionsToPlan);
  return [{ session: index + 2, slot }, ...(host === undefined ? [] : [{ session: otherSession, host }])];
}

/** In another zone, and for odd seeds with slots from 22.30 UTC, which is today or tomorrow by the season. */
function aroundMidnight(problem: PlanningProblem, timeZone: string, isOdd: number): PlanningProblem {
  const shiftMs = isOdd * 14.5 * 3_600_000;
  // cast: toISOString has the form
  const later = (instant: Instant): Instant =>
    new Date(Date.parse(instant) + shiftMs).toISOString() as Instant;
  const slots = problem.slots.map(({ id, start, end }) => ({ id, start: later(start), end: later(end) }));
  return { ...problem, timeZone, slots };
}
