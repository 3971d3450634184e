import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { PlanningProblem } from '../../src/planner/types.ts';
import { type Improvement, whatHelps } from '../../src/planner/what-helps.ts';
import { example } from '../planner/builders.ts';
import type { AnswerAt } from './change-program.ts';
import { fewestChangesByHighs, solveWithHighs } from './highs-planning.ts';
import { LESS, middleProblem } from './middle-problems.ts';

function withYes(problem: PlanningProblem, changes: readonly AnswerAt[]): PlanningProblem {
  const availability = new Map(problem.availability);
  for (const { participant, slot } of changes)
    availability.set(participant, new Map(availability.get(participant)).set(slot, 'yes'));
  return { ...problem, availability };
}

/** One line for each answer that helps, by solving the problem again for every answer that is not "yes". */
function improvementsByHighs(problem: PlanningProblem): readonly string[] {
  const before = solveWithHighs(problem);
  return openAnswers(problem).flatMap((answer) => {
    const after = solveWithHighs(withYes(problem, [answer]));
    if (after.status !== 'optimal') return [];
    if (before.status === 'optimal' && !isLess(after.objective, before.objective)) return [];
    return [lineOf({ ...answer, objective: after.objective })];
  });
}

function openAnswers(problem: PlanningProblem): readonly Omit<Improvement, 'objective'>[] {
  return problem.participants.flatMap(({ id: participant }) =>
    problem.slots.flatMap(({ id: slot }) => {
      const from = problem.availability.get(participant)?.get(slot) ?? 'unanswered';
      return from === 'yes' ? [] : [{ participant, slot, from }];
    }),
  );
}

function isLess(left: readonly number[], right: readonly number[]): boolean {
  const level = left.findIndex((value, index) => value !== right[index]);
  return level >= 0 && (left[level] ?? 0) < (right[level] ?? 0);
}

function lineOf({
  participant,
  slot,
  from,
  objective,
}: Omit<Improvement, 'objective'> & { readonly objective: readonly number[] }): string {
  return `${participant} ${slot} ${from}: ${objective.join(' ')}`;
}

function assertSameImprovements(problem: PlanningProblem): number {
  const { improvements } = whatHelps(problem, findBestPlan(problem));
  const lines = improvements.map(lineOf).sort();
  assert.deepEqual(lines, improvementsByHighs(problem).toSorted(), problem.name);
  return lines.length;
}

describe('HiGHS, asked again for every single answer, finds the same improvements', () => {
  for (const name of ['cont-01', 'sameday-01'])
    test(`in ${name}`, () => {
      assertSameImprovements(example(name));
    });

  test('in the seeded problems where no more than 80 answers are not yes', () => {
    let [problems, helping] = [0, 0];
    for (let seed = 1; seed <= 40; seed += 1) {
      const problem = middleProblem(seed, LESS);
      if (openAnswers(problem).length > 80) continue;
      problems += 1;
      helping += assertSameImprovements(problem);
    }
    assert.ok(problems >= 15 && helping >= 50, `${helping} answers help in ${problems} problems`);
  });
});

/** Where all sets are given, HiGHS needs one answer more without them. Gives how many answers, or "none" when no answers could help. */
function assertSameChanges(problem: PlanningProblem): number | 'none' {
  const { relaxation } = whatHelps(problem, findBestPlan(problem));
  const fewest = fewestChangesByHighs(problem);
  assert.equal(relaxation?.fewestChanges, fewest, problem.name);
  if (relaxation === undefined || relaxation === null || fewest === undefined) return 'none';
  assert.ok(
    relaxation.sets.every((set) => set.length === fewest),
    problem.name,
  );
  for (const set of spread(relaxation.sets)) {
    assert.equal(fewestChangesByHighs(withYes(problem, set)), 0, `${problem.name}: ${JSON.stringify(set)}`);
  }
  if (relaxation.setCount === relaxation.sets.length) {
    const next = fewestChangesByHighs(problem, relaxation.sets);
    assert.ok(next === undefined || next > fewest, `${problem.name}: there are more sets than those given`);
  }
  return fewest;
}

/** So many of them, from first to last: each takes a solve. */
const SETS_TRIED = 4;

function spread<Item>(items: readonly Item[]): readonly Item[] {
  const step = Math.max(1, Math.ceil(items.length / SETS_TRIED));
  return items.filter((_, index) => index % step === 0);
}

describe('the smallest sets of answers that make a plan possible', () => {
  test('have the size that HiGHS proves, and work: inf-host', () => {
    assert.equal(assertSameChanges(example('inf-host')), 4);
  });

  test('and so in all of 200 seeded problems that have no plan; where all are counted there are no others', () => {
    const sizes = new Map<number | 'none', number>();
    for (let seed = 1; seed <= 200; seed += 1) {
      const problem = middleProblem(seed);
      if (findBestPlan(problem).status === 'optimal') continue;
      const size = assertSameChanges(problem);
      sizes.set(size, (sizes.get(size) ?? 0) + 1);
    }
    assert.ok(sizes.size >= 4, `sizes: ${JSON.stringify([...sizes])}`);
  });
});
