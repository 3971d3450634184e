import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { giveUpSessions } from '../calendar/attending.ts';
import { reviseCalendars, reviseSessions } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import { noteSessionChanges } from '../notifications/session-notices.ts';
import { listAnswersOf, listLocks } from '../planning/slot-store.ts';
import type { ParticipantId, RoundId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import type { DecidedRefusal, LeaveRefusal } from './errors.ts';
import { type GroupChange, groupChange, type RoundOutlook } from './group-change.ts';
import { changeHosts, checkBasis, noteGroupChange } from './group-decision.ts';
import { type GroupFacts, readGroupFacts } from './group-facts.ts';
import { type HostsToCome, redistributeHosts } from './host-redistribution.ts';
import { disengage, dropAgreements, putDeparture } from './membership-store.ts';
import { readReason } from './rules.ts';
import { lockTrajectory } from './session-change-store.ts';
import type { DepartureKind, Participant } from './types.ts';

export interface LeaveRequest {
  readonly participantId: ParticipantId;
  readonly kind: DepartureKind;
  /** The last day in the group: today, or a day that has been. */
  readonly lastDay: CalendarDate;
}

interface LeaveDraft {
  readonly facts: GroupFacts;
  readonly leaver: Participant;
  readonly hosts: HostsToCome;
  readonly change: GroupChange;
}

/** What would happen if this participant left now. Keeps nothing. */
export async function previewLeaving(
  { database, clock }: Context,
  right: GuideRight,
  request: LeaveRequest,
): Promise<Result<GroupChange, LeaveRefusal>> {
  const draft = await draftLeaving(database.db, right.trajectoryId, request, clock());
  return draft.ok ? accept(draft.value.change) : draft;
}

/**
 * A participant leaves: keeps what was, and has no part in what comes. Turns to host to come go to others with least
 * change. `basis` is that of the dry run: decided is what was looked at, or nothing.
 */
export function leaveGroup(
  context: Context,
  { actor, trajectoryId }: GuideRight,
  request: LeaveRequest & { readonly basis: string; readonly reason?: string | null | undefined },
): Promise<Result<{ readonly trajectoryId: TrajectoryId }, LeaveRefusal | DecidedRefusal>> {
  const { database, clock } = context;
  return database.decide<{ readonly trajectoryId: TrajectoryId }, LeaveRefusal | DecidedRefusal>(
    async (trx) => {
      const reason = readReason(request.reason);
      if (!reason.ok) return reason;
      await lockTrajectory(database, trx, trajectoryId);
      const now = clock();
      const draft = await draftLeaving(trx, trajectoryId, request, now);
      if (!draft.ok) return draft;
      const { facts, leaver, hosts, change } = draft.value;
      const same = checkBasis(facts, change, request.basis);
      if (!same.ok) return same;

      const { kind, lastDay } = request;
      await putDeparture(trx, {
        participantId: leaver.id,
        kind,
        lastDay,
        leftAt: now,
        decidedBy: actor.personId,
      });
      const lost = facts.toCome.map(({ id }) => id);
      await disengage(trx, lost, leaver.personId);
      const rehosted = await changeHosts(trx, facts, hosts);
      if (facts.openRound !== undefined) await dropAgreements(trx, facts.openRound.id, leaver.id);
      await noteGroupChange(context, trx, facts, actor.personId);
      await reviseSessions(trx, rehosted, now);
      const given = facts.sessions.filter(({ endsAt }) => endsAt > now).map(({ id }) => id);
      await giveUpSessions(trx, leaver.personId, given, now);
      await reviseCalendars(trx, { participants: [leaver.personId], facilitators: [] }, now);
      await noteSessionChanges(trx, lost, { touched: [leaver.personId], at: now });
      await noteSessionChanges(trx, rehosted, { at: now });
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'participant.left',
        subjectKind: 'participant',
        subjectId: leaver.id,
        trajectoryId,
        reason: reason.value,
        details: {
          kind,
          lastDay,
          sessionsLost: facts.toCome.map(({ number }) => number),
          hostsChanged: facts.toCome.filter(({ id }) => hosts.has(id)).map(({ number }) => number),
        },
      });
      return accept({ trajectoryId });
    },
  );
}

async function draftLeaving(
  db: Db,
  trajectoryId: TrajectoryId,
  { participantId, kind, lastDay }: LeaveRequest,
  now: Instant,
): Promise<Result<LeaveDraft, LeaveRefusal>> {
  const facts = await readGroupFacts(db, trajectoryId, now);
  if (facts === undefined) return refuse({ code: 'TRAJECTORY_NOT_FOUND' });
  const leaver = facts.everybody.find(({ id }) => id === participantId);
  if (leaver === undefined) return refuse({ code: 'PARTICIPANT_NOT_FOUND' });
  if (leaver.leftAt !== undefined) return refuse({ code: 'ALREADY_LEFT' });
  const [from, to] = [dateOf(leaver.joinedAt), dateOf(now)];
  if (lastDay < from || to < lastDay) {
    return refuse({ code: 'INVALID_LAST_DAY', field: 'lastDay', from, to });
  }
  const staying = facts.members.filter(({ id }) => id !== leaver.id);
  const hosts = await redistributeHosts(facts, staying);
  const round = facts.openRound && (await roundWithout(db, facts.openRound, leaver.id));
  const request = ['leave', participantId, kind, lastDay];
  return accept({
    facts,
    leaver,
    hosts,
    change: groupChange(facts, { members: staying, hosts }, request, round),
  });
}

async function roundWithout(
  db: Db,
  { id, minPresent }: { readonly id: RoundId; readonly minPresent: number },
  participantId: ParticipantId,
): Promise<RoundOutlook> {
  const locks = await listLocks(db, [id]);
  return {
    roundId: id,
    answersDropped: (await listAnswersOf(db, id, participantId)).length,
    locksDropped: locks.flatMap(({ hostId, sessionNumber }) =>
      hostId === participantId ? [sessionNumber] : [],
    ),
    unanswered: false,
    minPresent,
  };
}
