import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { findBestPlan } from '../../src/planner/planner.ts';
import { readProblemFile } from '../../src/planner/problem-file.ts';
import { buildProblem, hostsOfRound, type RoundFacts, takenSlots } from '../../src/planning/problem.ts';
import { problemKey, problemText } from '../../src/planning/problem-text.ts';
import { proposalFrom, proposalId } from '../../src/planning/proposals.ts';
import type { PlannedAnswer } from '../../src/planning/types.ts';
import type { CycleId, ParticipantId, PersonId, RoundId, SessionId, SlotId } from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';
import { given } from '../trajectories/builders.ts';
import {
  afternoonOf,
  answersOn,
  continuation,
  DATES,
  FACILITATOR,
  FIRST_CYCLE,
  ids,
  proposalOn,
  SIX,
  slot,
} from './continuation-facts.ts';

describe('The problem of a round', () => {
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
    assert.equal(
      problemKey(buildProblem(continuation({ answers: answers.toReversed() }))),
      problemKey(buildProblem(continuation({ answers }))),
    );
  });

  test('the key of a problem differs when the text does, and not by what people are called', () => {
    const facts = continuation({ answers: answersOn(DATES) });
    const [first, ...others] = [...facts.answersBy];
    assert.ok(first);
    const [participant, [answer, ...answers]] = first;
    assert.ok(answer);
    const otherAnswer = answer.answer === 'no' ? 'yes' : 'no';
    const otherHosting = answer.hosting === 'possible' ? 'impossible' : 'possible';
    const answering = (changed: PlannedAnswer): RoundFacts => ({
      ...facts,
      answersBy: new Map([[participant, [changed, ...answers]], ...others]),
    });
    const [slot, ...slots] = facts.slots;
    assert.ok(slot);
    const keys = [
      facts,
      answering({ ...answer, answer: otherAnswer }),
      answering({ ...answer, hosting: otherHosting }),
      { ...facts, answersBy: new Map(others) },
      { ...facts, slots },
      { ...facts, slots: [{ ...slot, state: 'struck' as const }, ...slots] },
      { ...facts, slots: [{ ...slot, facilitator: 'unavailable' as const }, ...slots] },
      { ...facts, members: facts.members.slice(1) },
      {
        ...facts,
        locks: [{ roundId: facts.round.id, sessionNumber: 7, slotId: slot.id, hostId: undefined }],
      },
    ].map((each) => problemKey(buildProblem(each)));
    const renamed = { ...facts, members: facts.members.map((member) => ({ ...member, name: 'Ander' })) };

    assert.equal(new Set(keys).size, keys.length);
    assert.equal(problemKey(buildProblem(renamed)), keys[0]);
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
