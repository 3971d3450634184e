import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { buildProblem, hostsOfRound, plannerNumber, sessionNumber } from '../../src/planning/problem.ts';
import {
  answersOn,
  continuation,
  DATES,
  FIRST_CYCLE,
  ids,
  member,
  proposalOn,
  SIX,
  session,
} from './continuation-facts.ts';

describe('The problem of a continuation', () => {
  test('in a continuation who hosted longest ago hosts first, and the rest is carried over', () => {
    assert.deepEqual(hostsOfRound(continuation()), { due: ids('fedc'), carriedOver: ids('ba') });
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
});
