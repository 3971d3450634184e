import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Conflict, type ConflictRule, whyInfeasible } from '../../src/planner/conflict.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import type { PlanningProblem, Slot } from '../../src/planner/types.ts';
import { bruteForce } from './brute-force.ts';
import { aFile, example, problemFrom } from './builders.ts';
import { crowdedShape, smallShape } from './infeasible-shapes.ts';
import { randomProblem } from './random-problems.ts';
import {
  chainsOf,
  comes,
  dateOf,
  datesOf,
  dayOf,
  FALLS,
  fallenSlots,
  fixedDay,
  isHeld,
  isOpen,
  mayBe,
  mayReceive,
  numbersOf,
  slotsAt,
  whoseAt,
} from './walked-dates.ts';

function conflictOf(problem: PlanningProblem): Conflict | undefined {
  return whyInfeasible(problem, findBestPlan(problem));
}

type InfeasibleProblem = {
  readonly seed: number;
  readonly problem: PlanningProblem;
  readonly conflict: Conflict;
};

/** Small problems without a plan, and their conflicts. */
const infeasible: readonly InfeasibleProblem[] = Array.from(
  { length: 1200 },
  (_, index) => index + 1,
).flatMap((seed) => {
  const problem = randomProblem(seed, seed % 3 === 0 ? crowdedShape(seed) : smallShape(seed));
  const conflict = conflictOf(problem);
  return conflict === undefined ? [] : [{ seed, problem, conflict }];
});

describe('what excludes every plan', () => {
  test('does so when all else gives way, and no part of it can be missed, by trying everything', () => {
    const kinds = new Map<string, number>();
    for (const { seed, problem, conflict } of infeasible.slice(0, 250)) {
      assert.equal(bruteForce(onlyWith(problem, conflict)), undefined, `seed ${seed}`);
      for (const { kind, rest } of withoutEach(conflict)) {
        assert.notEqual(bruteForce(onlyWith(problem, rest)), undefined, `seed ${seed} without ${kind}`);
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
      }
    }
    assert.ok(infeasible.length > 400, `${infeasible.length} have no plan`);
    const rare = [...RULES, 'people', 'hosting'].filter((kind) => (kinds.get(kind) ?? 0) < 5);
    assert.deepEqual(rare, []);
  });

  test('names several people only when nobody alone, with every rule, would do', () => {
    let several = 0;
    for (const { seed, problem, conflict } of infeasible) {
      if (conflict.people.length < 2) continue;
      several += 1;
      for (const { id } of problem.participants)
        assert.notEqual(bruteForce(everybodyComes(problem, [id])), undefined, `seed ${seed}`);
    }
    assert.ok(several > 10, `${several} name several`);
  });

  test('is the same when each question is answered by the best plan', () => {
    for (const { seed, problem, conflict } of infeasible.slice(0, 200))
      assert.deepEqual(whyInfeasible(problem, findBestPlan(problem), findBestPlan), conflict, `seed ${seed}`);
  });

  test('nothing, of a problem with a plan', () => {
    assert.equal(conflictOf(problemFrom(aFile())), undefined);
  });

  test('of the example is one person who never comes, and that everybody hosts once', () => {
    const { people, hosting, rules, hostPlaces, blocked, cases } = conflictOf(example('inf-host')) ?? {};

    assert.deepEqual(
      { people, hosting, rules, hostPlaces, blocked, cases },
      {
        people: ['p6'],
        hosting: [],
        rules: [{ rule: 'HOST_TURNS' }],
        hostPlaces: [{ host: 'p6', places: [] }],
        blocked: null,
        cases: null,
      },
    );
  });

  test('is empty when there are too few days, whatever anybody says', () => {
    const { slots } = problemFrom(aFile());
    const conflict = conflictOf({ ...problemFrom(aFile()), slots: slots.slice(0, 1) });

    assert.deepEqual(conflict && { people: conflict.people, rules: conflict.rules }, {
      people: [],
      rules: [],
    });
  });
});

describe('where sessions get stuck, counted by walking all dates', () => {
  test('each window holds exactly the slots on some chain of open slots', () => {
    let windows = 0;
    for (const { seed, problem, conflict } of infeasible) {
      const chains = chainsOf(
        problem,
        (session, slot) => isOpen(problem, slot) && mayBe(problem, session, slot),
      );
      const expected = numbersOf(problem).flatMap((session, index) => {
        const slots = slotsAt(problem, chains, index);
        const holdable = slots.filter((slot) => isHeld(problem, session, slot)).length;
        return slots.length === 0 ? [] : [{ session, ...datesOf(slots), slots: slots.length, holdable }];
      });
      assert.deepEqual(conflict.windows, expected, `seed ${seed}`);
      windows += expected.length;
    }
    assert.ok(windows > 400, `${windows} windows`);
  });

  test('a blocked session is the first that no dates reach, and its slots fall as counted', () => {
    const counts = new Map<string, number>();
    for (const { seed, problem, conflict } of infeasible) {
      const held = (session: number, slot: Slot): boolean => isHeld(problem, session, slot);
      const length = numbersOf(problem).findIndex(
        (_, index) => chainsOf(problem, held, index + 1).length === 0,
      );
      assert.equal(conflict.blocked?.session, length < 0 ? undefined : length + 2, `seed ${seed}`);
      if (conflict.blocked === null) continue;
      const before = slotsAt(problem, chainsOf(problem, held, length), length - 1);
      assert.deepEqual(
        conflict.blocked.previous,
        length === 0 ? null : { ...datesOf(before), slots: before.length },
        `seed ${seed}`,
      );
      const fallen = fallenSlots(problem, length + 2, length === 0 ? [fixedDay(problem)] : before.map(dayOf));
      assert.equal(conflict.blocked.slots, fallen.length);
      const expected = FALLS.flatMap((why) => {
        const slots = fallen.filter((one) => one.why === why).map(({ slot }) => slot);
        return slots.length === 0
          ? []
          : [{ why, slots: slots.length, ...whoseAt(problem, length + 2, why, slots) }];
      });
      assert.deepEqual(conflict.blocked.falls, expected, `seed ${seed}`);
      for (const { why } of expected) counts.set(why, (counts.get(why) ?? 0) + 1);
    }
    const rare = FALLS.filter((why) => (counts.get(why) ?? 0) < 10);
    assert.deepEqual(rare, ['OUT_OF_STEP']);
  });

  test('a slot between the reach of one date and of the next is out of step', () => {
    const problem = problemFrom(
      aFile({
        sessionsToPlan: 3,
        hosts: [],
        availability: { ada: EVERY_DAY_YES, bas: EVERY_DAY_YES, cor: EVERY_DAY_YES },
        slots: [6, 8, 12, 16, 21].map((day) => slotAfter(day)),
        spacing: { minDays: 6, maxDays: 8, targetDays: 7 },
      }),
    );

    assert.deepEqual(conflictOf(problem)?.blocked, {
      session: 4,
      previous: { earliest: '2027-01-26', latest: '2027-01-30', slots: 2 },
      earliest: '2027-02-01',
      latest: '2027-02-07',
      slots: 1,
      falls: [{ why: 'OUT_OF_STEP', slots: 1 }],
    });
  });

  test('hosts fit, people are absent and cases are left as over all dates on which sessions can be held', () => {
    const seen = { places: 0, absences: 0, cases: 0 };
    for (const { seed, problem, conflict } of infeasible) {
      if (conflict.blocked !== null) {
        assert.deepEqual([conflict.hostPlaces, conflict.leastAbsences, conflict.cases], [[], [], null]);
        continue;
      }
      const chains = chainsOf(problem, (session, slot) => isHeld(problem, session, slot));
      for (const { host, places } of conflict.hostPlaces) {
        const expected = numbersOf(problem).flatMap((session, index) => {
          const slots = slotsAt(problem, chains, index).filter((slot) =>
            mayReceive(problem, session, host, slot),
          );
          return slots.length === 0 ? [] : [{ session, ...datesOf(slots), slots: slots.length }];
        });
        assert.deepEqual(places, expected, `seed ${seed}`);
        seen.places += places.length;
      }
      for (const { participant, leastAbsences } of conflict.leastAbsences) {
        const missed = chains.map(
          (chain) => chain.filter(({ id }) => !comes(problem, participant, id)).length,
        );
        assert.equal(leastAbsences, Math.min(...missed), `seed ${seed}`);
        seen.absences += 1;
      }
      if (conflict.cases === null) continue;
      const { session, cases } = conflict.cases;
      assert.deepEqual(
        cases.map(({ slot }) => slot),
        slotsAt(problem, chains, session - 2).map(({ id }) => id),
      );
      for (const { slot, blocked, reasons } of cases) {
        const locked = { ...problem, locks: [...problem.locks, { session, slot }] };
        const outcome = findBestPlan(locked);
        assert.deepEqual(blocked ?? [], conflictOf(locked)?.blocked ?? [], `seed ${seed}`);
        if (blocked === null) assert.deepEqual({ status: 'infeasible', reasons }, outcome);
        seen.cases += 1;
      }
    }
    assert.ok(seen.places > 50 && seen.absences > 50 && seen.cases >= 5, JSON.stringify(seen));
  });
});

const EVERY_DAY_YES = Object.fromEntries([6, 8, 12, 16, 21].map((day) => [`d${day}`, 'yes']));

function slotAfter(day: number): object {
  const date = dateOf(Date.UTC(2027, 0, 14 + day) / 86_400_000);
  return { id: `d${day}`, start: `${date}T13:30+01:00`, end: `${date}T16:30+01:00` };
}

const RULES: readonly ConflictRule['rule'][] = [
  'FACILITATOR_UNAVAILABLE',
  'VETOED',
  'LOCK',
  'MIN_PRESENT',
  'MAX_ABSENCES',
  'HOST_TURNS',
  'MIN_DAYS',
  'MAX_DAYS',
];

type Parts = Pick<Conflict, 'people' | 'hosting' | 'rules'>;

function withoutEach(conflict: Parts): readonly { readonly kind: string; readonly rest: Parts }[] {
  const { people, hosting, rules } = conflict;
  return [
    ...people.map((one) => ({
      kind: 'people',
      rest: { people: people.filter((id) => id !== one), hosting, rules },
    })),
    ...hosting.map((one) => ({
      kind: 'hosting',
      rest: { people, hosting: hosting.filter((id) => id !== one), rules },
    })),
    ...rules.map((one) => ({
      kind: one.rule,
      rest: { people, hosting, rules: rules.filter((other) => other !== one) },
    })),
  ];
}

/** Only these people keep their answers; all others always come. */
function everybodyComes(problem: PlanningProblem, but: readonly string[]): PlanningProblem {
  const always = new Map(problem.slots.map(({ id }) => [id, 'yes'] as const));
  return {
    ...problem,
    availability: new Map(
      problem.participants.map(({ id }) => [
        id,
        but.includes(id) ? (problem.availability.get(id) ?? new Map()) : always,
      ]),
    ),
  };
}

/** The problem in which only these parts hold, as the documentation of a conflict describes it. */
function onlyWith(problem: PlanningProblem, { people, hosting, rules }: Parts): PlanningProblem {
  const has = (name: ConflictRule['rule']): boolean => rules.some(({ rule }) => rule === name);
  const turns = has('HOST_TURNS');
  return {
    ...everybodyComes(problem, people),
    cannotHost: new Map([...problem.cannotHost].filter(([id]) => hosting.includes(id))),
    facilitatorUnavailable: new Set(has('FACILITATOR_UNAVAILABLE') ? problem.facilitatorUnavailable : []),
    vetoedSlots: new Set(has('VETOED') ? problem.vetoedSlots : []),
    hosts: turns ? problem.hosts : [],
    locks: rules.flatMap((rule) =>
      rule.rule === 'LOCK'
        ? [{ session: rule.session, slot: rule.slot, host: turns ? (rule.host ?? null) : null }]
        : [],
    ),
    attendance: {
      minPresent: has('MIN_PRESENT') ? problem.attendance.minPresent : 0,
      maxAbsencesPerParticipant: has('MAX_ABSENCES') ? problem.attendance.maxAbsencesPerParticipant : 99,
    },
    spacing: {
      minDays: has('MIN_DAYS') ? problem.spacing.minDays : 0,
      maxDays: has('MAX_DAYS') ? problem.spacing.maxDays : 9999,
      targetDays: problem.spacing.targetDays,
    },
  };
}
