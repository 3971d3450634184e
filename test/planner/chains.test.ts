import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { biasFor, countsOf, isAbove } from '../../src/planner/absence-counts.ts';
import { type Chains, chainsOf, type Stop } from '../../src/planner/chains.ts';
import { bitCount, compactModel } from '../../src/planner/compact-model.ts';
import { costOf, costScale, gapCost, objectiveOf } from '../../src/planner/cost.ts';
import { EFFORT } from '../../src/planner/effort.ts';
import { cheapestByHalves, type HalvesResult } from '../../src/planner/half-chains.ts';
import { largestMatching } from '../../src/planner/host-matching.ts';
import { PartialPlan } from '../../src/planner/partial-plan.ts';
import { objectiveOnSlots, planObjective } from '../../src/planner/plan-objective.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { randomProblem, type Shape } from './random-problems.ts';

const SHAPE: Shape = {
  participants: 7,
  hosts: 4,
  sessions: 4,
  days: 9,
  daysBetweenSlots: 3,
  slotsPerDay: 2,
  spacing: { minDays: 3, maxDays: 12, targetDays: 6 },
  attendance: { minPresent: 2, maxAbsencesPerParticipant: 2 },
  yes: 0.55,
  ifNeeded: 0.1,
  no: 0.3,
  facilitatorAway: 0,
  cannotHost: 0.4,
  vetoed: 0,
  locks: 0,
};

/** Slots every day, so that sessions are as early and as late as the spacing lets them be. */
const DAILY: Shape = {
  ...SHAPE,
  days: 16,
  daysBetweenSlots: 1,
  slotsPerDay: 1,
  spacing: { minDays: 2, maxDays: 4, targetDays: 3 },
};

type SomeChains = Chains<string, string>;

function chainsFor(seed: number, shape = SHAPE): SomeChains | undefined {
  const model = compactModel(randomProblem(seed, { ...shape, hosts: 1 + (seed % 6) }));
  return model && chainsOf(model, costScale(model));
}

/** Every chain with its cost, by walking all of them. */
function allChains(
  chains: SomeChains,
): readonly { readonly stops: readonly Stop[]; readonly cost: number }[] {
  let open: { stops: readonly Stop[]; cost: number }[] = [{ stops: [], cost: 0 }];
  for (const layer of chains.layers)
    open = open.flatMap(({ stops, cost }) =>
      layer.stops.flatMap((stop) => {
        const gap = gapCost(chains.model, chains.scale, stop.day - (stops.at(-1)?.day ?? 0));
        return gap === Infinity ? [] : [{ stops: [...stops, stop], cost: cost + gap + stop.cost }];
      }),
    );
  return open.map(({ stops, cost }) => ({
    stops,
    cost: cost + (stops.at(-1)?.day ?? 0) * chains.scale.lastDay,
  }));
}

describe('chains', () => {
  test('need before and after a day exactly the least of all chains through it', () => {
    let days = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const chains = chainsFor(seed, seed % 2 === 0 ? SHAPE : DAILY);
      if (chains === undefined) continue;
      const [all, before] = [allChains(chains), chains.before()];
      assert.equal(chains.least, Math.min(Infinity, ...all.map(({ cost }) => cost)), `seed ${seed}`);
      for (const [session, layer] of chains.layers.entries())
        for (const [index, day] of layer.days.entries()) {
          const through = all.filter(({ stops }) => stops[session]?.day === day).map(({ cost }) => cost);
          const least = (before[session]?.[index] ?? 0) + (layer.own[index] ?? 0) + (layer.after[index] ?? 0);
          assert.equal(least, Math.min(Infinity, ...through), `seed ${seed}, session ${session}, day ${day}`);
          days += 1;
        }
    }
    assert.ok(days > 500, `${days} days`);
  });

  test('in halves give the cheapest plan under each limit, and the first of equals', () => {
    let found = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const chains = chainsFor(seed);
      if (chains === undefined) continue;
      const { model } = chains;
      for (const limit of [1, 2]) {
        // A stable sort: of equal costs the first in slot order stays first.
        const plans: ReturnType<typeof allChains> = allChains(chains).filter(({ stops }) =>
          isPlan(chains, stops, limit),
        );
        const best = plans.toSorted((one, other) => one.cost - other.cost).at(0);
        const below = (best?.cost ?? 1e15) + 1;
        const met: HalvesResult = cheapestByHalves(chains, limit, below, EFFORT);
        const expected = best && { slots: best.stops.map(({ slot }) => slot), cost: best.cost, most: limit };
        assert.deepEqual(met, { finished: true, plan: expected }, `seed ${seed} of ${model.sessions}`);
        if (best !== undefined) found += 1;
      }
    }
    assert.ok(found > 40, `${found} have a plan`);
  });

  test('give up a partial plan exactly when its sessions cannot be matched with hosts', () => {
    for (let seed = 1; seed <= 300; seed += 1) {
      const chains = chainsFor(seed);
      if (chains === undefined) continue;
      const { model, layers } = chains;
      const random = seeded(seed);
      const partial = new PartialPlan(model);
      const hosts: number[] = [];
      for (const { stops } of layers) {
        const stop = stops[Math.floor(random() * stops.length)];
        if (stop === undefined) break;
        const matched = largestMatching(model.hosts.length, [...hosts, stop.hosts]).size;
        const possible = hosts.length + 1 - matched <= model.sessions - model.hostTurns;
        assert.equal(partial.add(stop), possible, `seed ${seed}`);
        if (possible) hosts.push(stop.hosts);
      }
    }
  });
});

describe('numbers that stand for several', () => {
  test('a cost reads back as the objective it was made of', () => {
    let plans = 0;
    for (let seed = 1; seed <= 100; seed += 1) {
      const problem = randomProblem(seed, SHAPE);
      const outcome = findBestPlan(problem);
      const model = compactModel(problem);
      if (outcome.status === 'infeasible' || model === undefined) continue;
      const scale = costScale(model);
      const objective = planObjective(problem, outcome.sessions);
      assert.deepEqual(objectiveOf(model, scale, costOf(model, scale, objective), objective[1]), objective);
      plans += 1;
    }
    assert.ok(plans > 20, `${plans} have a plan`);
  });

  test('the numbers of a slot measure a plan as its answers do', () => {
    let plans = 0;
    for (let seed = 1; seed <= 60; seed += 1) {
      const problem = randomProblem(seed, { ...SHAPE, sessions: 1 + (seed % 5) });
      const model = compactModel(problem);
      if (model === undefined || model.slots.length < 5) continue;
      const random = seeded(seed);
      // Any slots in order will do, a plan or not.
      const numbers = [...model.slots.keys()].filter(() => random() < 0.4).slice(0, model.sessions);
      const sessions = numbers.flatMap((number, index) => {
        const slot = model.slots[number]?.id;
        return slot === undefined ? [] : [{ session: index + 2, slot, host: null }];
      });
      assert.deepEqual(objectiveOnSlots(model, numbers), planObjective(problem, sessions), `seed ${seed}`);
      plans += 1;
    }
    assert.ok(plans > 40, `${plans} problems have slots`);
  });

  test('the bits of a number are counted', () => {
    const random = seeded(1);
    for (let times = 0; times < 2000; times += 1) {
      const mask = Math.floor(random() * 2 ** 32) & Math.floor(random() * 2 ** 32);
      assert.equal(bitCount(mask), (mask >>> 0).toString(2).replaceAll('0', '').length, `${mask}`);
    }
  });

  test('absences add up per participant, and one above the limit is seen for each of them', () => {
    const counts = (times: number, person: number): readonly [number, number, number] => {
      const [a, b, c] = countsOf(1 << person);
      return [a * times, b * times, c * times];
    };
    for (let person = 0; person < 16; person += 1)
      for (let times = 0; times <= 10; times += 1)
        for (let limit = 0; limit <= 10; limit += 1)
          assert.equal(isAbove(biasFor(limit), ...counts(times, person)), times > limit);
  });
});

function isPlan({ model }: SomeChains, stops: readonly Stop[], limit: number): boolean {
  const missed = model.people.map(
    (_, person) =>
      stops.filter(({ slot }) => ((model.slots[slot]?.absent ?? 0) & (1 << person)) !== 0).length,
  );
  const matched = largestMatching(
    model.hosts.length,
    stops.map(({ hosts }) => hosts),
  ).size;
  return Math.max(...missed) <= limit && matched === model.hostTurns;
}
