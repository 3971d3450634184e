/** HiGHS on a few small problems: what it proves is true, and never less than the bounds that need no solver. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { boundsFor } from '../../src/composition/bounds.ts';
import { violationsOf } from '../../src/composition/checker.ts';
import { composeGroups } from '../../src/composition/compose.ts';
import { compareLevels } from '../../src/composition/objective.ts';
import { reportOn } from '../../src/composition/report.ts';
import { OF_GUIDES, provenBounds } from '../../src/proving/proven-bounds.ts';
import { improvedBySolver } from '../../src/proving/proving.ts';
import { bestLevels } from './brute-force.ts';
import { SMALL, smallProblem } from './small-problems.ts';

const LIMITS = { columns: 5000, tries: 100_000, secondsPerLevel: 30, seconds: 600 };

describe('HiGHS', () => {
  for (const seed of [1, 2, 3, 4, 5, 6])
    test(`proves every level of small problem ${seed}, and nothing beyond the best`, () => {
      const small = smallProblem(seed, { ...SMALL, guides: 0 });
      const order = small.settings.order.filter((criterion) => !OF_GUIDES.has(criterion));
      const problem = { ...small, settings: { ...small.settings, order } };
      const best = bestLevels(problem);
      const { levels } = reportOn(problem, composeGroups(problem, { seed: 1, steps: 40_000 }));

      assert.deepEqual(levels, best);
      assert.deepEqual(
        provenBounds(problem, levels, LIMITS).map(({ bound }) => bound),
        best,
      );
      assert.ok(boundsFor(problem, levels).every(({ bound }, index) => bound <= (best[index] ?? 0)));
    });

  test('proves as much around groups that are locked', () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const small = smallProblem(seed, { ...SMALL, guides: 0 });
      const order = small.settings.order.filter((criterion) => !OF_GUIDES.has(criterion));
      const members = small.candidates.slice(0, 3).map(({ id }) => id);
      const problem = {
        ...small,
        settings: { ...small.settings, order },
        locks: [{ members, guide: undefined }],
      };
      const { levels } = reportOn(problem, composeGroups(problem, { seed: 1, steps: 40_000 }));

      assert.deepEqual(
        provenBounds(problem, levels, LIMITS).map(({ bound }) => bound),
        bestLevels(problem),
      );
    }
  });

  test('makes the best groups of poor ones, and leaves the best as they are', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const small = smallProblem(seed, { ...SMALL, guides: 0 });
      const order = small.settings.order.filter((criterion) => !OF_GUIDES.has(criterion));
      const problem = { ...small, settings: { ...small.settings, order } };
      // Nobody in a group: whatever is better than that comes of the solver alone
      const improving = { budget: { seed: 1, steps: 0 }, seconds: 60, isOver: () => false };

      const best = await improvedBySolver(problem, { groups: [] }, improving);

      assert.deepEqual(reportOn(problem, best).levels, bestLevels(problem));
      assert.deepEqual(await improvedBySolver(problem, best, improving), best);
    }
  });

  test('never makes groups worse, with facilitators and locked groups too, and stops when it is to stop', async () => {
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const small = smallProblem(seed, SMALL);
      const members = small.candidates.slice(0, 2).map(({ id }) => id);
      const problem = { ...small, locks: [{ members, guide: undefined }] };
      const begin = composeGroups(problem, { seed: 1, steps: 5 });
      const improving = { budget: { seed: 1, steps: 2000 }, seconds: 60, isOver: () => false };

      const after = await improvedBySolver(problem, begin, improving);

      assert.ok(compareLevels(reportOn(problem, after).levels, reportOn(problem, begin).levels) <= 0);
      assert.deepEqual(violationsOf(problem, after), violationsOf(problem, { groups: problem.locks }));
      assert.equal(await improvedBySolver(problem, begin, { ...improving, isOver: () => true }), begin);
    }
  });

  test('says no more than the bounds that need no solver when there is no time', () => {
    const problem = smallProblem(4, { ...SMALL, guides: 0 });
    const { levels } = reportOn(problem, composeGroups(problem, { seed: 1, steps: 40_000 }));

    assert.deepEqual(provenBounds(problem, levels, { ...LIMITS, seconds: 0 }), boundsFor(problem, levels));
  });
});
