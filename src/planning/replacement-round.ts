import type { Actor, HostRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { mailReplacementAsked, mailReplacementStopped } from '../notifications/replacement-mails.ts';
import { newId, type RoundId, type SessionId, type SlotId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { type CalendarDate, dateOf, type Instant, timeOfDayOf, weekdayOf } from '../shared/time.ts';
import { checkPeriod, readReason } from '../trajectories/rules.ts';
import { holdSession, type SeenSession, stillToCome } from '../trajectories/session-decision.ts';
import { findSession } from '../trajectories/store.ts';
import type { Period, PlannedSession } from '../trajectories/types.ts';
import type { DayPart } from './candidate-slots.ts';
import { lockAnyOpenRound } from './deciding.ts';
import type { AskReplacementRefusal, StopReplacementRefusal } from './errors.ts';
import { keepInvitation, listUnfinished } from './invitation-store.ts';
import { askForAnswers } from './inviting.ts';
import { closeReplacement } from './replacement-ending.ts';
import { readReplacementFacts } from './replacement-facts.ts';
import { assessMoment, isImpossible, type ReplacementFacts } from './replacement-problem.ts';
import { marksOf } from './replacements.ts';
import { checkAnswerBy } from './rules.ts';
import { insertSlots } from './slot-store.ts';
import { appendChange, insertRound } from './store.ts';
import type { ReplacementRound, RoundSlot } from './types.ts';

/*
 * A round about one session (rondvraag): who takes part in it is asked by mail which of a few moments they can come at, while
 * all other sessions and the host stay. They answer as in any round; replacement-choice.ts moves the session.
 */

/** More moments than this are a round of planning, not a question about one session. */
export const MOST_MOMENTS = 10;

export interface ReplacementRequest extends SeenSession {
  /** 1 to {@link MOST_MOMENTS}, each once. */
  readonly moments: readonly Period[];
  /** The last day to answer, inclusive, Amsterdam. */
  readonly answerBy: CalendarDate;
  readonly reason?: string | null | undefined;
}

/**
 * Asks everyone who takes part in a session that is still to come which of these moments they could come at, in the name of its
 * host or guide. Each gets a mail with a link of their own, and those who have not answered a reminder. Of two who ask about one
 * session at once one does, and the other is told REPLACEMENT_ALREADY_ASKED.
 */
export async function askForReplacement(
  context: Context,
  right: HostRight,
  request: ReplacementRequest,
): Promise<Result<ReplacementRound, AskReplacementRefusal>> {
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  const { database } = context;
  return database.decide<ReplacementRound, AskReplacementRefusal>(
    async (trx) => {
      if (right.sessionId !== request.sessionId) return refuse({ code: 'SESSION_NOT_FOUND' });
      const held = await holdSession(context, trx, right.trajectoryId, request);
      if (!held.ok) return held;
      const { now } = held.value;
      const session = stillToCome(held.value.session, now);
      if (!session.ok) return session;
      const facts = await readReplacementFacts(trx, session.value, now);
      const moments = await checkMoments(trx, facts, request.moments, now);
      if (!moments.ok) return moments;
      const round = roundAbout(session.value, facts, moments.value, { actor: right.actor, now });
      const inTime = checkAnswerBy(request.answerBy, round, session.value, now);
      if (!inTime.ok) return inTime;
      await openReplacement(context, trx, round, moments.value, request.answerBy);
      await recordAudit(trx, {
        at: now,
        actor: right.actor,
        action: 'replacement.asked',
        subjectKind: 'round',
        subjectId: round.id,
        trajectoryId: round.trajectoryId,
        reason: reason.value,
        details: {
          number: session.value.number,
          answerBy: request.answerBy,
          moments: moments.value.map(({ startsAt }) => startsAt),
        },
      });
      await mailReplacementAsked(trx, { sessionId: session.value.id, by: right.actor }, now);
      return accept({ ...round, version: 1 });
    },
    { REPLACEMENT_ALREADY_ASKED: { code: 'REPLACEMENT_ALREADY_ASKED' } },
  );
}

/** Keeps the round with its moments, and mails everyone in it. */
async function openReplacement(
  { database }: Context,
  trx: Trx,
  round: ReplacementRound,
  moments: readonly CheckedMoment[],
  answerBy: CalendarDate,
): Promise<void> {
  const { id: roundId, openedAt: now, openedBy } = round;
  await insertRound(trx, round);
  await insertSlots(
    trx,
    moments.map(({ startsAt, endsAt, marks }): RoundSlot => {
      const id = newId<SlotId>();
      return { id, roundId, startsAt, endsAt, state: 'offered', facilitator: 'available', marks };
    }),
  );
  await appendChange(database, trx, { roundId, kind: 'opened', changedBy: openedBy, changedAt: now });
  await keepInvitation(trx, { roundId, answerBy, invitedBy: openedBy, now });
  const unfinished = await listUnfinished(trx, roundId);
  await askForAnswers(trx, round, 'invitation', { answerBy, unfinished, now, occasion: 'invited' });
}

interface CheckedMoment extends Period {
  readonly marks: RoundSlot['marks'];
}

/** In chronological order. A moment to which the session could not move is refused at once, whatever people would answer. */
async function checkMoments(
  trx: Trx,
  facts: ReplacementFacts,
  moments: readonly Period[],
  now: Instant,
): Promise<Result<readonly CheckedMoment[], AskReplacementRefusal>> {
  if (moments.length < 1 || moments.length > MOST_MOMENTS) {
    return refuse({ code: 'INVALID_MOMENT_COUNT', field: 'moments', maxMoments: MOST_MOMENTS });
  }
  const inOrder = moments.toSorted((one, other) => compare(one.startsAt, other.startsAt));
  for (const [index, { startsAt, endsAt }] of inOrder.entries()) {
    const possible = checkPeriod({ startsAt, endsAt }, now);
    if (!possible.ok) return refuse({ ...possible.refusal, field: 'moments' });
    if (inOrder[index - 1]?.startsAt === startsAt) {
      return refuse({ code: 'MOMENT_TWICE', field: 'moments', startsAt });
    }
  }
  const marks = await marksOf(trx, facts, inOrder);
  const checked = inOrder.map(({ startsAt, endsAt }, index) => ({
    startsAt,
    endsAt,
    marks: marks[index] ?? [],
  }));
  const { session } = facts;
  const impossible = checked.find(
    (moment) =>
      (session.startsAt === moment.startsAt && session.endsAt === moment.endsAt) ||
      isImpossible(assessMoment(facts, moment)),
  );
  if (impossible === undefined) return accept(checked);
  return refuse({ code: 'MOMENT_IMPOSSIBLE', field: 'moments', startsAt: impossible.startsAt });
}

function compare(one: Instant, other: Instant): number {
  return one < other ? -1 : 1;
}

function roundAbout(
  session: PlannedSession,
  { spacing, attendance }: ReplacementFacts,
  moments: readonly Period[],
  { actor, now }: { readonly actor: Actor; readonly now: Instant },
): ReplacementRound {
  const days = moments.map(({ startsAt }) => dateOf(startsAt)).toSorted();
  const [from = dateOf(session.startsAt)] = days;
  return {
    id: newId<RoundId>(),
    status: 'open',
    trajectoryId: session.trajectoryId,
    cycleId: session.cycleId,
    fixedSessionId: session.id,
    movesSessionId: session.id,
    firstSessionNumber: session.number,
    sessionsToPlan: 1,
    period: { from, to: days.at(-1) ?? from },
    weekdays: [...new Set(days.map(weekdayOf))].toSorted((one, other) => one - other),
    dayParts: dayPartsOf(moments),
    spacing,
    attendance,
    version: 0,
    openedAt: now,
    openedBy: actor.personId,
  };
}

/** One for each time at which a moment starts; what a phone calls it. */
function dayPartsOf(moments: readonly Period[]): readonly DayPart[] {
  const parts = moments.map(({ startsAt, endsAt }) => ({
    starts: timeOfDayOf(startsAt),
    ends: timeOfDayOf(endsAt),
  }));
  return [...new Map(parts.map((part) => [part.starts, part])).values()]
    .toSorted((one, other) => (one.starts < other.starts ? -1 : 1))
    .map((part) => ({ name: nameOf(part), ...part }));
}

function nameOf({ starts }: Pick<DayPart, 'starts'>): string {
  if (starts < '12:00') return 'ochtend';
  return starts < '17:00' ? 'middag' : 'avond';
}

/**
 * Stops a round about a session without another moment for it: the session stays as it is, and who was asked is told. Its answers
 * stay known, and another round can be opened. Gives the session.
 */
export async function stopReplacement(
  context: Context,
  right: HostRight,
  request: { readonly roundId: RoundId; readonly reason?: string | null | undefined },
): Promise<Result<{ readonly sessionId: SessionId }, StopReplacementRefusal>> {
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  const { database, clock } = context;
  return database.decide<{ readonly sessionId: SessionId }, StopReplacementRefusal>(async (trx) => {
    const held = await lockReplacement(context, trx, right, request.roundId);
    if (!held.ok) return held;
    const at = clock();
    const round = held.value;
    const sessionId = round.movesSessionId;
    await closeReplacement(context, trx, round, { by: right.actor.personId, at, status: 'withdrawn' });
    const session = await findSession(trx, sessionId);
    await recordAudit(trx, {
      at,
      actor: right.actor,
      action: 'replacement.stopped',
      subjectKind: 'round',
      subjectId: round.id,
      trajectoryId: round.trajectoryId,
      reason: reason.value,
      details: { number: session?.number ?? null },
    });
    await mailReplacementStopped(trx, { sessionId, by: right.actor }, at);
    return accept({ sessionId });
  });
}

/** The open round about the session of the right, held. */
export async function lockReplacement(
  { database }: Pick<Context, 'database'>,
  trx: Trx,
  right: HostRight,
  roundId: RoundId,
): Promise<Result<ReplacementRound, StopReplacementRefusal>> {
  const round = await lockAnyOpenRound(database, trx, roundId, right.trajectoryId);
  if (!round.ok) return round;
  const { movesSessionId } = round.value;
  if (movesSessionId === undefined || movesSessionId !== right.sessionId) {
    return refuse({ code: 'ROUND_NOT_FOUND' });
  }
  return accept({ ...round.value, movesSessionId });
}
