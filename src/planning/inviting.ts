import type { GuideRight, HostRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { mailAnswerRequest } from '../notifications/invitation-service.ts';
import { momentInWords } from '../shared/dutch-time.ts';
import type { ParticipantId, RoundId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf, type Instant } from '../shared/time.ts';
import { findSession, listTrajectoriesByIds } from '../trajectories/store.ts';
import { lockAnyOpenRound } from './deciding.ts';
import type { InviteRefusal, RemindRefusal } from './errors.ts';
import {
  keepInvitation,
  listInvitations,
  listRunningInvitations,
  listUnfinished,
  markMailed,
} from './invitation-store.ts';
import { checkAnswerBy, remindableFrom, reminderNow } from './rules.ts';
import { appendChange, findRound } from './store.ts';
import type { PlanningRound } from './types.ts';

/*
 * Not every group sits around one table: a round can be answered at home, over days. Each participant and secretary then
 * gets a mail with a link of their own, and reminders go only to those who have not answered everything.
 */

/**
 * Asks the group to answer at home, until `answerBy` (inclusive, Amsterdam). Called again it sets another last day; who
 * was mailed before is not mailed anew. Gives how many mails go now: none when everybody has answered everything.
 */
export function inviteToAnswer(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  answerBy: CalendarDate,
): Promise<Result<{ readonly mails: number }, InviteRefusal>> {
  return database.decide<{ readonly mails: number }, InviteRefusal>(async (trx) => {
    const round = await lockAnyOpenRound(database, trx, roundId, trajectoryId);
    if (!round.ok) return round;
    const now = clock();
    const { movesSessionId } = round.value;
    const moved = movesSessionId && (await findSession(trx, movesSessionId));
    const inTime = checkAnswerBy(answerBy, round.value, moved, now);
    if (!inTime.ok) return inTime;
    await keepInvitation(trx, { roundId, answerBy, invitedBy: actor.personId, now });
    const unfinished = await listUnfinished(trx, roundId);
    const mails = await askForAnswers(trx, round.value, 'invitation', {
      answerBy,
      unfinished,
      now,
      occasion: 'invited',
    });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'round.invited',
      subjectKind: 'round',
      subjectId: roundId,
      trajectoryId,
      details: { answerBy, mails },
    });
    await appendChange(database, trx, {
      roundId,
      kind: 'invited',
      changedBy: actor.personId,
      changedAt: now,
    });
    return accept({ mails });
  });
}

/**
 * Reminds those of an invited group who have not answered everything, not within a day of the last mails. A host may, of a round
 * about the own session.
 */
export function remindUnfinished(
  { database, clock }: Context,
  right: GuideRight | HostRight,
  roundId: RoundId,
): Promise<Result<{ readonly mails: number }, RemindRefusal>> {
  const { actor, trajectoryId } = right;
  return database.decide<{ readonly mails: number }, RemindRefusal>(async (trx) => {
    const round = await lockAnyOpenRound(database, trx, roundId, trajectoryId);
    if (!round.ok) return round;
    if ('sessionId' in right && round.value.movesSessionId !== right.sessionId) {
      return refuse({ code: 'ROUND_NOT_FOUND' });
    }
    const now = clock();
    const [invitation] = await listInvitations(trx, [roundId]);
    if (invitation === undefined) return refuse({ code: 'NOBODY_INVITED' });
    const notBefore = remindableFrom(invitation);
    if (notBefore !== undefined && now < notBefore) return refuse({ code: 'REMINDED_RECENTLY', notBefore });
    const unfinished = await listUnfinished(trx, roundId);
    if (unfinished.length === 0) return refuse({ code: 'EVERYBODY_ANSWERED' });
    const { answerBy } = invitation;
    const occasion = `reminded:${now}`;
    const mails = await askForAnswers(trx, round.value, 'reminder', { answerBy, unfinished, now, occasion });
    await recordAudit(trx, {
      at: now,
      actor,
      action: 'round.reminded',
      subjectKind: 'round',
      subjectId: roundId,
      trajectoryId,
      details: { mails },
    });
    await appendChange(database, trx, {
      roundId,
      kind: 'invited',
      changedBy: actor.personId,
      changedAt: now,
    });
    return accept({ mails });
  });
}

/**
 * Queues the reminders that are due at this moment, of all rounds; may be called as often as one likes, in several
 * processes: each goes once. Gives how many mails there are to send.
 */
export async function queueDueReminders({ database, clock }: Context): Promise<number> {
  const now = clock();
  let mails = 0;
  for (const invitation of await listRunningInvitations(database.db, dateOf(now))) {
    const { roundId } = invitation;
    if (reminderNow(invitation, now) === undefined) continue;
    mails += await database.transaction(async (trx) => {
      // Held, so that it does not close, and nobody else mails, between this look and the mails
      await lockRow(database, trx, 'planning_rounds', roundId);
      const round = await findRound(trx, roundId);
      const [held] = await listInvitations(trx, [roundId]);
      if (round?.status !== 'open' || held === undefined) return 0;
      const kind = reminderNow(held, now);
      if (kind === undefined) return 0;
      const { answerBy } = held;
      const unfinished = await listUnfinished(trx, roundId);
      return askForAnswers(trx, round, 'reminder', {
        answerBy,
        unfinished,
        now,
        occasion: `${kind}:${answerBy}`,
      });
    });
  }
  return mails;
}

interface Ask {
  readonly answerBy: CalendarDate;
  readonly unfinished: readonly ParticipantId[];
  readonly occasion: string;
  readonly now: Instant;
}

/** Mails these participants and their secretaries, and notes that it did. Gives how many mails there are to send. */
export async function askForAnswers(
  trx: Trx,
  { id: roundId, trajectoryId, sessionsToPlan, movesSessionId }: PlanningRound,
  kind: 'invitation' | 'reminder',
  { answerBy, unfinished, occasion, now }: Ask,
): Promise<number> {
  const [trajectory] = await listTrajectoriesByIds(trx, [trajectoryId]);
  if (trajectory === undefined) throw new TypeError('A round without a trajectory.');
  const moved = movesSessionId && (await findSession(trx, movesSessionId));
  const mails = await mailAnswerRequest(
    trx,
    {
      kind,
      roundId,
      trajectoryId,
      trajectoryName: trajectory.name,
      sessionsToPlan,
      moves: moved && { number: moved.number, when: momentInWords(moved.startsAt, moved.endsAt) },
      answerBy,
      participantIds: unfinished,
      occasion: `${kind}:${roundId}:${occasion}`,
    },
    now,
  );
  if (mails > 0) await markMailed(trx, roundId, now);
  return mails;
}
