import type { Actor, GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { reviseHolds } from '../calendar/holds.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { noteSessionChanges } from '../notifications/session-notices.ts';
import { newId, type PlanId, type RoundId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import { insertSaidNo } from '../trajectories/absence-store.ts';
import { findTrajectory, insertSessions, listCyclesByIds } from '../trajectories/store.ts';
import type { Session } from '../trajectories/types.ts';
import type { ConfirmPlanRefusal } from './errors.ts';
import { proposalRefusal } from './plan-question.ts';
import { insertPlan } from './plan-store.ts';
import { problemText } from './problem-text.ts';
import { readProposal } from './proposals.ts';
import { listSlotsByIds } from './slot-store.ts';
import { appendChange, closeRound, lockRound } from './store.ts';
import type { BestProposal, OpenRound, Plan } from './types.ts';
import { undoableUntil } from './undo-window.ts';

export interface ConfirmedPlan {
  readonly plan: Plan;
  /** In order of number. */
  readonly sessions: readonly Session[];
}

/**
 * Fixes the proposal of this id (docs/decisions/0005): its sessions with their hosts, everyone's engagements and
 * calendars, the closed round, and the mails, which wait until it can be undone no more; all or nothing. The proposal is computed again while the round is held, so
 * what is fixed is what follows from the answers now and what was on the screen. Of two who confirm at once one gets
 * the plan and the other PLAN_ALREADY_CONFIRMED.
 */
export function confirmPlan(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  proposalId: string,
): Promise<Result<ConfirmedPlan, ConfirmPlanRefusal>> {
  return database.decide<ConfirmedPlan, ConfirmPlanRefusal>(
    async (trx) => {
      // First the trajectory, as opening a round does: what is still to plan stays as it is meanwhile.
      await lockRow(database, trx, 'trajectories', trajectoryId);
      const round = await lockRound(database, trx, roundId, trajectoryId);
      if (round === undefined || round.movesSessionId !== undefined) {
        return refuse({ code: 'ROUND_NOT_FOUND' });
      }
      if (round.status === 'confirmed') return refuse({ code: 'PLAN_ALREADY_CONFIRMED' });
      if (round.status === 'withdrawn') return refuse({ code: 'ROUND_CLOSED', status: round.status });
      const proposal = await readProposal(trx, round);
      const refusal = proposalRefusal(round, proposal, proposalId);
      if (refusal !== undefined || proposal.kind !== 'best') {
        return refuse(refusal ?? { code: 'PROPOSAL_OUTDATED', roundId });
      }
      const now = clock();
      const confirmed = await fixPlan(trx, round, proposal, actor, now);
      const change = { roundId, kind: 'confirmed', changedBy: actor.personId, changedAt: now } as const;
      await appendChange(database, trx, change);
      return accept(confirmed);
    },
    {
      DOUBLE_BOOKED: { code: 'PERSON_DOUBLE_BOOKED' },
      PLAN_ALREADY_CONFIRMED: { code: 'PLAN_ALREADY_CONFIRMED' },
      CYCLE_ALREADY_PLANNED: { code: 'PLAN_ALREADY_CONFIRMED' },
      // Hosts were swapped or a session was planned by hand at this very moment.
      HOST_TURN_TAKEN: { code: 'PROPOSAL_OUTDATED', roundId },
      SESSION_NUMBER_TAKEN: { code: 'PROPOSAL_OUTDATED', roundId },
    },
  );
}

async function fixPlan(
  trx: Trx,
  round: OpenRound,
  proposal: BestProposal,
  actor: Actor,
  now: Instant,
): Promise<ConfirmedPlan> {
  const sessions = await planSessions(trx, round, proposal, now);
  const idOf = new Map(sessions.map(({ number, id }) => [number, id]));
  const plan: Plan = {
    id: newId<PlanId>(),
    roundId: round.id,
    trajectoryId: round.trajectoryId,
    objective: proposal.objective,
    confirmedAt: now,
    confirmedBy: actor.personId,
    sessions: proposal.sessions.flatMap(({ number, slotId, hostId }) => {
      const sessionId = idOf.get(number);
      return sessionId === undefined ? [] : [{ sessionNumber: number, slotId, sessionId, hostId }];
    }),
  };
  await insertPlan(trx, plan, problemText(proposal.problem));
  await closeRound(trx, round.id, 'confirmed', now);
  await reviseHolds(trx, round.id, now);
  await recordAudit(trx, {
    at: now,
    actor,
    action: 'plan.confirmed',
    subjectKind: 'plan',
    subjectId: plan.id,
    trajectoryId: round.trajectoryId,
    details: {
      round: round.id,
      proposal: proposal.id,
      sessions: sessions.map(({ number }) => number),
      dates: sessions.map(({ startsAt }) => dateOf(startsAt)),
    },
  });
  const sessionIds = sessions.map(({ id }) => id);
  await insertSaidNo(trx, sessionIds, now);
  await noteSessionChanges(trx, sessionIds, { at: now, dueAt: undoableUntil(now) });
  return { plan, sessions };
}

/** Engages everyone and lets the calendars know (trajectories/store.ts). */
async function planSessions(
  trx: Trx,
  round: OpenRound,
  proposal: BestProposal,
  now: Instant,
): Promise<readonly Session[]> {
  const trajectory = await findTrajectory(trx, round.trajectoryId);
  const [cycle] = await listCyclesByIds(trx, [round.cycleId]);
  if (trajectory === undefined || cycle === undefined) throw new TypeError('A round without its cycle.');
  const slots = await listSlotsByIds(
    trx,
    proposal.sessions.map(({ slotId }) => slotId),
  );
  const slotOf = new Map(slots.map((slot) => [slot.id, slot]));
  const planned = proposal.sessions.map(({ number, slotId, hostId }) => {
    const slot = slotOf.get(slotId);
    if (slot === undefined) throw new TypeError('A proposal with a slot that is not there.');
    const { startsAt, endsAt } = slot;
    return { cycle, number, startsAt, endsAt, hostId, venue: { kind: 'toBeAnnounced' } as const };
  });
  return insertSessions(trx, trajectory, planned, now);
}
