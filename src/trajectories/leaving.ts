import type { GuideRight } from '../access/types.ts';
import { NOBODY, recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Db } from '../database/tables.ts';
import { listAnswersOf, listLocks } from '../planning/slot-store.ts';
import type { ParticipantId, RoundId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { addDays, type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import type { DecidedRefusal, LeaveRefusal } from './errors.ts';
import { type GroupChange, groupChange, type RoundOutlook } from './group-change.ts';
import { checkBasis } from './group-decision.ts';
import { type GroupFacts, readGroupFacts } from './group-facts.ts';
import { redistributeHosts } from './host-redistribution.ts';
import { putDeparture } from './membership-store.ts';
import { type Parting, partFromSessions, sessionsLost } from './parting.ts';
import { readReason } from './rules.ts';
import { lockTrajectory } from './session-change-store.ts';
import type { DepartureKind } from './types.ts';

/** Beyond that a year is more likely a typing error. */
const FURTHEST_DAYS = 730;

export interface LeaveRequest {
  readonly participantId: ParticipantId;
  readonly kind: DepartureKind;
  /** The last day in the group: today, a day that has been, or one to come. */
  readonly lastDay: CalendarDate;
}

interface LeaveDraft extends Parting {
  readonly change: GroupChange;
}

/** What would happen if it were decided now that this participant leaves. Keeps nothing. */
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
 * change. On a day to come they belong to the group until then, and sessions after it are theirs no more from now on, so that
 * others know in time that they host (leaving-ahead.ts sees to the day itself). `basis` is that of the dry run: decided is what was looked at, or nothing.
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
      const { facts, leaver, hosts, lastSessionNumber, change } = draft.value;
      const same = checkBasis(facts, change, request.basis);
      if (!same.ok) return same;

      const { kind, lastDay } = request;
      const isAhead = lastSessionNumber !== undefined;
      await putDeparture(trx, {
        participantId: leaver.id,
        kind,
        lastDay,
        decidedAt: now,
        decidedBy: actor.personId,
        lastSessionNumber,
      });
      const changed = facts.toCome.filter(({ id }) => hosts.has(id));
      const parting = { facts, leaver, hosts, lastSessionNumber };
      await partFromSessions(context, trx, parting, actor.personId);
      await recordAudit(trx, {
        at: now,
        actor,
        action: isAhead ? 'participant.leaves' : 'participant.left',
        subjectKind: 'participant',
        subjectId: leaver.id,
        trajectoryId,
        reason: reason.value,
        details: {
          kind,
          lastDay,
          sessionsLost: sessionsLost(parting),
          hostsChanged: changed.map(({ number }) => number),
          newHosts: changed.map(({ id }) => hosts.get(id) ?? NOBODY),
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
  const today = dateOf(now);
  const [from, to] = [dateOf(leaver.joinedAt), addDays(today, FURTHEST_DAYS)];
  if (lastDay < from || to < lastDay) {
    return refuse({ code: 'INVALID_LAST_DAY', field: 'lastDay', from, to });
  }
  const isAhead = today < lastDay;
  if (isAhead && leaver.lastSessionNumber !== undefined) return refuse({ code: 'LEAVES_ALREADY' });
  // Who hosts and who answers in it would be settled for somebody who is there for a part of it
  if (isAhead && facts.openRound !== undefined) return refuse({ code: 'ROUND_IN_PROGRESS' });
  const lastSessionNumber = isAhead ? lastNumberUntil(facts, lastDay) : undefined;
  const others = facts.members.filter(({ id }) => id !== leaver.id);
  const staying = isAhead
    ? facts.members.map((member) => (member.id === leaver.id ? { ...member, lastSessionNumber } : member))
    : others;
  const hosts = await redistributeHosts(facts, staying);
  const round = facts.openRound && (await roundWithout(db, facts.openRound, leaver.id));
  const request = ['leave', participantId, kind, lastDay];
  return accept({
    facts,
    leaver,
    lastSessionNumber,
    hosts,
    change: groupChange(facts, { members: staying, hosts }, request, round),
  });
}

/** 0 when none is planned on that day or before it. */
function lastNumberUntil({ sessions }: GroupFacts, lastDay: CalendarDate): number {
  const numbers = sessions
    .filter(({ status, startsAt }) => status === 'planned' && dateOf(startsAt) <= lastDay)
    .map(({ number }) => number);
  return Math.max(0, ...numbers);
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
