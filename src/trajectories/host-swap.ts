import type { Actor, GuideRight } from '../access/types.ts';
import { NOBODY, recordAudit } from '../audit/store.ts';
import { reviseSessions } from '../calendar/store.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { type HostTurn, swapTurns } from '../hosting/rules.ts';
import { noteSessionChanges } from '../notifications/session-notices.ts';
import type { ParticipantId } from '../shared/ids.ts';
import { accept, type Result } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { SwapHostsRefusal } from './errors.ts';
import { NOTHING_ARRANGED, readReason, takesPart } from './rules.ts';
import { exchangeHosts, updateSession } from './session-change-store.ts';
import { holdSession, type SeenSession, stillToCome } from './session-decision.ts';
import { getSession, listParticipantsByIds } from './store.ts';
import type { Session } from './types.ts';

/**
 * Two hosts of one cycle change places; dates stay. The municipality goes with its wethouder, so both venues are
 * to be announced again, with all that the hosts told of them: the old ones were those of the other host. That both can receive the group then, the
 * guide has heard from them: the answers of the round were given for other turns, and can be months old.
 */
export async function swapHosts(
  context: Context,
  right: GuideRight,
  request: {
    readonly first: SeenSession;
    readonly second: SeenSession;
    readonly reason?: string | null | undefined;
  },
): Promise<Result<readonly [Session, Session], SwapHostsRefusal>> {
  const reason = readReason(request.reason);
  if (!reason.ok) return reason;
  return context.database.decide<readonly [Session, Session], SwapHostsRefusal>(async (trx) => {
    const first = await holdSession(context, trx, right.trajectoryId, request.first);
    if (!first.ok) return first;
    const second = await holdSession(context, trx, right.trajectoryId, request.second);
    if (!second.ok) return second;
    const { now } = first.value;
    for (const { session } of [first.value, second.value]) {
      const toCome = stillToCome(session, now);
      if (!toCome.ok) return toCome;
    }
    const sessions = [first.value.session, second.value.session] as const;
    const takesPartIn = await listTakingPart(trx, sessions);
    const turns = swapTurns(turnOf(sessions[0]), turnOf(sessions[1]), now, (host, { session }) =>
      takesPartIn(host, session) ? ABLE : ELSEWHERE,
    );
    if (!turns.ok) return turns;
    return accept(
      await exchangeTurns(trx, sessions, {
        actor: right.actor,
        reason: reason.value,
        now,
      }),
    );
  });
}

/** In the transaction of who decided it, after the rules have said that it can be. */
export async function exchangeTurns(
  trx: Trx,
  [one, other]: readonly [Session, Session],
  {
    actor,
    reason,
    now,
  }: { readonly actor: Actor; readonly reason: string | undefined; readonly now: Instant },
): Promise<readonly [Session, Session]> {
  await exchangeHosts(trx, one, other);
  await updateSession(trx, one, TO_BE_ARRANGED);
  await updateSession(trx, other, TO_BE_ARRANGED);
  await reviseSessions(trx, [one.id, other.id], now);
  await recordAudit(trx, {
    at: now,
    actor,
    action: 'session.hostsSwapped',
    subjectKind: 'session',
    subjectId: one.id,
    trajectoryId: one.trajectoryId,
    reason,
    details: {
      numbers: [one.number, other.number],
      otherSessionId: other.id,
      // As it became, in the order of the numbers
      hosts: [other.hostId ?? NOBODY, one.hostId ?? NOBODY],
    },
  });
  await noteSessionChanges(trx, [one.id, other.id], { at: now });
  return [await getSession(trx, one.id), await getSession(trx, other.id)];
}

const ABLE = { attendance: 'yes', cannotReceive: false } as const;
/** Joins later, or leaves before. */
const ELSEWHERE = { attendance: 'no', cannotReceive: false } as const;

/** Tells whether the hosts of these sessions take part in the other's too. */
export async function listTakingPart(
  trx: Trx,
  sessions: readonly Session[],
): Promise<(host: ParticipantId, sessionId: string) => boolean> {
  const hosts = await listParticipantsByIds(
    trx,
    sessions.flatMap(({ hostId }) => hostId ?? []),
  );
  return (hostId, sessionId) => {
    const [host, session] = [
      hosts.find(({ id }) => id === hostId),
      sessions.find(({ id }) => id === sessionId),
    ];
    return host !== undefined && session !== undefined && takesPart(host, session);
  };
}
const TO_BE_ARRANGED = { venue: { kind: 'toBeAnnounced' }, hosting: NOTHING_ARRANGED } as const;

/** The turn that a session is, for the rules of the rotation. */
export function turnOf(session: Session): HostTurn<ParticipantId> {
  return {
    session: session.id,
    cycle: session.cycleId,
    startsAt: session.startsAt,
    host: session.hostId ?? null,
  };
}
