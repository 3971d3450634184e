import type { Answer, Lock, PlanningProblem } from '../../src/planner/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';

/** The shape of a random problem; the rest follows from the seed. */
export type Shape = {
  readonly participants: number;
  readonly hosts: number;
  readonly sessions: number;
  readonly days: number;
  readonly daysBetweenSlots: number;
  readonly slotsPerDay: number;
  readonly spacing: PlanningProblem['spacing'];
  readonly attendance: PlanningProblem['attendance'];
  /** Chance of each answer; what is left over is not answered. */
  readonly yes: number;
  readonly ifNeeded: number;
  readonly no: number;
  readonly facilitatorAway: number;
  readonly cannotHost: number;
  readonly vetoed: number;
  readonly locks: number;
};

const FIXED_DAY = Date.UTC(2027, 0, 14);

export function randomProblem(seed: number, shape: Shape): PlanningProblem {
  const random = seeded(seed);
  const slots = slotsOf(shape);
  const ids = Array.from({ length: shape.participants }, (_, index) => `p${index + 1}`);
  const chosen = (chance: number): Set<string> =>
    new Set(slots.filter(() => random() < chance).map(({ id }) => id));
  return {
    name: `random-${seed}`,
    timeZone: 'Europe/Amsterdam',
    fixedSession: {
      date: '2027-01-14' as CalendarDate, // cast: a constant of the right form
      start: instant(FIXED_DAY, 12),
      end: instant(FIXED_DAY, 15),
      host: ids[0] ?? null,
    },
    sessionsToPlan: shape.sessions,
    slots,
    participants: ids.map((id) => ({ id, name: `Naam ${id}`, municipality: `Gemeente ${id}` })),
    hosts: ids.slice(shape.participants - shape.hosts),
    availability: new Map(
      ids.map((id) => [id, new Map(slots.flatMap(({ id: slot }) => answerFor(slot, random(), shape)))]),
    ),
    cannotHost: new Map(ids.map((id) => [id, chosen(shape.cannotHost)])),
    facilitatorUnavailable: chosen(shape.facilitatorAway),
    spacing: shape.spacing,
    attendance: shape.attendance,
    vetoedSlots: chosen(shape.vetoed),
    locks: Array.from({ length: shape.locks }, () => lockOf(random, shape, slots, ids)),
  };
}

function slotsOf(shape: Shape): PlanningProblem['slots'] {
  return Array.from({ length: shape.days * shape.slotsPerDay }, (_, index) => {
    const day = FIXED_DAY + (1 + Math.floor(index / shape.slotsPerDay) * shape.daysBetweenSlots) * 86_400_000;
    const hour = 8 + (index % shape.slotsPerDay) * 4;
    return {
      id: `s${String(index + 1).padStart(3, '0')}`,
      start: instant(day, hour),
      end: instant(day, hour + 3),
    };
  });
}

function instant(day: number, hour: number): Instant {
  return new Date(day + hour * 3_600_000).toISOString() as Instant; // cast: toISOString has the form
}

function answerFor(slot: string, roll: number, shape: Shape): readonly (readonly [string, Answer])[] {
  if (roll < shape.yes) return [[slot, 'yes']];
  if (roll < shape.yes + shape.ifNeeded) return [[slot, 'ifNeeded']];
  if (roll < shape.yes + shape.ifNeeded + shape.no) return [[slot, 'no']];
  return [];
}

function lockOf(
  random: () => number,
  shape: Shape,
  slots: PlanningProblem['slots'],
  ids: readonly string[],
): Lock {
  const session = 2 + Math.floor(random() * shape.sessions);
  const kind = random();
  const slot = slots[Math.floor(random() * slots.length)]?.id;
  const host = ids[Math.floor(random() * ids.length)] ?? null;
  if (kind < 0.4) return { session, slot };
  if (kind < 0.8) return { session, host };
  return { session, slot, host: random() < 0.5 ? null : host };
}
