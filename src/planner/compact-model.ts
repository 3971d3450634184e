import { hostTurns, mayHost } from '../hosting/rules.ts';
import { type Presence, presenceAt } from './presence.ts';
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
  const places = placesInSlotOrder(slots, [...slots.keys()]);
  return places.flatMap((place) => slots[place] ?? []);
}

/** These places in the list of slots, in the order of their slots. */
function placesInSlotOrder(slots: readonly Slot[], places: readonly number[]): readonly number[] {
  const compare = (left: number, right: number): number => {
    const a = slots[left];
    const b = slots[right];
    return a === undefined || b === undefined ? 0 : compareSlots(a, b);
  };
  let before = places[0] ?? 0;
  for (const place of places) {
    if (compare(before, place) > 0) return places.toSorted(compare);
    before = place;
  }
  return places;
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

/** Per slot of the problem, bit p is the p-th of these people. */
export function presenceOf<Person extends string, SlotKey extends string>(
  { slots, availability }: PlanningProblem<Person, SlotKey>,
  people: readonly Person[],
): Presence {
  return presenceAt(
    slots,
    people.map((person) => availability.get(person)),
  );
}

/**
 * The slots that the calendar, the facilitator and the group leave open, in slot order; only those at which at
 * most `mostAbsent` are absent. By default however few would come. `presence` is
 * what {@link presenceOf} says, for a caller that has it already.
 */
export function openSlots<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  people: readonly Person[],
  hosts: readonly Person[],
  mostAbsent = people.length,
  presence: Presence = presenceOf(problem, people),
): readonly CompactSlot<SlotKey>[] {
  const { comes, ifNeeded } = presence;
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  const everybody = 2 ** people.length - 1;
  const usable: number[] = [];
  for (let place = 0; place < comes.length; place += 1) {
    // Often most slots have too few present, so that is asked first.
    if (bitCount(everybody & ~(comes[place] ?? 0)) > mostAbsent) continue;
    const id = problem.slots[place]?.id;
    if (id === undefined || problem.facilitatorUnavailable.has(id) || problem.vetoedSlots.has(id)) continue;
    usable.push(place);
  }
  const hostRows = hostRowsOf(problem, people, hosts);
  const open: CompactSlot<SlotKey>[] = [];
  for (const place of placesInSlotOrder(problem.slots, usable)) {
    const slot = problem.slots[place];
    if (slot === undefined) continue;
    const day = dayOf(slot.start) - fixedDay;
    if (day < 1) continue;
    const present = comes[place] ?? 0;
    const ifNeededBits = ifNeeded[place] ?? 0;
    const absent = everybody & ~present;
    open.push({
      id: slot.id,
      day,
      absent,
      absences: bitCount(absent),
      ifNeeded: bitCount(ifNeededBits),
      hosts: hostsAt(hostRows, slot.id, present & ~ifNeededBits, ifNeededBits),
    });
  }
  // A clock put back at midnight gives a later start an earlier day; the search wants the days to ascend.
  const ascends = open.every((slot, index) => slot.day >= (open[index - 1]?.day ?? 0));
  return ascends ? open : open.toSorted((a, b) => a.day - b.day);
}

/** Somebody who still has to host, as a bit of the people and as a bit of the hosts. */
type HostRow<SlotKey> = {
  readonly person: number;
  readonly host: number;
  readonly cannotHost: ReadonlySet<SlotKey> | undefined;
};

function hostRowsOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  people: readonly Person[],
  hosts: readonly Person[],
): readonly HostRow<SlotKey>[] {
  return people.flatMap((person, bit) => {
    const host = hosts.indexOf(person);
    return host < 0
      ? []
      : [{ person: 1 << bit, host: 1 << host, cannotHost: problem.cannotHost.get(person) }];
  });
}

/** Bit h: host h attends and can receive the group. `yes` and `ifNeeded` are bits of the people. */
function hostsAt<SlotKey extends string>(
  hostRows: readonly HostRow<SlotKey>[],
  slot: SlotKey,
  yes: number,
  ifNeeded: number,
): number {
  const may = (MAY_HOST.yes ? yes : 0) | (MAY_HOST.ifNeeded ? ifNeeded : 0);
  const mayElsewhere = (MAY_HOST_ELSEWHERE.yes ? yes : 0) | (MAY_HOST_ELSEWHERE.ifNeeded ? ifNeeded : 0);
  let able = 0;
  for (let index = 0; index < hostRows.length; index += 1) {
    const row = hostRows[index];
    if (row === undefined || (may & row.person) === 0) continue;
    if (row.cannotHost?.has(slot) !== true || (mayElsewhere & row.person) !== 0) able |= row.host;
  }
  return able;
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

/** How many of the 32 bits are set: pairs of bits are counted first, then fours, then bytes, which are added up. */
export function bitCount(mask: number): number {
  const pairs = mask - ((mask >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
