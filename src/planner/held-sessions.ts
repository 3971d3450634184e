import type { CalendarDate } from '../shared/time.ts';
import { dateOfDayNumber, dayNumbersIn } from './slot-days.ts';
import type { FixedSession, PlannedSession, PlanningProblem, Slot } from './types.ts';

/** A confirmed plan cut in two: what was held, and the problem of what is to come. */
export type HeldAndToCome<Person extends string = string, SlotKey extends string = string> = {
  /** They stay as they are, whatever the rules and the answers now say. */
  readonly held: readonly PlannedSession<Person, SlotKey>[];
  /** Numbered as in the plan. */
  readonly toCome: readonly PlannedSession<Person, SlotKey>[];
  /** Sessions are numbered from 2 here, as in any problem: `held.length` lower than in the plan. */
  readonly problem: PlanningProblem<Person, SlotKey>;
  /** How many of the held sessions each participant missed: those they said no to. Only who missed one. */
  readonly missedBefore: ReadonlyMap<Person, number>;
};

/**
 * Takes what was held out of a problem. A session was held when its calendar day is before `heldBefore`
 * (exclusive), and so was every session before it in the plan. The last one held is the fixed session of what
 * is to come; who hosted has had their turn; nothing new is planned before that day.
 *
 * Whoever said no to a held session missed it. Whoever never answered did not: they may have joined
 * later, and what is not known to be an absence is not held against anyone.
 */
export function withoutHeld<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  plan: readonly PlannedSession<Person, SlotKey>[],
  heldBefore: CalendarDate | undefined,
): HeldAndToCome<Person, SlotKey> {
  const inOrder = plan.toSorted((a, b) => a.session - b.session);
  if (heldBefore === undefined) return { held: [], toCome: inOrder, problem, missedBefore: new Map() };
  const dayOf = dayNumbersIn(problem.timeZone);
  const dateOf = (slot: Slot<SlotKey>): CalendarDate => dateOfDayNumber(dayOf(slot.start));
  const slotOf = new Map(problem.slots.map((slot) => [slot.id, slot]));
  const last = inOrder.findLastIndex(({ slot }) => {
    const found = slotOf.get(slot);
    return found !== undefined && dateOf(found) < heldBefore;
  });
  const held = inOrder.slice(0, last + 1);
  const lastSlot = slotOf.get(held.at(-1)?.slot ?? ('' as SlotKey)); // cast: an id that no slot has
  const hosted = new Set(held.map(({ host }) => host));
  return {
    held,
    toCome: inOrder.slice(last + 1),
    problem: {
      ...problem,
      fixedSession:
        lastSlot === undefined
          ? problem.fixedSession
          : fixedSession(lastSlot, dateOf(lastSlot), held.at(-1)?.host ?? null),
      sessionsToPlan: problem.sessionsToPlan - held.length,
      slots: problem.slots.filter((slot) => dateOf(slot) >= heldBefore),
      hosts: problem.hosts.filter((host) => !hosted.has(host)),
      locks: problem.locks
        .filter(({ session }) => session >= held.length + 2)
        .map((lock) => ({ ...lock, session: lock.session - held.length })),
    },
    missedBefore: missedAt(problem, held),
  };
}

function fixedSession<Person extends string>(
  { start, end }: Slot,
  date: CalendarDate,
  host: Person | null,
): FixedSession<Person> {
  return { date, start, end, host };
}

function missedAt<Person extends string, SlotKey extends string>(
  { participants, availability }: PlanningProblem<Person, SlotKey>,
  held: readonly PlannedSession<Person, SlotKey>[],
): ReadonlyMap<Person, number> {
  const missed = participants.map(({ id }) => {
    const answers = availability.get(id);
    return [id, held.filter(({ slot }) => answers?.get(slot) === 'no').length] as const;
  });
  return new Map(missed.filter(([, count]) => count > 0));
}
