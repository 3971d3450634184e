/**
 * The planning problem by trying everything: no bound, no cleverness, and nothing shared with the search or
 * the checker beyond the types. Only for a handful of slots. Written from the rules of the file format.
 */
import type { Objective, PlannedSession, PlanningProblem } from '../../src/planner/types.ts';

type Trial = { readonly slot: string; readonly day: number; readonly host: string | null };

export type TriedPlan = {
  readonly objective: Objective;
  readonly sessions: readonly PlannedSession[];
};

/** The best objective, or undefined when no plan keeps the rules. */
export function bruteForce(problem: PlanningProblem): Objective | undefined {
  return bruteForcePlan(problem)?.objective;
}

/**
 * The best plan. Of equal ones the one whose slots come first, session by session, by day, start, end and id; then
 * the one whose hosts come first by id, a neutral venue last. Only of the plans that `keeps`, when given: it is
 * asked once of every plan there is.
 */
export function bruteForcePlan(
  problem: PlanningProblem,
  keeps: (plan: TriedPlan) => boolean = () => true,
): TriedPlan | undefined {
  let best: { readonly objective: Objective; readonly trials: readonly Trial[] } | undefined;
  const days = new Map(problem.slots.map(({ id, start }) => [id, dayOf(start, problem.timeZone)]));
  const placeOf = slotPlaces(problem, days);
  const fixedDay = Date.parse(problem.fixedSession.date) / 86_400_000;
  const hostChoices = [...new Set(problem.hosts), null];

  function extend(trials: readonly Trial[]): void {
    if (trials.length === problem.sessionsToPlan) {
      const objective = judged(problem, trials, fixedDay);
      if (objective === undefined || !keeps({ objective, sessions: sessionsOf(trials) })) return;
      if (best === undefined || isLess(objective, best.objective)) best = { objective, trials };
      else if (!isLess(best.objective, objective) && comesBefore(trials, best.trials, placeOf))
        best = { objective, trials };
      return;
    }
    const before = trials.at(-1)?.day ?? fixedDay;
    for (const { id } of problem.slots) {
      const day = days.get(id) ?? 0;
      const gap = day - before;
      if (gap < 1 || gap < problem.spacing.minDays || gap > problem.spacing.maxDays) continue;
      if (problem.facilitatorUnavailable.has(id) || problem.vetoedSlots.has(id)) continue;
      for (const host of hostChoices) {
        if (host !== null && trials.some((trial) => trial.host === host)) continue;
        if (host !== null && (!comes(problem, host, id) || problem.cannotHost.get(host)?.has(id))) continue;
        extend([...trials, { slot: id, day, host }]);
      }
    }
  }

  extend([]);
  return best && { objective: best.objective, sessions: sessionsOf(best.trials) };
}

function sessionsOf(trials: readonly Trial[]): readonly PlannedSession[] {
  return trials.map(({ slot, host }, index) => ({ session: index + 2, slot, host }));
}

/** The place of each slot in the order of ties. */
function slotPlaces(
  problem: PlanningProblem,
  days: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const keyOf = ({ id, start, end }: PlanningProblem['slots'][number]): readonly string[] => [
    String(days.get(id)).padStart(9, '0'),
    start,
    end,
    id,
  ];
  const sorted = problem.slots.toSorted((a, b) => compareTexts(keyOf(a), keyOf(b)));
  return new Map(sorted.map(({ id }, place) => [id, place]));
}

function comesBefore(
  left: readonly Trial[],
  right: readonly Trial[],
  placeOf: ReadonlyMap<string, number>,
): boolean {
  const places = (trials: readonly Trial[]): readonly string[] => [
    ...trials.map(({ slot }) => String(placeOf.get(slot)).padStart(9, '0')),
    ...trials.map(({ host }) => (host === null ? '2' : `1${host}`)),
  ];
  return compareTexts(places(left), places(right)) < 0;
}

function compareTexts(left: readonly string[], right: readonly string[]): number {
  for (const [index, text] of left.entries()) {
    const other = right[index] ?? '';
    if (text !== other) return text < other ? -1 : 1;
  }
  return 0;
}

function judged(problem: PlanningProblem, trials: readonly Trial[], fixedDay: number): Objective | undefined {
  for (const lock of problem.locks) {
    const trial = trials[lock.session - 2];
    if (trial === undefined || (lock.slot ?? trial.slot) !== trial.slot) return undefined;
    if ((lock.host ?? trial.host) !== trial.host) return undefined;
  }
  const hosted = trials.filter(({ host }) => host !== null).length;
  if (hosted !== Math.min(problem.hosts.length, problem.sessionsToPlan)) return undefined;
  const missed = problem.participants.map(
    ({ id }) => trials.filter((t) => !comes(problem, id, t.slot)).length,
  );
  for (const { slot } of trials) {
    const present = problem.participants.filter(({ id }) => comes(problem, id, slot)).length;
    if (present < problem.attendance.minPresent) return undefined;
  }
  const most = Math.max(0, ...missed);
  if (most > problem.attendance.maxAbsencesPerParticipant) return undefined;
  const offsets = trials.map(({ day }) => day - fixedDay);
  return [
    missed.reduce((a, b) => a + b, 0),
    most,
    trials.reduce(
      (sum, { slot }) =>
        sum +
        problem.participants.filter(({ id }) => problem.availability.get(id)?.get(slot) === 'ifNeeded')
          .length,
      0,
    ),
    offsets.reduce(
      (sum, day, i) => sum + Math.abs(day - (offsets[i - 1] ?? 0) - problem.spacing.targetDays),
      0,
    ),
    offsets.at(-1) ?? 0,
    offsets.reduce((a, b) => a + b, 0),
  ];
}

function comes(problem: PlanningProblem, participant: string, slot: string): boolean {
  return ['yes', 'ifNeeded'].includes(problem.availability.get(participant)?.get(slot) ?? 'unanswered');
}

function isLess(left: Objective, right: Objective): boolean {
  const level = left.findIndex((value, index) => value !== right[index]);
  return level >= 0 && (left[level] ?? 0) < (right[level] ?? 0);
}

/** Swedish dates are written year-month-day, which spares this file a date library. */
function dayOf(start: string, timeZone: string): number {
  return Date.parse(new Date(start).toLocaleDateString('sv-SE', { timeZone })) / 86_400_000;
}
