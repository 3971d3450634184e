import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import { compactModel } from '../../src/planner/compact-model.ts';
import { EFFORT, type Effort } from '../../src/planner/effort.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { bestPlan } from '../../src/planner/search.ts';
import { bruteForce } from './brute-force.ts';
import { randomProblem, type Shape, seeded } from './random-problems.ts';

describe('the search agrees with trying everything', () => {
  for (const family of ['plain', 'tight', 'locked', 'few hosts', 'many hosts', 'same day'] as const)
    test(`on 400 small problems: ${family}`, () => {
      let infeasible = 0;
      for (let seed = 1; seed <= 400; seed += 1) {
        const problem = randomProblem(seed, smallShape(seed, family));
        const outcome = findBestPlan(problem);
        const expected = bruteForce(problem);
        const found = outcome.status === 'optimal' ? outcome.objective : undefined;
        assert.deepEqual(found, expected, `seed ${seed} of ${family}`);
        if (outcome.status === 'infeasible') infeasible += 1;
        else
          assert.deepEqual(checkPlan(problem, outcome.sessions), {
            violations: [],
            objective: outcome.objective,
          });
      }
      assert.ok(infeasible >= 20 && infeasible <= 380, `${infeasible} of 400 are infeasible`);
    });
});

describe('how the work is divided does not change the answer', () => {
  const onlyWatching: Effort = { ...EFFORT, chainSteps: 1, mostHalves: 0 };
  const efforts: Readonly<Record<string, Effort>> = {
    'chains only': { ...EFFORT, chainSteps: 1e9 },
    'halves before all else': { ...EFFORT, chainSteps: 1, mostHalves: 1e7, mostPairs: 1e9 },
    'halves that soon give up': { ...EFFORT, chainSteps: 3, mostHalves: 5, mostPairs: 10 },
    'watching, one step a round, so that tables must prove it': {
      ...onlyWatching,
      fewestSteps: 1,
      tablePerStep: Infinity,
      largestTable: 1e6,
    },
    'watching, no tables beyond the first, so that branching must prove it': {
      ...onlyWatching,
      fewestSteps: 2,
      tablePerStep: Infinity,
      largestTable: 0,
    },
    'watching, all steps in the first round': {
      ...onlyWatching,
      fewestSteps: 1e9,
      tablePerStep: 1,
      largestTable: 1e6,
    },
  };
  for (const [title, effort] of Object.entries(efforts))
    test(title, () => {
      let plans = 0;
      for (const family of ['plain', 'tight', 'locked', 'few hosts', 'many hosts', 'same day'])
        for (let seed = 1; seed <= 150; seed += 1) {
          const model = compactModel(randomProblem(seed, smallShape(seed, family)));
          if (model === undefined) continue;
          const found = bestPlan(model);
          assert.deepEqual(bestPlan(model, effort), found, `seed ${seed} of ${family}`);
          if (found !== undefined) plans += 1;
        }
      for (const shapeOf of [crowdedShape, hostsAreHard])
        for (let seed = 1; seed <= 60; seed += 1) {
          const model = compactModel(randomProblem(seed, shapeOf(seed)));
          assert.deepEqual(
            model && bestPlan(model, effort),
            model && bestPlan(model),
            `${shapeOf.name} ${seed}`,
          );
        }
      assert.ok(plans > 300, `${plans} have a plan`);
    });
});

/** Everybody is away now and then, limits are tight and hosts are few: the cheapest dates never do. */
function crowdedShape(seed: number): Shape {
  return {
    participants: 5 + (seed % 3),
    hosts: 4 + (seed % 2),
    sessions: 4,
    days: 16,
    daysBetweenSlots: 3,
    slotsPerDay: 2,
    spacing: { minDays: 3, maxDays: 18, targetDays: 9 },
    attendance: { minPresent: 2, maxAbsencesPerParticipant: 1 + (seed % 2) },
    yes: 0.6,
    ifNeeded: 0.1,
    no: 0.2,
    facilitatorAway: 0,
    cannotHost: 0.5,
    vetoed: 0,
    locks: 0,
  };
}

/** Most can host on one or two dates only, and not the cheapest. */
function hostsAreHard(seed: number): Shape {
  return {
    ...crowdedShape(seed),
    participants: 6,
    hosts: 3 + (seed % 3),
    attendance: { minPresent: 2, maxAbsencesPerParticipant: 3 },
    yes: 0.8,
    cannotHost: 0.85,
  };
}

function smallShape(seed: number, family: string): Shape {
  const random = seeded(seed * 7919);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const sessions = pick(1, 3);
  const participants = pick(2, 5);
  const hosts = {
    'few hosts': pick(0, sessions - 1),
    'many hosts': participants,
  }[family];
  return {
    participants,
    hosts: Math.min(participants, hosts ?? Math.min(sessions, participants)),
    sessions,
    days: pick(3, 7),
    daysBetweenSlots: pick(1, 3),
    slotsPerDay: family === 'same day' ? 3 : pick(1, 2),
    spacing: {
      minDays: family === 'same day' ? 0 : pick(0, 3),
      maxDays: pick(4, 12),
      targetDays: pick(0, 9),
    },
    attendance: {
      minPresent: pick(0, family === 'tight' ? participants : 2),
      maxAbsencesPerParticipant: pick(0, family === 'tight' ? 1 : 3),
    },
    yes: family === 'tight' ? 0.45 : 0.6,
    ifNeeded: 0.15,
    no: 0.15,
    facilitatorAway: 0.1,
    cannotHost: 0.2,
    vetoed: 0.1,
    locks: family === 'locked' ? pick(1, 2) : 0,
  };
}
