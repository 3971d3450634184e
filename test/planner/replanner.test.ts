import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBestPlan } from '../../src/planner/planner.ts';
import { Replanner } from '../../src/planner/replanner.ts';
import type { Answer, PlanningProblem, PlanOutcome } from '../../src/planner/types.ts';
import { seeded } from '../../src/shared/seeded-random.ts';
import { aFile, problemFrom } from './builders.ts';
import { randomProblem, type Shape } from './random-problems.ts';

const ANSWERS: readonly (Answer | undefined)[] = ['yes', 'yes', 'ifNeeded', 'no', undefined];

function problemOf(seed: number): PlanningProblem {
  const random = seeded(seed);
  const pick = (from: number, to: number): number => from + Math.floor(random() * (to - from + 1));
  const participants = pick(3, 7);
  const shape: Shape = {
    participants,
    hosts: Math.min(participants, pick(0, 6)),
    sessions: pick(1, 5),
    days: pick(12, 40),
    daysBetweenSlots: pick(1, 3),
    slotsPerDay: pick(1, 2),
    spacing: { minDays: pick(0, 7), maxDays: pick(10, 30), targetDays: pick(5, 15) },
    attendance: { minPresent: pick(1, 3), maxAbsencesPerParticipant: pick(0, 3) },
    yes: [0.2, 0.5, 0.8][pick(0, 2)] ?? 0.5,
    ifNeeded: 0.1,
    no: 0.1,
    facilitatorAway: 0.1,
    cannotHost: 0.2,
    vetoed: 0.05,
    locks: pick(0, 1),
  };
  return randomProblem(seed, shape);
}

function withAnswer(
  problem: PlanningProblem,
  participant: string,
  slot: string,
  answer: Answer | undefined,
): PlanningProblem {
  const answers = new Map(problem.availability.get(participant));
  if (answer === undefined) answers.delete(slot);
  else answers.set(slot, answer);
  return { ...problem, availability: new Map(problem.availability).set(participant, answers) };
}

describe('planning again after each answer', () => {
  test('gives after every one of 6,000 answers what planning from the start gives', () => {
    let kept = 0;
    for (let seed = 1; seed <= 150; seed += 1) {
      const random = seeded(seed * 7);
      const any = <Item>(items: readonly Item[]): Item | undefined =>
        items[Math.floor(random() * items.length)];
      let problem = problemOf(seed);
      const replanner = new Replanner(problem);
      assert.deepEqual(replanner.outcome, findBestPlan(problem));
      for (let step = 0; step < 40; step += 1) {
        const participant = any(problem.participants)?.id ?? '';
        // A third of the answers are about the slots that matter most: those of the plan.
        const planned = replanner.outcome.status === 'optimal' ? replanner.outcome.sessions : [];
        const inPlan = random() < 0.3 ? any(planned)?.slot : undefined;
        const slot = inPlan ?? any(problem.slots)?.id ?? '';
        const answer = any(ANSWERS);
        const before = replanner.outcome;
        problem = withAnswer(problem, participant, slot, answer);
        assert.deepEqual(
          replanner.answer(participant, slot, answer),
          findBestPlan(problem),
          `seed ${seed}, step ${step}`,
        );
        if (replanner.outcome === before) kept += 1;
      }
    }
    // It would prove little if every answer were planned from the start.
    assert.ok(kept > 2000, `${kept} kept`);
  });

  test('sees two answers that only together make a better plan', () => {
    // Days 8, 22, 28 and 56: with gaps of 7 to 28 days the last can only follow the one before it.
    const dates = { a: '2027-01-22', b: '2027-02-05', c: '2027-02-11', d: '2027-03-11' };
    const slots = Object.entries(dates).map(([id, date]) => ({
      id,
      start: `${date}T13:30+01:00`,
      end: `${date}T16:30+01:00`,
    }));
    const problem = problemFrom(
      aFile({
        hosts: [],
        slots,
        spacing: { minDays: 7, maxDays: 28, targetDays: 11 },
        availability: {
          ada: { a: 'no', b: 'yes', c: 'yes', d: 'yes' },
          bas: { a: 'yes', b: 'yes', c: 'no', d: 'yes' },
          cor: { a: 'yes', b: 'yes', c: 'yes', d: 'no' },
        },
      }),
    );
    const replanner = new Replanner(problem);
    const planned = (outcome: PlanOutcome): readonly string[] =>
      outcome.status === 'optimal' ? outcome.sessions.map(({ slot }) => slot) : [];
    assert.deepEqual(planned(replanner.outcome), ['a', 'b']);
    assert.deepEqual(planned(replanner.answer('bas', 'c', 'yes')), ['a', 'b']);
    assert.deepEqual(planned(replanner.answer('cor', 'd', 'yes')), ['c', 'd']);
  });

  test('prefers a first "if needed" to an absence', () => {
    const problem = problemFrom(
      aFile({
        hosts: [],
        sessionsToPlan: 1,
        vetoedSlots: ['s3', 's4', 's5', 's6', 's7', 's8'],
        availability: { ada: { s1: 'yes', s2: 'yes' }, bas: { s1: 'yes', s2: 'yes' } },
        spacing: { minDays: 7, maxDays: 28, targetDays: 7 },
      }),
    );
    const replanner = new Replanner(problem);
    assert.deepEqual(replanner.outcome, {
      status: 'optimal',
      objective: [1, 1, 0, 0, 7, 7],
      sessions: [{ session: 2, slot: 's1', host: null }],
    });
    assert.deepEqual(replanner.answer('cor', 's2', 'ifNeeded'), {
      status: 'optimal',
      objective: [0, 0, 1, 7, 14, 14],
      sessions: [{ session: 2, slot: 's2', host: null }],
    });
  });

  test('leaves the problem it was given as it was', () => {
    const problem = problemOf(3);
    const before = structuredClone(problem);
    new Replanner(problem).answer('p1', 's001', 'no');
    assert.deepEqual(problem, before);
  });

  test('refuses who or what is not in the problem', () => {
    const replanner = new Replanner(problemOf(3));
    assert.throws(() => replanner.answer('p99', 's001', 'yes'), RangeError);
    assert.throws(() => replanner.answer('p1', 's999', 'yes'), RangeError);
  });
});
