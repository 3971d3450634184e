import { hostTurns, mayHost } from '../hosting/rules.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import { slotObstacles } from './slot-obstacles.ts';
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

/**
 * The problem as the search sees it. Participants and hosts are in the order of their ids and slots by start,
 * end and id, so that nothing after this point can depend on the order of the input.
 */
export type CompactModel<Person extends string, SlotKey extends string> = {
  readonly sessions: number;
  readonly participants: number;
  readonly maxAbsences: number;
  readonly hosts: readonly Person[];
  /** How many different hosts a plan has: all of them, or one for each session when there are more. */
  readonly hostTurns: number;
  readonly slots: readonly CompactSlot<SlotKey>[];
  /** Per session, in slot order: where it may be. */
  readonly candidates: readonly (readonly Candidate[])[];
  /** Per session: it may not be at a neutral venue. */
  readonly needsHost: readonly boolean[];
  /** Inclusive; at least 1, because sessions are on different days. */
  readonly minGap: number;
  readonly maxGap: number;
  readonly targetGap: number;
};

/** Undefined when the locks by themselves cannot hold; infeasibility.ts says which and why. */
export function compactModel<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): CompactModel<Person, SlotKey> | undefined {
  const hosts = [...new Set(problem.hosts)].sort();
  const locks = agreedLocks(problem, hosts);
  if (locks === undefined) return undefined;
  const slots = usableSlots(problem, hosts);
  const sessions = problem.sessionsToPlan;
  const lockedHosts = locks.reduce((mask, lock) => mask | lock.hostBit, 0);
  const needsHost = locks.map((lock) => lock.hostBit !== 0 || hostTurns(hosts.length, sessions) === sessions);
  return {
    sessions,
    participants: problem.participants.length,
    maxAbsences: Math.min(problem.attendance.maxAbsencesPerParticipant, sessions),
    hosts,
    hostTurns: hostTurns(hosts.length, sessions),
    slots,
    candidates: locks.map((lock, session) =>
      candidatesFor(slots, lock, lockedHosts, needsHost[session] === true),
    ),
    needsHost,
    minGap: Math.max(1, problem.spacing.minDays),
    maxGap: problem.spacing.maxDays,
    targetGap: problem.spacing.targetDays,
  };
}

/** By start, then end, then id: the order in which ties between plans are broken, too. */
export function inSlotOrder<SlotKey extends string>(
  slots: readonly Slot<SlotKey>[],
): readonly Slot<SlotKey>[] {
  return slots.toSorted(
    (a, b) => compareText(a.start, b.start) || compareText(a.end, b.end) || compareText(a.id, b.id),
  );
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

function usableSlots<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  hosts: readonly Person[],
): readonly CompactSlot<SlotKey>[] {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  const people = problem.participants.map((participant) => participant.id).sort();
  return inSlotOrder(problem.slots)
    .map((slot) => ({ id: slot.id, day: dayOf(slot.start) - fixedDay }))
    .filter(({ id, day }) => slotObstacles(problem, id, day).length === 0)
    .map(({ id, day }) => compactSlot(problem, id, day, people, hosts));
}

function compactSlot<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  id: SlotKey,
  day: number,
  people: readonly Person[],
  hosts: readonly Person[],
): CompactSlot<SlotKey> {
  let absent = 0;
  let ifNeeded = 0;
  let hostMask = 0;
  for (const [bit, person] of people.entries()) {
    const attendance = problem.availability.get(person)?.get(id) ?? 'unanswered';
    const cannotReceive = problem.cannotHost.get(person)?.has(id) === true;
    if (attendance === 'ifNeeded') ifNeeded += 1;
    if (attendance === 'no' || attendance === 'unanswered') absent |= 1 << bit;
    const host = hosts.indexOf(person);
    if (host >= 0 && mayHost({ attendance, cannotReceive }).ok) hostMask |= 1 << host;
  }
  return { id, day, absent, absences: bitCount(absent), ifNeeded, hosts: hostMask };
}

function candidatesFor<SlotKey extends string>(
  slots: readonly CompactSlot<SlotKey>[],
  lock: AgreedLock<SlotKey>,
  lockedHosts: number,
  needsHost: boolean,
): readonly Candidate[] {
  return slots.flatMap((slot, index) => {
    if (lock.slot !== undefined && lock.slot !== slot.id) return [];
    const hosts = slot.hosts & (lock.hostBit === 0 ? ~lockedHosts : lock.hostBit);
    return needsHost && hosts === 0 ? [] : [{ slot: index, hosts }];
  });
}

export function bitCount(mask: number): number {
  let count = 0;
  for (let rest = mask; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
