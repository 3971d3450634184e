import { mayHost } from '../hosting/rules.ts';
import { dayNumber, dayNumbersIn } from './slot-days.ts';
import { slotObstacles } from './slot-obstacles.ts';
import type { InfeasibilityReason, Lock, PlanningProblem } from './types.ts';

/** What is wrong with the locks by themselves; each of these makes planning impossible. */
export function lockReasons<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  return [
    ...problem.locks.flatMap((lock) => reasonsOf(problem, lock)),
    ...contradictions(problem.locks),
    ...hostsLockedTwice(problem.locks),
  ];
}

function reasonsOf<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { session, slot, host }: Lock<Person, SlotKey>,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  const reasons: InfeasibilityReason<Person, SlotKey>[] = [];
  const lastSession = problem.sessionsToPlan + 1;
  if (session < 2 || session > lastSession)
    reasons.push({ code: 'LOCKED_SESSION_UNKNOWN', session, lastSession });
  const hosting = host == null || problem.hosts.includes(host);
  if (host != null && !hosting) reasons.push({ code: 'LOCKED_HOST_NOT_HOSTING', session, host });
  if (slot === undefined) return reasons;
  const found = problem.slots.find(({ id }) => id === slot);
  if (found === undefined) return [...reasons, { code: 'LOCKED_SLOT_UNKNOWN', session, slot }];
  const day = dayNumbersIn(problem.timeZone)(found.start) - dayNumber(problem.fixedSession.date);
  const obstacles = slotObstacles(problem, slot, day);
  if (obstacles.length > 0) reasons.push({ code: 'LOCKED_SLOT_UNUSABLE', session, slot, obstacles });
  if (host != null && hosting && !canHostAt(problem, host, slot))
    reasons.push({ code: 'LOCKED_HOST_CANNOT_HOST', session, slot, host });
  return reasons;
}

function canHostAt<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  host: Person,
  slot: SlotKey,
): boolean {
  return mayHost({
    attendance: problem.availability.get(host)?.get(slot) ?? 'unanswered',
    cannotReceive: problem.cannotHost.get(host)?.has(slot) === true,
  }).ok;
}

/** Two locks of one session with different slots or hosts. */
function contradictions<Person extends string, SlotKey extends string>(
  locks: readonly Lock<Person, SlotKey>[],
): readonly InfeasibilityReason<Person, SlotKey>[] {
  return [...Map.groupBy(locks, ({ session }) => session)].flatMap(([session, same]) => {
    const slots = new Set(same.flatMap(({ slot }) => (slot === undefined ? [] : [slot])));
    const hosts = new Set(same.flatMap(({ host }) => (host == null ? [] : [host])));
    return slots.size > 1 || hosts.size > 1 ? [{ code: 'LOCKS_CONTRADICT', session } as const] : [];
  });
}

/** Nobody hosts twice. */
function hostsLockedTwice<Person extends string, SlotKey extends string>(
  locks: readonly Lock<Person, SlotKey>[],
): readonly InfeasibilityReason<Person, SlotKey>[] {
  const withHost = locks.flatMap(({ session, host }) => (host == null ? [] : [{ session, host }]));
  return [...Map.groupBy(withHost, ({ host }) => host)].flatMap(([host, same]) => {
    const sessions = [...new Set(same.map(({ session }) => session))].sort((a, b) => a - b);
    return sessions.length > 1 ? [{ code: 'LOCKED_HOST_TWICE', host, sessions } as const] : [];
  });
}
