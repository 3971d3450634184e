import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Alternative, alternatives } from '../../src/planner/alternatives.ts';
import { checkPlan } from '../../src/planner/checker.ts';
import type { Difference } from '../../src/planner/differences.ts';
import { compareObjectives } from '../../src/planner/objective.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { PlanningProblem, PlanOutcome } from '../../src/planner/types.ts';
import { bruteForcePlan, type TriedPlan } from './brute-force.ts';
import { aFile, example, problemFrom } from './builders.ts';
import { daysOf, everyPlan } from './enumerated-plans.ts';
import { smallProblems } from './small-problems.ts';

const RUNS = { seed: 20270114, numRuns: 450 };

type Kind = Difference['kind'];
type Optimal = Extract<PlanOutcome, { readonly status: 'optimal' }>;

/** Runs a law on every small problem with a plan, and says how often each kind came by. */
function forEachSmall(law: (problem: PlanningProblem, best: Optimal) => readonly Alternative[]): void {
  const seen = new Map<Kind, number>();
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const best = findBestPlan(problem);
      if (best.status === 'infeasible') return;
      for (const { kind } of law(problem, best)) seen.set(kind, (seen.get(kind) ?? 0) + 1);
    }),
    RUNS,
  );
  const kinds: readonly Kind[] = [
    'fairerAbsences',
    'noIfNeeded',
    'evenerSpacing',
    'soonerDone',
    'otherDates',
    'otherHosts',
  ];
  for (const kind of kinds) assert.ok((seen.get(kind) ?? 0) >= 10, `${kind}: ${seen.get(kind)}`);
}

describe('alternatives', () => {
  test('keep the rules, and are no better than the best plan: the first level that differs is worse', () => {
    forEachSmall((problem, best) => {
      const found = alternatives(problem, best);
      assert.ok(found.length <= 3);
      for (const { sessions, objective, price } of found) {
        assert.deepEqual(checkPlan(problem, sessions), { violations: [], objective });
        assert.ok(compareObjectives(objective, best.objective) >= 0);
        assert.deepEqual(
          price,
          objective.map((value, level) => value - (best.objective[level] ?? 0)),
        );
        assert.ok((price.find((value) => value !== 0) ?? 1) > 0);
      }
      return found;
    });
  });

  test('are each the best, ties included, of all plans that have the difference as it is stated', () => {
    forEachSmall((problem, best) => {
      const found = alternatives(problem, best);
      const plans = found.length === 0 ? [] : everyPlan(problem);
      for (const { kind, objective, sessions } of found) {
        const expected = bestWith(problem, kind, best, plans);
        assert.deepEqual({ objective, sessions }, expected, kind);
      }
      return found;
    });
  });

  test('leave no gain out: it is shown, or given by one that is shown, or there are three', () => {
    forEachSmall((problem, best) => {
      const found = alternatives(problem, best);
      if (found.length === 3) return found;
      const plans = everyPlan(problem);
      for (const kind of ['fairerAbsences', 'noIfNeeded', 'evenerSpacing', 'soonerDone'] as const) {
        const most = bestWith(problem, kind, best, plans);
        if (most === undefined || !offersOver(problem, kind, most, best)) continue;
        assert.ok(
          found.some((plan) => plan.kind === kind || offersOver(problem, kind, plan, best)),
          `${kind} is not shown`,
        );
      }
      return found;
    });
  });

  test('are no near-duplicates: each has what it was asked for, and not as one before it has', () => {
    forEachSmall((problem, best) => {
      const found = alternatives(problem, best);
      for (const [index, plan] of found.entries()) {
        const { kind } = plan;
        assert.ok(offersOver(problem, kind, plan, best), kind);
        for (const before of found.slice(0, index)) {
          const covers = offersOver(problem, kind, before, best);
          const mustBeApart = covers || kind === 'otherDates' || kind === 'otherHosts';
          assert.ok(!mustBeApart || offersOver(problem, kind, plan, before), kind);
        }
      }
      return found;
    });
  });

  test('say what was gained: gains before other dates before other hosts, the lowest price first', () => {
    const place = (kind: Kind): number => ['otherDates', 'otherHosts'].indexOf(kind);
    forEachSmall((problem, best) => {
      const found = alternatives(problem, best);
      for (const [index, one] of found.entries()) {
        const next = found[index + 1];
        if (next === undefined) continue;
        assert.ok(place(one.kind) <= place(next.kind));
        if (place(next.kind) < 0) assert.ok(compareObjectives(one.objective, next.objective) <= 0);
      }
      return found;
    });
  });

  test('of a worked example: what each is asked for, with what shows it', () => {
    const problem = example('lock-01');
    const best = findBestPlan(problem);
    assert.equal(best.status, 'optimal');
    if (best.status !== 'optimal') return;

    assert.deepEqual(
      alternatives(problem, best).map((alternative) => ({ ...alternative, sessions: undefined })),
      [
        {
          kind: 'evenerSpacing',
          mostDaysOffTarget: 14,
          mostDaysOffTargetOfBest: 21,
          objective: [3, 2, 1, 49, 175, 574],
          price: [1, 1, 1, -28, 0, -21],
          sessions: undefined,
        },
        {
          kind: 'otherDates',
          leftDates: ['2027-03-18', '2027-05-13'],
          newDates: ['2027-03-04', '2027-05-27'],
          objective: [2, 1, 1, 63, 175, 595],
          price: [0, 0, 1, -14, 0, 0],
          sessions: undefined,
        },
        {
          kind: 'otherHosts',
          sessionsWithOtherHost: [2, 4, 5],
          objective: [2, 1, 0, 77, 175, 595],
          price: [0, 0, 0, 0, 0, 0],
          sessions: undefined,
        },
      ],
    );
  });

  test('there are none when everything is locked', () => {
    const problem = problemFrom(
      aFile({
        locks: [
          { session: 2, slot: 's2', host: 'bas' },
          { session: 3, slot: 's4', host: 'cor' },
        ],
      }),
    );
    const best = findBestPlan(problem);
    assert.equal(best.status, 'optimal');
    if (best.status === 'optimal') assert.deepEqual(alternatives(problem, best), []);
  });
});

/** The best plan that has the difference by its definition in words, whether or not it is worth showing. */
function bestWith(
  problem: PlanningProblem,
  kind: Kind,
  best: Optimal,
  plans: readonly TriedPlan[],
): TriedPlan | undefined {
  const has = differing(problem, kind, best, plans);
  return bruteForcePlan(problem, has);
}

function differing(
  problem: PlanningProblem,
  kind: Kind,
  best: Optimal,
  plans: readonly TriedPlan[],
): (plan: TriedPlan) => boolean {
  const isAffordable = ({ objective }: TriedPlan): boolean => objective[0] <= best.objective[0] + 1;
  switch (kind) {
    case 'fairerAbsences':
      return ({ objective }) => objective[1] < best.objective[1];
    case 'noIfNeeded':
      return ({ objective }) => objective[2] === 0;
    case 'evenerSpacing': {
      const least = Math.min(...plans.filter(isAffordable).map((plan) => mostOffTarget(problem, plan)));
      return (plan) => isAffordable(plan) && mostOffTarget(problem, plan) === least;
    }
    case 'soonerDone': {
      const first = Math.min(...plans.filter(isAffordable).map(({ objective }) => objective[4]));
      return (plan) => isAffordable(plan) && plan.objective[4] === first;
    }
    case 'otherDates':
      return (plan) => daysLeft(problem, best, plan) >= Math.min(2, plan.sessions.length);
    case 'otherHosts': {
      const hasSameSlots = ({ sessions }: TriedPlan): boolean =>
        sessions.every(({ slot }, index) => slot === best.sessions[index]?.slot);
      const most = Math.max(...plans.filter(hasSameSlots).map((plan) => hostsChanged(best, plan)));
      return (plan) => hasSameSlots(plan) && hostsChanged(best, plan) === most;
    }
    default:
      return kind satisfies never;
  }
}

type Plan = Pick<TriedPlan, 'sessions' | 'objective'>;

/** Whether a plan has what a kind is asked for and the other has not, as the doc comments state it. */
function offersOver(problem: PlanningProblem, kind: Kind, plan: Plan, other: Plan): boolean {
  const apart = Math.min(2, plan.sessions.length);
  switch (kind) {
    case 'fairerAbsences':
      return plan.objective[1] < other.objective[1];
    case 'noIfNeeded':
      return plan.objective[2] === 0 && other.objective[2] > 0;
    case 'evenerSpacing':
      return mostOffTarget(problem, other) - mostOffTarget(problem, plan) >= 7;
    case 'soonerDone':
      return other.objective[4] - plan.objective[4] >= 14;
    case 'otherDates':
      return daysLeft(problem, other, plan) >= apart;
    case 'otherHosts':
      return newSessions(problem, plan, other) >= apart;
    default:
      return kind satisfies never;
  }
}

/** Sessions of a plan on a day on which the other plan is not at the same host. */
function newSessions(problem: PlanningProblem, plan: Plan, other: Plan): number {
  const written = (one: Plan): readonly string[] =>
    one.sessions.map(({ host }, index) => `${daysOf(problem, one)[index]} ${host}`);
  return written(plan).filter((session) => !written(other).includes(session)).length;
}

function mostOffTarget(problem: PlanningProblem, plan: Plan): number {
  const days = daysOf(problem, plan);
  const gaps = days.map((day, index) => day - (days[index - 1] ?? 0));
  return Math.max(...gaps.map((gap) => Math.abs(gap - problem.spacing.targetDays)));
}

/** How many of the days of one plan another leaves. */
function daysLeft(problem: PlanningProblem, plan: Plan, other: Plan): number {
  const days = daysOf(problem, other);
  return daysOf(problem, plan).filter((day) => !days.includes(day)).length;
}

function hostsChanged(plan: Plan, other: Plan): number {
  return plan.sessions.filter(({ host }, index) => host !== other.sessions[index]?.host).length;
}
