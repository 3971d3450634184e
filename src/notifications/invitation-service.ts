import type { Trx } from '../database/tables.ts';
import type { ParticipantId, RoundId, TrajectoryId } from '../shared/ids.ts';
import { answersPath } from '../shared/screen-links.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import { listAudience } from './audience-store.ts';
import { type AnswerRequestMail, invitationMail, reminderMail } from './invitation-texts.ts';
import { queueToMember, readerOf } from './member-mail.ts';

/** A mail that asks for answers, and whose answers. */
export interface AnswerRequest {
  readonly kind: 'invitation' | 'reminder';
  readonly roundId: RoundId;
  readonly trajectoryId: TrajectoryId;
  readonly trajectoryName: string;
  readonly sessionsToPlan: number;
  /** The one session that it asks another moment for; undefined for a round of planning. */
  readonly moves: AnswerRequestMail['moves'];
  readonly answerBy: CalendarDate;
  /** Who still have to answer. */
  readonly participantIds: readonly ParticipantId[];
  /** Two requests with the same occasion are one: nobody gets it twice. */
  readonly occasion: string;
}

/**
 * Mails these participants and the secretaries who keep their calendars, each with a link of their own to the page on
 * which they answer. Call it in the transaction of the decision; how many mails there are to send, without
 * those that went before.
 */
export async function mailAnswerRequest(trx: Trx, request: AnswerRequest, now: Instant): Promise<number> {
  const asked = new Set(request.participantIds);
  const audience = await listAudience(trx, request.trajectoryId);
  let queued = 0;
  for (const member of audience) {
    const { participantId } = member;
    if (participantId === undefined || !asked.has(participantId)) continue;
    const mail = {
      ...request,
      reader: readerOf(member),
      path: answersPath(request.roundId, participantId),
    };
    const text = request.kind === 'invitation' ? invitationMail(mail) : reminderMail(mail);
    const onceKey = `${request.occasion}:${member.personId}:${participantId}`;
    if (await queueToMember(trx, member, { ...text, onceKey }, now)) queued += 1;
  }
  return queued;
}
