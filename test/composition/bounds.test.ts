import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { boundsFor } from '../../src/composition/bounds.ts';
import { composeGroups } from '../../src/composition/compose.ts';
import { reportOn } from '../../src/composition/report.ts';
import type { Levels } from '../../src/composition/types.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { dutchTables } from '../reference/dutch-tables.ts';
import { allLevels } from './brute-force.ts';
import { seasonProblem } from './season-problem.ts';
import { smallProblem } from './small-problems.ts';

const SEEDS = fc.integer({ min: 1, max: 1_000_000 });
const RUNS = { seed: 20261122, numRuns: 25 };

/** The least of each level among compositions that are as good in all levels before it. */
function leastAmongEquals(all: readonly Levels[], levels: Levels): Levels {
  return levels.map((_, index) => {
    const equals = all.filter((other) =>
      other.slice(0, index).every((level, before) => level === levels[before]),
    );
    return Math.min(...equals.map((other) => other[index] ?? 0));
  });
}

describe('bounds', () => {
  test('are never above what some composition reaches that is as good in the levels before', () => {
    let proven = 0;
    let compared = 0;
    fc.assert(
      fc.property(SEEDS, fc.constantFrom(1, 30_000), fc.boolean(), (seed, steps, isLocked) => {
        const small = smallProblem(seed);
        const locks = isLocked ? composeGroups(small, { seed: 1, steps: 500 }).groups.slice(0, 1) : [];
        const problem = { ...small, locks };
        const { levels } = reportOn(problem, composeGroups(problem, { seed: 1, steps }));
        const bounds = boundsFor(problem, levels);
        const least = leastAmongEquals(allLevels(problem), levels);

        for (const [index, { bound, value }] of bounds.entries()) {
          assert.equal(value, levels[index]);
          assert.ok(bound <= (least[index] ?? 0), `level ${index}: ${bound} above ${least[index]}`);
          compared += 1;
          proven += bound === least[index] ? 1 : 0;
        }
      }),
      RUNS,
    );
    assert.ok(proven > compared / 2, `${proven} of ${compared} bounds are reached`);
  });
});

describe('the bounds of a season', () => {
  let tables: ReferenceTables;
  before(async () => {
    tables = await dutchTables();
  });

  test('of 60 registrations prove that somebody has to be left over, and no group without a guide', () => {
    const problem = seasonProblem(tables, 60);
    const { levels } = reportOn(problem, composeGroups(problem, { seed: 1, steps: 500_000 }));
    const bounds = boundsFor(problem, levels);

    assert.deepEqual(
      bounds.slice(0, 3).map(({ level, value, bound }) => ({ ...level, value, bound })),
      [
        { kind: 'leftOver', value: 1, bound: 1 },
        { kind: 'worst', criterion: 'guidance', value: 0, bound: 0 },
        { kind: 'total', criterion: 'guidance', value: 0, bound: 0 },
      ],
    );
    for (const { value, bound } of bounds) assert.ok(bound <= value);
  });

  test('prove that groups are so large because there are no more guides', () => {
    const season = seasonProblem(tables, 60);
    const guides = season.guides.slice(0, 1).map((each) => ({ ...each, maxGroups: 9, notIn: [] }));
    const problem = { ...season, guides };
    const { levels } = reportOn(problem, composeGroups(problem, { seed: 1, steps: 100_000 }));
    const [leftOver = 0] = levels;
    // Nine groups of six, and everybody else who is placed
    const more = 60 - leftOver - 54;

    assert.deepEqual(
      boundsFor(problem, levels)
        .slice(1, 5)
        .map(({ level, bound }) => ({ ...level, bound })),
      [
        { kind: 'worst', criterion: 'guidance', bound: 0 },
        { kind: 'total', criterion: 'guidance', bound: 0 },
        { kind: 'worst', criterion: 'size', bound: 1 },
        { kind: 'total', criterion: 'size', bound: more },
      ],
    );
  });

  test('are never above the value, also of groups that break a rule', () => {
    const season = seasonProblem(tables, 60);
    const [first] = season.guides;
    assert.ok(first);
    const problem = { ...season, guides: [{ ...first, maxGroups: 1 }] };
    const { groups } = composeGroups(season, { seed: 1, steps: 20_000 });
    const overloaded = { groups: groups.map((group) => ({ ...group, guide: first.id })) };

    const above = boundsFor(problem, reportOn(problem, overloaded).levels).filter(
      ({ value, bound }) => bound > value,
    );
    assert.deepEqual(above, []);
  });
});
