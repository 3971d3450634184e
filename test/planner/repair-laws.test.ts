import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { checkPlan } from '../../src/planner/checker.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { repairPlan } from '../../src/planner/repair.ts';
import type { PlannedSession, PlanningProblem } from '../../src/planner/types.ts';
import { addDays } from '../../src/shared/time.ts';
import { arbitraryProblems } from './arbitrary-problems.ts';
import { repairByForce } from './repair-oracle.ts';

const problems = arbitraryProblems(
  fc
    .record({
      participants: fc.integer({ min: 2, max: 4 }),
      hosts: fc.integer({ min: 0, max: 4 }),
      sessions: fc.integer({ min: 1, max: 3 }),
      days: fc.integer({ min: 4, max: 7 }),
      daysBetweenSlots: fc.integer({ min: 1, max: 3 }),
      slotsPerDay: fc.integer({ min: 1, max: 2 }),
      minDays: fc.integer({ min: 0, max: 3 }),
      moreDays: fc.integer({ min: 2, max: 12 }),
      targetDays: fc.integer({ min: 0, max: 8 }),
      minPresent: fc.integer({ min: 0, max: 2 }),
      maxAbsencesPerParticipant: fc.integer({ min: 0, max: 3 }),
      // When everyone always can, ties abound
      yes: fc.constantFrom(0.7, 0.7, 1),
      locks: fc.constantFrom(0, 0, 0, 1),
    })
    .map((drawn) => ({
      ...drawn,
      ifNeeded: 0.15,
      no: 0.1,
      facilitatorAway: 0.05,
      cannotHost: 0.1,
      vetoed: 0.05,
    })),
);

/**
 * A problem, and the plan as it was confirmed: the best one with nothing changed since; or with a slot vetoed
 * and a session more or fewer since; or any plan at all, of slots and people that may be gone.
 */
const cases = fc
  .tuple(
    problems,
    fc.array(fc.nat({ max: 1000 }), { minLength: 30, maxLength: 30 }),
    fc.integer({ min: 0, max: 4 }),
    fc.constantFrom('same', 'changed', 'any'),
  )
  .map(([problem, numbers, sessions, kind]) => {
    const own = findBestPlan(problem);
    if (kind === 'any' || own.status === 'infeasible')
      return { problem, old: anyPlan(problem, sessions, numbers) };
    if (kind === 'same') return { problem, old: own.sessions };
    const [veto = 0, more = 0] = numbers;
    const vetoed = own.sessions[veto % own.sessions.length]?.slot ?? '';
    const changed = {
      ...problem,
      locks: [],
      sessionsToPlan: Math.max(1, problem.sessionsToPlan + (more % 3) - 1),
      vetoedSlots: new Set([...problem.vetoedSlots, vetoed]),
    };
    return { problem: changed, old: own.sessions };
  });

function anyPlan(
  problem: PlanningProblem,
  sessions: number,
  numbers: readonly number[],
): readonly PlannedSession[] {
  let used = 0;
  const next = (): number => {
    used += 1;
    return numbers[used % numbers.length] ?? 0;
  };
  const days = [...Map.groupBy(problem.slots, ({ start }) => start.slice(0, 10)).values()];
  const chosen = days.filter((_, index) => (index * 7 + next()) % days.length < sessions).slice(0, sessions);
  const people = [...problem.participants.map(({ id }) => id), 'gone', null];
  return chosen.map((slots, index) => ({
    session: index + 2,
    slot: next() % 7 === 0 ? `gone ${index}` : (slots[next() % slots.length]?.id ?? ''),
    host: people[next() % people.length] ?? null,
  }));
}

const RUNS = { seed: 20270114, numRuns: 600 };

describe('laws of the repair', () => {
  test('it is the plan that trying everything finds', () => {
    let feasible = 0;
    let changed = 0;
    fc.assert(
      fc.property(cases, ({ problem, old }) => {
        const repair = repairPlan(problem, old);
        const forced = repairByForce(problem, old);

        if (repair.status === 'infeasible') assert.equal(forced, undefined);
        else {
          const { counts, objective, sessions } = repair;
          feasible += 1;
          if (counts.dates + counts.times + counts.hosts > 0) changed += 1;
          assert.deepEqual(
            { changes: [counts.dates, counts.times, counts.hosts], objective, sessions },
            forced,
          );
        }
      }),
      RUNS,
    );
    assert.ok(feasible > 150 && changed > 100, `${feasible} feasible, ${changed} changed`);
  });

  test('sessions that were held stay, and what was missed there counts', () => {
    let held = 0;
    let counting = 0;
    fc.assert(
      fc.property(cases, fc.integer({ min: 2, max: 12 }), ({ problem, old }, days) => {
        const heldBefore = addDays(problem.fixedSession.date, days);
        const repair = repairPlan(problem, old, { heldBefore });
        const { cut } = repair;
        if (cut.problem.sessionsToPlan <= 0) return;
        const forced = repairByForce(cut.problem, cut.toCome, cut.missedBefore);

        if (cut.held.length > 0) held += 1;
        if (cut.missedBefore.size > 0) counting += 1;
        if (repair.status === 'infeasible') assert.equal(forced, undefined);
        else {
          const { counts, objective, sessions } = repair;
          assert.deepEqual(sessions.slice(0, cut.held.length), old.slice(0, cut.held.length));
          assert.deepEqual(
            {
              changes: [counts.dates, counts.times, counts.hosts],
              objective,
              sessions: sessions
                .slice(cut.held.length)
                .map((planned) => ({ ...planned, session: planned.session - cut.held.length })),
            },
            forced,
          );
        }
      }),
      RUNS,
    );
    assert.ok(held > 100 && counting > 20, `${held} held, ${counting} counting`);
  });

  test('a plan that is still possible stays as it is, whatever would be better now', () => {
    let kept = 0;
    fc.assert(
      fc.property(cases, ({ problem, old }) => {
        const { necessity, ...repair } = repairPlan(problem, old);
        if (necessity.length > 0) return;
        kept += 1;
        assert.equal(repair.status, 'optimal');
        if (repair.status === 'optimal')
          assert.deepEqual(
            { counts: repair.counts, sessions: repair.sessions, affected: repair.affected },
            { counts: { dates: 0, times: 0, hosts: 0 }, sessions: old, affected: [] },
          );
      }),
      RUNS,
    );
    assert.ok(kept > 40, `${kept} kept`);
  });

  test('every repaired plan keeps every rule, and is explained by the same numbers', () => {
    fc.assert(
      fc.property(cases, ({ problem, old }) => {
        const repair = repairPlan(problem, old);
        if (repair.status === 'infeasible') assert.equal(findBestPlan(problem).status, 'infeasible');
        else
          assert.deepEqual(checkPlan(problem, repair.sessions), {
            violations: [],
            objective: repair.objective,
          });
      }),
      RUNS,
    );
  });
});
