import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { ChangedAnswer, SmallestChanges } from '../../src/planner/smallest-changes.ts';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { whatHelps } from '../../src/planner/what-helps.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { bruteForce } from './brute-force.ts';
import { aFile, problemFrom } from './builders.ts';
import { randomProblem, type Shape } from './random-problems.ts';

/** Larger sets are not tried one by one. */
const MOST_TRIED = 4;

/** Undefined for a problem with a plan. */
function relaxationOf(problem: PlanningProblem): SmallestChanges | null | undefined {
  return whatHelps(problem, findBestPlan(problem)).relaxation;
}

function withYes(problem: PlanningProblem, changes: readonly ChangedAnswer[]): PlanningProblem {
  const availability = new Map(problem.availability);
  for (const { participant, slot } of changes)
    availability.set(participant, new Map(availability.get(participant)).set(slot, 'yes'));
  return { ...problem, availability };
}

/** Every way to take so many of the items, in their order. */
function setsOf<Item>(items: readonly Item[], size: number): readonly (readonly Item[])[] {
  if (size === 0) return [[]];
  return items.flatMap((item, index) =>
    setsOf(items.slice(index + 1), size - 1).map((rest) => [item, ...rest]),
  );
}

/** The smallest sets by trying every set of answers, in the stated order; undefined when those of four do not help. */
function smallestByTrial(problem: PlanningProblem): readonly (readonly ChangedAnswer[])[] | undefined {
  const answers = problem.slots.flatMap(({ id: slot }) =>
    problem.participants.flatMap(({ id: participant }) =>
      problem.availability.get(participant)?.get(slot) === 'yes' ? [] : [{ participant, slot }],
    ),
  );
  for (let size = 1; size <= MOST_TRIED; size += 1) {
    const helping = setsOf(answers, size).filter((set) => bruteForce(withYes(problem, set)) !== undefined);
    if (helping.length > 0) return helping;
  }
  return undefined;
}

describe('the smallest sets of answers, by trying every set', () => {
  for (const { title, shapeOf, seeds, least } of [
    {
      title: 'hosts, places and absences bind at once',
      shapeOf: tightShape,
      seeds: 400,
      least: [60, 40, 20, 10],
    },
    { title: 'hosts alone bind', shapeOf: hostsShape, seeds: 160, least: [20, 20, 5, 0] },
    { title: 'absences alone bind', shapeOf: absencesShape, seeds: 400, least: [40, 30, 10, 0] },
    { title: 'places alone bind', shapeOf: placesShape, seeds: 60, least: [8, 8, 5, 4] },
  ])
    test(`are exactly those that make a plan possible, where ${title}`, () => {
      const sizes = [0, 0, 0, 0];
      for (let seed = 1; seed <= seeds; seed += 1) {
        const problem = randomProblem(seed, shapeOf(seed));
        const relaxation = relaxationOf(problem);
        if (relaxation === undefined) continue;
        const expected = smallestByTrial(problem);
        if (expected === undefined) {
          assert.ok(relaxation === null || relaxation.fewestChanges > MOST_TRIED, `seed ${seed}`);
          continue;
        }
        const size = expected[0]?.length ?? 0;
        const sets = relaxation?.sets ?? [];
        assert.deepEqual(
          { ...relaxation, sets: size === 1 ? sets.toSorted(bySlot) : sets },
          { fewestChanges: size, sets: expected, setCount: expected.length },
          `seed ${seed}`,
        );
        sizes[size - 1] = (sizes[size - 1] ?? 0) + 1;
      }
      assert.ok(
        sizes.every((count, index) => count >= (least[index] ?? 0)),
        `sizes 1 to 4: ${sizes.join()}`,
      );
    });

  test('are all found where the session that stays as it is could be at many moments that are alike', () => {
    for (const slotsPerDay of [1, 2]) {
      const shape = { ...absencesShape(1), participants: 2, sessions: 3, days: 4, slotsPerDay, yes: 1 };
      const everybody = randomProblem(1, { ...shape, spacing: { minDays: 1, maxDays: 4, targetDays: 2 } });
      const problem = {
        ...everybody,
        cannotHost: new Map(),
        availability: new Map(everybody.availability).set('p1', new Map()),
      };
      const sets = smallestByTrial(problem);
      assert.equal(sets?.[0]?.length, 2);
      assert.deepEqual(relaxationOf(problem), { fewestChanges: 2, sets, setCount: sets?.length });
    }
  });

  test('are the same however far the limit of absences is above the number of sessions', () => {
    const nobodyComes = (maxAbsencesPerParticipant: number): PlanningProblem =>
      problemFrom(
        aFile({
          availability: { ada: {}, bas: {}, cor: {} },
          attendance: { minPresent: 2, maxAbsencesPerParticipant },
        }),
      );
    const asMany = relaxationOf(nobodyComes(2));

    assert.equal(asMany?.fewestChanges, 4);
    for (const more of [3, 15, 16, 17, 31, 32, 1000])
      assert.deepEqual(relaxationOf(nobodyComes(more)), asMany, `${more}`);
  });
});

/** Single answers are listed in the order of the improvements: first the best. */
function bySlot([one]: readonly ChangedAnswer[], [other]: readonly ChangedAnswer[]): number {
  const [left, right] = [one, other].map((answer) => `${answer?.slot}/${answer?.participant}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

function tightShape(seed: number): Shape {
  const random = seeded(seed * 86_028_121);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const participants = pick(2, 3);
  const sessions = pick(1, 3);
  return {
    participants,
    hosts: pick(1, participants),
    sessions,
    days: sessions + pick(0, 1),
    daysBetweenSlots: 2,
    slotsPerDay: sessions === 1 ? 2 : 1,
    spacing: { minDays: 1, maxDays: 2 + 2 * (seed % 3), targetDays: 2 },
    attendance: { minPresent: pick(1, 2), maxAbsencesPerParticipant: pick(0, 2) },
    yes: 0.3 + 0.25 * random(),
    ifNeeded: 0.1,
    no: 0.3,
    facilitatorAway: 0,
    cannotHost: 0.2,
    vetoed: 0,
    locks: seed % 5 === 0 ? 1 : 0,
  };
}

function hostsShape(seed: number): Shape {
  return {
    ...tightShape(seed),
    participants: 3,
    hosts: 3,
    attendance: { minPresent: 0, maxAbsencesPerParticipant: 3 },
    yes: 0.25,
    ifNeeded: 0,
  };
}

function absencesShape(seed: number): Shape {
  return {
    ...tightShape(seed),
    hosts: 0,
    attendance: { minPresent: 0, maxAbsencesPerParticipant: seed % 2 },
    yes: 0.55,
    locks: 0,
  };
}

function placesShape(seed: number): Shape {
  return {
    ...tightShape(seed),
    participants: 3,
    hosts: 0,
    attendance: { minPresent: 2 + (seed % 2), maxAbsencesPerParticipant: 20 },
    yes: 0.3,
    locks: 0,
  };
}
