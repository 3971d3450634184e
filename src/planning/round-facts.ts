import type { Db } from '../database/tables.ts';
import { listPeopleByIds } from '../people/store.ts';
import {
  findTrajectory,
  listCyclesByIds,
  listParticipantsByTrajectoryIds,
  listSessionsByTrajectoryIds,
} from '../trajectories/store.ts';
import type { PlannedSession } from '../trajectories/types.ts';
import { listEngagements } from './engagement-store.ts';
import { listPlansOfRounds } from './plan-store.ts';
import type { RoundFacts, RoundMember } from './problem.ts';
import { listLocks, listPlannedAnswers, listSlots } from './slot-store.ts';
import type { PlanningRound } from './types.ts';
import { listHostWishes } from './wish-store.ts';

/** Reads what the proposal of a round follows from, in a fixed number of statements. */
export async function readRoundFacts(db: Db, round: PlanningRound): Promise<RoundFacts> {
  const trajectory = await findTrajectory(db, round.trajectoryId);
  const [cycle] = await listCyclesByIds(db, [round.cycleId]);
  const sessions = await listSessionsByTrajectoryIds(db, [round.trajectoryId]);
  const fixedSession = sessions.find(({ id }) => id === round.fixedSessionId);
  if (trajectory === undefined || cycle === undefined || fixedSession === undefined) {
    throw new TypeError('A planning round without its trajectory, cycle or fixed session.');
  }
  const ownPlan = await listPlansOfRounds(db, [round.id]);
  const ownSessions = ownPlan.flatMap((plan) => plan.sessions.map(({ sessionId }) => sessionId));
  const members = await readMembers(db, round);
  const slots = await listSlots(db, [round.id]);
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
    answers: await listPlannedAnswers(db, round.id),
    locks: await listLocks(db, [round.id]),
    wishes: await listHostWishes(db, [round.id]),
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

async function readMembers(db: Db, round: PlanningRound): Promise<readonly RoundMember[]> {
  const participants = await listParticipantsByTrajectoryIds(db, [round.trajectoryId]);
  const members = participants.filter(({ leftAt }) => leftAt === undefined);
  const people = await listPeopleByIds(
    db,
    members.map(({ personId }) => personId),
  );
  const names = new Map(people.map(({ id, givenName, familyName }) => [id, `${givenName} ${familyName}`]));
  return members.map(({ id, personId, municipalityCode }) => ({
    id,
    personId,
    name: names.get(personId) ?? '',
    municipalityCode,
  }));
}
