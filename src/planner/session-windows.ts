/**
 * Where the sessions of a problem without a plan could be, and where they get stuck: counts that a person can
 * check in a calendar. A slot is *open* when it is after the fixed session, the facilitator can come and the
 * group has not struck it out; a session can be *held* there when moreover enough participants come, somebody
 * whom the locks leave can host if it needs a host, and no lock puts it elsewhere.
 */
import { hostTurns, mayHost } from '../hosting/rules.ts';
import type { CalendarDate } from '../shared/time.ts';
import { inSlotOrder } from './compact-model.ts';
import { dateOfDayNumber, dayNumber, dayNumbersIn } from './slot-days.ts';
import { slotObstacles } from './slot-obstacles.ts';
import type { PlanningProblem } from './types.ts';

/** Where the spacing and the locks let a session be, over all open slots, whatever the answers. Inclusive. */
export type SessionWindow = {
  readonly session: number;
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
  /** Open slots from which the other sessions can be reached too; some days in between may have none. */
  readonly slots: number;
  /** Of these: where the session itself can be held. */
  readonly holdable: number;
};

/** The first session that can be held nowhere, and what becomes of each slot where the spacing would allow it. */
export type BlockedSession<Person extends string = string> = {
  readonly session: number;
  /** Where the session before can be held, counted forwards from the fixed one; null: that is the fixed session. */
  readonly previous: {
    readonly earliest: CalendarDate;
    readonly latest: CalendarDate;
    readonly slots: number;
  } | null;
  /** Inclusive: the dates within the spacing of those. Earliest after latest: the spacing allows no date. */
  readonly earliest: CalendarDate;
  readonly latest: CalendarDate;
  /** All slots on these dates. */
  readonly slots: number;
  /** Adds up to `slots`: each slot under the first of these that holds for it, in the order of the type. */
  readonly falls: readonly FallingSlots<Person>[];
};

export type FallingSlots<Person extends string = string> =
  | {
      /** Locked elsewhere; facilitator; struck out; no held session before it at a distance within the spacing. */
      readonly why: 'LOCKED_ELSEWHERE' | 'FACILITATOR_UNAVAILABLE' | 'VETOED' | 'OUT_OF_STEP';
      readonly slots: number;
    }
  | {
      readonly why: 'TOO_FEW_PRESENT';
      readonly slots: number;
      /** Who is missing at how many of them; most first, then by id. */
      readonly missing: readonly { readonly participant: Person; readonly slots: number }[];
    }
  | {
      readonly why: 'NO_HOST';
      readonly slots: number;
      /** Per host whom the locks leave for this session, by id: at how many they are absent, or only cannot receive. */
      readonly hosts: readonly {
        readonly host: Person;
        readonly absent: number;
        readonly cannotReceive: number;
      }[];
    };

/** The sessions at which a host can receive the group, counting only dates at which all sessions can be held. */
export type HostPlaces<Person extends string = string> = {
  readonly host: Person;
  readonly places: readonly {
    readonly session: number;
    readonly earliest: CalendarDate;
    readonly latest: CalendarDate;
    readonly slots: number;
  }[];
};

/** The fewest absences of one participant over all dates at which every session can be held, whoever hosts when. */
export type LeastAbsences<Person extends string = string> = {
  readonly participant: Person;
  readonly leastAbsences: number;
};

export function sessionWindows<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): readonly SessionWindow[] {
  const calendar = new SlotCalendar(problem);
  const sessions = calendar.sessions;
  const layers = calendar.reachable(
    sessions.map((session) =>
      calendar.slots.filter((slot) => calendar.isOpen(slot) && calendar.mayBe(session, slot)),
    ),
  );
  if (layers.some((layer) => layer.length === 0)) return [];
  return sessions.map((session, index) => {
    const slots = layers[index] ?? [];
    return {
      session,
      ...calendar.span(slots),
      slots: slots.length,
      holdable: slots.filter((slot) => calendar.canHold(session, slot)).length,
    };
  });
}

/** Undefined when dates can be found at which every session can be held, whoever hosts when. */
export function blockedSession<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): BlockedSession<Person> | undefined {
  const calendar = new SlotCalendar(problem);
  let held: readonly DatedSlot<SlotKey>[] | undefined;
  for (const session of calendar.sessions) {
    const before: readonly number[] = held === undefined ? [0] : held.map(({ day }) => day);
    const inStep = calendar.slots.filter((slot) => calendar.isInStep(before, slot.day));
    const next = inStep.filter((slot) => calendar.canHold(session, slot));
    if (next.length > 0) {
      held = next;
      continue;
    }
    const from = Math.min(...before) + calendar.minGap;
    const to = Math.max(...before) + calendar.maxGap;
    const within = calendar.slots.filter(({ day }) => day >= from && day <= to);
    return {
      session,
      previous: held === undefined ? null : { ...calendar.span(held), slots: held.length },
      earliest: calendar.date(from),
      latest: calendar.date(to),
      slots: within.length,
      falls: calendar.falls(session, within, new Set(inStep)),
    };
  }
  return undefined;
}

/** Per session, in slot order: where it can be held on dates at which all others can be held, too. */
export function holdableSlots<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): readonly (readonly SlotKey[])[] {
  return new SlotCalendar(problem).holdable().map((slots) => slots.map(({ id }) => id));
}

/** Of these hosts; call when no session is blocked. */
export function hostPlaces<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  hosts: readonly Person[],
): readonly HostPlaces<Person>[] {
  const calendar = new SlotCalendar(problem);
  const layers = calendar.holdable();
  return hosts.map((host) => ({
    host,
    places: calendar.sessions.flatMap((session, index) => {
      if (!calendar.hostsFor(session).includes(host)) return [];
      const slots = (layers[index] ?? []).filter(({ id }) => calendar.canHost(host, id));
      return slots.length === 0 ? [] : [{ session, ...calendar.span(slots), slots: slots.length }];
    }),
  }));
}

/** Of these people; call when no session is blocked. */
export function leastAbsencesOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  people: readonly Person[],
): readonly LeastAbsences<Person>[] {
  const calendar = new SlotCalendar(problem);
  const layers = calendar.holdable();
  return people.map((participant) => {
    let earlier: readonly { readonly day: number; readonly sum: number }[] = [{ day: 0, sum: 0 }];
    for (const layer of layers) {
      const before = earlier;
      earlier = layer.map(({ id, day }) => {
        const sums = before.filter((one) => calendar.isInStep([one.day], day)).map(({ sum }) => sum);
        return { day, sum: Math.min(...sums) + (calendar.comes(participant, id) ? 0 : 1) };
      });
    }
    return { participant, leastAbsences: Math.min(...earlier.map(({ sum }) => sum)) };
  });
}

/** Days after the fixed session, at least 1. */
type DatedSlot<SlotKey> = { readonly id: SlotKey; readonly day: number };

/** The slots of a problem with their days, and what each session asks of a slot. */
class SlotCalendar<Person extends string, SlotKey extends string> {
  readonly #problem: PlanningProblem<Person, SlotKey>;
  readonly #fixedDay: number;
  readonly #hosts: readonly Person[];
  /** After the day of the fixed session, in slot order. */
  readonly slots: readonly DatedSlot<SlotKey>[];
  /** From 2. */
  readonly sessions: readonly number[];
  readonly minGap: number;
  readonly maxGap: number;

  constructor(problem: PlanningProblem<Person, SlotKey>) {
    const dayOf = dayNumbersIn(problem.timeZone);
    this.#problem = problem;
    this.#fixedDay = dayNumber(problem.fixedSession.date);
    this.#hosts = [...new Set(problem.hosts)].sort();
    this.slots = inSlotOrder(problem.slots)
      .map(({ id, start }) => ({ id, day: dayOf(start) - this.#fixedDay }))
      .filter(({ day }) => day >= 1);
    this.sessions = Array.from({ length: problem.sessionsToPlan }, (_, index) => index + 2);
    this.minGap = Math.max(1, problem.spacing.minDays);
    this.maxGap = problem.spacing.maxDays;
  }

  date(day: number): CalendarDate {
    return dateOfDayNumber(this.#fixedDay + day);
  }

  /** Of one slot or more. */
  span(slots: readonly DatedSlot<SlotKey>[]): {
    readonly earliest: CalendarDate;
    readonly latest: CalendarDate;
  } {
    const days = slots.map(({ day }) => day);
    return { earliest: this.date(Math.min(...days)), latest: this.date(Math.max(...days)) };
  }

  isInStep(before: readonly number[], day: number): boolean {
    return before.some((other) => day - other >= this.minGap && day - other <= this.maxGap);
  }

  isOpen({ id, day }: DatedSlot<SlotKey>): boolean {
    return slotObstacles(this.#problem, id, day).every((obstacle) => obstacle === 'TOO_FEW_PRESENT');
  }

  /** Whether every lock of the session leaves the slot. */
  mayBe(session: number, { id }: DatedSlot<SlotKey>): boolean {
    return this.#problem.locks.every((lock) => lock.session !== session || (lock.slot ?? id) === id);
  }

  canHold(session: number, slot: DatedSlot<SlotKey>): boolean {
    if (!this.mayBe(session, slot) || slotObstacles(this.#problem, slot.id, slot.day).length > 0)
      return false;
    return !this.#needsHost(session) || this.hostsFor(session).some((host) => this.canHost(host, slot.id));
  }

  /** Per session the slots where it can be held and from which the others can be, too. */
  holdable(): readonly (readonly DatedSlot<SlotKey>[])[] {
    return this.reachable(
      this.sessions.map((session) => this.slots.filter((slot) => this.canHold(session, slot))),
    );
  }

  /** Those that lie on a chain of legal gaps from the fixed session to the last one. */
  reachable(layers: readonly (readonly DatedSlot<SlotKey>[])[]): readonly (readonly DatedSlot<SlotKey>[])[] {
    let before: readonly number[] = [0];
    const reached = layers.map((layer) => {
      const kept = layer.filter(({ day }) => this.isInStep(before, day));
      before = [...new Set(kept.map(({ day }) => day))];
      return kept;
    });
    for (let index = reached.length - 2; index >= 0; index -= 1) {
      const after = [...new Set((reached[index + 1] ?? []).map(({ day }) => day))];
      reached[index] = (reached[index] ?? []).filter(({ day }) =>
        after.some((next) => this.isInStep([day], next)),
      );
    }
    return reached;
  }

  /** Whom the locks leave as host of this session. */
  hostsFor(session: number): readonly Person[] {
    const locked = this.#lockedHosts(session);
    const elsewhere = this.#problem.locks.flatMap(({ session: other, host }) =>
      other === session || host == null ? [] : [host],
    );
    return this.#hosts.filter((host) => locked.every((one) => one === host) && !elsewhere.includes(host));
  }

  canHost(host: Person, slot: SlotKey): boolean {
    const attendance = this.#problem.availability.get(host)?.get(slot) ?? 'unanswered';
    return mayHost({ attendance, cannotReceive: this.#problem.cannotHost.get(host)?.has(slot) === true }).ok;
  }

  comes(participant: Person, slot: SlotKey): boolean {
    const answer = this.#problem.availability.get(participant)?.get(slot);
    return answer === 'yes' || answer === 'ifNeeded';
  }

  /** `within`: the slots to divide; `inStep`: those at a legal distance from a held session before. */
  falls(
    session: number,
    within: readonly DatedSlot<SlotKey>[],
    inStep: ReadonlySet<DatedSlot<SlotKey>>,
  ): readonly FallingSlots<Person>[] {
    const whyOf = (slot: DatedSlot<SlotKey>): FallingSlots['why'] => {
      if (!this.mayBe(session, slot)) return 'LOCKED_ELSEWHERE';
      const obstacles = slotObstacles(this.#problem, slot.id, slot.day);
      if (obstacles.includes('FACILITATOR_UNAVAILABLE')) return 'FACILITATOR_UNAVAILABLE';
      if (obstacles.includes('VETOED')) return 'VETOED';
      if (!inStep.has(slot)) return 'OUT_OF_STEP';
      return obstacles.includes('TOO_FEW_PRESENT') ? 'TOO_FEW_PRESENT' : 'NO_HOST';
    };
    const byWhy = Map.groupBy(within, whyOf);
    return FALL_ORDER.flatMap((why): readonly FallingSlots<Person>[] => {
      const slots = byWhy.get(why) ?? [];
      if (slots.length === 0) return [];
      if (why === 'TOO_FEW_PRESENT') return [{ why, slots: slots.length, missing: this.#missingAt(slots) }];
      if (why === 'NO_HOST') return [{ why, slots: slots.length, hosts: this.#notHostingAt(session, slots) }];
      return [{ why, slots: slots.length }];
    });
  }

  #needsHost(session: number): boolean {
    const sessions = this.#problem.sessionsToPlan;
    return this.#lockedHosts(session).length > 0 || hostTurns(this.#hosts.length, sessions) === sessions;
  }

  #lockedHosts(session: number): readonly Person[] {
    return this.#problem.locks.flatMap((lock) =>
      lock.session === session && lock.host != null ? [lock.host] : [],
    );
  }

  #missingAt(
    slots: readonly DatedSlot<SlotKey>[],
  ): readonly { readonly participant: Person; readonly slots: number }[] {
    const people = this.#problem.participants.map(({ id }) => id).sort();
    return people
      .map((participant) => ({
        participant,
        slots: slots.filter(({ id }) => !this.comes(participant, id)).length,
      }))
      .filter((one) => one.slots > 0)
      .toSorted((a, b) => b.slots - a.slots);
  }

  #notHostingAt(
    session: number,
    slots: readonly DatedSlot<SlotKey>[],
  ): readonly { readonly host: Person; readonly absent: number; readonly cannotReceive: number }[] {
    return this.hostsFor(session).map((host) => {
      const absent = slots.filter(({ id }) => !this.comes(host, id)).length;
      return { host, absent, cannotReceive: slots.length - absent };
    });
  }
}

const FALL_ORDER: readonly FallingSlots['why'][] = [
  'LOCKED_ELSEWHERE',
  'FACILITATOR_UNAVAILABLE',
  'VETOED',
  'OUT_OF_STEP',
  'TOO_FEW_PRESENT',
  'NO_HOST',
];
