import type { Db } from '../database/tables.ts';
import { staysUntil } from '../trajectories/rules.ts';
import { findTrajectory, listCyclesByIds, listSessionsByTrajectoryIds } from '../trajectories/store.ts';
import type { PlannedSession } from '../trajectories/types.ts';
import { listEngagements } from './engagement-store.ts';
import { listPlansOfRounds } from './plan-store.ts';
import type { RoundFacts } from './problem.ts';
import { readRoundContents } from './round-contents.ts';
import { listRoundMembers } from './round-members.ts';
import type { PlanningRound } from './types.ts';

/** Reads what the proposal of a round follows from, in a fixed number of statements. */
export async function readRoundFacts(db: Db, round: PlanningRound): Promise<RoundFacts> {
  const trajectory = await findTrajectory(db, round.trajectoryId);
  const [cycle] = await listCyclesByIds(db, [round.cycleId]);
  const sessions = await listSessionsByTrajectoryIds(db, [round.trajectoryId]);
  const fixedSession = sessions.find(({ id }) => id === round.fixedSessionId);
  if (trajectory === undefined || cycle === undefined || fixedSession === undefined) {
    throw new TypeError('A planning round without its trajectory, cycle or fixed session.');
  }
  // What a plan of this round made has the numbers that the round plans; most rounds have none yet
  const mayHaveOwn = sessions.some(({ number }) => number >= round.firstSessionNumber);
  const ownPlan = mayHaveOwn ? await listPlansOfRounds(db, [round.id]) : [];
  const ownSessions = ownPlan.flatMap((plan) => plan.sessions.map(({ sessionId }) => sessionId));
  const members = await listRoundMembers(db, round.trajectoryId, (participant) =>
    staysUntil(participant, round.firstSessionNumber),
  );
  const { slots, answersBy, locks, wishes } = await readRoundContents(db, round);
  return {
    round,
    trajectoryName: trajectory.name,
    facilitatorId: trajectory.facilitatorId,
    cycleNumber: cycle.number,
    fixedSession,
    plannedSessions: sessions.filter(
      (session): session is PlannedSession =>
        session.status === 'planned' && !ownSessions.includes(session.id),
    ),
    members,
    slots,
    answersBy,
    locks,
    wishes,
    // A plan that was confirmed has been judged; who is where on its slots by now is not its matter.
    engagements:
      round.status === 'confirmed'
        ? []
        : await listEngagements(
            db,
            [trajectory.facilitatorId, ...members.map(({ personId }) => personId)],
            slots,
          ),
  };
}
