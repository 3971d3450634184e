import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import fc from 'fast-check';
import { Arrangement, LEFT_OVER } from '../../src/composition/arrangement.ts';
import { checkComposition } from '../../src/composition/checker.ts';
import { composeGroups } from '../../src/composition/compose.ts';
import { compareLevels } from '../../src/composition/objective.ts';
import { compositionOf, prepare } from '../../src/composition/prepared.ts';
import { Proposals } from '../../src/composition/proposals.ts';
import { reportOn } from '../../src/composition/report.ts';
import { type CompositionProblem, CRITERIA } from '../../src/composition/types.ts';
import type { ReferenceTables } from '../../src/reference/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { dutchTables } from '../reference/dutch-tables.ts';
import { bestLevels } from './brute-force.ts';
import { seasonProblem } from './season-problem.ts';
import { SMALL, smallProblem } from './small-problems.ts';

const SEEDS = fc.integer({ min: 1, max: 1_000_000 });
const RUNS = { seed: 20261122, numRuns: 25 };
const BUDGET = { seed: 1, steps: 40_000 };
const QUICK = { seed: 1, steps: 4_000 };

/** A first group of the found ones stays, and the rest is done again around it. */
function withLock(problem: CompositionProblem): CompositionProblem {
  return { ...problem, locks: composeGroups(problem, QUICK).groups.slice(0, 1) };
}

describe('composing small problems', () => {
  test('gives what trying everything gives', () => {
    fc.assert(
      fc.property(SEEDS, fc.boolean(), (seed, isLocked) => {
        const small = smallProblem(seed);
        const problem = isLocked ? withLock(small) : small;
        const { violations, levels } = checkComposition(problem, composeGroups(problem, BUDGET));

        assert.deepEqual(violations, []);
        assert.deepEqual(levels, bestLevels(problem));
      }),
      RUNS,
    );
  });

  test('gives the same composition for the same problem, budget and seed', () => {
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const problem = smallProblem(seed, { ...SMALL, candidates: 12 });
        assert.deepEqual(composeGroups(problem, QUICK), composeGroups(problem, QUICK));
      }),
      { ...RUNS, numRuns: 10 },
    );
  });

  test('keeps groups that are locked, also when they break every rule', () => {
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const small = smallProblem(seed, { ...SMALL, candidates: 10 });
        const lock = { members: ['a9', 'a1', 'a4', 'a0', 'a2'], guide: 'b1' };
        const problem = { ...small, locks: [lock] };
        const { groups } = composeGroups(problem, QUICK);

        assert.deepEqual(groups[0], lock);
        assert.deepEqual(
          checkComposition(
            { ...small, guides: small.guides.map((each) => ({ ...each, maxGroups: 9 })) },
            { groups: groups.slice(1) },
          ).violations,
          [],
        );
      }),
      RUNS,
    );
  });

  test('places nobody when nobody may be with anybody', () => {
    const problem = smallProblem(1);
    const ids = problem.candidates.map(({ id }) => id);
    const vetoes = ids.flatMap((one) => ids.map((other) => [one, other] as const));

    assert.deepEqual(composeGroups({ ...problem, vetoes }, BUDGET), { groups: [] });
    assert.deepEqual(composeGroups({ ...problem, candidates: [], wishes: [] }, BUDGET), { groups: [] });
  });
});

describe('what a composition is worth', () => {
  test('is the same to the report, to the checker and to the search, after any change kept or undone', () => {
    fc.assert(
      fc.property(SEEDS, fc.boolean(), (seed, isLocked) => {
        const small = smallProblem(seed, {
          candidates: 16,
          guides: 3,
          sizes: { least: 2, standard: 3, most: 5 },
        });
        const problem = isLocked ? withLock(small) : small;
        const prepared = prepare(problem);
        const arrangement = new Arrangement(prepared);
        const random = seeded(seed);
        const proposals = new Proposals(arrangement, random);
        for (let step = 0; step < 400; step += 1) {
          const before = arrangement.levels();
          if (!proposals.propose()) continue;
          const after = before.map((level, index) => level + (arrangement.change[index] ?? 0));
          if (random() < 0.5) {
            arrangement.undo();
            assert.deepEqual(arrangement.levels(), before);
          } else {
            arrangement.keep();
            assert.deepEqual(arrangement.levels(), after);
          }
        }
        const composition = compositionOf(problem, arrangement.groups());
        const { violations, levels } = checkComposition(problem, composition);

        assert.deepEqual(violations, []);
        assert.deepEqual(levels, arrangement.levels());
        assert.deepEqual(reportOn(problem, composition).levels, levels);
        assert.equal(
          problem.candidates.filter((_, index) => arrangement.groupOf[index] === LEFT_OVER).length,
          levels?.[0],
        );
      }),
      RUNS,
    );
  });

  test('is the same to the three of them with a locked group that is far too large', () => {
    for (let seed = 1; seed <= 5; seed += 1) {
      const small = smallProblem(seed, { ...SMALL, candidates: 44 });
      const members = small.candidates.slice(0, 40).map(({ id }) => id);
      const problem = { ...small, locks: [{ members, guide: 'b0' }] };
      const { levels } = checkComposition(problem, { groups: problem.locks });

      assert.deepEqual(new Arrangement(prepare(problem)).levels(), levels);
      assert.deepEqual(reportOn(problem, { groups: problem.locks }).levels, levels);
    }
  });

  test('is shown for every criterion, also those that do not count', () => {
    fc.assert(
      fc.property(SEEDS, (seed) => {
        const problem = smallProblem(seed);
        const composition = composeGroups(problem, QUICK);
        const all = { ...problem, settings: { ...problem.settings, order: CRITERIA } };
        const { criteria, leftOver } = reportOn(problem, composition);

        assert.deepEqual(
          [leftOver.length, ...CRITERIA.flatMap((each) => [criteria[each].worst, criteria[each].total])],
          checkComposition(all, composition).levels,
        );
      }),
      RUNS,
    );
  });

  test('does not get worse with more steps, when the problem is small', () => {
    for (const seed of [1, 2, 3]) {
      const problem = smallProblem(seed, { ...SMALL, candidates: 14 });
      const levels = [100, 20_000].map(
        (steps) => reportOn(problem, composeGroups(problem, { seed: 1, steps })).levels,
      );
      const [few = [], many = []] = levels;
      assert.ok(compareLevels(many, few) <= 0);
    }
  });
});

describe('composing a season', () => {
  let tables: ReferenceTables;
  before(async () => {
    tables = await dutchTables();
  });

  test('of 60 registrations keeps to every rule and is worth what it says', () => {
    const problem = seasonProblem(tables, 60);
    const composition = composeGroups(problem, { seed: 1, steps: 500_000 });
    const { violations, levels } = checkComposition(problem, composition);

    assert.deepEqual(violations, []);
    assert.deepEqual(reportOn(problem, composition).levels, levels);
    assert.deepEqual(levels?.slice(0, 3), [1, 0, 0], 'one is left over, every group has a guide');
  });
});
