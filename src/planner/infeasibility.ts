import { countOf, countsOf } from './absence-counts.ts';
import { changeLayers, type NeededAfter, neededAfter } from './change-bounds.ts';
import type { CompactModel } from './compact-model.ts';
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
    if (reasons.length === 0) {
      const least = leastAbsences(model);
      // Where candidates can follow each other, so can slots.
      const others =
        least === undefined ? reachReasons(problem, model) : absenceReasons(problem, model, least);
      reasons.push(...hostReasons(model), ...others);
    }
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
  { people }: CompactModel<Person, SlotKey>,
  { absences, first, second, third }: NeededAfter,
): readonly InfeasibilityReason<Person, SlotKey>[] {
  const maxAbsences = problem.attendance.maxAbsencesPerParticipant;
  const reasons = people.flatMap((participant, person): InfeasibilityReason<Person, SlotKey>[] => {
    const least = countOf(person, first, second, third);
    return least > maxAbsences
      ? [{ code: 'PARTICIPANT_MISSES_TOO_MANY', participant, leastAbsences: least, maxAbsences }]
      : [];
  });
  const mostAllowed = maxAbsences * people.length;
  if (reasons.length === 0 && absences > mostAllowed)
    reasons.push({ code: 'GROUP_MISSES_TOO_MANY', leastAbsences: absences, mostAllowed });
  return reasons;
}

/** The fewest absences, of each and in all, over any chain of dates within the spacing; undefined when there is none. */
function leastAbsences<Person extends string, SlotKey extends string>(
  model: CompactModel<Person, SlotKey>,
): NeededAfter | undefined {
  const stopsOf = new Map(
    [...new Set(model.candidates)].map((list) => [
      list,
      list.flatMap(({ slot }) => {
        const compact = model.slots[slot];
        if (compact === undefined) return [];
        const { day, absent, absences } = compact;
        const [first, second, third] = countsOf(absent);
        return [{ day, absences, short: 0, first, second, third }];
      }),
    ]),
  );
  const layers = changeLayers(
    model,
    model.candidates.map((list) => stopsOf.get(list) ?? []),
  );
  return neededAfter(model, layers[0], 0);
}
