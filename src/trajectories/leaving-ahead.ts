import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { takeUpSessions } from '../calendar/attending.ts';
import { reviseCalendars } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import { noteSessionChanges } from '../notifications/session-notices.ts';
import type { ParticipantId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { dateOf } from '../shared/time.ts';
import type { WithdrawLeavingRefusal } from './errors.ts';
import { noteGroupChange } from './group-decision.ts';
import { type GroupFacts, readGroupFacts } from './group-facts.ts';
import { redistributeHosts } from './host-redistribution.ts';
import {
  deleteDeparture,
  listPlannedDepartures,
  type PlannedDeparture,
  putLeft,
} from './membership-store.ts';
import { partFromSessions } from './parting.ts';
import { areOfOneMunicipality, fullestTable, GROUP_SIZE, readReason, takesPart } from './rules.ts';
import { lockTrajectory } from './session-change-store.ts';
import { insertEngagements } from './session-people-store.ts';
import type { Participant } from './types.ts';

/* Who leaves on a day to come: the day itself, and coming back on it. The decision is leaving.ts. */

/**
 * Lets everybody go whose last day, and last session, is over; how many. One who cannot go stands in no other's way.
 * @throws AggregateError after all others are gone: why these are not, of each.
 */
export async function letGoWhoLeave(context: Context): Promise<number> {
  const today = dateOf(context.clock());
  const planned = await listPlannedDepartures(context.database.db);
  const errors: unknown[] = [];
  let gone = 0;
  for (const departure of planned.filter(({ lastDay }) => lastDay < today)) {
    try {
      if (await letGo(context, departure)) gone += 1;
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0)
    throw new AggregateError(errors, `${errors.length} who should have left are still there`);
  return gone;
}

/** False when it is not time yet, as their last session was moved, or when somebody else was first. */
function letGo(context: Context, { trajectoryId, participantId }: PlannedDeparture): Promise<boolean> {
  return context.database.transaction(async (trx) => {
    await lockTrajectory(context.database, trx, trajectoryId);
    const now = context.clock();
    const [departure] = (await listPlannedDepartures(trx, [trajectoryId])).filter(
      (planned) => planned.participantId === participantId,
    );
    const facts = await readGroupFacts(trx, trajectoryId, now);
    const leaver = facts?.members.find(({ id }) => id === participantId);
    if (departure === undefined || facts === undefined || leaver === undefined) return false;
    if (isStillToCome(facts, departure)) return false;
    await putLeft(trx, participantId, now);
    const staying = facts.members.filter(({ id }) => id !== participantId);
    const hosts = await redistributeHosts(facts, staying);
    const parting = { facts, leaver, hosts, lastSessionNumber: undefined };
    await partFromSessions(context, trx, parting, departure.decidedBy);
    await recordAudit(trx, {
      at: now,
      actor: undefined,
      action: 'participant.left',
      subjectKind: 'participant',
      subjectId: participantId,
      trajectoryId,
      details: { lastDay: departure.lastDay },
    });
    return true;
  });
}

function isStillToCome({ sessions, now }: GroupFacts, { lastSessionNumber }: PlannedDeparture): boolean {
  return sessions.some(
    ({ status, number, endsAt }) => status === 'planned' && number <= lastSessionNumber && endsAt > now,
  );
}

/**
 * They stay after all: sessions to come are theirs again, if they are free then. Turns to host that went to others stay
 * with those.
 */
export function withdrawLeaving(
  context: Context,
  { actor, trajectoryId }: GuideRight,
  request: { readonly participantId: ParticipantId; readonly reason?: string | null | undefined },
): Promise<Result<{ readonly trajectoryId: TrajectoryId }, WithdrawLeavingRefusal>> {
  const { database, clock } = context;
  return database.decide<{ readonly trajectoryId: TrajectoryId }, WithdrawLeavingRefusal>(
    async (trx) => {
      const reason = readReason(request.reason);
      if (!reason.ok) return reason;
      await lockTrajectory(database, trx, trajectoryId);
      const facts = await readGroupFacts(trx, trajectoryId, clock());
      if (facts === undefined) return refuse({ code: 'TRAJECTORY_NOT_FOUND' });
      const stayer = facts.everybody.find(({ id }) => id === request.participantId);
      if (stayer === undefined) return refuse({ code: 'PARTICIPANT_NOT_FOUND' });
      if (stayer.leftAt !== undefined || stayer.lastSessionNumber === undefined) {
        return refuse({ code: 'LEAVES_NOT' });
      }
      const taken = placeTaken(facts, { ...stayer, lastSessionNumber: undefined }, stayer.lastSessionNumber);
      if (taken !== undefined) return refuse(taken);
      const { now, toCome } = facts;
      await deleteDeparture(trx, stayer.id);
      const back = toCome.filter(
        (session) =>
          !takesPart(stayer, session) && takesPart({ ...stayer, lastSessionNumber: undefined }, session),
      );
      for (const session of back) await insertEngagements(trx, session, [stayer.personId]);
      const ids = back.map(({ id }) => id);
      await noteGroupChange(context, trx, facts, actor.personId);
      // In calendars what is cancelled is theirs again too
      const shown = facts.sessions.filter((session) => session.endsAt > now && !takesPart(stayer, session));
      await takeUpSessions(
        trx,
        stayer.personId,
        shown.map(({ id }) => id),
        now,
      );
      await reviseCalendars(trx, { participants: [stayer.personId], facilitators: [] }, now);
      await noteSessionChanges(trx, ids, { touched: [stayer.personId], at: now });
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'participant.stays',
        subjectKind: 'participant',
        subjectId: stayer.id,
        trajectoryId,
        reason: reason.value,
        details: { sessions: back.map(({ number }) => number) },
      });
      return accept({ trajectoryId });
    },
    {
      DOUBLE_BOOKED: { code: 'PERSON_DOUBLE_BOOKED' },
      MUNICIPALITY_TAKEN: { code: 'MUNICIPALITY_TAKEN' },
    },
  );
}

/** Why somebody cannot stay beyond the session that was to be their last; undefined when they can. */
function placeTaken(
  { members }: GroupFacts,
  stayer: Participant,
  lastSessionNumber: number,
): WithdrawLeavingRefusal | undefined {
  const others = members.filter(({ id }) => id !== stayer.id);
  if (others.some((other) => areOfOneMunicipality(other, stayer))) return { code: 'MUNICIPALITY_TAKEN' };
  const isFull = fullestTable(others, lastSessionNumber + 1) >= GROUP_SIZE.max;
  return isFull ? { code: 'GROUP_FULL', max: GROUP_SIZE.max } : undefined;
}
