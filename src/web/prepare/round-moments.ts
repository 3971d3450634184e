import type { RoundWallFragment } from '../gql/graphql.ts';
import { prepareTexts } from '../texts/nl-prepare.ts';
import { roundTexts } from '../texts/nl-round.ts';
import type { Moment } from './calendar-view.ts';

/** What a tick in the calendar of a round means: it takes part, or the facilitator can come. */
export type MomentsMode = 'offered' | 'facilitator';

/**
 * The slots of a round as moments. `pending` is what was pressed and is not saved yet. In `plannable` those are on that
 * take part and at which the facilitator can come.
 */
export function roundMoments(
  round: Pick<RoundWallFragment, 'slots' | 'locks'>,
  mode: MomentsMode | 'plannable',
  pending: ReadonlyMap<string, boolean>,
): readonly Moment[] {
  const lockedFor = new Map(
    round.locks.flatMap((lock) => (lock.slot ? [[lock.slot.id, lock.sessionNumber]] : [])),
  );
  const shown = mode === 'facilitator' ? round.slots.filter(({ state }) => state === 'OFFERED') : round.slots;
  return shown.map((slot) => {
    const number = lockedFor.get(slot.id);
    return {
      key: slot.id,
      startsAt: slot.startsAt,
      endsAt: slot.endsAt,
      date: slot.date,
      dayPart: slot.dayPart,
      marks: slot.marks,
      isOn: pending.get(slot.id) ?? isOnIn(mode, slot),
      note:
        [
          ...(slot.state === 'STRUCK' ? [prepareTexts.running.struck] : []),
          ...(mode === 'offered' && !slot.facilitatorAvailable ? [roundTexts.facilitatorNo] : []),
          ...(number === undefined ? [] : [prepareTexts.running.lockedFor(number)]),
        ].join(', ') || undefined,
    };
  });
}

function isOnIn(mode: MomentsMode | 'plannable', slot: RoundWallFragment['slots'][number]): boolean {
  switch (mode) {
    case 'offered':
      return slot.state === 'OFFERED';
    case 'facilitator':
      return slot.facilitatorAvailable;
    case 'plannable':
      return slot.state === 'OFFERED' && slot.facilitatorAvailable;
    default:
      return mode satisfies never;
  }
}
