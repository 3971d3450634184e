import type { GuideRight } from '../access/types.ts';
import { recordAudit } from '../audit/store.ts';
import { reviseHolds } from '../calendar/holds.ts';
import type { Context } from '../database/context.ts';
import type { Trx } from '../database/tables.ts';
import { newId, type RoundId, type SlotId } from '../shared/ids.ts';
import { accept, type Result, refuse } from '../shared/result.ts';
import { listSessionsByIds } from '../trajectories/store.ts';
import type { CandidateSlot } from './candidate-slots.ts';
import { lockOpenRound } from './deciding.ts';
import { candidatesFor, listGroup } from './drafting.ts';
import type { ChangeSettingsRefusal } from './errors.ts';
import type { RoundSettings } from './round-settings.ts';
import { shrinkRefusal, slotStateAfter } from './rules.ts';
import { insertSlots, listSlots, updateSlotMarks } from './slot-store.ts';
import { appendChange, findLastChange, updateSettings } from './store.ts';
import type { OpenRound, RoundSlot } from './types.ts';

/** What is left out stays as it is. */
export interface SettingsChange extends Partial<RoundSettings> {
  /** The round's version that was looked at. */
  readonly version: number;
}

/**
 * Changes the settings of a round that runs. Spacing and attendance may become anything that opening takes. Period,
 * weekdays and day parts may only grow: the slots that come with it are added, and nobody has answered those; all
 * earlier answers stay. Slots that the new spacing leaves outside are withheld, and those it reaches are offered. Of two
 * who change settings at once the second is told so; answers that come in between are no hindrance. Gives the round's
 * version; what changes nothing is no change.
 */
export function changeRoundSettings(
  { database, clock }: Context,
  { actor, trajectoryId }: GuideRight,
  roundId: RoundId,
  { version, ...wanted }: SettingsChange,
): Promise<Result<{ readonly version: number }, ChangeSettingsRefusal>> {
  return database.decide<{ readonly version: number }, ChangeSettingsRefusal>(async (trx) => {
    const locked = await lockOpenRound(database, trx, roundId, trajectoryId);
    if (!locked.ok) return locked;
    const round = locked.value;
    if ((await findLastChange(trx, roundId, 'settingsChanged')) > version) {
      return refuse({ code: 'OUTDATED', currentVersion: round.version });
    }
    const before = settingsOf(round);
    const found = await candidatesFor(trx, { ...before, ...wanted }, await taskOf(trx, round));
    if (!found.ok) return found;
    const { settings, slots } = found.value;
    const shrinks = shrinkRefusal(before, settings);
    if (shrinks !== undefined) return refuse(shrinks);
    if (isSame(before, settings)) return accept({ version: round.version });

    await updateSettings(trx, roundId, settings);
    const { added } = await bringSlots(trx, roundId, slots);
    const at = clock();
    await reviseHolds(trx, roundId, at);
    await recordAudit(trx, {
      at,
      actor,
      action: 'round.settingsChanged',
      subjectKind: 'round',
      subjectId: roundId,
      trajectoryId,
      details: { slots: added },
    });
    const change = { roundId, kind: 'settingsChanged', changedBy: actor.personId, changedAt: at } as const;
    return accept({ version: await appendChange(database, trx, change) });
  });
}

export function settingsOf({ period, weekdays, dayParts, spacing, attendance }: OpenRound): RoundSettings {
  return { period, weekdays, dayParts, spacing, attendance };
}

function isSame(before: RoundSettings, after: RoundSettings): boolean {
  const facts = ({ period, weekdays, dayParts, spacing, attendance }: RoundSettings) => [
    [period.from, period.to],
    weekdays,
    dayParts.map(({ name, starts, ends }) => [name, starts, ends]),
    [spacing.minDays, spacing.targetDays, spacing.maxDays],
    [attendance.minPresent, attendance.maxAbsencesPerParticipant],
  ];
  return JSON.stringify(facts(before)) === JSON.stringify(facts(after));
}

export async function taskOf(
  trx: Trx,
  { fixedSessionId, sessionsToPlan, trajectoryId, firstSessionNumber }: OpenRound,
) {
  const [fixedSession] = await listSessionsByIds(trx, [fixedSessionId]);
  if (fixedSession === undefined) throw new TypeError('A planning round without its fixed session.');
  return { fixedSession, sessionsToPlan, group: await listGroup(trx, trajectoryId, firstSessionNumber) };
}

/** Adds the slots that are new and gives the others their marks as they are now. Gives how many of each there were. */
export async function bringSlots(
  trx: Trx,
  roundId: RoundId,
  candidates: readonly CandidateSlot[],
): Promise<{ readonly added: number; readonly marked: number }> {
  const present = new Map((await listSlots(trx, [roundId])).map((slot) => [slot.startsAt, slot]));
  const added: RoundSlot[] = [];
  let marked = 0;
  for (const { startsAt, endsAt, marks, offered } of candidates) {
    const slot = present.get(startsAt);
    if (slot === undefined) {
      const state = offered ? 'offered' : 'withheld';
      const id = newId<SlotId>();
      added.push({ id, roundId, startsAt, endsAt, state, facilitator: 'available', marks });
    } else if (JSON.stringify(slot.marks) !== JSON.stringify(marks)) {
      await updateSlotMarks(trx, slot.id, marks, slotStateAfter(slot, marks));
      marked += 1;
    }
  }
  if (added.length > 0) await insertSlots(trx, added);
  return { added: added.length, marked };
}
