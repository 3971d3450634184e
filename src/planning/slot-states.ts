import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { reviseHolds } from '../calendar/holds.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import type { RoundId, SlotId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { MAX_SLOTS } from './candidate-slots.ts';
import { lockAnyOpenRound } from './deciding.ts';
import type { SlotsRefusal } from './errors.ts';
import { slotsNotOfRound, updateFacilitator, updateSlotStates } from './slot-store.ts';
import { appendChange } from './store.ts';
import type { RoundChangeKind, SlotState } from './types.ts';

type Outcome = Promise<Result<{ readonly version: number }, SlotsRefusal>>;

/**
 * Offers slots, withholds them or strikes them out, 1 to {@link MAX_SLOTS} at once, all or nothing; a withheld holiday
 * can be offered. Answers to them stay. Slots that are in that state already change nothing. Gives the round's version.
 */
export function setSlotStates(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
  slotIds: readonly SlotId[],
  state: SlotState,
): Outcome {
  return changeSlots(context, right, roundId, slotIds, {
    kind: 'slotsChanged',
    details: { state },
    write: (trx, ids) => updateSlotStates(trx, roundId, ids, state),
  });
}

/** Says on which slots the facilitator (begeleider) can come; otherwise as {@link setSlotStates}. */
export function setFacilitatorAvailability(
  context: Context,
  right: GuideRight,
  roundId: RoundId,
  slotIds: readonly SlotId[],
  available: boolean,
): Outcome {
  const facilitator = available ? 'available' : 'unavailable';
  return changeSlots(context, right, roundId, slotIds, {
    kind: 'facilitatorChanged',
    details: { facilitator },
    write: (trx, ids) => updateFacilitator(trx, roundId, ids, facilitator),
  });
}

interface SlotsChange {
  readonly kind: Extract<RoundChangeKind, 'slotsChanged' | 'facilitatorChanged'>;
  readonly details: Readonly<Record<string, string>>;
  /** Gives how many slots became different. */
  write(trx: Trx, slotIds: readonly SlotId[]): Promise<number>;
}

function changeSlots(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  slotIds: readonly SlotId[],
  { kind, details, write }: SlotsChange,
): Outcome {
  return database.decide<{ readonly version: number }, SlotsRefusal>(async (trx) => {
    if (slotIds.length < 1 || slotIds.length > MAX_SLOTS) {
      return refuse({ code: 'INVALID_SLOT_COUNT', field: 'slotIds', maxSlots: MAX_SLOTS });
    }
    const round = await lockAnyOpenRound(database, trx, roundId, trajectoryId);
    if (!round.ok) return round;
    const strangers = await slotsNotOfRound(trx, roundId, slotIds);
    if (strangers.length > 0) {
      return refuse({ code: 'SLOT_OF_OTHER_ROUND', field: 'slotIds', slotIds: strangers.slice(0, 10) });
    }
    const slots = await write(trx, slotIds);
    if (slots === 0) return accept({ version: round.value.version });
    const at = clock();
    await reviseHolds(trx, roundId, at);
    await recordAudit(trx, {
      at,
      actor,
      action: `round.${kind}`,
      subjectKind: 'round',
      subjectId: roundId,
      trajectoryId,
      details: { ...details, slots },
    });
    const changedBy = actor.personId;
    return accept({
      version: await appendChange(database, trx, { roundId, kind, changedBy, changedAt: at }),
    });
  });
}
