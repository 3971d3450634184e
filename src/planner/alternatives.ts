/**
 * Other plans worth discussing beside the best one. Each is the proven best under one difference that can be
 * said in a sentence, found as the best plan of a changed problem, so a group that chooses it knows what it
 * gains and what that costs.
 *
 * Which are shown, at most three. First those by which the group gains something, the best objective (so the
 * lowest price) first: fairer absences, nobody coming "if needed", evener gaps, sooner done. Then, where room
 * is left, the best plan on other dates, and the same dates with other hosts. No near-duplicates: a gain is
 * left out when an alternative before it gives that gain too and it adds no further gain of that kind; other
 * dates and other hosts must be two sessions away from the best plan and from every alternative before it.
 */
import {
  type Difference,
  differenceOf,
  EVENER_BY_DAYS,
  offers,
  SOONER_BY_DAYS,
  type Traits,
  traitsOf,
} from './differences.ts';
import { compareObjectives } from './objective.ts';
import { otherDates } from './other-dates.ts';
import { mostOtherHosts } from './other-hosts.ts';
import { bestOfAny, type MeasuredPlan } from './other-plan.ts';
import { findBestPlan, type Solve } from './planner.ts';
import { evenestGaps, soonestEnd } from './tightest-limits.ts';
import type { Objective, PlannedSession, PlanningProblem } from './types.ts';

export type Alternative<Person extends string = string, SlotKey extends string = string> = Difference & {
  readonly sessions: readonly PlannedSession<Person, SlotKey>[];
  readonly objective: Objective;
  /** Per level, the alternative minus the best plan: the first that is not 0 is positive, later ones may be less. */
  readonly price: Objective;
};

const MOST_ALTERNATIVES = 3;
/** Absences that evener gaps or a sooner end may cost, all participants together. */
const ABSENCES_FOR_GAIN = 1;

/** `best` is the best plan of the problem. In the order in which to show them; exact and deterministic. */
export function alternatives<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  solve: Solve = findBestPlan,
): readonly Alternative<Person, SlotKey>[] {
  const bestTraits = traitsOf(problem, best);
  const shown: Traits[] = [];
  const chosen: Alternative<Person, SlotKey>[] = [];
  const consider = (kind: Difference['kind'], plan: MeasuredPlan<Person, SlotKey> | undefined): void => {
    if (plan === undefined || chosen.length === MOST_ALTERNATIVES) return;
    const traits = traitsOf(problem, plan);
    if (!offers(kind, traits, bestTraits) || !isNewBeside(kind, traits, shown, bestTraits)) return;
    shown.push(traits);
    chosen.push(alternative(problem, kind, best, plan));
  };
  for (const { kind, plan } of gains(problem, best, solve)) consider(kind, plan);
  if (chosen.length < MOST_ALTERNATIVES) consider('otherDates', otherDates(problem, best, solve));
  consider('otherHosts', sameDatesOtherHosts(problem, best));
  return chosen;
}

function isNewBeside(
  kind: Difference['kind'],
  plan: Traits,
  shown: readonly Traits[],
  best: Traits,
): boolean {
  const isGain = kind !== 'otherDates' && kind !== 'otherHosts';
  return shown.every((other) => offers(kind, plan, other) || (isGain && !offers(kind, other, best)));
}

type Gain<Person extends string, SlotKey extends string> = {
  readonly kind: Difference['kind'];
  readonly plan: MeasuredPlan<Person, SlotKey>;
};

/** What the group could gain by, the best objective first; equal ones in the order of {@link Difference}. */
function gains<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  solve: Solve,
): readonly Gain<Person, SlotKey>[] {
  const absences = best.objective[0] + ABSENCES_FOR_GAIN;
  const traits = traitsOf(problem, best);
  const found = [
    { kind: 'fairerAbsences', plan: fairer(problem, best, solve) },
    { kind: 'noIfNeeded', plan: withoutIfNeeded(problem, best, solve) },
    {
      kind: 'evenerSpacing',
      plan: evenestGaps(problem, { absences, daysOffTarget: traits.mostOffTarget - EVENER_BY_DAYS }, solve),
    },
    {
      kind: 'soonerDone',
      plan: soonestEnd(problem, { absences, day: traits.lastDay - SOONER_BY_DAYS }, solve),
    },
  ] as const;
  return found
    .flatMap(({ kind, plan }) => (plan === undefined ? [] : [{ kind, plan }]))
    .toSorted((a, b) => compareObjectives(a.plan.objective, b.plan.objective));
}

function fairer<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  solve: Solve,
): MeasuredPlan<Person, SlotKey> | undefined {
  const maxAbsencesPerParticipant = best.objective[1] - 1;
  // Once at most: less is nobody absent at all, which the best plan would be
  if (maxAbsencesPerParticipant < 1) return undefined;
  const attendance = { ...problem.attendance, maxAbsencesPerParticipant };
  return bestOfAny(problem, [solve({ ...problem, attendance })]);
}

function withoutIfNeeded<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
  solve: Solve,
): MeasuredPlan<Person, SlotKey> | undefined {
  if (best.objective[2] === 0) return undefined;
  const slots = problem.slots.filter(({ id }) =>
    problem.participants.every((person) => problem.availability.get(person.id)?.get(id) !== 'ifNeeded'),
  );
  return bestOfAny(problem, [solve({ ...problem, slots })]);
}

function sameDatesOtherHosts<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  best: MeasuredPlan<Person, SlotKey>,
): MeasuredPlan<Person, SlotKey> | undefined {
  const sessions = mostOtherHosts(problem, best.sessions);
  return sessions && { objective: best.objective, sessions };
}

function alternative<Person extends string, SlotKey extends string>(
  problem: PlanningProblem<Person, SlotKey>,
  kind: Difference['kind'],
  best: MeasuredPlan<Person, SlotKey>,
  { sessions, objective }: MeasuredPlan<Person, SlotKey>,
): Alternative<Person, SlotKey> {
  const [a, b, c, d, e, f] = objective.map((value, level) => value - (best.objective[level] ?? 0));
  const price: Objective = [a ?? 0, b ?? 0, c ?? 0, d ?? 0, e ?? 0, f ?? 0];
  return { ...differenceOf(problem, kind, best, { sessions, objective }), sessions, objective, price };
}
