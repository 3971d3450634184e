import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ChainSearch, NO_PLAN } from '../../src/planner/chain-search.ts';
import { type Chains, chainsOf, type Stop } from '../../src/planner/chains.ts';
import { compactModel } from '../../src/planner/compact-model.ts';
import { costScale, gapCost, mostAbsencesOfOne, type Worth } from '../../src/planner/cost.ts';
import { largestMatching } from '../../src/planner/host-matching.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { randomProblem, type Shape } from './random-problems.ts';

type WalkedPlan = Worth & { readonly stops: readonly Stop[]; readonly slots: readonly number[] };

/** The chains of a small problem, and all plans among them in slot order, by walking every chain. */
type Walked = {
  readonly seed: number;
  readonly chains: Chains<string, string>;
  readonly plans: readonly WalkedPlan[];
};

const walked: readonly Walked[] = Array.from({ length: 600 }, (_, index) => index + 1).flatMap((seed) => {
  const model = compactModel(randomProblem(seed, shape(seed)));
  if (model === undefined) return [];
  const chains = chainsOf(model, costScale(model));
  return [{ seed, chains, plans: allPlans(chains) }];
});

describe('the search over chains', () => {
  test('finds the best plan that beats any worth, or none', () => {
    let better = 0;
    for (const { seed, chains, plans } of walked) {
      const search = new ChainSearch(chains);
      const best = bestOf(chains, plans);
      assert.deepEqual(worthOf(search.better(NO_PLAN, Infinity)), best, `seed ${seed}`);
      for (const than of worthsToBeat(chains, plans)) {
        const expected = best !== undefined && beats(chains, best, than) ? best : undefined;
        assert.deepEqual(worthOf(search.better(than, Infinity)), expected, `seed ${seed}`);
        if (expected !== undefined) better += 1;
      }
    }
    assert.ok(better > 1500, `${better} are beaten`);
  });

  test('finds the same from any session on any slot, among the plans through it', () => {
    let anchored = 0;
    for (const { seed, chains, plans } of walked.slice(0, 200)) {
      const search = new ChainSearch(chains);
      for (const [session, { stops }] of chains.layers.entries())
        for (const stop of stops) {
          const through = bestOf(
            chains,
            plans.filter((plan) => plan.stops[session] === stop),
          );
          const at = { session, stop };
          assert.deepEqual(worthOf(search.better(NO_PLAN, Infinity, at)), through, `seed ${seed}`);
          if (through === undefined) continue;
          const oneWorse = { cost: through.cost + 1, most: through.most };
          assert.deepEqual(worthOf(search.better(oneWorse, Infinity, at)), through, `seed ${seed}`);
          assert.equal(worthOf(search.better(through, Infinity, at)), undefined, `seed ${seed}`);
          anchored += 1;
        }
    }
    assert.ok(anchored > 1000, `${anchored} slots have a plan`);
  });

  test('walks to the first plan in slot order that is worth as much as the best', () => {
    let ties = 0;
    for (const { seed, chains, plans } of walked) {
      const best = bestOf(chains, plans);
      if (best === undefined) continue;
      const equal = plans.filter(({ cost, most }) => cost === best.cost && most === best.most);
      const { plan } = new ChainSearch(chains).first(best, Infinity);
      assert.deepEqual(plan?.slots, equal[0]?.slots, `seed ${seed}`);
      if (equal.length > 1) ties += 1;
    }
    assert.ok(ties > 20, `${ties} have a tie`);
  });

  test('says that a cost could beat a worth whenever a plan of that cost does', () => {
    for (const { seed, chains, plans } of walked) {
      const search = new ChainSearch(chains);
      for (const than of worthsToBeat(chains, plans))
        for (const plan of plans)
          if (beats(chains, plan, than)) assert.ok(search.couldBeat(than, plan.cost), `seed ${seed}`);
    }
  });
});

/** Worths close to those of some plans, on either side: one cheaper, one dearer, one absence shared otherwise. */
function worthsToBeat({ model }: Chains<string, string>, plans: readonly WalkedPlan[]): readonly Worth[] {
  const some = plans.filter((_, index) => index % Math.ceil(plans.length / 6) === 0);
  return some.flatMap(({ cost, most }) => [
    { cost, most },
    { cost: cost + 1, most },
    { cost, most: Math.min(most + 1, model.maxAbsences) },
    { cost: cost + 1, most: Math.max(0, most - 1) },
  ]);
}

/** Level by level: fewer absences; or as many and a smaller most; or that too, and cheaper. */
function beats({ scale }: Chains<string, string>, one: Worth, other: Worth): boolean {
  const absences = (worth: Worth): number => Math.floor(worth.cost / scale.absence);
  if (absences(one) !== absences(other)) return absences(one) < absences(other);
  return one.most === other.most ? one.cost < other.cost : one.most < other.most;
}

function bestOf(chains: Chains<string, string>, plans: readonly WalkedPlan[]): Worth | undefined {
  let best: Worth | undefined;
  for (const { cost, most } of plans)
    if (best === undefined || beats(chains, { cost, most }, best)) best = { cost, most };
  return best;
}

function worthOf({ finished, plan }: ReturnType<ChainSearch<string, string>['better']>): Worth | undefined {
  assert.ok(finished);
  return plan && { cost: plan.cost, most: plan.most };
}

function allPlans({ model, scale, layers }: Chains<string, string>): readonly WalkedPlan[] {
  let open: readonly { readonly stops: readonly Stop[]; readonly cost: number }[] = [{ stops: [], cost: 0 }];
  for (const layer of layers)
    open = open.flatMap(({ stops, cost }) =>
      layer.stops.flatMap((stop) => {
        const gap = gapCost(model, scale, stop.day - (stops.at(-1)?.day ?? 0));
        return gap === Infinity ? [] : [{ stops: [...stops, stop], cost: cost + gap + stop.cost }];
      }),
    );
  return open.flatMap(({ stops, cost: slotsAndGaps }) => {
    const slots = stops.map(({ slot }) => slot);
    const cost = slotsAndGaps + (stops.at(-1)?.day ?? 0) * scale.lastDay;
    const most = mostAbsencesOfOne(model, slots);
    const hosts = stops.map((stop) => stop.hosts);
    const isPlan =
      most <= model.maxAbsences && largestMatching(model.hosts.length, hosts).size === model.hostTurns;
    return isPlan ? [{ stops, slots, cost, most }] : [];
  });
}

/** Three or four sessions, absences that can be shared in several ways, and many equal costs. */
function shape(seed: number): Shape {
  const random = seeded(seed * 49_979_687);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const participants = pick(3, 7);
  return {
    participants,
    hosts: pick(0, Math.min(5, participants)),
    sessions: pick(2, 4),
    days: pick(6, 9),
    daysBetweenSlots: pick(1, 3),
    slotsPerDay: pick(1, 2),
    spacing: { minDays: pick(1, 3), maxDays: pick(6, 12), targetDays: pick(2, 8) },
    attendance: { minPresent: pick(0, 2), maxAbsencesPerParticipant: pick(1, 3) },
    yes: 0.4 + 0.4 * random(),
    ifNeeded: seed % 2 === 0 ? 0.1 : 0,
    no: 0.2,
    facilitatorAway: 0,
    cannotHost: 0.4,
    vetoed: 0,
    locks: seed % 4 === 0 ? 1 : 0,
  };
}
