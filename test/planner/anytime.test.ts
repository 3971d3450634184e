import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findPlanUntil } from '../../src/planner/anytime.ts';
import { checkPlan } from '../../src/planner/checker.ts';
import { compactModel } from '../../src/planner/compact-model.ts';
import { costScale, objectiveOf } from '../../src/planner/cost.ts';
import { EFFORT, type Effort } from '../../src/planner/effort.ts';
import { compareObjectives } from '../../src/planner/objective.ts';
import { findBestPlan, measuredPlan } from '../../src/planner/planner.ts';
import { bestPlan, withHosts } from '../../src/planner/search.ts';
import type { Objective, PlanningProblem } from '../../src/planner/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { hardProblems } from './hard-problems.ts';
import { randomProblem, type Shape } from './random-problems.ts';

/** Over after it has been asked so many times: a clock that every machine agrees on. */
function afterPulses(pulses: number): () => boolean {
  let left = pulses;
  return () => {
    left -= 1;
    return left < 0;
  };
}

/** Small problems, many of them tight. */
function* tightProblems(): Generator<PlanningProblem> {
  for (let seed = 1; seed <= 150; seed += 1) {
    const random = seeded(seed);
    const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
    const participants = pick(4, 9);
    const shape: Shape = {
      participants,
      hosts: Math.min(participants, pick(0, 8)),
      sessions: pick(2, 7),
      days: pick(30, 90),
      daysBetweenSlots: pick(1, 2),
      slotsPerDay: pick(1, 2),
      spacing: { minDays: pick(3, 7), maxDays: pick(8, 21), targetDays: 10 },
      attendance: { minPresent: 1, maxAbsencesPerParticipant: pick(1, 3) },
      yes: 0.5,
      ifNeeded: 0.1,
      no: 0.3,
      facilitatorAway: 0.05,
      cannotHost: 0.3,
      vetoed: 0,
      locks: 0,
    };
    yield randomProblem(seed, shape);
  }
}

const HARD = hardProblems().slice(0, 4);

/** What a stopped search says must be true of the best plan, which is found without stopping. */
function assertTrue(problem: PlanningProblem, best: Objective | undefined, pulses: number): string {
  const stopped = findPlanUntil(problem, afterPulses(pulses));
  if (stopped.status === 'optimal' || stopped.status === 'infeasible') return stopped.status;
  const where = `${problem.name} after ${pulses} pulses`;
  if (best !== undefined) assert.ok(compareObjectives(stopped.bound, best) <= 0, `${where}: the bound`);
  if (stopped.status === 'unknown') return 'unknown';
  const { objective, sessions, provenLevels, bound } = stopped;
  assert.deepEqual(checkPlan(problem, sessions), { violations: [], objective }, where);
  assert.ok(best !== undefined, `${where}: a plan for a problem without one`);
  assert.deepEqual(objective.slice(0, provenLevels), best.slice(0, provenLevels), `${where}: proven levels`);
  assert.deepEqual(objective.slice(0, provenLevels), bound.slice(0, provenLevels), where);
  assert.notEqual(objective[provenLevels], bound[provenLevels] ?? 'none', where);
  return `${provenLevels} proven`;
}

const WAYS: Readonly<Record<string, Effort>> = {
  chains: EFFORT,
  halves: { ...EFFORT, chainSteps: 1 },
  watching: { ...EFFORT, chainSteps: 1, mostHalves: 0 },
  watchingBranching: { ...EFFORT, chainSteps: 1, mostHalves: 0, largestTable: 2000, fewestSteps: 5 },
};

/** Everything told to the watch: no bound is above the best plan, and all slots are those of plans. */
function assertTold(
  problem: PlanningProblem,
  best: Objective | undefined,
  way: string,
  effort: Effort,
): void {
  const model = compactModel(problem);
  if (model === undefined) return;
  const scale = costScale(model);
  bestPlan(model, {
    ...effort,
    watch: {
      pulse: () => undefined,
      found: (slots) => {
        const measured = measuredPlan(model, withHosts(model, slots));
        assert.deepEqual(checkPlan(problem, measured.sessions).violations, [], `${problem.name} ${way}`);
      },
      proven: ({ cost, most }) => {
        if (best === undefined) return;
        const bound = objectiveOf(model, scale, cost, most);
        assert.ok(compareObjectives(bound, best) <= 0, `${problem.name} ${way}: ${bound} above ${best}`);
      },
    },
  });
}

describe('a search that is stopped', () => {
  test('gives a plan that keeps every rule, a bound that is no lie, and levels that are proven', () => {
    const seen = new Map<string, number>();
    for (const problem of [...tightProblems(), ...HARD]) {
      const outcome = findBestPlan(problem);
      const best = outcome.status === 'optimal' ? outcome.objective : undefined;
      for (const pulses of [0, 1, 3, 10, 30, 100, 300, 1000, 3000]) {
        const said = assertTrue(problem, best, pulses);
        seen.set(said, (seen.get(said) ?? 0) + 1);
      }
    }
    // The law means something only where searches were stopped in all their stages.
    for (const said of ['unknown', '0 proven', '1 proven', '2 proven', '6 proven', 'optimal', 'infeasible'])
      assert.ok((seen.get(said) ?? 0) > 0, `never ${said}: ${JSON.stringify([...seen])}`);
  });

  test('was told only what is true, whichever way the search goes', () => {
    for (const problem of tightProblems()) {
      const outcome = findBestPlan(problem);
      const best = outcome.status === 'optimal' ? outcome.objective : undefined;
      for (const [way, effort] of Object.entries(WAYS)) assertTold(problem, best, way, effort);
    }
  });

  test('that is never stopped says what findBestPlan says', () => {
    for (const problem of tightProblems())
      assert.deepEqual(
        findPlanUntil(problem, () => false),
        findBestPlan(problem),
      );
  });

  test('is asked often: on the hardest problems between two asks no more than some thousand steps pass', () => {
    const [hard] = HARD;
    assert.ok(hard !== undefined);
    let pulses = 0;
    findPlanUntil(hard, () => {
      pulses += 1;
      return false;
    });
    assert.ok(pulses > 1000, `${pulses}`);
  });
});
