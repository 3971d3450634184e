import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBestPlan } from '../../src/planner/planner.ts';
import { answerTo, type PlannerQuestion, type ProvenOutcome } from '../../src/planning/planner-questions.ts';
import { ProposalSolver } from '../../src/planning/proposal-solver.ts';
import { type AskedRound, QuestionSolver } from '../../src/planning/question-solver.ts';
import type { RoundProblem } from '../../src/planning/types.ts';
import type { ParticipantId, RoundId, SlotId } from '../../src/shared/ids.ts';
import { example } from '../planner/builders.ts';
import { hardProblems } from '../planner/hard-problems.ts';

/** The ids of a planning file are as good as any. */
function roundProblem(problem: ReturnType<typeof example> | undefined): RoundProblem {
  assert.ok(problem !== undefined);
  return problem as unknown as RoundProblem; // cast: brands do not exist at run time
}

function asked(problem: RoundProblem, roundVersion: number, roundId = 'round'): AskedRound {
  const outcome: ProvenOutcome = findBestPlan<ParticipantId, SlotId>(problem);
  return { roundId: roundId as RoundId, roundVersion, problem, outcome };
}

const QUICK = roundProblem(example('typ-01'));
const OTHER = roundProblem(example('typ-06'));
const IMPOSSIBLE = roundProblem(example('inf-host'));
const HARD = roundProblem(hardProblems()[0]);
const ALL_THE_TIME = { mostMs: 600_000, patienceMs: 600_000, graceMs: 0 };
const ALTERNATIVES = { kind: 'alternatives' } as const;

describe('What is asked beside the best plan', () => {
  test('is answered as the planner answers it, whatever the question is', async () => {
    const solver = new QuestionSolver(ALL_THE_TIME);
    const slot = QUICK.slots[0]?.id ?? ('' as SlotId);
    const best = asked(QUICK, 1);
    assert.ok(best.outcome.status === 'optimal');
    const host = best.outcome.sessions[0]?.host ?? ('' as ParticipantId);
    const questions: readonly (readonly [AskedRound, PlannerQuestion])[] = [
      [best, ALTERNATIVES],
      [best, { kind: 'nextBest', session: 3 }],
      [best, { kind: 'whatHelps' }],
      [best, { kind: 'settings' }],
      [best, { kind: 'whyNotSlot', slot, session: undefined }],
      [best, { kind: 'whyNotSlot', slot, session: 4 }],
      [best, { kind: 'whyNotHost', session: 3, participant: host }],
      [best, { kind: 'whyNotParticipant', participant: host }],
      [asked(IMPOSSIBLE, 2), { kind: 'conflict' }],
      [asked(IMPOSSIBLE, 2), { kind: 'whatHelps' }],
    ];
    for (const [round, question] of questions)
      assert.deepEqual(await solver.ask(round, question), {
        status: 'answered',
        answer: answerTo(round.problem, round.outcome, question, findBestPlan),
      });
  });

  test('is answered once for all who ask the same at the same time, and kept', async () => {
    const solver = new QuestionSolver(ALL_THE_TIME);
    const round = asked(QUICK, 3);
    const [first, second] = await Promise.all([
      solver.ask(round, ALTERNATIVES),
      solver.ask(round, ALTERNATIVES),
    ]);
    const later = await solver.ask({ ...round, roundVersion: 4 }, ALTERNATIVES);

    assert.ok(first.status === 'answered' && second.status === 'answered' && later.status === 'answered');
    assert.equal(first.answer, second.answer);
    assert.equal(first.answer, later.answer);
  });

  test('is dropped when a newer version of the round asks about something else', async () => {
    const solver = new QuestionSolver(ALL_THE_TIME);
    const running = solver.ask(asked(HARD, 3), ALTERNATIVES);
    const waiting = solver.ask(asked(HARD, 3), { kind: 'settings' });
    const now = await solver.ask(asked(QUICK, 4), { kind: 'settings' });

    assert.deepEqual(await running, { status: 'outdated' });
    assert.deepEqual(await waiting, { status: 'outdated' });
    assert.equal(now.status, 'answered');
  });

  test('is not answered for who comes late with an older version', async () => {
    const solver = new QuestionSolver(ALL_THE_TIME);
    const running = solver.ask(asked(HARD, 4), ALTERNATIVES);

    assert.deepEqual(await solver.ask(asked(OTHER, 3), ALTERNATIVES), { status: 'outdated' });
    // Ends the thread's work
    await solver.ask(asked(QUICK, 5), { kind: 'settings' });
    assert.deepEqual(await running, { status: 'outdated' });
  });

  test('is too hard when the time is over, and stays so', async () => {
    const solver = new QuestionSolver({ ...ALL_THE_TIME, mostMs: 0, graceMs: 60_000 });
    const round = asked(HARD, 1);

    assert.deepEqual(await solver.ask(round, ALTERNATIVES), { status: 'tooHard' });
    assert.deepEqual(await solver.ask(round, ALTERNATIVES), { status: 'tooHard' });
  });

  test('is too hard too when the planner does not look up, and the next question is answered', async () => {
    const stubborn = new QuestionSolver({ ...ALL_THE_TIME, mostMs: 3000 });
    const nobody: RoundProblem = { ...HARD, availability: new Map() };

    assert.deepEqual(await stubborn.ask(asked(nobody, 1), { kind: 'whatHelps' }), { status: 'tooHard' });
    assert.equal(
      (await stubborn.ask(asked(IMPOSSIBLE, 1, 'other'), { kind: 'conflict' })).status,
      'answered',
    );
  });

  test('is still being worked on for who has no patience, and then answered', async () => {
    const solver = new QuestionSolver({ ...ALL_THE_TIME, patienceMs: 0 });
    const round = asked(QUICK, 1);
    const known = [await solver.ask(round, ALTERNATIVES)];
    while (known.at(-1)?.status === 'stillWorking') {
      await new Promise(setImmediate);
      known.push(await solver.ask(round, ALTERNATIVES));
    }

    assert.equal(known[0]?.status, 'stillWorking');
    assert.deepEqual(known.at(-1), {
      status: 'answered',
      answer: answerTo(QUICK, round.outcome, ALTERNATIVES, findBestPlan),
    });
  });

  test('of one round waits no longer for the questions of another than for one of them', async () => {
    const solver = new QuestionSolver(ALL_THE_TIME);
    const order: string[] = [];
    const ask = async (roundId: string, session: number): Promise<void> => {
      await solver.ask(asked(QUICK, 1, roundId), { kind: 'nextBest', session });
      order.push(`${roundId} ${session}`);
    };
    // The same problem and another session each, so that nothing is known before
    await Promise.all([ask('one', 2), ask('one', 3), ask('one', 4), ask('two', 5), ask('two', 6)]);

    assert.deepEqual(order, ['one 2', 'two 5', 'one 3', 'two 6', 'one 4']);
  });

  test('never keeps a best plan waiting', async () => {
    const questions = new QuestionSolver(ALL_THE_TIME);
    const plans = new ProposalSolver({ mostMsHere: 0, mostMs: 600_000 });
    let isAnswered = false;
    const running = questions.ask(asked(HARD, 1), ALTERNATIVES).finally(() => {
      isAnswered = true;
    });
    const plan = await plans.solve({ roundId: 'round' as RoundId, roundVersion: 2, problem: QUICK });

    assert.ok(plan !== 'superseded' && plan.status === 'optimal');
    assert.equal(isAnswered, false);
    await questions.ask(asked(QUICK, 2), { kind: 'settings' });
    await running;
  });

  test('fails for who asks of a plan that is not there, and the thread goes on', async () => {
    const solver = new QuestionSolver(ALL_THE_TIME);

    await assert.rejects(solver.ask(asked(IMPOSSIBLE, 1), ALTERNATIVES), RangeError);
    assert.equal((await solver.ask(asked(IMPOSSIBLE, 1), { kind: 'conflict' })).status, 'answered');
  });
});
