import { hostTurns, mayHost } from '../hosting/rules.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import type { PlanningProblem, Slot } from './types.ts';

/** A slot that meets every rule a slot must meet by itself, as numbers. People and hosts are bits. */
export type CompactSlot<SlotKey extends string> = {
  readonly id: SlotKey;
  /** Days after the fixed session, at least 1. */
  readonly day: number;
  /** Bit p: participant p is absent, whether by a "no" or by no answer. */
  readonly absent: number;
  readonly absences: number;
  readonly ifNeeded: number;
  /** Bit h: host h attends and can receive the group. */
  readonly hosts: number;
};

/** A slot for one given session, with the hosts that the locks leave possible there. */
export type Candidate = { readonly slot: number; readonly hosts: number };

/** What the locks leave for one session: one slot or any, and these hosts. */
export type SessionLock<SlotKey extends string> = {
  readonly slot: SlotKey | undefined;
  readonly hosts: number;
};

/**
 * The problem as the search sees it. Participants and hosts are in the order of their ids and slots by start,
 * end and id, so that nothing after this point can depend on the order of the input.
 */
export type CompactModel<Person extends string, SlotKey extends string> = {
  readonly sessions: number;
  readonly participants: number;
  /** In the order of the bits of `absent`. */
  readonly people: readonly Person[];
  readonly maxAbsences: number;
  readonly hosts: readonly Person[];
  /** How many different hosts a plan has: all of them, or one for each session when there are more. */
  readonly hostTurns: number;
  readonly slots: readonly CompactSlot<SlotKey>[];
  /** Per session, in slot order: where it may be. Sessions under the same rules share one list. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** Per session: it may not be at a neutral venue. */
  readonly needsHost: readonly boolean[];
  /** Per session: what the locks leave. */
  readonly locks: readonly SessionLock<SlotKey>[];
  /** Inclusive; at least 1, because sessions are on different days. */
  readonly minGap: number;
  readonly maxGap: number;
  readonly targetGap: number;
};

/**
 * Undefined when the locks by themselves cannot hold; infeasibility.ts says which and why. `open` is what
 * {@link openSlots} gives, for a caller that has it already.
 */
export function compactModel<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  open?: readonly CompactSlot<SlotKey>[],
): CompactModel<Person, SlotKey> | undefined {
  const hosts = hostsOf(problem);
  const locks = agreedLocks(problem, hosts);
  if (locks === undefined) return undefined;
  const people = peopleOf(problem);
  const mostAbsent = people.length - problem.attendance.minPresent;
  const slots =
    open?.filter(({ absences }) => absences <= mostAbsent) ?? openSlots(problem, people, hosts, mostAbsent);
  const sessions = problem.sessionsToPlan;
  const lockedHosts = locks.reduce((mask, lock) => mask | lock.hostBit, 0);
  const needsHost = locks.map((lock) => lock.hostBit !== 0 || hostTurns(hosts.length, sessions) === sessions);
  const sessionLocks = locks.map(({ slot, hostBit }) => ({
    slot,
    hosts: hostBit === 0 ? ~lockedHosts : hostBit,
  }));
  const free = candidatesFor(
    slots,
    { slot: undefined, hosts: ~lockedHosts },
    hostTurns(hosts.length, sessions) === sessions,
  );
  const candidates = sessionLocks.map((lock, session) =>
    locks[session]?.slot === undefined && locks[session]?.hostBit === 0
      ? free
      : candidatesFor(slots, lock, needsHost[session] === true),
  );
  return {
    sessions,
    participants: people.length,
    people,
    maxAbsences: Math.min(problem.attendance.maxAbsencesPerParticipant, sessions),
    hosts,
    hostTurns: hostTurns(hosts.length, sessions),
    slots,
    candidates,
    needsHost,
    locks: sessionLocks,
    minGap: Math.max(1, problem.spacing.minDays),
    maxGap: problem.spacing.maxDays,
    targetGap: problem.spacing.targetDays,
  };
}

/** In the order of their ids. */
export function peopleOf<Person extends string>(problem: PlanningProblem<Person>): readonly Person[] {
  return problem.participants.map(({ id }) => id).sort();
}

/** In the order of their ids, which is that of the bits of `hosts`. */
export function hostsOf<Person extends string>(problem: PlanningProblem<Person>): readonly Person[] {
  return [...new Set(problem.hosts)].sort();
}

/** By start, then end, then id: the order in which ties between plans are broken, too. */
export function inSlotOrder<SlotKey extends string>(
  slots: readonly Slot<SlotKey>[],
): readonly Slot<SlotKey>[] {
  const isInOrder = slots.every((slot, index) => {
    const before = slots[index - 1];
    return before === undefined || before.start < slot.start || compareSlots(before, slot) <= 0;
  });
  return isInOrder ? slots : slots.toSorted(compareSlots);
}

function compareSlots(a: Slot, b: Slot): number {
  return compareText(a.start, b.start) || compareText(a.end, b.end) || compareText(a.id, b.id);
}

/** By UTF-16 code units: the same on every machine, unlike the order of a locale. */
function compareText(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}

type AgreedLock<SlotKey> = { readonly slot: SlotKey | undefined; readonly hostBit: number };

/** One merged lock per session; undefined when they contradict each other or name what does not exist. */
function agreedLocks<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  hosts: readonly Person[],
): readonly AgreedLock<SlotKey>[] | undefined {
  const merged: AgreedLock<SlotKey>[] = Array.from({ length: problem.sessionsToPlan }, () => ({
    slot: undefined,
    hostBit: 0,
  }));
  for (const lock of problem.locks) {
    const before = merged[lock.session - 2];
    if (before === undefined) return undefined;
    const hostIndex = lock.host == null ? undefined : hosts.indexOf(lock.host);
    if (hostIndex === -1) return undefined;
    const hostBit = hostIndex === undefined ? before.hostBit : 1 << hostIndex;
    const slot = lock.slot ?? before.slot;
    if (before.hostBit !== 0 && before.hostBit !== hostBit) return undefined;
    if (before.slot !== undefined && before.slot !== slot) return undefined;
    merged[lock.session - 2] = { slot, hostBit };
  }
  const hostBits = merged.map((lock) => lock.hostBit).filter((bit) => bit !== 0);
  return new Set(hostBits).size === hostBits.length ? merged : undefined;
}

/**
 * The slots that the calendar, the facilitator and the group leave open, in slot order; only those at which at
 * most `mostAbsent` are absent. By default however few would come.
 */
export function openSlots<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  people: readonly Person[],
  hosts: readonly Person[],
  mostAbsent = people.length,
): readonly CompactSlot<SlotKey>[] {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  const answersOf = people.map((person) => problem.availability.get(person));
  const hostRows = people.flatMap((person, bit) => {
    const host = hosts.indexOf(person);
    return host < 0
      ? []
      : [{ person: 1 << bit, host: 1 << host, cannotHost: problem.cannotHost.get(person) }];
  });
  const open: CompactSlot<SlotKey>[] = [];
  for (const { id, start } of inSlotOrder(problem.slots)) {
    if (problem.facilitatorUnavailable.has(id) || problem.vetoedSlots.has(id)) continue;
    let absent = 0;
    let absences = 0;
    let ifNeeded = 0;
    let ifNeededBits = 0;
    for (let bit = 0; bit < answersOf.length && absences <= mostAbsent; bit += 1) {
      const answer = answersOf[bit]?.get(id);
      if (answer === 'yes') continue;
      if (answer === 'ifNeeded') {
        ifNeededBits |= 1 << bit;
        ifNeeded += 1;
      } else {
        absent |= 1 << bit;
        absences += 1;
      }
    }
    // Often most slots have too few present; the rest is asked of the others only.
    if (absences > mostAbsent) continue;
    const day = dayOf(start) - fixedDay;
    if (day < 1) continue;
    let able = 0;
    for (const { person, host, cannotHost } of hostRows) {
      if ((absent & person) !== 0) continue;
      const answer = (ifNeededBits & person) === 0 ? 'yes' : 'ifNeeded';
      if (MAY_HOST[answer] && (cannotHost?.has(id) !== true || MAY_HOST_ELSEWHERE[answer])) able |= host;
    }
    open.push({ id, day, absent, absences, ifNeeded, hosts: able });
  }
  // A clock put back at midnight gives a later start an earlier day; the search wants the days to ascend.
  const ascends = open.every((slot, index) => slot.day >= (open[index - 1]?.day ?? 0));
  return ascends ? open : open.toSorted((a, b) => a.day - b.day);
}

/** The rule of hosting/rules.ts for those who come, asked once for each answer rather than for each person and slot. */
const MAY_HOST = mayHostBy(false);
const MAY_HOST_ELSEWHERE = mayHostBy(true);

function mayHostBy(cannotReceive: boolean): Readonly<Record<'yes' | 'ifNeeded', boolean>> {
  const may = (attendance: 'yes' | 'ifNeeded'): boolean => mayHost({ attendance, cannotReceive }).ok;
  return { yes: may('yes'), ifNeeded: may('ifNeeded') };
}

function candidatesFor<SlotKey extends string>(
  slots: readonly CompactSlot<SlotKey>[],
  lock: SessionLock<SlotKey>,
  needsHost: boolean,
): readonly Candidate[] {
  const candidates: Candidate[] = [];
  for (const [index, slot] of slots.entries()) {
    if (lock.slot !== undefined && lock.slot !== slot.id) continue;
    const hosts = slot.hosts & lock.hosts;
    if (!needsHost || hosts !== 0) candidates.push({ slot: index, hosts });
  }
  return candidates;
}

export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
