import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { nextBest } from '../../src/planner/next-best.ts';
import type { OtherPlan } from '../../src/planner/other-plan.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { Objective, PlanningProblem, PlanOutcome } from '../../src/planner/types.ts';
import { bruteForcePlan, type TriedPlan } from './brute-force.ts';
import { aFile, problemFrom } from './builders.ts';
import { smallProblems } from './small-problems.ts';

type Optimal = Extract<PlanOutcome, { readonly status: 'optimal' }>;

/** Runs a law on every small problem with a plan; both possible and impossible others must come by often. */
function forEachSmall(law: (problem: PlanningProblem, best: Optimal) => readonly OtherPlan[]): void {
  const seen = { possible: 0, impossible: 0, locked: 0 };
  fc.assert(
    fc.property(smallProblems, (problem) => {
      const best = findBestPlan(problem);
      if (best.status === 'infeasible') return;
      for (const { status } of law(problem, best)) seen[status] += 1;
    }),
    { seed: 20270114, numRuns: 400 },
  );
  assert.ok(seen.possible >= 100 && seen.impossible >= 50 && seen.locked >= 10, JSON.stringify(seen));
}

/** The other plan is what trying everything gives, and the level that decides is the first that differs. */
function assertIs(other: OtherPlan, expected: TriedPlan | undefined, best: Objective): void {
  if (expected === undefined) {
    assert.equal(other.status, 'impossible');
    return;
  }
  const level = best.findIndex((value, index) => value !== expected.objective[index]);
  assert.deepEqual(other, {
    status: 'possible',
    ...expected,
    decides: level < 0 ? null : { level: level + 1, best: best[level], other: expected.objective[level] },
  });
}

describe('the next best of a session', () => {
  test('without its slot is the best of all plans that do not use it', () => {
    forEachSmall((problem, best) =>
      nextBest(problem, best).map(({ session, slot, withoutSlot }) => {
        const isLocked = problem.locks.some((lock) => lock.session === session && lock.slot === slot);
        assert.equal(withoutSlot.status === 'locked', isLocked);
        if (!isLocked)
          assertIs(
            withoutSlot,
            bruteForcePlan(problem, ({ sessions }) => sessions.every((one) => one.slot !== slot)),
            best.objective,
          );
        return withoutSlot;
      }),
    );
  });

  test('with another host is the best of all plans in which its host differs, neutral venues included', () => {
    forEachSmall((problem, best) =>
      nextBest(problem, best).map(({ session, host, otherHost }, index) => {
        const isLocked = problem.locks.some((lock) => lock.session === session && lock.host != null);
        assert.equal(otherHost.status === 'locked', isLocked);
        if (!isLocked)
          assertIs(
            otherHost,
            bruteForcePlan(problem, ({ sessions }) => sessions[index]?.host !== host),
            best.objective,
          );
        return otherHost;
      }),
    );
  });

  test('says by which level the best plan wins, and why there is no other', () => {
    const problem = problemFrom(
      aFile({
        sessionsToPlan: 1,
        hosts: ['bas', 'cor'],
        availability: { ada: { s1: 'yes', s2: 'yes' }, bas: { s1: 'yes', s2: 'yes' }, cor: { s2: 'yes' } },
        attendance: { minPresent: 2, maxAbsencesPerParticipant: 1 },
      }),
    );
    const best = findBestPlan(problem);
    if (best.status === 'infeasible') assert.fail('There is a plan.');

    assert.deepEqual(nextBest(problem, best), [
      {
        session: 2,
        slot: 's2',
        host: 'bas',
        withoutSlot: {
          status: 'possible',
          objective: [1, 1, 0, 7, 7, 7],
          sessions: [{ session: 2, slot: 's1', host: 'bas' }],
          decides: { level: 1, best: 0, other: 1 },
        },
        otherHost: {
          status: 'possible',
          objective: [0, 0, 0, 0, 14, 14],
          sessions: [{ session: 2, slot: 's2', host: 'cor' }],
          decides: null,
        },
      },
    ]);
  });
});
