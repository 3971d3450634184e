import type { Actor, HostRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { type HostAnswer, type HostTurn, swapTurns } from '../hosting/rules.ts';
import { mailSwapAsked, mailSwapDeclined } from '../notifications/swap-mails.ts';
import type { HostSwapId, ParticipantId, SessionId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import { listAbsences } from './absence-store.ts';
import type { AnswerSwapRefusal, AskSwapRefusal } from './errors.ts';
import { exchangeTurns, listTakingPart, turnOf } from './host-swap.ts';
import { readReason, swapState } from './rules.ts';
import { lockTrajectory } from './session-change-store.ts';
import { holdSession, type SeenSession, stillToCome } from './session-decision.ts';
import { listSessionsByIds } from './store.ts';
import { closeSwap, findSwap, insertSwap, listSwapsOfSessions } from './swap-store.ts';
import type { HostSwap, Session } from './types.ts';

/**
 * The host of one session asks the host of another to change places. Nothing changes until the other agrees; both the other
 * and their secretary are mailed. The right is that of the session whose host asks.
 */
export async function askSwap(
  context: Context,
  right: HostRight,
  request: {
    readonly version: number;
    readonly other: SeenSession;
    readonly reason?: string | null | undefined;
  },
): Promise<Result<HostSwap, AskSwapRefusal>> {
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  return context.database.decide<HostSwap, AskSwapRefusal>(
    async (trx) => {
      const seen = { sessionId: right.sessionId, version: request.version };
      const one = await holdSession(context, trx, right.trajectoryId, seen);
      if (!one.ok) return one;
      const other = await holdSession(context, trx, right.trajectoryId, request.other);
      if (!other.ok) return other;
      const { now } = one.value;
      const asking = stillToCome(one.value.session, now);
      if (!asking.ok) return asking;
      const asked = stillToCome(other.value.session, now);
      if (!asked.ok) return asked;
      const possible = await canSwap(trx, [asking.value, asked.value], asking.value.hostId, now);
      if (!possible.ok) return possible;
      await closeLapsed(trx, [asking.value, asked.value], now);
      const swap = await insertSwap(trx, {
        asking: { ...asking.value, hostId: possible.value.first },
        asked: { ...asked.value, hostId: possible.value.second },
        reason: reason.value,
        askedBy: right.actor.personId,
        askedAt: now,
      });
      await log(trx, { swap, actor: right.actor, action: 'swap.asked', now }, [asking.value, asked.value]);
      await mailSwapAsked(trx, { asking: asking.value, asked: asked.value }, now);
      return accept(swap);
    },
    { SWAP_ALREADY_OPEN: { code: 'SWAP_ALREADY_OPEN' } },
  );
}

/** The other host, or the guide, agrees: both turns are exchanged in one step. The right is that of the session that was asked. */
export function agreeToSwap(
  context: Context,
  right: HostRight,
  swapId: HostSwapId,
): Promise<Result<HostSwap, AnswerSwapRefusal>> {
  return closeOpen(context, right, swapId, 'asked', async (trx, { sessions, swap }, now) => {
    const possible = await canSwap(trx, sessions, sessions[1].hostId, now);
    if (!possible.ok) return possible;
    await closeSwap(trx, swapId, { status: 'agreed', by: right.actor.personId, at: now });
    await exchangeTurns(trx, sessions, { actor: right.actor, reason: undefined, now });
    return accept({ ...swap, status: 'agreed' });
  });
}

/** The other host would rather not; who asked is told. */
export function declineSwap(
  context: Context,
  right: HostRight,
  swapId: HostSwapId,
): Promise<Result<HostSwap, AnswerSwapRefusal>> {
  return closeOpen(context, right, swapId, 'asked', async (trx, { sessions, swap }, now) => {
    await closeSwap(trx, swapId, { status: 'declined', by: right.actor.personId, at: now });
    const [asking, asked] = sessions;
    await log(trx, { swap, actor: right.actor, action: 'swap.declined', now }, sessions);
    await mailSwapDeclined(trx, { asking, asked }, now);
    return accept({ ...swap, status: 'declined' });
  });
}

/** Who asked takes it back. The right is that of the session whose host asked. */
export function withdrawSwap(
  context: Context,
  right: HostRight,
  swapId: HostSwapId,
): Promise<Result<HostSwap, AnswerSwapRefusal>> {
  return closeOpen(context, right, swapId, 'asking', async (trx, { sessions, swap }, now) => {
    await closeSwap(trx, swapId, { status: 'withdrawn', by: right.actor.personId, at: now });
    await log(trx, { swap, actor: right.actor, action: 'swap.withdrawn', now }, sessions);
    return accept({ ...swap, status: 'withdrawn' });
  });
}

type Closing = (
  trx: Trx,
  held: { readonly swap: HostSwap; readonly sessions: readonly [Session, Session] },
  now: Instant,
) => Promise<Result<HostSwap, AnswerSwapRefusal>>;

/** Holds the trajectory: of two who answer at once the second finds it closed. */
function closeOpen(
  { database, clock }: Context,
  right: HostRight,
  swapId: HostSwapId,
  side: 'asking' | 'asked',
  close: Closing,
): Promise<Result<HostSwap, AnswerSwapRefusal>> {
  return database.decide<HostSwap, AnswerSwapRefusal>(async (trx) => {
    await lockTrajectory(database, trx, right.trajectoryId);
    const now = clock();
    const swap = await findSwap(trx, swapId);
    if (swap?.[side].sessionId !== right.sessionId) return refuse({ code: 'SWAP_NOT_FOUND' });
    const ids: readonly SessionId[] = [swap.asking.sessionId, swap.asked.sessionId];
    const sessions = await listSessionsByIds(trx, ids);
    const state = swapState(swap, sessions, now);
    if (state !== 'open') return refuse({ code: 'SWAP_CLOSED', state });
    const [one, other] = ids.map((id) => sessions.find((session) => session.id === id));
    if (one === undefined || other === undefined) return refuse({ code: 'SWAP_NOT_FOUND' });
    return close(trx, { swap, sessions: [one, other] }, now);
  });
}

/**
 * By the rotation over the whole cycle. Who answers cannot receive the group at a session that they said not to come to; that of the
 * other host is not looked at, as a refusal would tell it.
 */
async function canSwap(
  trx: Trx,
  [one, other]: readonly [Session, Session],
  speaking: ParticipantId | undefined,
  now: Instant,
) {
  const absences = await listAbsences(trx, [one.id, other.id]);
  const takesPartIn = await listTakingPart(trx, [one, other]);
  const answerOf = (host: ParticipantId, turn: HostTurn<ParticipantId>): HostAnswer => {
    const isAbsent = absences.some(
      ({ sessionId, participantId }) => sessionId === turn.session && participantId === host,
    );
    const isElsewhere = !takesPartIn(host, turn.session);
    return {
      attendance: isElsewhere || (isAbsent && host === speaking) ? 'no' : 'yes',
      cannotReceive: false,
    };
  };
  const turns = swapTurns(turnOf(one), turnOf(other), now, answerOf);
  if (!turns.ok) return turns;
  const [first, second] = [one.hostId, other.hostId];
  if (first === undefined || second === undefined) throw new TypeError('A swap of turns without hosts.');
  return accept({ first, second });
}

/** So that requests which lapsed long ago do not stand in the way of a new one. */
async function closeLapsed(trx: Trx, sessions: readonly Session[], now: Instant): Promise<void> {
  const swaps = await listSwapsOfSessions(
    trx,
    sessions.map(({ id }) => id),
  );
  for (const swap of swaps.filter(({ status }) => status === 'open')) {
    const both = await listSessionsByIds(trx, [swap.asking.sessionId, swap.asked.sessionId]);
    if (swapState(swap, both, now) === 'lapsed') {
      await closeSwap(trx, swap.id, { status: 'lapsed', by: undefined, at: now });
    }
  }
}

async function log(
  trx: Trx,
  {
    swap,
    actor,
    action,
    now,
  }: {
    readonly swap: HostSwap;
    readonly actor: Actor;
    readonly action: string;
    readonly now: Instant;
  },
  sessions: readonly [Session, Session],
): Promise<void> {
  await recordAudit(trx, {
    at: now,
    actor,
    action,
    subjectKind: 'swap',
    subjectId: swap.id,
    trajectoryId: swap.trajectoryId,
    details: { numbers: sessions.map(({ number }) => number) },
  });
}
