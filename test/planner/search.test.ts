import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import { type CompactModel, compactModel, openSlots } from '../../src/planner/compact-model.ts';
import { EFFORT, type Effort } from '../../src/planner/effort.ts';
import { findBestPlan, measuredPlan, outcomeOf } from '../../src/planner/planner.ts';
import { bestPlan, easyPlan, type FoundPlan } from '../../src/planner/search.ts';
import type { Answer, PlannedSession, PlanningProblem } from '../../src/planner/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { bruteForcePlan } from './brute-force.ts';
import { aFile, problemFrom } from './builders.ts';
import { randomProblem, type Shape } from './random-problems.ts';
import { typicalProblem } from './sized-problems.ts';

const FAMILIES = [
  'plain',
  'tight',
  'locked',
  'few hosts',
  'many hosts',
  'same day',
  'ties',
  'hosts are hard',
  'uneven',
] as const;

type Family = (typeof FAMILIES)[number];

describe('the search agrees with trying everything, to the last tie', () => {
  for (const family of FAMILIES)
    test(`on 400 small problems: ${family}`, () => {
      let infeasible = 0;
      for (let seed = 1; seed <= 400; seed += 1) {
        const problem = smallProblem(seed, family);
        const outcome = findBestPlan(problem);
        const found =
          outcome.status === 'optimal'
            ? { objective: outcome.objective, sessions: outcome.sessions }
            : undefined;
        assert.deepEqual(found, bruteForcePlan(problem), `seed ${seed} of ${family}`);
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
    'halves from the lowest ceiling': {
      ...EFFORT,
      chainSteps: 1,
      fewHalves: 0,
      mostHalves: 1e7,
      mostPairs: 1e9,
    },
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
      for (const family of FAMILIES)
        for (let seed = 1; seed <= 150; seed += 1) {
          const model = compactModel(smallProblem(seed, family));
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

describe('slots at which few are absent, tried first', () => {
  test('give the best plan of all slots or say nothing, to the last tie', () => {
    let [found, silent] = [0, 0];
    for (const family of FAMILIES)
      for (let seed = 1; seed <= 200; seed += 1) {
        const problem = smallProblem(seed, family);
        const model = compactModel(problem);
        if (model === undefined) continue;
        const best = planIn(model, bestPlan(model));
        for (const absences of [0, 1, 2, 3]) {
          const few = compactModel(problem, openSlots(problem, model.people, model.hosts, absences));
          assert.ok(few !== undefined);
          const easy = planIn(few, easyPlan(few, absences));
          if (easy !== undefined) assert.deepEqual(easy, best, `seed ${seed} of ${family}, ${absences}`);
          if (easy !== undefined) found += 1;
          else if (best !== undefined) silent += 1;
        }
      }
    assert.ok(found > 400 && silent > 400, `${found} found, ${silent} not`);
  });

  test('say nothing when their plan has one absence more, as a slot with as many may be better', () => {
    const yes = Object.fromEntries(['s1', 's2', 's3', 's4'].map((slot) => [slot, 'yes']));
    const problem = problemFrom(
      aFile({
        availability: {
          ada: { ...yes, s1: 'no', s2: 'no' },
          bas: { ...yes, s2: 'no', s3: 'no' },
          cor: yes,
        },
        spacing: { minDays: 7, maxDays: 14, targetDays: 14 },
        attendance: { minPresent: 1, maxAbsencesPerParticipant: 1 },
      }),
    );
    const model = compactModel(problem);
    const few = model && compactModel(problem, openSlots(problem, model.people, model.hosts, 1));
    assert.ok(model !== undefined && few !== undefined);
    const slots = (plan: readonly PlannedSession[] | undefined): unknown => plan?.map(({ slot }) => slot);
    assert.deepEqual(slots(planIn(few, bestPlan(few))), ['s1', 's3']);
    assert.deepEqual(slots(planIn(model, bestPlan(model))), ['s2', 's4']);
    assert.equal(easyPlan(few, 1), undefined);
  });

  test('are tried where slots are many, and the plan is the best of all slots', () => {
    let few = 0;
    for (let seed = 1; seed <= 24; seed += 1) {
      const size = { participants: 8, sessions: 2 + (seed % 3), slots: 510 };
      const problem = typicalProblem(seed, size);
      const model = compactModel(problem);
      const outcome = findBestPlan(problem);
      assert.ok(model !== undefined && outcome.status === 'optimal', `seed ${seed}`);
      assert.deepEqual(outcome, outcomeOf(problem, model, bestPlan(model)), `seed ${seed}`);
      if (outcome.objective[0] <= 1) few += 1;
    }
    assert.ok(few > 4 && few < 20, `${few} have few absences`);
  });
});

describe('where everybody must be absent as often as may be', () => {
  test('halves find on 300 problems what chains find, to the last tie', () => {
    let plans = 0;
    for (let seed = 1; seed <= 300; seed += 1) {
      const model = compactModel(everybodyAtTheLimit(seed));
      assert.ok(model !== undefined);
      const byChains = bestPlan(model, { ...EFFORT, chainSteps: 1e9 });
      for (const fewHalves of [0, 30])
        assert.deepEqual(bestPlan(model, { ...EFFORT, chainSteps: 1, fewHalves }), byChains, `seed ${seed}`);
      if (byChains !== undefined) plans += 1;
    }
    assert.ok(plans > 100 && plans < 300, `${plans} have a plan`);
  });
});

/** By the ids of slots and hosts, which do not depend on the slots that a model leaves out. */
function planIn(
  model: CompactModel<string, string>,
  plan: FoundPlan | undefined,
): readonly PlannedSession[] | undefined {
  return plan && measuredPlan(model, plan).sessions;
}

/** As many are absent at each slot as the limit allows in all; sometimes one can always come and the others miss more. */
function everybodyAtTheLimit(seed: number): PlanningProblem {
  const random = seeded(seed);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const sessions = pick(3, 6);
  const absent = pick(1, 2);
  const participants = absent * sessions + (seed % 3 === 0 ? 1 : 0);
  const limit = seed % 4 === 0 && participants % 2 === 0 ? 2 : 1;
  const people = limit === 2 ? participants / 2 : participants;
  const problem = randomProblem(seed, {
    ...crowdedShape(seed),
    participants: people,
    hosts: Math.min(people, pick(0, sessions)),
    sessions,
    days: sessions * 8,
    daysBetweenSlots: 1,
    slotsPerDay: 1,
    spacing: { minDays: 2, maxDays: 9, targetDays: 5 },
    attendance: { minPresent: 1, maxAbsencesPerParticipant: limit },
    ifNeeded: 0,
    cannotHost: 0.2,
  });
  const ids = problem.participants.map(({ id }) => id);
  const missing = ids.slice(seed % 3 === 0 ? 1 : 0);
  const availability = new Map(ids.map((id) => [id, new Map<string, Answer>()]));
  for (const { id: slot } of problem.slots) {
    const away = new Set<string | undefined>();
    while (away.size < Math.min(absent, missing.length)) away.add(missing[pick(0, missing.length - 1)]);
    for (const id of ids) availability.get(id)?.set(slot, away.has(id) ? 'no' : 'yes');
  }
  return { ...problem, availability };
}

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

/** With slots in any order, and some that differ only in when they end, or only in their id. */
function smallProblem(seed: number, family: Family): PlanningProblem {
  const problem = randomProblem(seed, smallShape(seed, family));
  const random = seeded(seed * 31);
  const slots = problem.slots.map((slot, index) => {
    const before = problem.slots[index - 1];
    const isSameDay = before !== undefined && before.start.slice(0, 10) === slot.start.slice(0, 10);
    if (family !== 'ties' || !isSameDay || random() < 0.5) return slot;
    return { ...slot, start: before.start, end: random() < 0.5 ? before.end : slot.end };
  });
  return {
    ...problem,
    slots: slots
      .map((slot) => ({ slot, order: random() }))
      .sort((a, b) => a.order - b.order)
      .map(({ slot }) => slot),
  };
}

function smallShape(seed: number, family: Family): Shape {
  const random = seeded(seed * 7919);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const isTight = family === 'tight' || family === 'uneven';
  const sessions = family === 'uneven' ? pick(3, 4) : pick(1, 3);
  const participants = family === 'ties' ? pick(2, 3) : pick(2, 5);
  const hosts: Partial<Record<Family, number>> = {
    'few hosts': pick(0, sessions - 1),
    'many hosts': participants,
    uneven: 0,
  };
  return {
    participants,
    hosts: Math.min(participants, hosts[family] ?? sessions),
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
    yes: family === 'ties' ? 0.85 : isTight ? 0.45 : 0.6,
    ifNeeded: family === 'ties' ? 0 : 0.15,
    no: 0.15,
    facilitatorAway: 0.1,
    cannotHost: family === 'hosts are hard' ? 0.6 : 0.2,
    vetoed: 0.1,
    locks: family === 'locked' ? pick(1, 2) : 0,
  };
}
