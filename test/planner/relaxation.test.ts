import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compactModel } from '../../src/planner/compact-model.ts';
import { costScale, gapCost, mostAbsencesOfOne, slotCost } from '../../src/planner/cost.ts';
import { fullDomain } from '../../src/planner/domain.ts';
import { relax, withoutTooCostly } from '../../src/planner/relaxation.ts';
import { bestPlan } from '../../src/planner/search.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { randomProblem, type Shape } from './random-problems.ts';

const SHAPE: Shape = {
  participants: 5,
  hosts: 4,
  sessions: 3,
  days: 10,
  daysBetweenSlots: 3,
  slotsPerDay: 2,
  spacing: { minDays: 3, maxDays: 15, targetDays: 6 },
  attendance: { minPresent: 2, maxAbsencesPerParticipant: 2 },
  yes: 0.55,
  ifNeeded: 0.1,
  no: 0.3,
  facilitatorAway: 0,
  cannotHost: 0.5,
  vetoed: 0,
  locks: 0,
};

describe('the relaxation', () => {
  for (const hosts of [2, 3, 4, 5])
    test(`with ${hosts} hosts for 3 sessions is never dearer than the best plan, and exact when all are watched`, () => {
      let plans = 0;
      for (let seed = 1; seed <= 200; seed += 1) {
        const model = compactModel(randomProblem(seed, { ...SHAPE, hosts }));
        const best = model && bestPlan(model);
        if (model === undefined || best === undefined) continue;
        plans += 1;
        const scale = costScale(model);
        const limit = mostAbsencesOfOne(model, best.slots);
        let day = 0;
        const slotsAndGaps = best.slots.reduce((sum, number) => {
          const slot = model.slots[number];
          assert.ok(slot);
          const gap = slot.day - day;
          day = slot.day;
          return sum + slotCost(scale, slot) + gapCost(model, scale, gap);
        }, 0);
        const cost = slotsAndGaps + day * scale.lastDay;
        const random = seeded(seed);
        const bits = (count: number): number[] => Array.from({ length: count }, (_, index) => 1 << index);
        const everyone = { hosts: bits(hosts), participants: bits(5) };
        const some = {
          hosts: everyone.hosts.filter(() => random() < 0.5),
          participants: everyone.participants.filter(() => random() < 0.5),
        };
        const problem = { model, scale, domain: fullDomain(model), limit };

        assert.equal(relax({ ...problem, watched: everyone }).lowerBound, cost, `seed ${seed}`);
        const relaxed = relax({ ...problem, watched: some });
        assert.ok(relaxed.lowerBound <= cost, `seed ${seed}`);
        const left = withoutTooCostly({ ...problem, watched: some }, relaxed, cost + 1);
        for (const [session, slot] of best.slots.entries())
          assert.ok(
            left[session]?.candidates.some((candidate) => candidate.slot === slot),
            `seed ${seed}`,
          );
      }
      assert.ok(plans > 50, `${plans} have a plan`);
    });
});
