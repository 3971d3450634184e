import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { checkPlan } from '../../src/planner/checker.ts';
import { compareObjectives } from '../../src/planner/objective.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { PlannerThread } from '../../src/planning/planner-thread.ts';
import { ProposalSolver } from '../../src/planning/proposal-solver.ts';
import type { RoundProblem } from '../../src/planning/types.ts';
import type { ParticipantId, RoundId, SlotId } from '../../src/shared/ids.ts';
import { example } from '../planner/builders.ts';
import { hardProblems } from '../planner/hard-problems.ts';

/** The ids of a planning file are as good as any. */
function roundProblem(problem: ReturnType<typeof example> | undefined): RoundProblem {
  assert.ok(problem !== undefined);
  return problem as unknown as RoundProblem; // cast: brands do not exist at run time
}

const QUICK = roundProblem(example('typ-01'));
const [HARD, OTHER_HARD] = hardProblems().map(roundProblem) as [RoundProblem, RoundProblem]; // cast: there are ten
const ROUND = 'round' as RoundId;
const ALL_THE_TIME = { mostMsHere: 0, mostMs: 600_000 };

function bestOf(problem: RoundProblem) {
  return findBestPlan<ParticipantId, SlotId>(problem);
}

describe('The problem of a round is solved', () => {
  test('in another thread with the same answer, while this one goes on', async () => {
    const { result } = new PlannerThread(600_000).plan(HARD);
    let isSolved = false;
    let turns = 0;
    const solved = result.then((value) => {
      isSolved = true;
      return value;
    });
    while (!isSolved) {
      turns += 1;
      await new Promise(setImmediate);
    }
    assert.deepEqual(await solved, bestOf(HARD));
    // Planning here would leave no turn to anybody else.
    assert.ok(turns > 10, `${turns} turns`);
  });

  test('whether it is quick, hard or impossible: as the planner says', async () => {
    const solver = new ProposalSolver();
    const problems = [QUICK, HARD, OTHER_HARD, roundProblem(example('inf-host'))];
    for (const [version, problem] of problems.entries())
      assert.deepEqual(
        await solver.solve({ roundId: ROUND, roundVersion: version, problem }),
        bestOf(problem),
      );
  });

  test('once for all who ask the same at the same time', async () => {
    const solver = new ProposalSolver(ALL_THE_TIME);
    const question = { roundId: ROUND, roundVersion: 3, problem: HARD };
    const [first, second] = await Promise.all([solver.solve(question), solver.solve(question)]);
    assert.equal(first, second);
    assert.deepEqual(first, bestOf(HARD));
    assert.equal(await solver.solve({ ...question, roundVersion: 4 }), first);
  });

  test('no further when a newer version of the round asks something else', async () => {
    const solver = new ProposalSolver(ALL_THE_TIME);
    const old = solver.solve({ roundId: ROUND, roundVersion: 3, problem: HARD });
    const now = solver.solve({ roundId: ROUND, roundVersion: 4, problem: OTHER_HARD });
    assert.equal(await old, 'superseded');
    assert.deepEqual(await now, bestOf(OTHER_HARD));
  });

  test('no further either when what the newer version asks is known at once', async () => {
    const solver = new ProposalSolver(ALL_THE_TIME);
    await solver.solve({ roundId: ROUND, roundVersion: 2, problem: QUICK });
    const old = solver.solve({ roundId: ROUND, roundVersion: 3, problem: HARD });
    assert.deepEqual(await solver.solve({ roundId: ROUND, roundVersion: 4, problem: QUICK }), bestOf(QUICK));
    assert.equal(await old, 'superseded');
  });

  test('not at all for who comes late with an older version', async () => {
    const solver = new ProposalSolver(ALL_THE_TIME);
    const now = solver.solve({ roundId: ROUND, roundVersion: 4, problem: OTHER_HARD });
    assert.equal(await solver.solve({ roundId: ROUND, roundVersion: 3, problem: HARD }), 'superseded');
    assert.deepEqual(await now, bestOf(OTHER_HARD));
  });

  test('beside the problem of another round', async () => {
    const solver = new ProposalSolver(ALL_THE_TIME);
    const outcomes = await Promise.all([
      solver.solve({ roundId: ROUND, roundVersion: 4, problem: HARD }),
      solver.solve({ roundId: 'other' as RoundId, roundVersion: 1, problem: OTHER_HARD }),
    ]);
    assert.deepEqual(outcomes, [bestOf(HARD), bestOf(OTHER_HARD)]);
  });

  test('as far as the time allows, and never called best before that is proven', async () => {
    const solver = new ProposalSolver({ mostMsHere: 0, mostMs: 0 });
    const outcome = await solver.solve({ roundId: ROUND, roundVersion: 1, problem: HARD });
    assert.ok(outcome !== 'superseded' && (outcome.status === 'feasible' || outcome.status === 'unknown'));
    const best = bestOf(HARD);
    assert.ok(best.status === 'optimal' && compareObjectives(outcome.bound, best.objective) <= 0);
    if (outcome.status === 'feasible') assert.deepEqual(checkPlan(HARD, outcome.sessions).violations, []);
  });

  test('again after the thread broke on a problem that is not sound', async () => {
    const thread = new PlannerThread(600_000);
    const unsound = { ...HARD, timeZone: 'Nowhere/None' };
    await assert.rejects(thread.plan(unsound).result, RangeError);
    assert.deepEqual(await thread.plan(QUICK).result, bestOf(QUICK));
  });
});
