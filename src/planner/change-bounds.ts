/**
 * What any plan needs at least of the sessions still to choose, when answers may be changed: per participant the
 * fewest absences, in all the fewest absences, and the fewest changes that reach the fewest present. The absences also
 * say why a problem has no plan (infeasibility.ts).
 */
import { fewestOf, MANY } from './absence-counts.ts';
import { firstFrom } from './chains.ts';
import type { CompactModel } from './compact-model.ts';

/** What a slot needs at one session. */
export type NeedyStop = {
  readonly day: number;
  /** See absence-counts.ts. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
  readonly absences: number;
  /** So many more must come. */
  readonly short: number;
};

/** A slot at one session, as it would be with answers changed. */
export type ChangeableStop = NeedyStop & {
  /** Number of the slot among the open ones. */
  readonly slot: number;
  readonly absent: number;
  /** Hosts who can receive the group here as the answers are. */
  readonly able: number;
  /** Hosts who could receive the group here if they came. */
  readonly ableIfYes: number;
};

export type NeededAfter = {
  readonly short: number;
  readonly absences: number;
  /** Per participant, see absence-counts.ts. */
  readonly first: number;
  readonly second: number;
  readonly third: number;
};

export type ChangeLayer<Stop extends NeedyStop = ChangeableStop> = {
  readonly stops: readonly Stop[];
  readonly days: readonly number[];
  readonly firstStop: readonly number[];
  /** Per day: of the sessions after this one; undefined where no session can follow in time. */
  readonly after: readonly (NeededAfter | undefined)[];
};

type Spaced = Pick<CompactModel<string, string>, 'minGap' | 'maxGap'>;

/** The layers of the sessions, each knowing what comes after it. */
export function changeLayers<Stop extends NeedyStop>(
  model: Spaced,
  stopsOf: readonly (readonly Stop[])[],
): readonly ChangeLayer<Stop>[] {
  const layers: ChangeLayer<Stop>[] = [];
  let later: ChangeLayer<Stop> | undefined;
  for (const stops of stopsOf.toReversed()) {
    const next = later;
    const { days, firstStop } = byDay(stops);
    const after = days.map((day) => neededAfter(model, next, day));
    later = { stops, days, firstStop, after };
    layers.unshift(later);
  }
  return layers;
}

/** The least that the sessions from `later` on need when the one before is on this day. */
export function neededAfter(
  { minGap, maxGap }: Spaced,
  later: ChangeLayer<NeedyStop> | undefined,
  day: number,
): NeededAfter | undefined {
  if (later === undefined) return { short: 0, absences: 0, first: 0, second: 0, third: 0 };
  let short = Infinity;
  let absences = Infinity;
  let [first, second, third] = [MANY, MANY, MANY];
  for (let at = firstFrom(later.days, day + minGap); at < later.days.length; at += 1) {
    if ((later.days[at] ?? 0) - day > maxGap) break;
    const then = later.after[at];
    if (then === undefined) continue;
    for (let index = later.firstStop[at] ?? 0; index < (later.firstStop[at + 1] ?? 0); index += 1) {
      const stop = later.stops[index];
      if (stop === undefined) continue;
      short = Math.min(short, then.short + stop.short);
      absences = Math.min(absences, then.absences + stop.absences);
      first = fewestOf(first, then.first + stop.first);
      second = fewestOf(second, then.second + stop.second);
      third = fewestOf(third, then.third + stop.third);
    }
  }
  return short === Infinity ? undefined : { short, absences, first, second, third };
}

function byDay(stops: readonly NeedyStop[]): Pick<ChangeLayer<NeedyStop>, 'days' | 'firstStop'> {
  const days: number[] = [];
  const firstStop: number[] = [];
  for (const [index, { day }] of stops.entries()) {
    if (days.at(-1) === day) continue;
    days.push(day);
    firstStop.push(index);
  }
  return { days, firstStop: [...firstStop, stops.length] };
}

/** Less the stops on whose day another needs no change that they do not need. */
export function withoutNeedier(stops: readonly ChangeableStop[]): readonly ChangeableStop[] {
  const sameDay = Map.groupBy(stops, ({ day }) => day);
  return stops.filter(
    (stop) => !(sameDay.get(stop.day) ?? []).some((other) => other !== stop && needsNoMore(other, stop)),
  );
}

function needsNoMore(other: ChangeableStop, stop: ChangeableStop): boolean {
  if (!isNoHarder(other, stop) || (stop.ableIfYes & ~other.ableIfYes) !== 0) return false;
  return !isAlike(other, stop) || other.ableIfYes !== stop.ableIfYes || other.slot < stop.slot;
}

/** Whether no plan needs the stop as the answers are, if it can have the other: of two that are alike the first. */
export function needsNoMoreAsIs(other: ChangeableStop, stop: ChangeableStop): boolean {
  return isNoHarder(other, stop) && (!isAlike(other, stop) || other.slot < stop.slot);
}

function isNoHarder(other: ChangeableStop, stop: ChangeableStop): boolean {
  return (other.absent & ~stop.absent) === 0 && (stop.able & ~other.able) === 0;
}

function isAlike(other: ChangeableStop, stop: ChangeableStop): boolean {
  return other.absent === stop.absent && other.able === stop.able;
}
