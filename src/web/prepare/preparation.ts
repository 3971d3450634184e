import type { OpenPlanningRoundInput, RoundSettingsInput } from '../gql/graphql.ts';
import { type Moment, type Series, seriesKey, switchable } from './calendar-view.ts';
import type { Known } from './known-view.ts';
import type { Preview } from './use-preview.ts';

/** What a guide did by hand while preparing a round. */
export interface ByHand extends Known {
  /** Moments switched one by one, by start. */
  readonly switched: ReadonlyMap<string, boolean>;
  /** Series that are off, also for moments that come when the period grows. */
  readonly seriesOff: ReadonlySet<string>;
}

export const NOTHING_BY_HAND: ByHand = {
  switched: new Map(),
  seriesOff: new Set(),
  locks: [],
  wishes: [],
};

/** The moments of a preview as they stand now: what was switched by hand goes before a series, and that before marks. */
export function momentsOf(preview: Preview | undefined, { switched, seriesOff }: ByHand): readonly Moment[] {
  return (preview?.slots ?? []).map(({ startsAt, endsAt, date, dayPart, marks, offered }) => ({
    key: startsAt,
    startsAt,
    endsAt,
    date,
    dayPart,
    marks,
    isOn: switched.get(startsAt) ?? (offered && !seriesOff.has(seriesKey({ date, dayPart }))),
  }));
}

export function withSwitched(byHand: ByHand, moments: readonly Moment[], on: boolean): ByHand {
  return {
    ...byHand,
    switched: new Map([...byHand.switched, ...moments.map(({ key }) => [key, on] as const)]),
  };
}

/** A whole series off or on again; what was switched one by one in it is forgotten. */
export function withSeries(byHand: ByHand, { key, moments }: Series, on: boolean): ByHand {
  const inSeries = new Set(switchable(moments).map((moment) => moment.key));
  const seriesOff = new Set(byHand.seriesOff);
  if (on) seriesOff.delete(key);
  else seriesOff.add(key);
  return {
    ...byHand,
    seriesOff,
    switched: new Map([...byHand.switched].filter(([start]) => !inSeries.has(start))),
  };
}

/** Everything to open the round with; of the moments only those that stand otherwise than their marks say. */
export function openingInput(
  trajectoryId: string,
  settings: RoundSettingsInput,
  preview: Preview,
  byHand: ByHand,
): OpenPlanningRoundInput {
  const offered = new Map(preview.slots.map((slot) => [slot.startsAt, slot.offered]));
  return {
    trajectoryId,
    ...settings,
    switchedSlots: momentsOf(preview, byHand)
      .filter(({ key, isOn }) => isOn !== offered.get(key))
      .map(({ startsAt, isOn }) => ({ startsAt, offered: isOn })),
    locks: byHand.locks.map(({ sessionNumber, momentKey, hostId }) => ({
      sessionNumber,
      startsAt: momentKey ?? null,
      hostId: hostId ?? null,
    })),
    hostWishes: byHand.wishes.map(({ participantId, from, to }) => ({ participantId, period: { from, to } })),
  };
}
