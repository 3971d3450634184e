import { createHash } from 'node:crypto';
import type { HostRight } from '../access/types.ts';
import type { Context } from '../database/context.ts';
import type { RoundId, SlotId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { isGuide, MOVE_CONFLICTS, moveWithin } from '../trajectories/session-changes.ts';
import { holdSession, type SeenSession } from '../trajectories/session-decision.ts';
import { findSession } from '../trajectories/store.ts';
import type { Session } from '../trajectories/types.ts';
import type { ChooseReplacementRefusal } from './errors.ts';
import { readReplacementFacts } from './replacement-facts.ts';
import { type AssessedMoment, assessMoment, type ReplacementFacts } from './replacement-problem.ts';
import { lockReplacement } from './replacement-round.ts';
import { rankedMoments } from './replacements.ts';
import { listSlots } from './slot-store.ts';
import { findReplacementRound } from './store.ts';
import type { ReplacementRound, RoundSlot } from './types.ts';

/** A moment that is asked about, as it looks now. */
export interface AskedMoment {
  readonly slot: RoundSlot;
  readonly assessed: AssessedMoment;
  /** Whether it is among those that keep all rules with the answers so far; of them the first is the best. */
  readonly isProposed: boolean;
  /** What whoever chooses it has seen of it; choosing names it. */
  readonly basis: string;
}

export interface AskedMoments {
  readonly round: ReplacementRound;
  /** The best first; those that break a rule come last. */
  readonly moments: readonly AskedMoment[];
}

/**
 * What the group answers about another moment for this session, whatever it answered about that moment before; undefined when it is
 * not asked.
 */
export async function listAskedMoments(
  { database: { db }, clock }: Context,
  right: HostRight,
): Promise<AskedMoments | undefined> {
  const round = await findReplacementRound(db, right.sessionId);
  const session = await findSession(db, right.sessionId);
  if (round === undefined || session === undefined) return undefined;
  const facts = await readReplacementFacts(db, session, clock(), round.id);
  const offered = (await listSlots(db, [round.id])).filter(({ state }) => state === 'offered');
  const ranked = await rankedMoments(facts, offered.length);
  const inOrder = [
    ...ranked.flatMap((moment) => offered.find(({ id }) => id === moment.id) ?? []),
    ...offered.filter(({ id }) => !ranked.some((moment) => moment.id === id)),
  ];
  const moments = inOrder.map((slot, index) => {
    const assessed = assessMoment(facts, slot);
    const basis = basisOf(assessed, facts.session, isGuide(right));
    return { slot, assessed, basis, isProposed: index < ranked.length };
  });
  return { round, moments };
}

/**
 * The same as long as the moment looks the same to whoever looks: a guide sees who answered what, a host numbers alone, which
 * nothing may give away.
 */
function basisOf(
  { startsAt, endsAt, answers, warnings }: AssessedMoment,
  session: ReplacementFacts['session'],
  seesNames: boolean,
): string {
  const counted = Object.entries(Object.groupBy(answers, ({ answer }) => answer))
    .map(([answer, rows]) => [answer, rows.length])
    .toSorted();
  const seen = [startsAt, endsAt, session.id, session.version, warnings, seesNames ? answers : counted];
  return createHash('sha256').update(JSON.stringify(seen)).digest('base64url');
}

export interface ReplacementChoice extends SeenSession {
  readonly roundId: RoundId;
  readonly slotId: SlotId;
  /** Of the moment as it was seen. */
  readonly basis: string;
  readonly reason?: string | null | undefined;
}

/**
 * Moves the session to a moment that was asked about, and ends the round: one step, or nothing. Refused when the session is another
 * than was seen (OUTDATED), or when what was seen of the moment is not so any more (MOMENT_CHANGED); else by the rules of every
 * move.
 */
export function chooseReplacement(
  context: Context,
  right: HostRight,
  { roundId, slotId, basis, reason, ...seen }: ReplacementChoice,
): Promise<Result<Session, ChooseReplacementRefusal>> {
  return context.database.decide<Session, ChooseReplacementRefusal>(async (trx) => {
    const held = await holdSession(context, trx, right.trajectoryId, seen);
    if (!held.ok) return held;
    const round = await lockReplacement(context, trx, right, roundId);
    if (!round.ok) return round;
    const { session, now } = held.value;
    const slot = (await listSlots(trx, [roundId])).find(({ id }) => id === slotId);
    if (slot === undefined) {
      return refuse({ code: 'SLOT_OF_OTHER_ROUND', field: 'slotId', slotIds: [slotId] });
    }
    const facts = await readReplacementFacts(trx, session, now, roundId);
    const isSeen = basis === basisOf(assessMoment(facts, slot), session, isGuide(right));
    if (slot.state !== 'offered' || !isSeen) return refuse({ code: 'MOMENT_CHANGED' });
    const { startsAt, endsAt } = slot;
    const moved = await moveWithin(context, trx, right, { ...seen, startsAt, endsAt, reason });
    return moved.ok ? accept(moved.value) : moved;
  }, MOVE_CONFLICTS);
}
