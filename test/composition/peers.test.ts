import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { greedyByDistance, randomRestarts } from '../../bench/measuring/composition-peers.ts';
import { heldOut } from '../../bench/measuring/held-out-problems.ts';
import { checkComposition } from '../../src/composition/checker.ts';
import { composeGroups } from '../../src/composition/compose.ts';
import { compareLevels } from '../../src/composition/objective.ts';
import { compositionOf, prepare } from '../../src/composition/prepared.ts';
import { search } from '../../src/composition/search.ts';
import type { Composition } from '../../src/composition/types.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { dutchTables } from '../reference/dutch-tables.ts';
import { plantedProblem } from './planted-problems.ts';
import { seasonProblem } from './season-problem.ts';

const STEPS = 60_000;
/** Seasons that nobody tuned the search on: the bench looks at 1 and 2. */
const HELD_OUT = [101, 102, 103, 104];

describe('the search against the two known ways', () => {
  let tables: ReferenceTables;
  before(async () => {
    tables = await dutchTables();
  });

  test('is not worse than the better of them, with as many changes to try, in four seasons that were held out', () => {
    for (const [index, seed] of HELD_OUT.entries()) {
      const prepared = prepare(seasonProblem(tables, 18 + 8 * index, seed));
      const ours = search(prepared, { seed, steps: STEPS });
      for (const peer of [greedyByDistance(prepared), randomRestarts(prepared, seed, STEPS)])
        assert.ok(compareLevels(ours.levels, peer.levels) <= 0, `season ${seed}`);
    }
  });

  test('is not worse with a hundredth of the changes either, whatever is scarce: what the known ways find is among what it begins with', () => {
    for (let seed = 301; seed <= 309; seed += 1) {
      const { problem, kind } = heldOut(tables, seed);
      const prepared = prepare(problem);
      const ours = search(prepared, { seed, steps: 4000 });
      for (const peer of [greedyByDistance(prepared), randomRestarts(prepared, seed, 4000)])
        assert.ok(compareLevels(ours.levels, peer.levels) <= 0, `${kind}, ${seed}`);
      const checked = checkComposition(problem, compositionOf(problem, ours.groups));
      assert.deepEqual(checked.levels, ours.levels);
      assert.ok(checked.violations.every((each) => kind === 'locks' && 'group' in each));
    }
  });

  test('is stopped with groups that are no worse than what it began with', () => {
    const prepared = prepare(seasonProblem(tables, 60, 107));
    const begun = greedyByDistance(prepared);
    const shares: number[] = [];
    const isOver = (share: number): boolean => shares.push(share) > 20;
    const stopped = search(prepared, { seed: 1, steps: 1_000_000 }, { isOver });
    // Whoever hears it, and the two who would come after, ask once more
    assert.equal(shares.length, 24);
    assert.deepEqual(
      shares,
      shares.toSorted((one, other) => one - other),
    );
    const told: number[] = [0];
    const isNever = (share: number): boolean => told.push(share) < 0;
    const on = search(prepared, { seed: 2, steps: 20_000 }, { isOver: isNever }, stopped.groups);
    // A descent of many tries tells of them too
    const steps = told.map((share, index) => share - (told[index - 1] ?? 0));
    assert.ok(Math.max(...steps) < 0.08, `a step of ${Math.max(...steps)}`);
    assert.ok(compareLevels(stopped.levels, begun.levels) <= 0);
    assert.ok(compareLevels(on.levels, stopped.levels) <= 0);
  });
});

describe('the search against a best that is known', () => {
  let tables: ReferenceTables;
  before(async () => {
    tables = await dutchTables();
  });
  /** Of a problem in which perfect groups are hidden: the levels up to the topics, without who has a guide. */
  const found = (groups: number, seed: number, steps: number) => {
    const { problem, best } = plantedProblem(tables, groups, seed);
    const levelsOf = (composition: Composition) => {
      const { violations, levels } = checkComposition(problem, composition);
      assert.deepEqual(violations, []);
      return (levels ?? []).slice(3, -4);
    };
    assert.deepEqual(new Set(levelsOf(best)), new Set([0]));
    return levelsOf(composeGroups(problem, { seed, steps }));
  };

  test('finds perfect groups of 36 people that were hidden', () => {
    for (let seed = 1; seed <= 6; seed += 1)
      assert.deepEqual(new Set(found(6, seed, 150_000)), new Set([0]), `seed ${seed}`);
  });

  test('finds groups of 72 people in which nobody travels too long, where these are hidden', () => {
    // Size, party and travel
    for (const seed of [4, 6])
      assert.deepEqual(new Set(found(12, seed, 400_000).slice(0, 6)), new Set([0]), `seed ${seed}`);
  });
});
