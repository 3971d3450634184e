import type { GuideRight, HostRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { endReplacement } from '../planning/replacement-ending.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { deleteAbsences, insertSaidNo } from './absence-store.ts';
import type { CancelSessionRefusal, MoveSessionRefusal } from './errors.ts';
import { checkPeriod, readReason, sessionOutOfOrder, takesPart } from './rules.ts';
import { deleteEngagements, updateSession } from './session-change-store.ts';
import {
  concludeDecision,
  type Held,
  holdSession,
  type SeenSession,
  stillToCome,
} from './session-decision.ts';
import { insertEngagements, listSessionPeople } from './session-people-store.ts';
import { listParticipantsByIds, listSessionsByTrajectoryIds } from './store.ts';
import type { Period, Session } from './types.ts';

/**
 * Moves a session to another time. Its number, and so its place between the other sessions, stays. A cancelled
 * session is planned again by it: under its old number and calendar UID, with everyone who is in the group now, the
 * group's facilitator, and its own host, unless that host has left. The same time as before changes nothing and tells
 * nobody. Who could not come said so of the old moment: at the new one only those are not expected who answered "no" to
 * it when it was asked about. The host may move it too, but planning a cancelled session again is the guide's.
 */
export function moveSession(
  context: Context,
  right: GuideRight | HostRight,
  request: MoveRequest,
): Promise<Result<Session, MoveSessionRefusal>> {
  return context.database.decide<Session, MoveSessionRefusal>(
    (trx) => moveWithin(context, trx, right, request),
    MOVE_CONFLICTS,
  );
}

export interface MoveRequest extends SeenSession, Period {
  readonly reason?: string | null | undefined;
}

/** What a move is refused with when somebody else was first, for the decision around {@link moveWithin}. */
export const MOVE_CONFLICTS = {
  DOUBLE_BOOKED: { code: 'PERSON_DOUBLE_BOOKED' },
  HOST_TURN_TAKEN: { code: 'HOST_TURN_TAKEN' },
} as const;

/** {@link moveSession} within a decision that is about more. */
export async function moveWithin(
  context: Context,
  trx: Trx,
  right: GuideRight | HostRight,
  request: MoveRequest,
): Promise<Result<Session, MoveSessionRefusal>> {
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  const period = { startsAt: request.startsAt, endsAt: request.endsAt };
  const found = await holdSession(context, trx, right.trajectoryId, request);
  if (!found.ok) return found;
  const held = found.value;
  const { session, now } = held;
  if ('sessionId' in right && right.sessionId !== session.id) return refuse({ code: 'SESSION_NOT_FOUND' });
  if (session.status === 'cancelled' && !isGuide(right)) {
    return refuse({ code: 'SESSION_CANCELLED', sessionId: session.id });
  }
  if (session.status === 'planned' && session.startsAt <= now) {
    return refuse({ code: 'PAST_SESSION', sessionId: session.id });
  }
  if (session.status === 'planned' && isAt(session, period)) return accept(session);
  const possible = checkPeriod(period, now);
  if (!possible.ok) return possible;
  const others = await listSessionsByTrajectoryIds(trx, [right.trajectoryId]);
  const other = sessionOutOfOrder(session.number, period, others);
  if (other !== undefined) return refuse({ code: 'SESSION_ORDER', otherNumber: other.number });
  if (session.status === 'planned') await updateSession(trx, session, { period });
  else await planAgain(held, period);
  await deleteAbsences(trx, session.id);
  await insertSaidNo(trx, [session.id], now);
  await endReplacement(context, trx, session.id, { by: right.actor.personId, at: now, movedTo: period });
  const before = { startsAt: session.startsAt, endsAt: session.endsAt };
  return accept(
    await concludeDecision(held, {
      actor: right.actor,
      action: session.status === 'planned' ? 'session.moved' : 'session.plannedAgain',
      reason: reason.value,
      details: {
        number: session.number,
        startsAtBefore: before.startsAt,
        endsAtBefore: before.endsAt,
        startsAt: period.startsAt,
        endsAt: period.endsAt,
      },
    }),
  );
}

/** Whether a session is changed by who guides it or by the office, and not by its host. */
export function isGuide({ actor: { role } }: GuideRight | HostRight): boolean {
  return role === 'facilitator' || role === 'office';
}

function isAt(session: Session, { startsAt, endsAt }: Period): boolean {
  return session.startsAt === startsAt && session.endsAt === endsAt;
}

async function planAgain(
  { trx, session, trajectory: { facilitatorId } }: Held,
  period: Period,
): Promise<void> {
  const [host] = session.hostId === undefined ? [] : await listParticipantsByIds(trx, [session.hostId]);
  const hostId = host !== undefined && host.leftAt === undefined && takesPart(host, session) ? host.id : null;
  await updateSession(trx, session, { period, cancelledAt: null, hostId, facilitatorId });
  await insertEngagements(
    trx,
    { id: session.id, ...period },
    await listSessionPeople(trx, { ...session, facilitatorId }),
  );
}

/**
 * Cancels a session: everyone is free again at that time and its host may have another turn. It keeps its
 * number, and calendars go on showing it, as cancelled.
 */
export async function cancelSession(
  context: Context,
  right: GuideRight,
  request: SeenSession & { readonly reason?: string | null | undefined },
): Promise<Result<Session, CancelSessionRefusal>> {
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  return context.database.decide<Session, CancelSessionRefusal>(async (trx) => {
    const held = await holdSession(context, trx, right.trajectoryId, request);
    if (!held.ok) return held;
    const { now } = held.value;
    const session = stillToCome(held.value.session, now);
    if (!session.ok) return session;
    await updateSession(trx, session.value, { cancelledAt: now });
    await deleteEngagements(trx, session.value.id);
    await endReplacement(context, trx, session.value.id, { by: right.actor.personId, at: now });
    return accept(
      await concludeDecision(held.value, {
        actor: right.actor,
        action: 'session.cancelled',
        reason: reason.value,
        details: {
          number: session.value.number,
          startsAt: session.value.startsAt,
          endsAt: session.value.endsAt,
        },
      }),
    );
  });
}
