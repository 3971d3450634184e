import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkPlan } from '../../src/planner/checker.ts';
import { compareObjectives } from '../../src/planner/objective.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { Objective, PlanningProblem, PlanOutcome } from '../../src/planner/types.ts';
import { arbitraryProblems } from './arbitrary-problems.ts';

/** Problems of the size of a real group, with many ties and tight limits among them. */
const problems = arbitraryProblems(
  fc
    .record({
      participants: fc.integer({ min: 3, max: 8 }),
      hosts: fc.integer({ min: 0, max: 8 }),
      sessions: fc.integer({ min: 1, max: 5 }),
      days: fc.integer({ min: 10, max: 40 }),
      daysBetweenSlots: fc.integer({ min: 1, max: 4 }),
      slotsPerDay: fc.integer({ min: 1, max: 2 }),
      minDays: fc.integer({ min: 0, max: 7 }),
      moreDays: fc.integer({ min: 0, max: 30 }),
      targetDays: fc.integer({ min: 0, max: 30 }),
      minPresent: fc.integer({ min: 0, max: 4 }),
      maxAbsencesPerParticipant: fc.integer({ min: 0, max: 3 }),
      yes: fc.constantFrom(0.4, 0.6, 0.8),
      ifNeeded: fc.constantFrom(0, 0.1),
      locks: fc.integer({ min: 0, max: 1 }),
    })
    .map((drawn) => ({ ...drawn, no: 0.1, facilitatorAway: 0.1, cannotHost: 0.1, vetoed: 0.05 })),
);

const RUNS = { seed: 20270114, numRuns: 150 };

function objectiveOf(outcome: PlanOutcome): Objective | undefined {
  return outcome.status === 'optimal' ? outcome.objective : undefined;
}

/** No plan is worse than any plan. */
function isNoWorse(after: PlanOutcome, before: PlanOutcome): boolean {
  const [now, then] = [objectiveOf(after), objectiveOf(before)];
  return then === undefined || (now !== undefined && compareObjectives(now, then) <= 0);
}

describe('laws of the planner', () => {
  test('the checker accepts every plan and measures the same objective', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const outcome = findBestPlan(problem);
        if (outcome.status === 'optimal')
          assert.deepEqual(checkPlan(problem, outcome.sessions), {
            violations: [],
            objective: outcome.objective,
          });
      }),
      RUNS,
    );
  });

  test('the order of participants, hosts, slots and locks changes nothing, ties included', () => {
    fc.assert(
      fc.property(
        problems.chain((problem) =>
          fc.tuple(
            fc.constant(problem),
            fc.shuffledSubarray([...problem.slots], { minLength: problem.slots.length }),
            fc.shuffledSubarray([...problem.participants], { minLength: problem.participants.length }),
            fc.shuffledSubarray([...problem.hosts], { minLength: problem.hosts.length }),
          ),
        ),
        ([problem, slots, participants, hosts]) => {
          const shuffled = { ...problem, slots, participants, hosts, locks: problem.locks.toReversed() };
          const [outcome, other] = [findBestPlan(problem), findBestPlan(shuffled)];
          assert.equal(other.status, outcome.status);
          if (outcome.status === 'optimal') assert.deepEqual(other, outcome);
        },
      ),
      RUNS,
    );
  });

  test('renaming people, municipalities and slots in the same order renames the plan and no more', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const outcome = findBestPlan(problem);
        const again = findBestPlan(renamed(problem));
        assert.deepEqual(objectiveOf(again), objectiveOf(outcome));
        if (outcome.status === 'optimal' && again.status === 'optimal')
          assert.deepEqual(
            again.sessions,
            outcome.sessions.map(({ session, slot, host }) => ({
              session,
              slot: `x-${slot}`,
              host: host === null ? null : `x-${host}`,
            })),
          );
      }),
      RUNS,
    );
  });

  test('one more yes never makes the best plan worse', () => {
    fc.assert(
      fc.property(problems, fc.nat(), fc.nat(), (problem, person, slot) => {
        const id = problem.participants[person % problem.participants.length]?.id ?? '';
        const slotId = problem.slots[slot % problem.slots.length]?.id ?? '';
        const answers = new Map(problem.availability.get(id)).set(slotId, 'yes');
        const better = { ...problem, availability: new Map(problem.availability).set(id, answers) };
        assert.ok(isNoWorse(findBestPlan(better), findBestPlan(problem)));
      }),
      RUNS,
    );
  });

  test('striking out a slot never improves the plan, and one that is not used changes nothing', () => {
    fc.assert(
      fc.property(problems, fc.nat(), (problem, slot) => {
        const slotId = problem.slots[slot % problem.slots.length]?.id ?? '';
        const outcome = findBestPlan(problem);
        const struck = findBestPlan({ ...problem, vetoedSlots: new Set([...problem.vetoedSlots, slotId]) });
        assert.ok(isNoWorse(outcome, struck));
        if (outcome.status === 'optimal' && outcome.sessions.every((session) => session.slot !== slotId))
          assert.deepEqual(struck, outcome);
      }),
      RUNS,
    );
  });

  test('locking the best plan, slots and hosts, gives the best plan', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const outcome = findBestPlan(problem);
        if (outcome.status === 'optimal')
          assert.deepEqual(findBestPlan({ ...problem, locks: [...outcome.sessions] }), outcome);
      }),
      RUNS,
    );
  });

  test('a looser limit never makes the best plan worse', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        const { minPresent, maxAbsencesPerParticipant } = problem.attendance;
        const looser = {
          ...problem,
          attendance: {
            minPresent: Math.max(0, minPresent - 1),
            maxAbsencesPerParticipant: maxAbsencesPerParticipant + 1,
          },
          spacing: { ...problem.spacing, maxDays: problem.spacing.maxDays + 3 },
        };
        assert.ok(isNoWorse(findBestPlan(looser), findBestPlan(problem)));
      }),
      RUNS,
    );
  });

  test('the same problem gives the same answer, reasons included', () => {
    fc.assert(
      fc.property(problems, (problem) => {
        assert.deepEqual(findBestPlan(structuredClone(problem)), findBestPlan(problem));
      }),
      RUNS,
    );
  });
});

function renamed(problem: PlanningProblem): PlanningProblem {
  const x = (id: string): string => `x-${id}`;
  const set = (ids: ReadonlySet<string>): ReadonlySet<string> => new Set([...ids].map(x));
  return {
    ...problem,
    slots: problem.slots.map((slot) => ({ ...slot, id: x(slot.id) })),
    participants: problem.participants.map(({ id }) => ({ id: x(id), name: 'N', municipality: 'M' })),
    hosts: problem.hosts.map(x),
    availability: new Map(
      [...problem.availability].map(([id, answers]) => [
        x(id),
        new Map([...answers].map(([slot, answer]) => [x(slot), answer])),
      ]),
    ),
    cannotHost: new Map([...problem.cannotHost].map(([id, slots]) => [x(id), set(slots)])),
    facilitatorUnavailable: set(problem.facilitatorUnavailable),
    vetoedSlots: set(problem.vetoedSlots),
    locks: problem.locks.map(({ session, slot, host }) => ({
      session,
      slot: slot === undefined ? undefined : x(slot),
      host: host == null ? null : x(host),
    })),
  };
}
