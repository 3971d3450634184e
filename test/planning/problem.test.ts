import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBestPlan } from '../../src/planner/planner.ts';
import { readProblemFile } from '../../src/planner/problem-file.ts';
import {
  buildProblem,
  hostsOfRound,
  plannerNumber,
  problemText,
  type RoundFacts,
  type RoundMember,
  sessionNumber,
  takenSlots,
} from '../../src/planning/problem.ts';
import { proposalFrom, proposalId } from '../../src/planning/proposals.ts';
import type { PlannedAnswer, RoundSlot, SlotAnswer, SlotState } from '../../src/planning/types.ts';
import type {
  CycleId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  RoundId,
  SessionId,
  SlotId,
  TrajectoryId,
} from '../../src/shared/ids.ts';
import { type CalendarDate, type Instant, instantAt } from '../../src/shared/time.ts';
import { NOTHING_ARRANGED } from '../../src/trajectories/rules.ts';
import type { PlannedSession } from '../../src/trajectories/types.ts';
import { given } from '../trajectories/builders.ts';
import { AFTERNOON, SETTINGS } from './builders.ts';

/* Casts of texts to ids: these facts never saw a database. */
const member = (name: string): RoundMember => ({
  id: name as ParticipantId,
  personId: `person ${name}` as PersonId,
  name: `Wethouder ${name}`,
  municipalityCode: `GM${name}` as MunicipalityCode,
});
const SIX = ['a', 'b', 'c', 'd', 'e', 'f'].map(member);
const ids = (text: string) => [...text].map((name) => name as ParticipantId);
const FACILITATOR = 'person facilitator' as PersonId;
const NOW = '2028-01-10T15:00:00.000Z' as Instant;

function afternoonOf(date: string): { readonly startsAt: Instant; readonly endsAt: Instant } {
  const day = date as CalendarDate;
  return {
    startsAt: given(instantAt(day, AFTERNOON.starts)),
    endsAt: given(instantAt(day, AFTERNOON.ends)),
  };
}

function slot(date: string, state: SlotState = 'offered'): RoundSlot {
  const id = date as SlotId;
  return {
    id,
    roundId: 'round' as RoundId,
    ...afternoonOf(date),
    state,
    facilitator: 'available',
    marks: [],
  };
}

function session(number: number, date: string, host: string | undefined): PlannedSession {
  const cycle = number <= 6 ? { number: 1, first: 1, last: 6 } : { number: 2, first: 7, last: 10 };
  return {
    id: `session ${number}` as SessionId,
    trajectoryId: 'trajectory' as TrajectoryId,
    cycleId: `cycle ${cycle.number}` as CycleId,
    number,
    cycleFirstNumber: cycle.first,
    cycleLastNumber: cycle.last,
    status: 'planned',
    ...afternoonOf(date),
    facilitatorId: FACILITATOR,
    hostId: host as ParticipantId | undefined,
    venue: { kind: 'toBeAnnounced' },
    hosting: NOTHING_ARRANGED,
    createdAt: NOW,
    version: 1,
    calendarUid: `uid ${number}`,
    calendarSequence: 0,
  };
}

/** The first cycle, all held: f hosted first, then e, d, c, b and a. */
const FIRST_CYCLE = [
  session(1, '2027-02-09', 'f'),
  session(2, '2027-03-23', 'e'),
  session(3, '2027-05-04', 'd'),
  session(4, '2027-06-15', 'c'),
  session(5, '2027-09-07', 'b'),
  session(6, '2027-10-19', 'a'),
];

/** A continuation of four sessions, 7 to 10, after session 6. */
function continuation({
  answers = [],
  ...wishes
}: Partial<RoundFacts> & { readonly answers?: readonly PlannedAnswer[] } = {}): RoundFacts {
  return {
    round: {
      ...SETTINGS,
      id: 'round' as RoundId,
      status: 'open',
      trajectoryId: 'trajectory' as TrajectoryId,
      cycleId: 'cycle 2' as CycleId,
      fixedSessionId: 'session 6' as SessionId,
      movesSessionId: undefined,
      firstSessionNumber: 7,
      sessionsToPlan: 4,
      version: 3,
      openedAt: NOW,
      openedBy: FACILITATOR,
    },
    trajectoryName: 'IJsselland',
    facilitatorId: FACILITATOR,
    cycleNumber: 2,
    fixedSession: given(FIRST_CYCLE[5]),
    plannedSessions: FIRST_CYCLE,
    members: SIX,
    slots: DATES.map((date) => slot(date)),
    answersBy: Map.groupBy(answers, ({ participantId }) => participantId),
    locks: [],
    wishes: [],
    engagements: [],
    ...wishes,
  };
}

/** Six weeks apart, starting six weeks after session 6. */
const DATES = ['2027-11-30', '2028-01-11', '2028-02-22', '2028-04-04'];

function answersOn(dates: readonly string[], names = 'abcdef'): readonly SlotAnswer[] {
  return dates.flatMap((date) =>
    [...names].map((name) => ({
      roundId: 'round' as RoundId,
      slotId: date as SlotId,
      participantId: name as ParticipantId,
      answer: 'yes' as const,
      hosting: 'possible' as const,
      answeredBy: `person ${name}` as PersonId,
      answeredAt: NOW,
    })),
  );
}

function proposalOn(facts: RoundFacts) {
  const problem = buildProblem(facts);
  return proposalFrom(facts, problem, findBestPlan(problem));
}

describe('The problem of a round', () => {
  test('in a continuation who hosted longest ago hosts first, and the rest is carried over', () => {
    assert.deepEqual(hostsOfRound(continuation()), { due: ids('fedc'), carriedOver: ids('ba') });
  });

  test('who wishes to host in a certain time cannot host outside it, both days included', () => {
    const answers = answersOn(DATES).map((answer) =>
      answer.participantId === 'e' && answer.slotId === '2028-04-04'
        ? { ...answer, hosting: 'impossible' as const }
        : answer,
    );
    const wish = (name: string, from: string, to: string) => ({
      roundId: 'round' as RoundId,
      participantId: name as ParticipantId,
      period: { from: from as CalendarDate, to: to as CalendarDate },
    });
    const wishes = [wish('d', '2028-01-11', '2028-02-22'), wish('e', '2028-01-11', '2028-04-30')];

    const problem = buildProblem(continuation({ answers, wishes }));

    const cannotHost = new Map(
      [...problem.cannotHost].map(([id, slots]) => [String(id), [...slots].map(String).sort()]),
    );
    assert.deepEqual(
      cannotHost,
      new Map([
        ['a', []],
        ['b', []],
        ['c', []],
        ['d', ['2027-11-30', '2028-04-04']],
        ['e', ['2027-11-30', '2028-04-04']],
        ['f', []],
      ]),
    );
    assert.deepEqual(
      problem.hostWishes,
      new Map(wishes.map(({ participantId, period }) => [participantId, period])),
    );
  });

  test('a wish in a time without moments leaves no plan, and the reason is about who wished it', () => {
    const wishes = [
      {
        roundId: 'round' as RoundId,
        participantId: 'd' as ParticipantId,
        period: { from: '2028-03-01' as CalendarDate, to: '2028-03-31' as CalendarDate },
      },
    ];

    const proposal = proposalOn(continuation({ answers: answersOn(DATES), wishes }));

    assert.ok(proposal.kind === 'none');
    assert.deepEqual(proposal.obstacles, [{ code: 'HOST_WITHOUT_SLOT', host: 'd' }]);
  });

  test('in a continuation who never hosted comes before everyone', () => {
    const facts = continuation({ members: [...SIX, member('g')] });

    assert.deepEqual(hostsOfRound(facts), { due: ids('gfed'), carriedOver: ids('cba') });
  });

  test('a turn later in the former cycle is the one that counts', () => {
    const moved = FIRST_CYCLE.map((held) => (held.number === 1 ? session(1, '2027-12-07', 'f') : held));

    assert.deepEqual(hostsOfRound(continuation({ plannedSessions: moved })).due, ids('edcb'));
  });

  test('who left has no turn', () => {
    const facts = continuation({ members: SIX.filter(({ id }) => id !== 'f') });

    assert.deepEqual(hostsOfRound(facts), { due: ids('edcb'), carriedOver: ids('a') });
    assert.equal(buildProblem(facts).fixedSession.host, 'a');
  });

  test('in the first cycle everyone who has not hosted may, and the planner chooses', () => {
    const first = continuation();
    const facts: RoundFacts = {
      ...first,
      round: {
        ...first.round,
        cycleId: 'cycle 1' as CycleId,
        fixedSessionId: 'session 1' as SessionId,
        firstSessionNumber: 2,
      },
      cycleNumber: 1,
      fixedSession: given(FIRST_CYCLE[0]),
      plannedSessions: FIRST_CYCLE.slice(0, 1),
    };

    assert.deepEqual(hostsOfRound(facts), { due: ids('abcde'), carriedOver: [] });
  });

  test('the sessions of a continuation have the numbers of the trajectory, and the planner its own', () => {
    const { round } = continuation();

    assert.deepEqual(
      [7, 8, 9, 10].map((number) => plannerNumber(round, number)),
      [2, 3, 4, 5],
    );
    assert.deepEqual(
      [2, 3, 4, 5].map((number) => sessionNumber(round, number)),
      [7, 8, 9, 10],
    );
  });

  test('everyone can come: four sessions six weeks apart, with the hosts whose turn it is', () => {
    const proposal = proposalOn(continuation({ answers: answersOn(DATES) }));

    assert.ok(proposal.kind === 'best');
    assert.deepEqual(proposal.objective, [0, 0, 0, 0, 168, 420]);
    assert.deepEqual(
      proposal.sessions.map(({ number, slotId, gapDays, present }) => [
        number,
        slotId,
        gapDays,
        present.length,
      ]),
      [
        [7, '2027-11-30', 42, 6],
        [8, '2028-01-11', 42, 6],
        [9, '2028-02-22', 42, 6],
        [10, '2028-04-04', 42, 6],
      ],
    );
    assert.deepEqual(proposal.sessions.map(({ hostId }) => hostId).toSorted(), ids('cdef'));
    assert.deepEqual(proposal.carriedOver, ids('ba'));
    assert.deepEqual(proposal.absences, []);
  });

  test('a search that was stopped gives a proposal that says how far it is proven, or none at all', () => {
    const facts = continuation({ answers: answersOn(DATES) });
    const problem = buildProblem(facts);
    const best = findBestPlan(problem);
    assert.ok(best.status === 'optimal');
    const { objective, sessions } = best;
    const bound = [0, 0, 0, 0, 0, 0] as const;

    const soFar = proposalFrom(facts, problem, {
      status: 'feasible',
      objective,
      sessions,
      bound,
      provenLevels: 4,
    });
    const nothing = proposalFrom(facts, problem, { status: 'unknown', bound });

    assert.equal(soFar.kind === 'best' && soFar.provenLevels, 4);
    assert.deepEqual(soFar, { ...proposalFrom(facts, problem, best), provenLevels: 4 });
    assert.deepEqual(nothing, {
      kind: 'undecided',
      round: facts.round,
      roundVersion: facts.round.version,
      takenSlots: [],
      problem,
    });
  });

  test('a proposal tells a no from no answer, and who comes if needed', () => {
    const answers = answersOn(DATES).flatMap((answer) => {
      if (answer.slotId !== '2028-01-11') return [answer];
      if (answer.participantId === 'a') return [];
      if (answer.participantId === 'b') return [{ ...answer, answer: 'no' as const }];
      return answer.participantId === 'c' ? [{ ...answer, answer: 'ifNeeded' as const }] : [answer];
    });

    const proposal = proposalOn(continuation({ answers }));

    assert.ok(proposal.kind === 'best');
    const { present, ifNeeded, saidNo, notAnswered } = given(proposal.sessions[1]);
    assert.deepEqual([present, ifNeeded, saidNo, notAnswered], [ids('cdef'), ids('c'), ids('b'), ids('a')]);
    assert.deepEqual(proposal.absences, [
      { participantId: 'a', sessionNumbers: [8] },
      { participantId: 'b', sessionNumbers: [8] },
    ]);
  });

  test('withheld slots are not in the problem, struck ones are vetoed', () => {
    const slots = [slot('2027-11-30', 'withheld'), slot('2028-01-11', 'struck'), slot('2028-02-22')];

    const problem = buildProblem(continuation({ slots, answers: answersOn(DATES) }));

    assert.deepEqual(
      problem.slots.map(({ id }) => id),
      ['2028-01-11', '2028-02-22'],
    );
    assert.deepEqual([...problem.vetoedSlots], ['2028-01-11']);
    assert.deepEqual(
      [...(problem.availability.get('a' as ParticipantId)?.keys() ?? [])],
      ['2028-01-11', '2028-02-22'],
    );
  });

  test('answers of who left are not in the problem', () => {
    const members = SIX.slice(0, 5);

    const problem = buildProblem(continuation({ members, answers: answersOn(DATES) }));

    assert.deepEqual(
      problem.participants.map(({ id }) => id),
      ids('abcde'),
    );
    assert.deepEqual([...problem.availability.keys()], ids('abcde'));
  });

  test('who can come and cannot receive is named per slot', () => {
    const answers = answersOn(['2027-11-30'], 'ab').map((answer) => ({
      ...answer,
      hosting: answer.participantId === 'a' ? ('impossible' as const) : ('possible' as const),
    }));

    const { cannotHost } = buildProblem(continuation({ answers }));

    assert.deepEqual([...(cannotHost.get('a' as ParticipantId) ?? [])], ['2027-11-30']);
    assert.deepEqual([...(cannotHost.get('b' as ParticipantId) ?? [])], []);
  });

  test('a facilitator in another session is unavailable, up to the very end of that session', () => {
    const [first, second] = ['2027-11-30', '2028-01-11'].map(afternoonOf);
    const facts = continuation({
      slots: [slot('2027-11-30'), slot('2028-01-11'), { ...slot('2028-02-22'), facilitator: 'unavailable' }],
      engagements: [
        { personId: FACILITATOR, ...given(first) },
        {
          personId: FACILITATOR,
          startsAt: given(second).endsAt,
          endsAt: '2028-01-11T20:00:00.000Z' as Instant,
        },
      ],
    });

    assert.deepEqual([...buildProblem(facts).facilitatorUnavailable], ['2027-11-30', '2028-02-22']);
    assert.deepEqual(takenSlots(facts), []);
  });

  test('a slot at which participants sit in another group is left out, and named with them', () => {
    const facts = continuation({
      answers: answersOn(DATES),
      engagements: ['b', 'c'].map((name) => ({
        personId: `person ${name}` as PersonId,
        ...afternoonOf('2028-01-11'),
      })),
    });

    const proposal = proposalOn(facts);

    assert.deepEqual(proposal.takenSlots, [{ slotId: '2028-01-11', participantIds: ids('bc') }]);
    assert.deepEqual(
      proposal.problem.slots.map(({ id }) => id),
      ['2027-11-30', '2028-02-22', '2028-04-04'],
    );
    assert.deepEqual(proposal.kind === 'none' && proposal.obstacles.map(({ code }) => code), [
      'TOO_FEW_USABLE_DAYS',
    ]);
  });

  test('a lock holds for the session of its number', () => {
    const facts = continuation({
      answers: answersOn(DATES),
      locks: [
        { roundId: 'round' as RoundId, sessionNumber: 9, slotId: undefined, hostId: 'f' as ParticipantId },
      ],
    });

    const proposal = proposalOn(facts);

    assert.ok(proposal.kind === 'best');
    assert.deepEqual(
      proposal.sessions.flatMap(({ number, hostId }) => (hostId === 'f' ? [number] : [])),
      [9],
    );
  });

  test('the stored text is a planning file with the same best plan, and without names', () => {
    const problem = buildProblem(continuation({ answers: answersOn(DATES) }));
    const text = problemText(problem);

    const read = readProblemFile(text);

    assert.ok(read.ok, JSON.stringify(read));
    assert.deepEqual(findBestPlan(read.value), findBestPlan(problem));
    assert.equal(text.includes('Wethouder'), false);
  });

  test('the order in which answers are read changes nothing in the text', () => {
    const answers = answersOn(DATES);

    assert.equal(
      problemText(buildProblem(continuation({ answers: answers.toReversed() }))),
      problemText(buildProblem(continuation({ answers }))),
    );
  });

  test('the id of a proposal changes with a slot, a host and the round, and with nothing else', () => {
    const facts = continuation({ answers: answersOn(DATES) });
    const planned = [{ session: 2, slot: 's1' as SlotId, host: 'a' as ParticipantId }];
    const id = proposalId(facts.round.id, planned);

    const others = [
      proposalId('other' as RoundId, planned),
      proposalId(facts.round.id, [{ ...given(planned[0]), slot: 's2' as SlotId }]),
      proposalId(facts.round.id, [{ ...given(planned[0]), host: null }]),
    ];

    assert.match(id, /^[0-9a-f]{32}$/);
    assert.equal(new Set([id, ...others]).size, 4);
    assert.equal(proposalId(facts.round.id, [...planned]), id);
    const later = proposalOn({ ...facts, round: { ...facts.round, version: 9 } });
    assert.equal(later.kind === 'best' && later.id, (proposalOn(facts) as { id?: string }).id);
  });
});
