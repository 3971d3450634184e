import type { CompactModel } from './compact-model.ts';
import { type Domain, fullDomain } from './domain.ts';
import { contestedHosts, largestMatching } from './host-matching.ts';
import { lockReasons } from './infeasible-locks.ts';
import { dateOfDayNumber, dayNumber, dayNumbersIn } from './slot-days.ts';
import { slotObstacles } from './slot-obstacles.ts';
import type { InfeasibilityReason, PlanningProblem, SlotObstacle } from './types.ts';

/**
 * Why a problem that has no plan has none. Each check looks at one rule, or at one rule with the dates, and
 * reports only what makes planning impossible by itself; so every reason is true whatever the others say.
 * When no check finds anything, the rules exclude each other only together: `NO_COMBINATION`.
 * `model` is undefined when the locks cannot hold. Call only for a problem proven to have no plan.
 */
export function infeasibilityReasons<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  model: CompactModel<Person, SlotKey> | undefined,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  const reasons: InfeasibilityReason<Person, SlotKey>[] = [...lockReasons(problem), ...limitReasons(problem)];
  if (model !== undefined && reasons.length === 0) {
    reasons.push(...slotReasons(problem, model));
    if (reasons.length === 0)
      reasons.push(...hostReasons(model), ...reachReasons(problem, model), ...absenceReasons(problem, model));
  }
  return reasons.length === 0 ? [{ code: 'NO_COMBINATION' }] : reasons;
}

function limitReasons<Person extends string, SlotKey extends string>({
  attendance: { minPresent },
  participants,
  spacing: { minDays, maxDays },
}: PlanningProblem<Person, SlotKey>): readonly InfeasibilityReason<Person, SlotKey>[] {
  const reasons: InfeasibilityReason<Person, SlotKey>[] = [];
  if (minPresent > participants.length)
    reasons.push({ code: 'MIN_PRESENT_EXCEEDS_GROUP', minPresent, participants: participants.length });
  if (maxDays < Math.max(1, minDays)) reasons.push({ code: 'SPACING_IMPOSSIBLE', minDays, maxDays });
  return reasons;
}

/** Are there slots at all, on enough days? */
function slotReasons<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { slots, sessions }: CompactModel<Person, SlotKey>,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  if (slots.length === 0)
    return [{ code: 'NO_USABLE_SLOT', slots: problem.slots.length, failing: failingCounts(problem) }];
  const usableDays = new Set(slots.map(({ day }) => day)).size;
  return usableDays < sessions ? [{ code: 'TOO_FEW_USABLE_DAYS', usableDays, sessionsToPlan: sessions }] : [];
}

function failingCounts(
  problem: PlanningProblem,
): readonly { readonly obstacle: SlotObstacle; readonly slots: number }[] {
  const dayOf = dayNumbersIn(problem.timeZone);
  const fixedDay = dayNumber(problem.fixedSession.date);
  const counts = new Map<SlotObstacle, number>();
  for (const { id, start } of problem.slots)
    for (const obstacle of slotObstacles(problem, id, dayOf(start) - fixedDay))
      counts.set(obstacle, (counts.get(obstacle) ?? 0) + 1);
  return [...counts].map(([obstacle, slots]) => ({ obstacle, slots }));
}

/** Does everyone who must host have a day for it, and together enough days? */
function hostReasons<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  const { hosts, slots, sessions } = model;
  if (hosts.length >= sessions && slots.every((slot) => slot.hosts === 0))
    return [{ code: 'NO_SLOT_WITH_HOST' }];
  if (hosts.length > sessions) return [];
  const without = hosts.filter((_, host) => slots.every((slot) => (slot.hosts & (1 << host)) === 0));
  if (without.length > 0) return without.map((host) => ({ code: 'HOST_WITHOUT_SLOT', host }));
  const hostsByDay = [...Map.groupBy(slots, ({ day }) => day).values()].map((sameDay) =>
    sameDay.reduce((mask, slot) => mask | slot.hosts, 0),
  );
  if (largestMatching(hosts.length, hostsByDay).size === hosts.length) return [];
  const contested = contestedHosts(hosts.length, hostsByDay, true);
  return [
    {
      code: 'HOSTS_SHARE_TOO_FEW_DAYS',
      hosts: hosts.filter((_, host) => (contested & (1 << host)) !== 0),
      days: hostsByDay.filter((mask) => (mask & contested) !== 0).length,
    },
  ];
}

/** Can the sessions follow each other within the spacing, whoever hosts? Names the first that cannot. */
function reachReasons<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  { sessions, slots, minGap, maxGap }: CompactModel<Person, SlotKey>,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  const fixedDay = dayNumber(problem.fixedSession.date);
  let earlier: readonly number[] = [0];
  for (let session = 2; session < sessions + 2; session += 1) {
    const locked = problem.locks.find((lock) => lock.session === session && lock.slot !== undefined)?.slot;
    const allowed = slots.filter(({ id }) => locked === undefined || id === locked);
    const reached = [...new Set(allowed.map(({ day }) => day))].filter((day) =>
      earlier.some((before) => day - before >= minGap && day - before <= maxGap),
    );
    if (reached.length === 0)
      return [
        {
          code: 'SESSION_OUT_OF_REACH',
          session,
          earliest: dateOfDayNumber(fixedDay + Math.min(...earlier) + minGap),
          latest: dateOfDayNumber(fixedDay + Math.max(...earlier) + maxGap),
        },
      ];
    earlier = reached;
  }
  return [];
}

/** Are there dates on which one participant, or the group as a whole, misses few enough sessions? */
function absenceReasons<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  model: CompactModel<Person, SlotKey>,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  const domain = fullDomain(model);
  const maxAbsences = problem.attendance.maxAbsencesPerParticipant;
  const people = problem.participants.map(({ id }) => id).sort();
  const reasons: InfeasibilityReason<Person, SlotKey>[] = people.flatMap((participant, person) => {
    const least = leastOver(model, domain, (absent) => (absent >>> person) & 1);
    return least !== Infinity && least > maxAbsences
      ? [{ code: 'PARTICIPANT_MISSES_TOO_MANY', participant, leastAbsences: least, maxAbsences } as const]
      : [];
  });
  const leastAbsences = leastOver(model, domain, (_, absences) => absences);
  const mostAllowed = maxAbsences * people.length;
  if (reasons.length === 0 && leastAbsences !== Infinity && leastAbsences > mostAllowed)
    reasons.push({ code: 'GROUP_MISSES_TOO_MANY', leastAbsences, mostAllowed });
  return reasons;
}

/** The least sum of a count over any chain of dates within the spacing; Infinity when there is no chain. */
function leastOver<Person extends string, SlotKey extends string>(
  { slots, minGap, maxGap }: CompactModel<Person, SlotKey>,
  domain: Domain,
  count: (absent: number, absences: number) => number,
): number {
  let earlier: readonly { readonly day: number; readonly sum: number }[] = [{ day: 0, sum: 0 }];
  for (const { days, first, candidates } of domain) {
    const before = earlier;
    earlier = days.map((day, index) => {
      let least = Infinity;
      for (const other of before)
        if (day - other.day >= minGap && day - other.day <= maxGap && other.sum < least) least = other.sum;
      let own = Infinity;
      for (const { slot } of candidates.slice(first[index], first[index + 1]))
        own = Math.min(own, count(slots[slot]?.absent ?? 0, slots[slot]?.absences ?? 0));
      return { day, sum: least + own };
    });
  }
  return earlier.reduce((least, { sum }) => Math.min(least, sum), Infinity);
}
