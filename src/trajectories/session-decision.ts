import type { Actor } from '../access/types.ts';
import { type AuditDetails, recordAudit } from '../audit/store.ts';
import { reviseSession } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { noteSessionChange } from '../notifications/session-notices.ts';
import type { SessionId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { Outdated, PastSession, SessionCancelled, SessionNotFound } from './errors.ts';
import { lockTrajectory } from './session-change-store.ts';
import { findSession, getSession } from './store.ts';
import type { PlannedSession, Session, Trajectory } from './types.ts';

/** A session as the person who decides about it saw it. */
export interface SeenSession {
  readonly sessionId: SessionId;
  readonly version: number;
}

/** What a decision about a session goes by; held until the end of the transaction. */
export interface Held {
  readonly trx: Trx;
  readonly now: Instant;
  readonly trajectory: Trajectory;
  /** In the version that was seen. */
  readonly session: Session;
}

/**
 * Holds a trajectory and finds a session of it. Of two who decide about one session at once, the second finds
 * another version than it saw, and is refused.
 */
export async function holdSession(
  { database, clock }: Context,
  trx: Trx,
  trajectoryId: TrajectoryId,
  { sessionId, version }: SeenSession,
): Promise<Result<Held, SessionNotFound | Outdated>> {
  const trajectory = await lockTrajectory(database, trx, trajectoryId);
  const session = await findSession(trx, sessionId);
  if (trajectory === undefined || session?.trajectoryId !== trajectoryId) {
    return refuse({ code: 'SESSION_NOT_FOUND' });
  }
  if (session.version !== version) {
    return refuse({ code: 'OUTDATED', sessionId, currentVersion: session.version });
  }
  return accept({ trx, now: clock(), trajectory, session });
}

/** A session that is neither cancelled nor has started. */
export function stillToCome(
  session: Session,
  now: Instant,
): Result<PlannedSession, PastSession | SessionCancelled> {
  if (session.status === 'cancelled') return refuse({ code: 'SESSION_CANCELLED', sessionId: session.id });
  if (session.startsAt <= now) return refuse({ code: 'PAST_SESSION', sessionId: session.id });
  return accept(session);
}

export interface Decision {
  readonly actor: Actor;
  /** As the audit log names it: `session.moved`. */
  readonly action: string;
  readonly reason?: string | undefined;
  readonly details: AuditDetails;
}

/**
 * After a change, in its transaction: calendars get a new revision, the audit log a line, and whom it concerns
 * is told of it (src/notifications/session-notices.ts). Gives the session as it is now.
 */
export async function concludeDecision(held: Held, decision: Decision): Promise<Session> {
  const { trx, now, trajectory } = held;
  await reviseSession(trx, held.session.id, now);
  await recordAudit(trx, {
    at: now,
    actor: decision.actor,
    action: decision.action,
    subjectKind: 'session',
    subjectId: held.session.id,
    trajectoryId: trajectory.id,
    reason: decision.reason,
    details: decision.details,
  });
  await noteSessionChange(trx, { sessionId: held.session.id, at: now });
  return getSession(trx, held.session.id);
}
