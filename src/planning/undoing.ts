import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { reviseHolds } from '../calendar/holds.ts';
import { reviseCalendars } from '../calendar/store.ts';
import { keepUndoneSessions } from '../calendar/undone-sessions.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { forgetNotices } from '../notifications/session-notices.ts';
import type { PlanId, RoundId, SessionId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf, type Instant } from '../shared/time.ts';
import { deleteSessions, lockTrajectory } from '../trajectories/session-change-store.ts';
import { listParticipantsByTrajectoryIds, listSessionsByIds } from '../trajectories/store.ts';
import type { Session } from '../trajectories/types.ts';
import type { UndoConfirmationRefusal } from './errors.ts';
import { isUndone, listPlansOfRounds, replaceByUndone } from './plan-store.ts';
import { appendChange, listMovingSessions, lockRound, reopenRound } from './store.ts';
import type { Plan } from './types.ts';
import { undoableUntil } from './undo-window.ts';

/**
 * Takes a confirmation back while nobody has been told of it (docs/decisions/0011): its sessions and engagements are
 * gone, its mails are not sent, calendars show what they may have fetched as cancelled, and the round is open again
 * with the answers, locks and verdicts that it had. All or nothing. Gives the round's version.
 *
 * It holds the trajectory, as every decision about a session does, so a session is changed before it or not at all.
 * Against whoever writes the mails the notices decide: as soon as one person's are written, it is too late, whatever the clock says.
 */
export function undoConfirmation(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  planId: PlanId,
): Promise<Result<{ readonly version: number }, UndoConfirmationRefusal>> {
  return database.decide<{ readonly version: number }, UndoConfirmationRefusal>(
    async (trx) => {
      const trajectory = await lockTrajectory(database, trx, trajectoryId);
      const round = await lockRound(database, trx, roundId, trajectoryId);
      if (trajectory === undefined || round === undefined) return refuse({ code: 'ROUND_NOT_FOUND' });
      const [plan] = await listPlansOfRounds(trx, [roundId]);
      if (plan?.id !== planId) {
        const code = (await isUndone(trx, roundId, planId)) ? 'PLAN_ALREADY_UNDONE' : 'PLAN_NOT_CONFIRMED';
        return refuse({ code });
      }
      const at = clock();
      const sessions = await plannedSessions(trx, plan);
      const moving = await listMovingSessions(
        trx,
        plan.sessions.map(({ sessionId }) => sessionId),
      );
      const refusal = undoRefusal(plan, sessions, moving, at);
      if (refusal !== undefined) return refuse(refusal);
      const sessionIds = sessions.map(({ id }) => id);
      if (!(await forgetNotices(trx, sessionIds))) return refuse(tooLate(plan));
      await replaceByUndone(trx, plan, { by: actor.personId, at });
      await takeBack(trx, sessions, at);
      const participants = await listParticipantsByTrajectoryIds(trx, [trajectoryId]);
      await reviseCalendars(
        trx,
        {
          participants: participants.map(({ personId }) => personId),
          facilitators: sessions.map(({ facilitatorId }) => facilitatorId),
        },
        at,
      );
      await reopenRound(trx, roundId);
      await reviseHolds(trx, roundId, at);
      await recordAudit(trx, {
        at,
        actor,
        action: 'plan.undone',
        subjectKind: 'plan',
        subjectId: planId,
        trajectoryId,
        details: { round: roundId, dates: sessions.map(({ startsAt }) => dateOf(startsAt)) },
      });
      const change = {
        roundId,
        kind: 'confirmationUndone',
        changedBy: actor.personId,
        changedAt: at,
      } as const;
      return accept({ version: await appendChange(database, trx, change) });
    },
    { ROUND_ALREADY_OPEN: { code: 'ROUND_ALREADY_OPEN' } },
  );
}

/** In order of number. */
async function plannedSessions(trx: Trx, plan: Plan): Promise<readonly Session[]> {
  const ids = plan.sessions.map(({ sessionId }) => sessionId);
  return (await listSessionsByIds(trx, ids)).toSorted((a, b) => a.number - b.number);
}

async function takeBack(trx: Trx, sessions: readonly Session[], at: Instant): Promise<void> {
  const ids = sessions.map(({ id }) => id);
  await keepUndoneSessions(trx, ids, at);
  await deleteSessions(trx, ids);
}

function undoRefusal(
  plan: Plan,
  sessions: readonly Session[],
  moving: readonly SessionId[],
  now: Instant,
): UndoConfirmationRefusal | undefined {
  if (now >= undoableUntil(plan.confirmedAt)) return tooLate(plan);
  const changed = sessions.filter(({ id, version }) => version !== FIRST_VERSION || moving.includes(id));
  if (changed.length === 0) return undefined;
  return { code: 'PLANNED_SESSION_CHANGED', sessionNumbers: changed.map(({ number }) => number) };
}

/** Of a session that nobody has changed since it was planned. */
const FIRST_VERSION = 1;

function tooLate({ confirmedAt }: Plan): UndoConfirmationRefusal {
  return { code: 'UNDO_TOO_LATE', undoableUntil: undoableUntil(confirmedAt) };
}
