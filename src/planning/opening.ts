import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import type { Context } from '../database/context.ts';
import { lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import { newId, type ParticipantId, type RoundId, type SlotId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import type { Instant } from '../shared/time.ts';
import type { CandidateSlot, Period } from './candidate-slots.ts';
import { draftRound } from './drafting.ts';
import type { OpenRoundRefusal } from './errors.ts';
import { lockRefusal } from './locking.ts';
import type { RoundSettings } from './round-settings.ts';
import { switchedSlots } from './rules.ts';
import { insertSlots, putLock } from './slot-store.ts';
import { appendChange, insertRound } from './store.ts';
import type { OpenRound, RoundSlot } from './types.ts';
import { putHostWish } from './wish-store.ts';
import { hostWishRefusal } from './wishes.ts';

/** A slot that the guide switched on or off by hand; slots that are not named follow their marks. */
export interface SwitchedSlot {
  /** Which slot: no two of a round start at once. */
  readonly startsAt: Instant;
  readonly offered: boolean;
}

/** Agreed before the round opens: when a session is, at whose, or both. */
export interface AgreedSession {
  readonly sessionNumber: number;
  readonly startsAt: Instant | undefined;
  readonly hostId: ParticipantId | undefined;
}

/** What a guide fills in to open a round: settings, and what the group knows already. */
export interface RoundRequest extends RoundSettings {
  /** The last one counts when a slot is named twice. */
  readonly switched?: readonly SwitchedSlot[];
  readonly locks?: readonly AgreedSession[];
  readonly hostWishes?: readonly { readonly participantId: ParticipantId; readonly period: Period }[];
}

/**
 * Opens a planning round for the sessions of the current cycle that have no date yet. Slots on days that block are
 * kept as withheld, with their marks; the others are offered; what was switched by hand is as it was switched. What the
 * group knows already is locked, and wished, in the same decision: all of it, or nothing. Refusals about what was filled
 * in name the field.
 */
export function openRound(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  { switched = [], locks = [], hostWishes = [], ...given }: RoundRequest,
): Promise<Result<OpenRound, OpenRoundRefusal>> {
  return database.decide<OpenRound, OpenRoundRefusal>(
    async (trx) => {
      // Confirming a plan holds the same row first: what is still to plan stays as it is meanwhile.
      await lockRow(database, trx, 'trajectories', trajectoryId);
      const draft = await draftRound(trx, trajectoryId, given);
      if (!draft.ok) return draft;
      const { cycle, task, settings } = draft.value;
      const candidates = switchedSlots(draft.value.slots, switched);
      if (!candidates.ok) return candidates;

      const now = clock();
      const round: OpenRound = {
        ...settings,
        id: newId<RoundId>(),
        status: 'open',
        trajectoryId,
        cycleId: cycle.id,
        fixedSessionId: task.fixedSession.id,
        movesSessionId: undefined,
        firstSessionNumber: task.firstSessionNumber,
        sessionsToPlan: task.sessionsToPlan,
        version: 0,
        openedAt: now,
        openedBy: actor.personId,
      };
      await insertRound(trx, round);
      const slots = candidates.value.map((slot) => toRoundSlot(round.id, slot));
      await insertSlots(trx, slots);
      const refusal =
        (await putAgreed(trx, round, slots, locks)) ?? (await putWishes(trx, round, hostWishes));
      if (refusal !== undefined) return refuse(refusal);
      await recordAudit(trx, {
        at: now,
        actor,
        action: 'round.opened',
        subjectKind: 'round',
        subjectId: round.id,
        trajectoryId,
        details: { sessions: task.sessionsToPlan, slots: slots.length },
      });
      const change = {
        roundId: round.id,
        kind: 'opened',
        changedBy: actor.personId,
        changedAt: now,
      } as const;
      return accept({ ...round, version: await appendChange(database, trx, change) });
    },
    { ROUND_ALREADY_OPEN: { code: 'ROUND_ALREADY_OPEN' } },
  );
}

/** Locks what was agreed, or says why not. The first lock that cannot be is named by its session. */
async function putAgreed(
  trx: Trx,
  round: OpenRound,
  slots: readonly RoundSlot[],
  locks: readonly AgreedSession[],
): Promise<OpenRoundRefusal | undefined> {
  const seen = new Set<number>();
  for (const { sessionNumber, startsAt, hostId } of locks) {
    if (seen.has(sessionNumber)) return { code: 'SESSION_LOCKED_TWICE', field: 'locks', sessionNumber };
    seen.add(sessionNumber);
    const slotId = slots.find((slot) => slot.startsAt === startsAt)?.id;
    if (startsAt !== undefined && slotId === undefined) {
      return { code: 'NO_SUCH_CANDIDATE', field: 'locks', startsAt };
    }
    const lock = { sessionNumber, slotId, hostId };
    const refusal = await lockRefusal(trx, round, lock);
    if (refusal !== undefined) return 'field' in refusal ? { ...refusal, field: 'locks' } : refusal;
    await putLock(trx, { roundId: round.id, ...lock });
  }
  return undefined;
}

async function putWishes(
  trx: Trx,
  round: OpenRound,
  hostWishes: NonNullable<RoundRequest['hostWishes']>,
): Promise<OpenRoundRefusal | undefined> {
  const seen = new Set<ParticipantId>();
  for (const wish of hostWishes) {
    if (seen.has(wish.participantId)) return { code: 'HOST_WISH_TWICE', field: 'hostWishes' };
    seen.add(wish.participantId);
    const refusal = await hostWishRefusal(trx, round, wish);
    if (refusal !== undefined) return { ...refusal, field: 'hostWishes' };
    await putHostWish(trx, round.trajectoryId, { roundId: round.id, ...wish });
  }
  return undefined;
}

function toRoundSlot(roundId: RoundId, { startsAt, endsAt, offered, marks }: CandidateSlot): RoundSlot {
  const state = offered ? 'offered' : 'withheld';
  return { id: newId<SlotId>(), roundId, startsAt, endsAt, state, facilitator: 'available', marks };
}
