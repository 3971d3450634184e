import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { decidingLevel } from '../../src/planner/other-plan.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { PlanningProblem, PlanOutcome } from '../../src/planner/types.ts';
import { type WhyNotParticipant, whyNotParticipant } from '../../src/planner/why-not-participant.ts';
import { type SlotVerdict, type WhyNotSlot, whyNotSlot } from '../../src/planner/why-not-slot.ts';
import { bruteForcePlan } from './brute-force.ts';
import { aFile, problemFrom } from './builders.ts';
import { smallProblems } from './small-problems.ts';

const RUNS = { seed: 20270114, numRuns: 150 };

function whyNot(changes: Readonly<Record<string, unknown>>, id: string): unknown {
  const problem = problemFrom(aFile(changes));
  const outcome = findBestPlan(problem);
  return problem.slots.some((slot) => slot.id === id)
    ? whyNotSlot(problem, outcome, id)
    : whyNotParticipant(problem, outcome, id);
}

describe('why not a slot', () => {
  test('the verdict on every slot is what trying everything says', () => {
    const seen = new Map<SlotVerdict['verdict'], number>();
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const outcome = findBestPlan(problem);
        for (const { id } of problem.slots) {
          const verdict = assertVerdict(problem, outcome, id);
          seen.set(verdict, (seen.get(verdict) ?? 0) + 1);
        }
      }),
      RUNS,
    );
    for (const verdict of [
      'planned',
      'obstructed',
      'nobodyCanHost',
      'noPlan',
      'notBest',
      'inNoPlan',
    ] as const)
      assert.ok((seen.get(verdict) ?? 0) > 10, `${verdict}: ${seen.get(verdict)}`);
  });

  test('all rules that it breaks by itself, with who is missing', () => {
    assert.deepEqual(
      whyNot(
        {
          availability: { ada: { s1: 'no', s2: 'yes', s4: 'yes' }, bas: { s2: 'yes', s4: 'yes' }, cor: {} },
          attendance: { minPresent: 2, maxAbsencesPerParticipant: 2 },
          hosts: ['bas'],
          facilitatorUnavailable: ['s1'],
          vetoedSlots: ['s1'],
        },
        's1',
      ),
      {
        slot: 's1',
        saidNo: ['ada'],
        notAnswered: ['bas', 'cor'],
        ifNeeded: [],
        verdict: 'obstructed',
        obstacles: ['FACILITATOR_UNAVAILABLE', 'VETOED', 'TOO_FEW_PRESENT'],
      },
    );
  });

  test('the best plan with it, and the first level that decides', () => {
    assert.deepEqual(whyNot({}, 's3'), {
      slot: 's3',
      saidNo: [],
      notAnswered: [],
      ifNeeded: [],
      verdict: 'notBest',
      session: 3,
      plan: {
        status: 'possible',
        objective: [0, 0, 0, 7, 21, 28],
        sessions: [
          { session: 2, slot: 's1', host: 'bas' },
          { session: 3, slot: 's3', host: 'cor' },
        ],
        decides: { level: 4, best: 0, other: 7 },
      },
    });
  });

  test('when no plan can use it: for each session, that it is locked or what stands in the way', () => {
    assert.deepEqual(whyNot({ locks: [{ session: 2, slot: 's2' }] }, 's8'), {
      slot: 's8',
      saidNo: [],
      notAnswered: [],
      ifNeeded: [],
      verdict: 'inNoPlan',
      asSession: [
        { session: 2, plan: { status: 'locked' } },
        {
          session: 3,
          plan: {
            status: 'impossible',
            reasons: [
              {
                code: 'SESSION_OUT_OF_REACH',
                session: 3,
                earliest: '2027-02-04',
                latest: '2027-02-25',
              },
            ],
          },
        },
      ],
    });
  });
});

/** Holds the verdict against brute force, and gives it back. */
function assertVerdict(problem: PlanningProblem, outcome: PlanOutcome, slot: string): SlotVerdict['verdict'] {
  const why: WhyNotSlot = whyNotSlot(problem, outcome, slot);
  const expected = bruteForcePlan(problem, ({ sessions }) => sessions.some((one) => one.slot === slot));
  const planned =
    outcome.status === 'optimal' ? outcome.sessions.find((one) => one.slot === slot) : undefined;
  assert.equal(why.verdict === 'planned', planned !== undefined);
  assert.equal(why.verdict === 'planned' || why.verdict === 'notBest', expected !== undefined);
  if (why.verdict === 'noPlan') assert.equal(outcome.status, 'infeasible');
  if (why.verdict === 'inNoPlan') assert.equal(why.asSession.length, problem.sessionsToPlan);
  if (why.verdict === 'notBest' && outcome.status === 'optimal' && expected !== undefined)
    assert.deepEqual(
      { session: why.session, plan: why.plan },
      {
        session: expected.sessions.find((one) => one.slot === slot)?.session,
        plan: {
          status: 'possible',
          ...expected,
          decides: decidingLevel(outcome.objective, expected.objective),
        },
      },
    );
  return why.verdict;
}

describe('why not otherwise for a participant', () => {
  test('each other plan is the best of all plans in which they host that session, or miss nothing', () => {
    const seen = { asHost: 0, missingNone: 0, impossible: 0 };
    fc.assert(
      fc.property(smallProblems, (problem) => {
        const outcome = findBestPlan(problem);
        if (outcome.status === 'infeasible') return;
        for (const { id } of problem.participants) {
          const why: WhyNotParticipant = whyNotParticipant(problem, outcome, id);
          assert.equal(why.verdict, 'beside');
          if (why.verdict !== 'beside') return;
          for (const { session, plan } of why.asHost) {
            if (plan.status === 'locked') continue;
            seen.asHost += 1;
            const expected = bruteForcePlan(problem, ({ sessions }) => sessions[session - 2]?.host === id);
            assertPlan(plan, expected);
          }
          if (why.missingNone === null || why.missingNone.status === 'locked') continue;
          seen.missingNone += 1;
          const expected = bruteForcePlan(problem, ({ sessions }) =>
            sessions.every(({ slot }) =>
              ['yes', 'ifNeeded'].includes(problem.availability.get(id)?.get(slot) ?? 'no'),
            ),
          );
          assertPlan(why.missingNone, expected);
        }
      }),
      RUNS,
    );
    assert.ok(seen.asHost >= 100 && seen.missingNone >= 100 && seen.impossible >= 50, JSON.stringify(seen));

    function assertPlan(
      plan: { readonly status: string },
      expected: ReturnType<typeof bruteForcePlan>,
    ): void {
      if (plan.status === 'impossible') seen.impossible += 1;
      assert.equal(plan.status === 'possible', expected !== undefined);
      if (expected !== undefined) assert.partialDeepStrictEqual(plan, expected);
    }
  });

  test('whose turn it is, where they could host, what they miss and what missing nothing costs', () => {
    const availability = {
      ada: { s2: 'yes', s4: 'yes' },
      bas: { s2: 'yes', s4: 'yes', s6: 'yes' },
      cor: { s2: 'yes', s4: 'no', s6: 'yes' },
    };
    const attendance = { minPresent: 1, maxAbsencesPerParticipant: 2 };

    assert.deepEqual(whyNot({ availability, attendance }, 'cor'), {
      participant: 'cor',
      verdict: 'beside',
      turn: { state: 'hosts', session: 2 },
      asHost: [
        {
          session: 3,
          refusal: 'HOST_ABSENT',
          plan: {
            status: 'possible',
            objective: [1, 1, 0, 14, 42, 56],
            sessions: [
              { session: 2, slot: 's2', host: 'bas' },
              { session: 3, slot: 's6', host: 'cor' },
            ],
            decides: { level: 4, best: 0, other: 14 },
          },
        },
      ],
      missed: [3],
      missingNone: {
        status: 'possible',
        objective: [1, 1, 0, 14, 42, 56],
        sessions: [
          { session: 2, slot: 's2', host: 'bas' },
          { session: 3, slot: 's6', host: 'cor' },
        ],
        decides: { level: 4, best: 0, other: 14 },
      },
    });
  });

  test('locked where the group has agreed on it', () => {
    const availability = { ada: { s2: 'yes', s4: 'yes' }, bas: { s2: 'yes', s4: 'yes' }, cor: { s4: 'yes' } };
    const attendance = { minPresent: 1, maxAbsencesPerParticipant: 2 };
    const locks = [
      { session: 2, slot: 's2', host: 'bas' },
      { session: 3, slot: 's4' },
    ];

    assert.deepEqual(whyNot({ availability, attendance, locks }, 'cor'), {
      participant: 'cor',
      verdict: 'beside',
      turn: { state: 'hosts', session: 3 },
      asHost: [{ session: 2, refusal: 'HOST_ABSENT', plan: { status: 'locked' } }],
      missed: [2],
      missingNone: { status: 'locked' },
    });
  });

  test('nothing to hold it against when there is no plan', () => {
    assert.deepEqual(whyNot({ availability: {} }, 'cor'), {
      participant: 'cor',
      verdict: 'noPlan',
      isStillToHost: true,
    });
  });
});
