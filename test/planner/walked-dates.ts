import type { PlanningProblem, Slot } from '../../src/planner/types.ts';

/* Where sessions can be, found by walking all dates one by one: slow, and apart from how the planner does it. */

export const FALLS = [
  'LOCKED_ELSEWHERE',
  'FACILITATOR_UNAVAILABLE',
  'VETOED',
  'OUT_OF_STEP',
  'TOO_FEW_PRESENT',
  'NO_HOST',
] as const;

export function numbersOf({ sessionsToPlan }: PlanningProblem): readonly number[] {
  return Array.from({ length: sessionsToPlan }, (_, index) => index + 2);
}

/** The random problems have times of day at which UTC has the same day as Amsterdam. */
export function dayOf({ start }: Slot): number {
  return Math.floor(Date.parse(start) / 86_400_000);
}

export function fixedDay({ fixedSession }: PlanningProblem): number {
  return Date.parse(fixedSession.date) / 86_400_000;
}

export function dateOf(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}

export function datesOf(slots: readonly Slot[]): object {
  const dates = slots.map((slot) => dateOf(dayOf(slot))).sort();
  return { earliest: dates.at(0), latest: dates.at(-1) };
}

function isStep({ spacing }: PlanningProblem, gap: number): boolean {
  return gap >= 1 && gap >= spacing.minDays && gap <= spacing.maxDays;
}

/** All chains of so many sessions whose slots pass, as lists of slots. */
export function chainsOf(
  problem: PlanningProblem,
  passes: (session: number, slot: Slot) => boolean,
  length = problem.sessionsToPlan,
): readonly (readonly Slot[])[] {
  let chains: readonly (readonly Slot[])[] = [[]];
  for (const session of numbersOf(problem).slice(0, length))
    chains = chains.flatMap((chain) => {
      const last = chain.at(-1);
      const before = last === undefined ? fixedDay(problem) : dayOf(last);
      return problem.slots
        .filter((slot) => isStep(problem, dayOf(slot) - before) && passes(session, slot))
        .map((slot) => [...chain, slot]);
    });
  return chains;
}

export function slotsAt(
  problem: PlanningProblem,
  chains: readonly (readonly Slot[])[],
  index: number,
): readonly Slot[] {
  return problem.slots.filter((slot) => chains.some((chain) => chain[index] === slot));
}

export function comes(problem: PlanningProblem, id: string, slot: string): boolean {
  return ['yes', 'ifNeeded'].includes(problem.availability.get(id)?.get(slot) ?? '');
}

export function isOpen(problem: PlanningProblem, { id }: Slot): boolean {
  return !problem.facilitatorUnavailable.has(id) && !problem.vetoedSlots.has(id);
}

export function mayBe({ locks }: PlanningProblem, session: number, { id }: Slot): boolean {
  return !locks.some((lock) => lock.session === session && lock.slot !== undefined && lock.slot !== id);
}

function isQuorate(problem: PlanningProblem, { id }: Slot): boolean {
  return (
    problem.participants.filter((one) => comes(problem, one.id, id)).length >= problem.attendance.minPresent
  );
}

export function mayReceive(problem: PlanningProblem, session: number, host: string, { id }: Slot): boolean {
  const locks = problem.locks.filter((lock) => lock.host != null);
  const isExcluded = locks.some((lock) => (lock.session === session) !== (lock.host === host));
  if (isExcluded) return false;
  return comes(problem, host, id) && problem.cannotHost.get(host)?.has(id) !== true;
}

export function isHeld(problem: PlanningProblem, session: number, slot: Slot): boolean {
  const needsHost =
    problem.hosts.length >= problem.sessionsToPlan ||
    problem.locks.some((lock) => lock.session === session && lock.host != null);
  return (
    isOpen(problem, slot) &&
    mayBe(problem, session, slot) &&
    isQuorate(problem, slot) &&
    (!needsHost || problem.hosts.some((host) => mayReceive(problem, session, host, slot)))
  );
}

/** Every slot from the earliest to the latest date that the days before leave, and why it does not do. */
export function fallenSlots(
  problem: PlanningProblem,
  session: number,
  before: readonly number[],
): readonly { readonly slot: Slot; readonly why: (typeof FALLS)[number] }[] {
  const from = Math.min(...before) + Math.max(1, problem.spacing.minDays);
  const to = Math.max(...before) + problem.spacing.maxDays;
  return problem.slots
    .filter((slot) => dayOf(slot) >= from && dayOf(slot) <= to)
    .map((slot) => {
      if (!mayBe(problem, session, slot)) return { slot, why: 'LOCKED_ELSEWHERE' };
      if (problem.facilitatorUnavailable.has(slot.id)) return { slot, why: 'FACILITATOR_UNAVAILABLE' };
      if (problem.vetoedSlots.has(slot.id)) return { slot, why: 'VETOED' };
      if (!before.some((day) => isStep(problem, dayOf(slot) - day))) return { slot, why: 'OUT_OF_STEP' };
      return { slot, why: isQuorate(problem, slot) ? 'NO_HOST' : 'TOO_FEW_PRESENT' };
    });
}

export function whoseAt(
  problem: PlanningProblem,
  session: number,
  why: (typeof FALLS)[number],
  slots: readonly Slot[],
): object {
  const absentAt = (id: string): number => slots.filter((slot) => !comes(problem, id, slot.id)).length;
  if (why === 'TOO_FEW_PRESENT') {
    const missing = problem.participants
      .map(({ id }) => ({ participant: id, slots: absentAt(id) }))
      .filter((one) => one.slots > 0)
      .sort((a, b) => b.slots - a.slots || (a.participant < b.participant ? -1 : 1));
    return { missing };
  }
  if (why !== 'NO_HOST') return {};
  const locked = problem.locks.flatMap(({ session: at, host }) => (host == null ? [] : [{ at, host }]));
  const hosts = problem.hosts
    .filter(
      (host) => !locked.some(({ at, host: other }) => (at === session ? other !== host : other === host)),
    )
    .toSorted()
    .map((host) => ({ host, absent: absentAt(host), cannotReceive: slots.length - absentAt(host) }));
  return { hosts };
}
