/**
 * The least changed plan by trying every plan, for a handful of slots. Shares nothing with the planner but the types:
 * written from the definition in the head of repair.ts.
 */
import type { PlannedSession, PlanningProblem } from '../../src/planner/types.ts';

type Trial = { readonly slot: string; readonly day: number; readonly host: string | null };

/** Numbers to compare one by one: three of changes, six of the file format, then the order of ties. */
export type RepairedByForce = {
  readonly changes: readonly [number, number, number];
  readonly objective: readonly number[];
  readonly sessions: readonly PlannedSession[];
};

export function repairByForce(
  problem: PlanningProblem,
  old: readonly PlannedSession[],
  missedBefore: ReadonlyMap<string, number> = new Map(),
): RepairedByForce | undefined {
  const day = new Map(problem.slots.map(({ id, start }) => [id, dayOf(start, problem.timeZone)]));
  const order = problem.slots
    .toSorted((a, b) => (`${a.start}${a.end}${a.id}` < `${b.start}${b.end}${b.id}` ? -1 : 1))
    .map(({ id }) => id);
  const hosts = [...problem.hosts].sort();
  let best: { readonly key: readonly number[]; readonly trials: readonly Trial[] } | undefined;

  for (const trials of allPlans(problem, day)) {
    if (!isAllowed(problem, trials, missedBefore)) continue;
    const key = [
      ...changesOf(problem, old, trials, day),
      ...levels(problem, trials, missedBefore),
      ...trials.map(({ slot }) => order.indexOf(slot)),
      ...trials.map(({ host }) => (host === null ? hosts.length : hosts.indexOf(host))),
    ];
    if (best === undefined || isBefore(key, best.key)) best = { key, trials };
  }
  if (best === undefined) return undefined;
  const [dates = 0, times = 0, hostChanges = 0, ...rest] = best.key;
  return {
    changes: [dates, times, hostChanges],
    objective: rest.slice(0, 6),
    sessions: best.trials.map(({ slot, host }, index) => ({ session: index + 2, slot, host })),
  };
}

function allPlans(problem: PlanningProblem, day: ReadonlyMap<string, number>): readonly Trial[][] {
  const fixed = Date.parse(problem.fixedSession.date) / 86_400_000;
  let plans: Trial[][] = [[]];
  for (let session = 0; session < problem.sessionsToPlan; session += 1)
    plans = plans.flatMap((trials) =>
      problem.slots.flatMap(({ id }) => {
        const gap = (day.get(id) ?? 0) - (trials.at(-1)?.day ?? fixed);
        const { minDays, maxDays } = problem.spacing;
        if (gap < 1 || gap < minDays || gap > maxDays) return [];
        if (problem.vetoedSlots.has(id) || problem.facilitatorUnavailable.has(id)) return [];
        if (
          problem.participants.filter((p) => comes(problem, p.id, id)).length < problem.attendance.minPresent
        )
          return [];
        return [...problem.hosts, null]
          .filter((host) => host === null || trials.every((trial) => trial.host !== host))
          .filter(
            (host) => host === null || (comes(problem, host, id) && !problem.cannotHost.get(host)?.has(id)),
          )
          .map((host) => [...trials, { slot: id, day: day.get(id) ?? 0, host }]);
      }),
    );
  return plans;
}

function isAllowed(
  problem: PlanningProblem,
  trials: readonly Trial[],
  missedBefore: ReadonlyMap<string, number>,
): boolean {
  const turns = trials.filter(({ host }) => host !== null).length;
  if (turns !== Math.min(problem.hosts.length, problem.sessionsToPlan)) return false;
  for (const lock of problem.locks) {
    const trial = trials[lock.session - 2];
    if (trial === undefined || (lock.slot ?? trial.slot) !== trial.slot) return false;
    if ((lock.host ?? trial.host) !== trial.host) return false;
  }
  return problem.participants.every(({ id }) => {
    const missed = trials.filter(({ slot }) => !comes(problem, id, slot)).length;
    const all = missed + (missedBefore.get(id) ?? 0);
    return missed === 0 || all <= problem.attendance.maxAbsencesPerParticipant;
  });
}

function changesOf(
  problem: PlanningProblem,
  old: readonly PlannedSession[],
  trials: readonly Trial[],
  day: ReadonlyMap<string, number>,
): readonly [number, number, number] {
  const moment = (slot: string): string => {
    const found = problem.slots.find(({ id }) => id === slot);
    return `${found?.start} ${found?.end}`;
  };
  const onDay = old.map(({ slot }) => trials.find((trial) => trial.day === day.get(slot)));
  const others = trials.filter((trial) => !onDay.includes(trial));
  let times = 0;
  let hosts = 0;
  for (const [index, { slot, host }] of old.entries()) {
    const same = onDay[index];
    if (same !== undefined && moment(same.slot) !== moment(slot)) times += 1;
    const now = same ?? others.shift();
    if (now !== undefined && now.host !== host) hosts += 1;
  }
  return [onDay.filter((trial) => trial === undefined).length, times, hosts];
}

function levels(
  problem: PlanningProblem,
  trials: readonly Trial[],
  missedBefore: ReadonlyMap<string, number>,
): readonly number[] {
  const fixed = Date.parse(problem.fixedSession.date) / 86_400_000;
  const missed = problem.participants.map(
    ({ id }) => trials.filter(({ slot }) => !comes(problem, id, slot)).length,
  );
  const ifNeeded = trials.flatMap(({ slot }) =>
    problem.participants.filter(({ id }) => problem.availability.get(id)?.get(slot) === 'ifNeeded'),
  );
  const since = trials.map(({ day }) => day - fixed);
  return [
    sum(missed),
    Math.max(
      0,
      ...missed.map((count, index) => count + (missedBefore.get(problem.participants[index]?.id ?? '') ?? 0)),
    ),
    ifNeeded.length,
    sum(since.map((day, index) => Math.abs(day - (since[index - 1] ?? 0) - problem.spacing.targetDays))),
    since.at(-1) ?? 0,
    sum(since),
  ];
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function comes(problem: PlanningProblem, participant: string, slot: string): boolean {
  return ['yes', 'ifNeeded'].includes(problem.availability.get(participant)?.get(slot) ?? 'unanswered');
}

function isBefore(left: readonly number[], right: readonly number[]): boolean {
  const index = left.findIndex((value, at) => value !== right[at]);
  return index >= 0 && (left[index] ?? 0) < (right[index] ?? 0);
}

/** Swedish dates are written year-month-day, which spares this file a date library. */
function dayOf(start: string, timeZone: string): number {
  return Date.parse(new Date(start).toLocaleDateString('sv-SE', { timeZone })) / 86_400_000;
}
