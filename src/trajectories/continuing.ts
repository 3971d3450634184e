import type { GuideRight, MemberRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { reviseCalendars } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Db } from '../database/tables.ts';
import { draftInvoices } from '../fees/drafting.ts';
import { continuationTermsOn } from '../fees/price-store.ts';
import { dueInContinuation, hostsToCome } from '../hosting/rules.ts';
import { mailContinuationAsked } from '../notifications/continuation-mail.ts';
import type { ContinuationId, ParticipantId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import {
  closeContinuation,
  insertContinuation,
  listContinuations,
  listContinuationsByIds,
  putChoice,
} from './continuation-store.ts';
import type {
  AskContinuationRefusal,
  ChooseContinuationRefusal,
  ContinuationClosed,
  ContinuationNotFound,
  StartContinuationRefusal,
  WithdrawContinuationRefusal,
} from './errors.ts';
import { basisFor } from './group-change.ts';
import { checkBasis, noteGroupChange } from './group-decision.ts';
import { type GroupFacts, lastTurns, readGroupFacts } from './group-facts.ts';
import { putDeparture } from './membership-store.ts';
import { GROUP_SIZE, readReason, staysUntil } from './rules.ts';
import { lockTrajectory } from './session-change-store.ts';
import { insertCycle } from './store.ts';
import type { Continuation, ContinuationChoice, Cycle, Participant } from './types.ts';

/** Asks everyone in the group whether they go on, after the last session of the cycle has begun (R 004, "Vervolg"). */
export function askContinuation(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
): Promise<Result<Continuation, AskContinuationRefusal>> {
  return database.decide<Continuation, AskContinuationRefusal>(
    async (trx) => {
      await lockRow(database, trx, 'trajectories', trajectoryId);
      const now = clock();
      const facts = await readGroupFacts(trx, trajectoryId, now);
      const cycle = facts?.cycles.at(-1);
      if (facts === undefined || cycle === undefined) return refuse({ code: 'TRAJECTORY_NOT_FOUND' });
      if (!isOver(cycle, facts)) {
        return refuse({ code: 'CYCLE_NOT_OVER', lastSessionNumber: cycle.lastSessionNumber });
      }
      const continuation = await insertContinuation(trx, {
        trajectoryId,
        afterCycleId: cycle.id,
        terms: await continuationTermsOn(trx, dateOf(now)),
        askedAt: now,
        askedBy: actor.personId,
      });
      const asked = goingOn(facts, cycle).map(({ id }) => id);
      await mailContinuationAsked(trx, continuation, { name: facts.trajectory.name, asked }, now);
      const { sessions, feeCents, vatPercent } = continuation;
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'continuation.asked',
        subjectKind: 'continuation',
        subjectId: continuation.id,
        trajectoryId,
        details: { sessions, feeCents, vatPercent },
      });
      return accept(continuation);
    },
    { CONTINUATION_ALREADY_ASKED: { code: 'CONTINUATION_ALREADY_ASKED' } },
  );
}

/** Members who can go on after a cycle: it is not decided that they leave before. */
export function goingOn(
  { members }: Pick<GroupFacts, 'members'>,
  { lastSessionNumber }: Pick<Cycle, 'lastSessionNumber'>,
): readonly Participant[] {
  return members.filter((member) => staysUntil(member, lastSessionNumber + 1));
}

/** Every number of the cycle has had its session, and none is still to come. */
export function isOver(cycle: Cycle, { sessions, now }: Pick<GroupFacts, 'sessions' | 'now'>): boolean {
  const ofCycle = sessions.filter(({ cycleId }) => cycleId === cycle.id);
  const last = Math.max(0, ...ofCycle.map(({ number }) => number));
  return (
    last === cycle.lastSessionNumber &&
    ofCycle.every(({ status, startsAt }) => status === 'cancelled' || startsAt <= now)
  );
}

/** Says whether a participant goes on; until it has started the choice may become another. */
export function chooseContinuation(
  { database, clock }: Context,
  { actor, trajectoryId, participantId }: MemberRight,
  request: { readonly continuationId: ContinuationId; readonly choice: ContinuationChoice },
): Promise<Result<Continuation, ChooseContinuationRefusal>> {
  return database.decide<Continuation, ChooseContinuationRefusal>(async (trx) => {
    await lockRow(database, trx, 'trajectories', trajectoryId);
    const found = await findOpen(trx, trajectoryId, request.continuationId);
    if (!found.ok) return found;
    const now = clock();
    const facts = await readGroupFacts(trx, trajectoryId, now);
    const before = facts?.cycles.at(-1);
    if (facts?.members.some(({ id }) => id === participantId) !== true || before === undefined) {
      return refuse({ code: 'PARTICIPANT_LEFT' });
    }
    if (goingOn(facts, before).every(({ id }) => id !== participantId)) {
      return refuse({ code: 'LEAVES_ALREADY' });
    }
    const known = found.value.choices.find((chosen) => chosen.participantId === participantId);
    if (known?.choice === request.choice) return found;
    await putChoice(trx, {
      continuation: found.value,
      participantId,
      choice: request.choice,
      chosenAt: now,
      chosenBy: actor.personId,
    });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'continuation.chosen',
      subjectKind: 'participant',
      subjectId: participantId,
      trajectoryId,
      details: { continuation: request.continuationId, choice: request.choice },
    });
    return findOpen(trx, trajectoryId, request.continuationId);
  });
}

/** The question is taken back; it can be asked again. */
export function withdrawContinuation(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  request: { readonly continuationId: ContinuationId; readonly reason?: string | null | undefined },
): Promise<Result<{ readonly trajectoryId: TrajectoryId }, WithdrawContinuationRefusal>> {
  return database.decide<{ readonly trajectoryId: TrajectoryId }, WithdrawContinuationRefusal>(
    async (trx) => {
      const reason = readReason(request.reason);
      if (!reason.ok) return reason;
      await lockRow(database, trx, 'trajectories', trajectoryId);
      const found = await findOpen(trx, trajectoryId, request.continuationId);
      if (!found.ok) return found;
      const now = clock();
      await closeContinuation(trx, request.continuationId, 'withdrawn', now);
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'continuation.withdrawn',
        subjectKind: 'continuation',
        subjectId: request.continuationId,
        trajectoryId,
        reason: reason.value,
        details: {},
      });
      return accept({ trajectoryId });
    },
  );
}

/** Who would go on, who not, and whose turn it is to host in the cycle to come. */
export interface ContinuationOutlook {
  readonly basis: string;
  readonly goOn: readonly Participant[];
  readonly stop: readonly Participant[];
  readonly unanswered: readonly Participant[];
  /** Who are in none of these: it is decided that they leave before it would begin. */
  readonly leaving: readonly Participant[];
  /** Of those who go on: never hosted or hosted longest ago first. */
  readonly due: readonly RotationTurn[];
  /** They come first in the continuation after this one. */
  readonly carriedOver: readonly RotationTurn[];
  readonly firstSessionNumber: number;
  readonly lastSessionNumber: number;
}

export interface RotationTurn {
  readonly participantId: ParticipantId;
  /** Undefined: never received this group. */
  readonly lastHostedOn: CalendarDate | undefined;
}

/** What starting it now would come to; undefined when it is not open. */
export async function previewContinuation(
  { database, clock }: Context,
  continuation: Continuation,
): Promise<ContinuationOutlook | undefined> {
  if (continuation.status !== 'open') return undefined;
  const facts = await readGroupFacts(database.db, continuation.trajectoryId, clock());
  return facts && outlookOf(facts, continuation);
}

/**
 * A new cycle begins with those who go on; who stops leaves the group and keeps what was; who is about to leave does so on
 * their day. Its sessions are planned as
 * those of any cycle, with whose turn it is to host carried on. `basis` is that of the outlook that was seen.
 */
export function startContinuation(
  context: Context,
  { actor, trajectoryId }: GuideRight,
  request: { readonly continuationId: ContinuationId; readonly basis: string },
): Promise<Result<{ readonly trajectoryId: TrajectoryId }, StartContinuationRefusal>> {
  const { database, clock } = context;
  return database.decide<{ readonly trajectoryId: TrajectoryId }, StartContinuationRefusal>(async (trx) => {
    await lockTrajectory(database, trx, trajectoryId);
    const found = await findOpen(trx, trajectoryId, request.continuationId);
    if (!found.ok) return found;
    const now = clock();
    const facts = await readGroupFacts(trx, trajectoryId, now);
    const before = facts?.cycles.at(-1);
    if (facts === undefined || before === undefined) return refuse({ code: 'CONTINUATION_NOT_FOUND' });
    const outlook = outlookOf(facts, found.value);
    const same = checkBasis(facts, outlook, request.basis);
    if (!same.ok) return same;
    // A session that was cancelled when the group was asked may have been planned again since
    if (!isOver(before, facts)) {
      return refuse({ code: 'CYCLE_NOT_OVER', lastSessionNumber: before.lastSessionNumber });
    }
    const { goOn, stop, unanswered, firstSessionNumber, lastSessionNumber } = outlook;
    if (unanswered.length > 0) {
      return refuse({ code: 'CHOICE_MISSING', participantIds: unanswered.map(({ id }) => id) });
    }
    const size = goOn.length;
    if (size < GROUP_SIZE.min) return refuse({ code: 'GROUP_SIZE', field: 'people', ...GROUP_SIZE, size });

    for (const { id } of stop) {
      await putDeparture(trx, {
        participantId: id,
        kind: 'continuation',
        lastDay: dateOf(now),
        decidedAt: now,
        decidedBy: actor.personId,
      });
    }
    await reviseCalendars(trx, { participants: stop.map(({ personId }) => personId), facilitators: [] }, now);
    await insertCycle(trx, {
      trajectoryId,
      number: before.number + 1,
      firstSessionNumber,
      lastSessionNumber,
    });
    await closeContinuation(trx, request.continuationId, 'started', now);
    await draftInvoices(trx, trajectoryId, now);
    await noteGroupChange(context, trx, facts, actor.personId);
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'continuation.started',
      subjectKind: 'continuation',
      subjectId: request.continuationId,
      trajectoryId,
      details: {
        goOn: goOn.map(({ id }) => id),
        stop: stop.map(({ id }) => id),
        firstSessionNumber,
        lastSessionNumber,
      },
    });
    return accept({ trajectoryId });
  });
}

async function findOpen(
  db: Db,
  trajectoryId: TrajectoryId,
  id: ContinuationId,
): Promise<Result<Continuation, ContinuationNotFound | ContinuationClosed>> {
  const [found] = await listContinuationsByIds(db, [id]);
  if (found?.trajectoryId !== trajectoryId) return refuse({ code: 'CONTINUATION_NOT_FOUND' });
  return found.status === 'open' ? accept(found) : refuse({ code: 'CONTINUATION_CLOSED' });
}

function outlookOf(facts: GroupFacts, continuation: Continuation): ContinuationOutlook {
  const lastNumber = facts.cycles.at(-1)?.lastSessionNumber ?? 0;
  const choiceOf = new Map(continuation.choices.map(({ participantId, choice }) => [participantId, choice]));
  const members = goingOn(facts, { lastSessionNumber: lastNumber });
  const chose = (choice: ContinuationChoice | undefined): readonly Participant[] =>
    members.filter(({ id }) => choiceOf.get(id) === choice);
  const [goOn, stop, unanswered] = [chose('goesOn'), chose('stops'), chose(undefined)];
  const lastHostedOn = lastTurns(facts);
  const inOrder = hostsToCome(
    goOn.map(({ id }) => ({ id, lastHostedOn: lastHostedOn.get(id) })),
    [],
  );
  const { due, carriedOver } = dueInContinuation(inOrder, continuation.sessions);
  const turn = (participantId: ParticipantId): RotationTurn => ({
    participantId,
    lastHostedOn: lastHostedOn.get(participantId),
  });
  const seen = [continuation.id, facts.trajectory.version, goOn, stop, unanswered].map((part) =>
    Array.isArray(part) ? part.map(({ id }: Participant) => id) : part,
  );
  return {
    basis: basisFor(seen, facts),
    goOn,
    stop,
    unanswered,
    leaving: facts.members.filter((member) => !members.includes(member)),
    due: due.map(turn),
    carriedOver: carriedOver.map(turn),
    firstSessionNumber: lastNumber + 1,
    lastSessionNumber: lastNumber + continuation.sessions,
  };
}

/** Whether the group can be asked now. */
export async function mayAskContinuation(
  { database, clock }: Context,
  trajectoryId: TrajectoryId,
): Promise<boolean> {
  const now: Instant = clock();
  const facts = await readGroupFacts(database.db, trajectoryId, now);
  const cycle = facts?.cycles.at(-1);
  if (facts === undefined || cycle === undefined || !isOver(cycle, facts)) return false;
  const asked = await listContinuations(database.db, [trajectoryId]);
  return asked.every(({ afterCycleId, status }) => afterCycleId !== cycle.id || status === 'withdrawn');
}
