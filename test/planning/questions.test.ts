import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { groupWording } from '../../schema/group-wording.ts';
import { shownObstacles } from '../../schema/proposals.ts';
import { nextBest } from '../../src/planner/next-best.ts';
import { findBestPlan } from '../../src/planner/planner.ts';
import { askBeside, planOf, sessionsOf } from '../../src/planning/questions.ts';
import type { BestProposal, PlanningRound, RoundProblem } from '../../src/planning/types.ts';
import type { ParticipantId, RoundId, SlotId } from '../../src/shared/ids.ts';
import { turnWords } from '../../src/wording/explanation.ts';
import { example } from '../planner/builders.ts';

/** Sessions 7 to 10: the planner's 2 to 5. */
function continuation(): BestProposal {
  const problem = example('cont-01') as unknown as RoundProblem; // cast: brands do not exist at run time
  const best = findBestPlan<ParticipantId, SlotId>(problem);
  assert.ok(best.status === 'optimal');
  const round = {
    id: 'continuation' as RoundId,
    status: 'open',
    version: 3,
    firstSessionNumber: 7,
    sessionsToPlan: problem.sessionsToPlan,
    dayParts: [],
    // Only what the questions look at
  } as unknown as PlanningRound;
  const plan = { objective: best.objective, sessions: best.sessions };
  const proposal = { kind: 'best', round, roundVersion: 3, problem, provenLevels: 6 } as const;
  const sessions = sessionsOf(
    // As above: the sessions are what is asked here
    proposal as unknown as BestProposal,
    { sessions: plan.sessions.map((one) => ({ ...one, session: one.session + 5 })) },
  );
  return { ...proposal, sessions, objective: best.objective } as unknown as BestProposal; // As above
}

describe('A question about a continuation', () => {
  test('has the session numbers of the group in question and answer', async () => {
    const proposal = continuation();
    const best = findBestPlan<ParticipantId, SlotId>(proposal.problem);
    assert.ok(best.status === 'optimal');
    const [, second] = nextBest(proposal.problem, best);

    const known = await askBeside(proposal, { kind: 'nextBest', session: 8 });

    assert.deepEqual(
      planOf(proposal).sessions,
      best.sessions.map((planned) => ({ ...planned, session: planned.session + 5 })),
    );
    assert.ok(known.status === 'answered' && second !== undefined);
    const { session, withoutSlot } = known.answer;
    assert.equal(session, 8);
    assert.ok(withoutSlot.status === 'possible' && second.withoutSlot.status === 'possible');
    assert.deepEqual(
      withoutSlot.sessions,
      second.withoutSlot.sessions.map((planned) => ({ ...planned, session: planned.session + 5 })),
    );
  });

  test('says with the numbers of the group why no plan is possible', () => {
    const { round, problem } = continuation();
    const [host] = problem.participants;
    assert.ok(host);

    const shown = shownObstacles({
      round,
      problem,
      obstacles: [{ code: 'LOCKED_HOST_NOT_HOSTING', session: 3, host: host.id }],
    });

    assert.deepEqual(
      shown.map(({ message }) => message),
      [`Voor bijeenkomst 8 ligt ${host.name} vast als gastheer, maar die is niet aan de beurt.`],
    );
  });

  test('is counted from the last session of the cycle before', () => {
    const words = groupWording(continuation());

    assert.equal(words.since, 'bijeenkomst 6');
    assert.equal(words.numberInProblem(8), 3);
    assert.equal(
      turnWords({ state: 'notDue', hostedFixedSession: true }, words),
      'heeft bijeenkomst 6 ontvangen',
    );
  });
});
