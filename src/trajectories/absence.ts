import type { AttendanceRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { mailLowTurnout } from '../notifications/turnout-mail.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import { deleteAbsence, insertAbsence, readTurnout } from './absence-store.ts';
import type { AbsenceRefusal } from './errors.ts';
import { isTurnoutTooLow } from './rules.ts';
import { stillToCome } from './session-decision.ts';
import { findSession, getSession, listParticipantsByIds } from './store.ts';
import type { Absence, PlannedSession, Session } from './types.ts';

/**
 * A participant cannot come to a session that is still to come. Said twice is said once. Nobody but the participant, the
 * secretary and the guide learns of it: no calendar changes, and nobody else is mailed. The guide is, when this makes that too
 * few come, or that the host is not there.
 */
export async function reportAbsence(
  context: Context,
  right: AttendanceRight,
  { source = 'told' }: { readonly source?: Exclude<Absence['source'], 'planned'> } = {},
): Promise<Result<Session, AbsenceRefusal>> {
  return changeAbsence(context, right, source, async (trx, { session, now }) => {
    const { sessionId, participantId, actor } = right;
    const before = await readTurnout(trx, session);
    const absence = { sessionId, participantId, since: now, reportedBy: actor.personId, source };
    if (!(await insertAbsence(trx, absence))) return undefined;
    const after = await readTurnout(trx, session);
    if (isTurnoutTooLow(after) && (!isTurnoutTooLow(before) || after.isHostAbsent !== before.isHostAbsent)) {
      await mailLowTurnout(trx, { sessionId, turnout: after }, now);
    }
    return 'session.absenceReported';
  });
}

/** The participant comes after all. Who was not absent changes nothing. */
export async function withdrawAbsence(
  context: Context,
  right: AttendanceRight,
  { source = 'told' }: { readonly source?: Exclude<Absence['source'], 'planned'> } = {},
): Promise<Result<Session, AbsenceRefusal>> {
  return changeAbsence(context, right, source, async (trx) =>
    (await deleteAbsence(trx, right)) ? 'session.absenceWithdrawn' : undefined,
  );
}

/**
 * Holds the trajectory, so that of two who say it at once the second counts with the first. The audit log keeps it outside
 * the trajectory's history, which the whole group reads: never who missed a session (domain, "What must stay safe").
 */
async function changeAbsence(
  { database, clock }: Context,
  right: AttendanceRight,
  source: Absence['source'],
  change: (
    trx: Trx,
    held: { readonly session: PlannedSession; readonly now: Instant },
  ) => Promise<string | undefined>,
): Promise<Result<Session, AbsenceRefusal>> {
  return database.decide<Session, AbsenceRefusal>(async (trx) => {
    await lockRow(database, trx, 'trajectories', right.trajectoryId);
    const now = clock();
    const found = await findSession(trx, right.sessionId);
    const [participant] = await listParticipantsByIds(trx, [right.participantId]);
    const belongs = participant?.trajectoryId === found?.trajectoryId && participant?.leftAt === undefined;
    if (found?.trajectoryId !== right.trajectoryId || !belongs) return refuse({ code: 'SESSION_NOT_FOUND' });
    const session = stillToCome(found, now);
    if (!session.ok) return session;
    const action = await change(trx, { session: session.value, now });
    if (action === undefined) return session;
    await recordAudit(trx, {
      at: now,
      actor: right.actor,
      action,
      subjectKind: 'session',
      subjectId: right.sessionId,
      details: { number: session.value.number, participant: right.participantId, source },
    });
    return accept(await getSession(trx, right.sessionId));
  });
}
