import type { Actor, GuideRight, OfficeRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { reviseCalendars, reviseSessions } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import type { Db, Trx } from '../database/tables.ts';
import { mailNewFacilitator } from '../notifications/facilitator-news.ts';
import { noteSessionChanges } from '../notifications/session-notices.ts';
import { isActiveFacilitator } from '../people/staff-store.ts';
import type { PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { DecidedRefusal, ReplaceFacilitatorRefusal } from './errors.ts';
import { type GroupChange, groupChange } from './group-change.ts';
import { checkBasis, noteGroupChange } from './group-decision.ts';
import { type GroupFacts, listClashes, readGroupFacts } from './group-facts.ts';
import { disengage, putFacilitator } from './membership-store.ts';
import { readReason } from './rules.ts';
import { lockTrajectory } from './session-change-store.ts';
import { insertEngagements } from './session-people-store.ts';
import type { PlannedSession } from './types.ts';

export interface ReplaceRequest {
  readonly trajectoryId: TrajectoryId;
  readonly facilitatorId: PersonId;
  /** One session; undefined: the group, and every session to come that its facilitator guides. */
  readonly sessionId: SessionId | undefined;
}

/** What would happen, and what stands in the way in the calendar of who is to come. */
export interface ReplacePreview extends GroupChange {
  readonly clashes: readonly number[];
}

interface ReplaceDraft {
  readonly facts: GroupFacts;
  readonly sessions: readonly PlannedSession[];
  readonly preview: ReplacePreview;
}

/** A colleague for one session is the guide's to ask; another facilitator for good is the office's decision. */
export type ReplaceRight = GuideRight | OfficeRight;

export async function previewReplacing(
  { database, clock }: Context,
  _right: ReplaceRight,
  request: ReplaceRequest,
): Promise<Result<ReplacePreview, ReplaceFacilitatorRefusal>> {
  const draft = await draftReplacing(database.db, request, clock());
  return draft.ok ? accept(draft.value.preview) : draft;
}

/**
 * Somebody else guides a session, or the group from now on. Whether they are free, their engagements decide. For one
 * session the group keeps its facilitator, who goes on seeing it, as does who stands in until that session has ended.
 */
export function replaceFacilitator(
  context: Context,
  { actor }: ReplaceRight,
  request: ReplaceRequest & { readonly basis: string; readonly reason?: string | null | undefined },
): Promise<Result<{ readonly trajectoryId: TrajectoryId }, ReplaceFacilitatorRefusal | DecidedRefusal>> {
  const { trajectoryId, facilitatorId, sessionId } = request;
  return context.database.decide<
    { readonly trajectoryId: TrajectoryId },
    ReplaceFacilitatorRefusal | DecidedRefusal
  >(
    async (trx) => {
      const reason = readReason(request.reason);
      if (!reason.ok) return reason;
      await lockTrajectory(context.database, trx, trajectoryId, [facilitatorId]);
      const draft = await draftReplacing(trx, request, context.clock());
      if (!draft.ok) return draft;
      const { facts, sessions, preview } = draft.value;
      const same = checkBasis(facts, preview, request.basis);
      if (!same.ok) return same;

      const { now } = facts;
      for (const session of sessions) {
        await disengage(trx, [session.id], session.facilitatorId);
        await insertEngagements(trx, session, [facilitatorId]);
      }
      const ids = sessions.map(({ id }) => id);
      await putFacilitator(trx, ids, facilitatorId);
      await reviseSessions(trx, ids, now);
      if (sessionId === undefined) await putGuide(trx, trajectoryId, facilitatorId);
      await noteGroupChange(context, trx, facts, actor.personId);
      const former = new Set([
        ...sessions.map((session) => session.facilitatorId),
        ...(sessionId === undefined ? [facts.trajectory.facilitatorId] : []),
      ]);
      await reviseCalendars(trx, { participants: [], facilitators: [...former, facilitatorId] }, now);
      await noteSessionChanges(trx, ids, { at: now });
      if (sessions.length === 0) {
        const { version, facilitatorId: before } = facts.trajectory;
        await mailNewFacilitator(trx, { trajectoryId, facilitatorId, former: before, version }, now);
      }
      const numbers = sessions.map(({ number }) => number);
      await record(trx, actor, request, { now, numbers, reason: reason.value });
      return accept({ trajectoryId });
    },
    { DOUBLE_BOOKED: { code: 'PERSON_DOUBLE_BOOKED' } },
  );
}

async function record(
  trx: Trx,
  actor: Actor,
  { trajectoryId, facilitatorId, sessionId }: ReplaceRequest,
  {
    now,
    numbers,
    reason,
  }: { readonly now: Instant; readonly numbers: readonly number[]; readonly reason: string | undefined },
): Promise<void> {
  const subject =
    sessionId === undefined
      ? { action: 'trajectory.facilitatorReplaced', subjectKind: 'trajectory', subjectId: trajectoryId }
      : { action: 'session.facilitatorReplaced', subjectKind: 'session', subjectId: sessionId };
  const details = { facilitatorId, numbers };
  await recordAudit(trx, { at: now, actor, ...subject, trajectoryId, reason, details });
}

async function putGuide(trx: Trx, id: TrajectoryId, facilitatorId: PersonId): Promise<void> {
  await trx.updateTable('trajectories').set({ facilitator_id: facilitatorId }).where('id', '=', id).execute();
}

async function draftReplacing(
  db: Db,
  { trajectoryId, facilitatorId, sessionId }: ReplaceRequest,
  now: Instant,
): Promise<Result<ReplaceDraft, ReplaceFacilitatorRefusal>> {
  const facts = await readGroupFacts(db, trajectoryId, now);
  if (facts === undefined) return refuse({ code: 'TRAJECTORY_NOT_FOUND' });
  if (!(await isActiveFacilitator(db, facilitatorId))) {
    return refuse({ code: 'FACILITATOR_NOT_ACTIVE', field: 'facilitatorId' });
  }
  if (facts.members.some(({ personId }) => personId === facilitatorId)) {
    return refuse({ code: 'FACILITATOR_IN_GROUP', field: 'facilitatorId' });
  }
  const sessions = sessionsToHandOver(facts, facilitatorId, sessionId);
  if (!sessions.ok) return sessions;
  const facilitators = new Map(sessions.value.map(({ id }) => [id, facilitatorId] as const));
  const guideId = sessionId === undefined ? facilitatorId : undefined;
  const later = { members: facts.members, hosts: new Map(), facilitators, guideId };
  const change = groupChange(facts, later, ['replace', facilitatorId, sessionId], undefined);
  const clashes = await listClashes(db, facilitatorId, sessions.value);
  return accept({ facts, sessions: sessions.value, preview: { ...change, clashes } });
}

/** For good: those that the group's facilitator guides; who stands in for one session goes on standing in. */
function sessionsToHandOver(
  { trajectory, sessions, toCome, now }: GroupFacts,
  facilitatorId: PersonId,
  sessionId: SessionId | undefined,
): Result<readonly PlannedSession[], ReplaceFacilitatorRefusal> {
  if (sessionId === undefined) {
    if (trajectory.facilitatorId === facilitatorId) return refuse({ code: 'SAME_FACILITATOR' });
    return accept(toCome.filter((session) => session.facilitatorId === trajectory.facilitatorId));
  }
  const session = sessions.find(({ id }) => id === sessionId);
  if (session === undefined) return refuse({ code: 'SESSION_NOT_FOUND' });
  if (session.status === 'cancelled') return refuse({ code: 'SESSION_CANCELLED', sessionId });
  if (session.startsAt <= now) return refuse({ code: 'PAST_SESSION', sessionId });
  if (session.facilitatorId === facilitatorId) return refuse({ code: 'SAME_FACILITATOR' });
  return accept([session]);
}
