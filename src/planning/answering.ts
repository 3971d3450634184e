import type { VoiceRight } from '../access/types.ts';
import { reviseHolds } from '../calendar/holds.ts';
import type { Context } from '../database/context.ts';
import { keptQuery } from '../database/kept-query.ts';
import type { Trx } from '../database/tables.ts';
import { mailReplacementAnswered } from '../notifications/replacement-mails.ts';
import type { ParticipantId, SlotId, TrajectoryId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import { takesPart } from '../trajectories/rules.ts';
import { MAX_SLOTS } from './candidate-slots.ts';
import { lockAnyOpenRound } from './deciding.ts';
import type { AnswerRefusal } from './errors.ts';
import { listUnfinished } from './invitation-store.ts';
import { deleteAnswers, listStandingAnswers, putAnswers, type StandingAnswers } from './slot-store.ts';
import { appendChange } from './store.ts';
import type { AnswerRequest, OpenRound, SlotAnswer } from './types.ts';

/**
 * Keeps one participant's answers in the round of the right, 1 to {@link MAX_SLOTS} at once, all or nothing; for a slot that is named twice the
 * last counts. Slots that are not named keep their answer. Withheld and struck slots may be answered: the answer is
 * kept and counts as soon as the slot is offered. Answers that are there already change nothing, not even who gave
 * them. Gives the version of the round.
 */
export function answerSlots(
  { database, clock }: Context,
  right: VoiceRight,
  requests: readonly AnswerRequest[],
): Promise<Result<{ readonly version: number }, AnswerRefusal>> {
  const { roundId } = right;
  return database.decide<{ readonly version: number }, AnswerRefusal>(
    async (trx) => {
      if (requests.length < 1 || requests.length > MAX_SLOTS) {
        return refuse({ code: 'INVALID_ANSWER_COUNT', field: 'answers', maxAnswers: MAX_SLOTS });
      }
      const round = await lockAnyOpenRound(database, trx, roundId, right.trajectoryId);
      if (!round.ok) return round;
      const [member] = await memberOf(trx, right);
      if (member === undefined) return refuse({ code: 'PARTICIPANT_LEFT' });
      if (!isAsked(member, round.value)) return refuse({ code: 'PARTICIPANT_NOT_ASKED' });
      const bySlot = new Map(requests.map((request) => [request.slotId, request]));
      const asked = [...bySlot.keys()];
      const before = await listStandingAnswers(trx, roundId, right.participantId, asked);
      const strangers = asked.filter((slotId) => !before.has(slotId));
      if (strangers.length > 0) {
        return refuse({ code: 'ANSWER_FOR_OTHER_ROUND', field: 'answers', slotIds: strangers.slice(0, 10) });
      }
      const now = clock();
      const changed = await keepAnswers(
        trx,
        right,
        round.value,
        { requests: [...bySlot.values()], before },
        now,
      );
      if (!changed) return accept({ version: round.value.version });
      await reviseHolds(trx, roundId, now, right.participantId);
      await tellWhenComplete(trx, round.value, now);
      const version = await appendChange(database, trx, {
        roundId,
        kind: 'answered',
        participantId: right.participantId,
        changedBy: right.actor.personId,
        changedAt: now,
      });
      return accept({ version });
    },
    { SLOT_OF_OTHER_ROUND: { code: 'ANSWER_FOR_OTHER_ROUND', field: 'answers', slotIds: [] } },
  );
}

/** Who asks about one session waits for answers alone; a round of planning is followed on a screen. */
async function tellWhenComplete(
  trx: Trx,
  { id: roundId, movesSessionId: sessionId, openedBy: askedBy }: OpenRound,
  now: Instant,
): Promise<void> {
  if (sessionId === undefined || (await listUnfinished(trx, roundId)).length > 0) return;
  await mailReplacementAnswered(trx, { sessionId, roundId, askedBy }, now);
}

/** Whether a participant left the trajectory since the right to speak for them was made. */
export async function hasLeft(
  trx: Trx,
  { participantId, trajectoryId }: Pick<VoiceRight, 'participantId' | 'trajectoryId'>,
): Promise<boolean> {
  const [member] = await memberOf(trx, { participantId, trajectoryId });
  return member === undefined;
}

const memberOf = keptQuery(
  (
    db,
    {
      participantId,
      trajectoryId,
    }: { readonly participantId: ParticipantId; readonly trajectoryId: TrajectoryId },
  ) =>
    db
      .selectFrom('participants')
      .select(['first_session_number', 'last_session_number'])
      .where('id', '=', participantId)
      .where('trajectory_id', '=', trajectoryId)
      .where('left_at', 'is', null),
);

/** A round about one session (rondvraag) asks those alone who take part in it, as its mails do. */
function isAsked(
  member: { readonly first_session_number: number; readonly last_session_number: number | null },
  { movesSessionId, firstSessionNumber: number }: OpenRound,
): boolean {
  if (movesSessionId === undefined) return true;
  const { first_session_number: firstSessionNumber, last_session_number } = member;
  return takesPart({ firstSessionNumber, lastSessionNumber: last_session_number ?? undefined }, { number });
}

/** Whether anything became different. */
async function keepAnswers(
  trx: Trx,
  { participantId, actor }: VoiceRight,
  round: OpenRound,
  { requests, before }: { readonly requests: readonly AnswerRequest[]; readonly before: StandingAnswers },
  now: Instant,
): Promise<boolean> {
  const different: SlotAnswer[] = [];
  const takenBack: SlotId[] = [];
  for (const { slotId, answer, canHost } of requests) {
    const kept = before.get(slotId);
    const hosting = canHost ? 'possible' : 'impossible';
    if (answer === null) {
      if (kept !== undefined) takenBack.push(slotId);
    } else if (kept?.answer !== answer || kept.hosting !== hosting) {
      different.push({
        roundId: round.id,
        slotId,
        participantId,
        answer,
        hosting,
        answeredBy: actor.personId,
        ...(actor.device === undefined ? {} : { deviceId: actor.device.id }),
        answeredAt: now,
      });
    }
  }
  await putAnswers(trx, round.trajectoryId, different);
  await deleteAnswers(trx, participantId, takenBack);
  return different.length + takenBack.length > 0;
}
