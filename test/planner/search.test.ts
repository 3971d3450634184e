import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
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
