import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { repairPlan } from '../../src/planner/repair.ts';
import { bestPlan } from '../../src/planner/search.ts';
import type { PlannedSession } from '../../src/planner/types.ts';
import { addDays, type CalendarDate } from '../../src/shared/time.ts';
import { aFile, problemFrom } from './builders.ts';

const DAY = '2027-01-21' as CalendarDate; // cast: a constant of the right form
/** The day of slot `s1`, `s2`, ... of the builder: one a week. */
const week = (number: number): CalendarDate => addDays(DAY, 7 * (number - 1));

const PLAN: readonly PlannedSession[] = [
  { session: 2, slot: 's2', host: 'bas' },
  { session: 3, slot: 's4', host: 'cor' },
];

/** Three sessions, of which Ada, who hosted session 1, hosts none. */
const LONGER: readonly PlannedSession[] = [...PLAN, { session: 4, slot: 's6', host: null }];
const longer = { sessionsToPlan: 3, attendance: { minPresent: 1, maxAbsencesPerParticipant: 2 } };

const yesBut = (...no: readonly string[]): Readonly<Record<string, string>> =>
  Object.fromEntries(
    Array.from({ length: 8 }, (_, index) => [`s${index + 1}`, no.includes(`s${index + 1}`) ? 'no' : 'yes']),
  );

describe('a repair', () => {
  test('of a plan that is still possible changes nothing, though a better plan exists', () => {
    const repair = repairPlan(problemFrom(aFile()), [
      { session: 2, slot: 's1', host: 'bas' },
      { session: 3, slot: 's2', host: 'cor' },
    ]);

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.counts, { dates: 0, times: 0, hosts: 0 });
    assert.deepEqual(repair.necessity, []);
    assert.deepEqual(repair.objective, [0, 0, 0, 14, 14, 21]);
    assert.deepEqual(repair.affected, []);
  });

  test('of a vetoed slot moves that session alone, and says why and who must know', () => {
    const { cut, ...repair } = repairPlan(
      problemFrom(
        aFile({
          vetoedSlots: ['s4'],
          availability: { ada: yesBut('s1', 's3', 's5'), bas: yesBut(), cor: yesBut() },
        }),
      ),
      PLAN,
    );

    assert.deepEqual(cut.held, []);
    assert.deepEqual(repair, {
      status: 'optimal',
      objective: [0, 0, 0, 14, 42, 56],
      sessions: [
        { session: 2, slot: 's2', host: 'bas' },
        { session: 3, slot: 's6', host: 'cor' },
      ],
      counts: { dates: 1, times: 0, hosts: 0 },
      changes: [
        { change: 'kept', was: 2, session: 2, slot: 's2', host: { kind: 'kept', host: 'bas' } },
        { change: 'moved', was: 3, session: 3, from: 's4', to: 's6', host: { kind: 'kept', host: 'cor' } },
      ],
      affected: [{ participant: 'cor', nowMisses: [], nowComes: [], hosting: { from: 's4', to: 's6' } }],
      necessity: [{ code: 'SLOT_VETOED', session: 3, slot: 's4' }],
    });
  });

  test('keeps the day before the hour: another slot of that day comes before another day', () => {
    const file = aFile({ vetoedSlots: ['s4'] });
    const slots = [
      ...(file.slots as readonly object[]), // cast: the builder makes a list of objects
      { id: 's4-evening', start: '2027-02-11T19:00+01:00', end: '2027-02-11T22:00+01:00' },
    ];
    const availability = { ada: yesBut(), bas: yesBut(), cor: { ...yesBut(), 's4-evening': 'ifNeeded' } };
    const repair = repairPlan(
      problemFrom({
        ...file,
        slots,
        availability,
        attendance: { minPresent: 1, maxAbsencesPerParticipant: 2 },
      }),
      PLAN,
    );

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.counts, { dates: 0, times: 1, hosts: 0 });
    assert.deepEqual(repair.changes[1], {
      change: 'movedTime',
      was: 3,
      session: 3,
      from: 's4',
      to: 's4-evening',
      host: { kind: 'kept', host: 'cor' },
    });
    assert.deepEqual(repair.affected, [
      { participant: 'ada', nowMisses: [3], nowComes: [], hosting: null },
      { participant: 'bas', nowMisses: [3], nowComes: [], hosting: null },
      { participant: 'cor', nowMisses: [], nowComes: [], hosting: { from: 's4', to: 's4-evening' } },
    ]);
  });

  test('counts one date when a session jumps over another, though every number shifts', () => {
    const repair = repairPlan(
      problemFrom(aFile({ ...longer, vetoedSlots: ['s1', 's2', 's3', 's5'] })),
      LONGER,
    );

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(
      repair.sessions.map(({ slot }) => slot),
      ['s4', 's6', 's8'],
    );
    assert.deepEqual(repair.counts, { dates: 1, times: 0, hosts: 0 });
    assert.deepEqual(
      repair.changes.map((change) => 'was' in change && 'session' in change && [change.was, change.session]),
      [
        [3, 2],
        [4, 3],
        [2, 4],
      ],
    );
  });

  test('gives the turn of a host who dropped out to nobody else, and leaves the dates', () => {
    const repair = repairPlan(problemFrom(aFile({ hosts: ['cor'] })), PLAN);

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.counts, { dates: 0, times: 0, hosts: 1 });
    assert.deepEqual(repair.changes[0], {
      change: 'kept',
      was: 2,
      session: 2,
      slot: 's2',
      host: { kind: 'changed', from: 'bas', to: null },
    });
    assert.deepEqual(repair.necessity, [{ code: 'HOST_UNKNOWN', session: 2, host: 'bas' }]);
  });

  test('gives a participant who joined a turn', () => {
    const repair = repairPlan(problemFrom(aFile({ ...longer, hosts: ['ada', 'bas', 'cor'] })), LONGER);

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.counts, { dates: 0, times: 0, hosts: 1 });
    assert.deepEqual(repair.sessions[2], { session: 4, slot: 's6', host: 'ada' });
    assert.deepEqual(repair.necessity, [
      { code: 'HOST_MISSING', session: 4 },
      { code: 'HOST_WITHOUT_TURN', host: 'ada' },
    ]);
  });

  test('of a session that is dropped lets one fall away and keeps the others', () => {
    const repair = repairPlan(problemFrom(aFile({ vetoedSlots: ['s4'] })), [
      PLAN[0] ?? assert.fail(),
      { session: 3, slot: 's4', host: null },
      { session: 4, slot: 's5', host: 'cor' },
    ]);

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.counts, { dates: 1, times: 0, hosts: 0 });
    assert.deepEqual(repair.changes, [
      { change: 'kept', was: 2, session: 2, slot: 's2', host: { kind: 'kept', host: 'bas' } },
      { change: 'kept', was: 4, session: 3, slot: 's5', host: { kind: 'kept', host: 'cor' } },
      { change: 'cancelled', was: 3, from: 's4', host: null },
    ]);
  });

  test('of a slot that is gone knows no more than that, and finds a date', () => {
    const repair = repairPlan(problemFrom(aFile()), [
      PLAN[0] ?? assert.fail(),
      { session: 3, slot: 'gone', host: 'cor' },
    ]);

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.necessity, [{ code: 'SLOT_UNKNOWN', session: 3, slot: 'gone' }]);
    assert.deepEqual(repair.counts, { dates: 1, times: 0, hosts: 0 });
    assert.deepEqual(repair.sessions[1], { session: 3, slot: 's4', host: 'cor' });
  });

  test('keeps to the locks of the problem', () => {
    const repair = repairPlan(problemFrom(aFile({ locks: [{ session: 2, slot: 's3', host: 'cor' }] })), PLAN);

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.sessions, [
      { session: 2, slot: 's3', host: 'cor' },
      { session: 3, slot: 's4', host: 'bas' },
    ]);
    assert.deepEqual(repair.counts, { dates: 1, times: 0, hosts: 2 });
  });

  test('of equal ones is the one whose slots come first', () => {
    const file = aFile();
    const evenings = ['2027-01-28', '2027-02-11'].map((day, index) => ({
      id: `e${2 + 2 * index}`,
      start: `${day}T19:00+01:00`,
      end: `${day}T22:00+01:00`,
    }));
    const always = { ...yesBut(), e2: 'yes', e4: 'yes' };
    const problem = problemFrom({
      ...file,
      slots: [...(file.slots as readonly object[]), ...evenings], // cast: the builder makes a list of objects
      availability: { ada: always, bas: always, cor: always },
      cannotHost: { bas: ['e2', 'e4'], cor: Object.keys(yesBut()) },
    });
    const repair = repairPlan(
      problem,
      PLAN.map((planned) => ({ ...planned, host: `gone ${planned.session}` })),
    );

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.counts, { dates: 0, times: 1, hosts: 2 });
    assert.deepEqual(repair.sessions, [
      { session: 2, slot: 's2', host: 'bas' },
      { session: 3, slot: 'e4', host: 'cor' },
    ]);
  });

  test('of equal slots is the one whose hosts come first, also of a plan in which somebody hosts twice', () => {
    const repair = repairPlan(
      problemFrom(aFile()),
      PLAN.map((planned) => ({ ...planned, host: 'cor' })),
    );

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.counts, { dates: 0, times: 0, hosts: 1 });
    assert.deepEqual(
      repair.sessions.map(({ host }) => host),
      ['bas', 'cor'],
    );
  });

  test('that is impossible says why, with the numbers of the plan', () => {
    const repair = repairPlan(problemFrom(aFile({ locks: [{ session: 3, host: 'bas' }] })), PLAN, {
      heldBefore: week(3),
    });

    assert.deepEqual(
      { ...repair, cut: undefined },
      {
        status: 'infeasible',
        reasons: [{ code: 'LOCKED_HOST_NOT_HOSTING', session: 3, host: 'bas' }],
        necessity: [{ code: 'HOST_LOCK_BROKEN', session: 3, host: 'bas' }],
        cut: undefined,
      },
    );
  });

  test('asks for a handful of restricted problems', () => {
    let asked = 0;
    repairPlan(problemFrom(aFile({ vetoedSlots: ['s4'] })), PLAN, {}, (model) => {
      asked += 1;
      return bestPlan(model);
    });

    assert.equal(asked, 3);
  });
});

describe('sessions that were held', () => {
  test('stay, though the answers, the vetoes and the hosts now say otherwise', () => {
    const repair = repairPlan(
      problemFrom(
        aFile({
          hosts: ['cor'],
          vetoedSlots: ['s2', 's4'],
          availability: { ada: yesBut(), bas: yesBut('s2'), cor: yesBut('s2') },
        }),
      ),
      PLAN,
      { heldBefore: week(3) },
    );

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.sessions, [PLAN[0], { session: 3, slot: 's3', host: 'cor' }]);
    assert.deepEqual(repair.changes[0], { change: 'held', session: 2, slot: 's2', host: 'bas' });
    assert.deepEqual(repair.necessity, [{ code: 'SLOT_VETOED', session: 3, slot: 's4' }]);
  });

  for (const [heldBefore, held] of [
    [week(2), 0],
    [addDays(week(2), 1), 1],
    [week(4), 1],
    [addDays(week(4), 1), 2],
  ] as const)
    test(`are those before the day, exclusive: ${held} before ${heldBefore}`, () => {
      const { cut } = repairPlan(problemFrom(aFile()), PLAN, { heldBefore });

      assert.equal(cut.held.length, held);
    });

  test('leave nothing to plan before that day', () => {
    const problem = problemFrom(
      aFile({ vetoedSlots: ['s4'], spacing: { minDays: 7, maxDays: 42, targetDays: 7 } }),
    );
    const slotsOf = (heldBefore: CalendarDate): unknown => {
      const repair = repairPlan(problem, PLAN, { heldBefore });
      return repair.status === 'optimal' && repair.sessions.map(({ slot }) => slot);
    };

    assert.deepEqual(slotsOf(week(3)), ['s2', 's3']);
    assert.deepEqual(slotsOf(addDays(week(3), 1)), ['s2', 's5']);
  });

  test('count for the limit where somebody said no, not where somebody never answered', () => {
    const availability = {
      ada: yesBut('s2', 's6'),
      bas: yesBut(),
      cor: { s4: 'yes', s5: 'yes', s7: 'yes' },
    };
    const { cut, ...repair } = repairPlan(
      problemFrom(
        aFile({
          sessionsToPlan: 3,
          hosts: [],
          availability,
          attendance: { minPresent: 1, maxAbsencesPerParticipant: 1 },
        }),
      ),
      LONGER.map((planned) => ({ ...planned, host: null })),
      { heldBefore: week(3) },
    );

    assert.deepEqual(cut.missedBefore, new Map([['ada', 1]]));
    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.necessity, [{ code: 'TOO_MANY_ABSENCES', participant: 'ada', absences: 2 }]);
    assert.deepEqual(
      repair.sessions.map(({ slot }) => slot),
      ['s2', 's4', 's5'],
    );
    assert.deepEqual(repair.objective, [0, 1, 0, 7, 21, 35]);
  });

  test('cannot be undone for somebody who has missed more than is allowed: no more may follow', () => {
    const availability = { ada: yesBut('s2', 's4', 's7'), bas: yesBut(), cor: yesBut() };
    const repair = repairPlan(
      problemFrom(
        aFile({
          sessionsToPlan: 3,
          hosts: [],
          availability,
          attendance: { minPresent: 1, maxAbsencesPerParticipant: 1 },
        }),
      ),
      LONGER.map((planned) => ({ ...planned, host: null })),
      { heldBefore: week(5) },
    );

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.necessity, []);
    assert.deepEqual(repair.objective, [0, 2, 0, 0, 14, 14]);
  });

  test('are all there is when the whole plan was held', () => {
    const repair = repairPlan(problemFrom(aFile()), PLAN, { heldBefore: week(8) });

    assert.ok(repair.status === 'optimal');
    assert.deepEqual(repair.sessions, PLAN);
    assert.deepEqual(repair.counts, { dates: 0, times: 0, hosts: 0 });
  });
});
