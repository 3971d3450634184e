import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { compareObjectives } from '../../src/planner/objective.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { ChangedAnswer } from '../../src/planner/smallest-changes.ts';
import type { Objective, PlanningProblem } from '../../src/planner/types.ts';
import { type Improvement, type WhatHelps, whatHelps } from '../../src/planner/what-helps.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { bruteForce } from './brute-force.ts';
import { aFile, example, exampleText, problemFrom } from './builders.ts';
import { randomProblem, type Shape } from './random-problems.ts';

const worked: {
  readonly 'typ-01': { readonly improvements: readonly Improvement[] };
  readonly 'inf-host': { readonly fewestChanges: number; readonly example: readonly ChangedAnswer[] };
} = JSON.parse(exampleText('what-helps'));

function helpFor(problem: PlanningProblem): WhatHelps {
  return whatHelps(problem, findBestPlan(problem));
}

function withYes(problem: PlanningProblem, changes: readonly ChangedAnswer[]): PlanningProblem {
  const availability = new Map(problem.availability);
  for (const { participant, slot } of changes)
    availability.set(participant, new Map(availability.get(participant)).set(slot, 'yes'));
  return { ...problem, availability };
}

/** Every answer that is not "yes", in the order of participants and slots. */
function openAnswers(
  problem: PlanningProblem,
): readonly (ChangedAnswer & { readonly from: Improvement['from'] })[] {
  return problem.participants.flatMap(({ id: participant }) =>
    problem.slots.flatMap(({ id: slot }) => {
      const from = problem.availability.get(participant)?.get(slot) ?? 'unanswered';
      return from === 'yes' ? [] : [{ participant, slot, from }];
    }),
  );
}

/** By solving the problem again for each answer. */
function improvementsByTrial(
  problem: PlanningProblem,
  solve: (problem: PlanningProblem) => Objective | undefined,
): readonly Improvement[] {
  const before = solve(problem);
  return openAnswers(problem)
    .flatMap(({ participant, slot, from }) => {
      const objective = solve(withYes(problem, [{ participant, slot }]));
      if (objective === undefined) return [];
      if (before !== undefined && compareObjectives(objective, before) >= 0) return [];
      return [{ participant, slot, from, objective }];
    })
    .sort((a, b) => compareObjectives(a.objective, b.objective));
}

/** Sizes 1 and 2 only; undefined when no such set makes a plan possible. */
function smallestByTrial(problem: PlanningProblem): readonly string[] | undefined {
  const answers = openAnswers(problem).map(({ participant, slot }) => ({ participant, slot }));
  const singles = answers.map((one) => [one]);
  const pairs = answers.flatMap((one, index) => answers.slice(index + 1).map((other) => [one, other]));
  for (const sets of [singles, pairs]) {
    const helping = sets.filter((set) => bruteForce(withYes(problem, set)) !== undefined);
    if (helping.length > 0) return helping.map(written).sort();
  }
  return undefined;
}

function written(set: readonly ChangedAnswer[]): string {
  return set
    .map(({ participant, slot }) => `${participant}/${slot}`)
    .sort()
    .join(' ');
}

describe('single answers that help', () => {
  test('are those of the worked example', () => {
    const byPerson = helpFor(example('typ-01')).improvements.toSorted((a, b) =>
      a.participant === b.participant
        ? a.slot.localeCompare(b.slot)
        : a.participant.localeCompare(b.participant),
    );

    assert.deepEqual(byPerson, worked['typ-01'].improvements);
  });

  for (const name of ['typ-06', 'dst-01', 'cont-01', 'sameday-01', 'host-many', 'lock-01'])
    test(`in ${name} are exactly those that solving again finds`, () => {
      const problem = example(name);
      const solve = (changed: PlanningProblem): Objective | undefined => {
        const outcome = findBestPlan(changed);
        return outcome.status === 'optimal' ? outcome.objective : undefined;
      };

      assert.deepEqual(helpFor(problem), { improvements: improvementsByTrial(problem, solve) });
    });

  test('are exactly those that trying everything finds, on 240 small problems', () => {
    let helping = 0;
    for (let seed = 1; seed <= 240; seed += 1) {
      const problem = randomProblem(seed, smallShape(seed));
      const { improvements } = helpFor(problem);
      assert.deepEqual(improvements, improvementsByTrial(problem, bruteForce), `seed ${seed}`);
      helping += improvements.length;
    }
    assert.ok(helping > 200, `${helping} answers help`);
  });

  test('count even when all they gain is one day, once', () => {
    const slots = [14, 15, 28].map((day) => {
      const date = new Date(Date.UTC(2027, 0, 14 + day)).toISOString().slice(0, 10);
      return { id: `d${day}`, start: `${date}T13:30+01:00`, end: `${date}T16:30+01:00` };
    });
    const yes = { d14: 'yes', d15: 'yes', d28: 'yes' };
    const problem = problemFrom(
      aFile({
        slots,
        hosts: [],
        availability: { ada: { ...yes, d14: 'ifNeeded' }, bas: yes, cor: yes },
        spacing: { minDays: 7, maxDays: 28, targetDays: 7 },
      }),
    );

    assert.deepEqual(helpFor(problem).improvements, [
      { participant: 'ada', slot: 'd14', from: 'ifNeeded', objective: [0, 0, 0, 14, 28, 42] },
    ]);
  });

  test('none: everybody has already said yes', () => {
    assert.deepEqual(helpFor(problemFrom(aFile())), { improvements: [] });
  });
});

describe('the smallest sets of answers that make a plan possible', () => {
  test('of the worked example have four answers, none too many; the given set is one of them', () => {
    const problem = example('inf-host');
    const { improvements, relaxation } = helpFor(problem);

    assert.deepEqual(improvements, []);
    assert.equal(relaxation?.fewestChanges, worked['inf-host'].fewestChanges);
    assert.equal(relaxation?.sets.length, 100);
    for (const set of [...(relaxation?.sets ?? []), worked['inf-host'].example]) {
      assert.equal(set.length, 4);
      assert.equal(findBestPlan(withYes(problem, set)).status, 'optimal');
      for (const left of set)
        assert.equal(
          findBestPlan(
            withYes(
              problem,
              set.filter((one) => one !== left),
            ),
          ).status,
          'infeasible',
        );
    }
  });

  test('are exactly those that trying all pairs finds, on small problems', () => {
    const sizes = [0, 0, 0];
    for (let seed = 1; seed <= 600; seed += 1) {
      const problem = randomProblem(seed, tinyShape(seed));
      const outcome = findBestPlan(problem);
      if (outcome.status === 'optimal') continue;
      const { relaxation } = whatHelps(problem, outcome);
      const expected = smallestByTrial(problem);
      if (expected === undefined) {
        assert.ok(relaxation === null || (relaxation?.fewestChanges ?? 0) > 2, `seed ${seed}`);
        sizes[0] = (sizes[0] ?? 0) + 1;
        continue;
      }
      assert.deepEqual(relaxation?.sets.map(written).sort(), expected, `seed ${seed}`);
      assert.equal(relaxation?.setCount, expected.length);
      const size = relaxation?.fewestChanges ?? 0;
      sizes[size] = (sizes[size] ?? 0) + 1;
    }
    assert.ok(
      sizes.every((count) => count >= 20),
      `none, one, two: ${sizes.join()}`,
    );
  });

  test('null: the obstacle is not an answer', () => {
    const locked = problemFrom(aFile({ locks: [{ session: 2, host: 'ada' }] }));
    const noRoom = problemFrom(aFile({ spacing: { minDays: 50, maxDays: 60, targetDays: 55 } }));

    assert.deepEqual(helpFor(locked), { improvements: [], relaxation: null });
    assert.deepEqual(helpFor(noRoom), { improvements: [], relaxation: null });
  });
});

function smallShape(seed: number): Shape {
  const random = seeded(seed * 104_729);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const participants = pick(2, 4);
  return {
    participants,
    hosts: pick(0, participants),
    sessions: pick(1, 3),
    days: pick(3, 6),
    daysBetweenSlots: pick(1, 3),
    slotsPerDay: pick(1, 2),
    spacing: { minDays: pick(0, 3), maxDays: pick(4, 12), targetDays: pick(0, 9) },
    attendance: { minPresent: pick(0, participants), maxAbsencesPerParticipant: pick(0, 2) },
    yes: 0.55,
    ifNeeded: 0.15,
    no: 0.15,
    facilitatorAway: 0.05,
    cannotHost: 0.15,
    vetoed: 0.05,
    locks: seed % 3 === 0 ? 1 : 0,
  };
}

/** Two sessions and few slots, often without a plan. */
function tinyShape(seed: number): Shape {
  const shape = smallShape(seed);
  return {
    ...shape,
    participants: Math.min(3, shape.participants),
    hosts: Math.min(3, shape.hosts),
    sessions: 1 + (seed % 2),
    days: 4,
    slotsPerDay: 1,
    yes: 0.4,
  };
}
