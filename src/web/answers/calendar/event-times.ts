import ICAL from 'ical.js';
import type { BusyTime } from './busy.ts';
import { AMSTERDAM, knownZone, momentIn, naive, type WallTime, wallOf, wallTimeAt } from './zones.ts';

const DAY = 86_400_000;
/** Steps of one rule, and of all rules together; a daily appointment takes a century for the first. */
const MOST_STEPS = 40_000;
const MOST_STEPS_IN_ALL = 200_000;

/** A moment of a calendar: local time with its zone. `zone` may be one that the calendar describes itself. */
interface Stamp {
  readonly wall: WallTime;
  readonly zone: string | ICAL.Timezone;
  readonly isDate: boolean;
}

/** One VEVENT as far as it says when. */
export interface Appointment {
  readonly uid: string;
  readonly start: Stamp;
  readonly lengthMillis: number;
  readonly isBusy: boolean;
  readonly rules: readonly ICAL.Recur[];
  readonly alsoOn: readonly { readonly start: Stamp; readonly lengthMillis: number | undefined }[];
  readonly notOn: readonly Stamp[];
  /** The occurrence that this one stands in the place of, and whether all later ones follow it. */
  readonly replaces: { readonly stamp: Stamp; readonly andFuture: boolean } | undefined;
}

interface Found {
  readonly busy: readonly BusyTime[];
  readonly unread: number;
}

let keyless = 0;

/** @throws what ical.js throws on values that are none, or TypeError when there is no start. */
export function appointmentIn(event: ICAL.Component): Appointment {
  const start = stampOf(event, 'dtstart');
  if (start === undefined) throw new TypeError('An appointment without a start.');
  const replaced = stampOf(event, 'recurrence-id');
  const word = (name: string) => String(event.getFirstPropertyValue(name) ?? '').toUpperCase();
  keyless += 1;
  return {
    uid: String(event.getFirstPropertyValue('uid') ?? `no key ${keyless}`),
    start,
    lengthMillis: lengthOf(event, start),
    isBusy:
      word('transp') !== 'TRANSPARENT' &&
      word('status') !== 'CANCELLED' &&
      !['FREE', 'WORKINGELSEWHERE'].includes(word('x-microsoft-cdo-busystatus')),
    rules: event.getAllProperties('rrule').map((rule) => recurIn(rule.getFirstValue())),
    alsoOn: event.getAllProperties('rdate').flatMap(additions),
    notOn: event
      .getAllProperties('exdate')
      .flatMap((property) => property.getValues().map((value) => stampIn(property, timeIn(value)))),
    replaces: replaced && {
      stamp: replaced,
      andFuture: event.getFirstProperty('recurrence-id')?.getFirstParameter('range') === 'THISANDFUTURE',
    },
  };
}

function lengthOf(event: ICAL.Component, start: Stamp): number {
  const end = stampOf(event, 'dtend');
  if (end !== undefined) {
    // Whole days are counted in days; times in time, so that an hour stays an hour when the clock changes
    const length = start.isDate ? naive(end.wall) - naive(start.wall) : momentOf(end) - momentOf(start);
    return Math.max(0, length);
  }
  const duration = event.getFirstPropertyValue('duration');
  if (duration instanceof ICAL.Duration) return Math.max(0, duration.toSeconds() * 1000);
  return start.isDate ? DAY : 0;
}

function additions(property: ICAL.Property): Appointment['alsoOn'] {
  return property.getValues().map((value) => {
    if (!(value instanceof ICAL.Period)) {
      return { start: stampIn(property, timeIn(value)), lengthMillis: undefined };
    }
    return {
      start: stampIn(property, value.start),
      lengthMillis: Math.max(0, value.getDuration().toSeconds() * 1000),
    };
  });
}

function stampOf(event: ICAL.Component, name: string): Stamp | undefined {
  const property = event.getFirstProperty(name);
  return property === null ? undefined : stampIn(property, timeIn(property.getFirstValue()));
}

function stampIn(property: ICAL.Property, time: ICAL.Time): Stamp {
  const { year, month, day, hour, minute, second, isDate } = time;
  const wall = isDate ? { ...MIDNIGHT, year, month, day } : { year, month, day, hour, minute, second };
  if (Number.isNaN(naive(wall))) throw new TypeError('No day of the calendar.');
  return { wall, zone: isDate ? AMSTERDAM : zoneOf(property, time), isDate };
}

const MIDNIGHT = { hour: 0, minute: 0, second: 0 } as const;

/** A known name wins from what the calendar itself says of the zone: those descriptions are often old or wrong. */
function zoneOf(property: ICAL.Property, time: ICAL.Time): Stamp['zone'] {
  const name = property.getFirstParameter('tzid');
  if (name === undefined || name === '') return time.zone === ICAL.Timezone.utcTimezone ? 'UTC' : AMSTERDAM;
  const known = knownZone(name);
  if (known !== undefined) return known;
  const described = rootOf(property)
    ?.getAllSubcomponents('vtimezone')
    .find((zone) => zone.getFirstPropertyValue('tzid') === name);
  return described === undefined ? AMSTERDAM : new ICAL.Timezone(described);
}

function rootOf(property: ICAL.Property): ICAL.Component | undefined {
  let component: ICAL.Component | null = property.parent;
  while (component?.parent) component = component.parent;
  return component ?? undefined;
}

function momentOf({ wall, zone }: Stamp): number {
  if (typeof zone === 'string') return momentIn(zone, wall);
  return naive(wall) - zone.utcOffset(timeOf(wall, false)) * 1000;
}

function timeIn(value: unknown): ICAL.Time {
  if (value instanceof ICAL.Time) return value;
  throw new TypeError('No moment.');
}

function recurIn(value: unknown): ICAL.Recur {
  if (value instanceof ICAL.Recur) return value;
  throw new TypeError('No rule.');
}

/** Finds what is busy between two moments. Remembers how much work was done for all calendars together. */
export class EventTimes {
  readonly #from: number;
  readonly #until: number;
  #steps = 0;

  constructor(from: number, until: number) {
    this.#from = from;
    this.#until = until;
  }

  /** Appointments with one key: the one that recurs, and those that stand in the place of an occurrence of it. */
  of(appointments: readonly Appointment[]): Found {
    const busy: BusyTime[] = [];
    let unread = 0;
    const replacements = appointments.filter((one) => one.replaces !== undefined);
    for (const one of appointments) {
      try {
        if (one.replaces !== undefined) this.#add(busy, one, one.start, one.lengthMillis);
        else this.#addOccurrences(busy, one, replacements);
      } catch {
        // A rule that makes no sense, or takes too long
        unread += 1;
      }
    }
    return { busy, unread };
  }

  /** RFC 5545, 3.6.4: times without appointments, as some offices publish them. */
  ofFreeBusy(component: ICAL.Component): Found {
    const busy: BusyTime[] = [];
    let unread = 0;
    for (const property of component.getAllProperties('freebusy')) {
      if (String(property.getFirstParameter('fbtype') ?? '').toUpperCase() === 'FREE') continue;
      try {
        for (const { start, lengthMillis } of additions(property)) {
          this.#keep(busy, momentOf(start), lengthMillis ?? 0, false);
        }
      } catch {
        unread += 1;
      }
    }
    return { busy, unread };
  }

  #addOccurrences(busy: BusyTime[], one: Appointment, replacements: readonly Appointment[]): void {
    const notOn = [...one.notOn, ...replacements.flatMap(({ replaces }) => replaces?.stamp ?? [])];
    const moments = new Set(notOn.filter(({ isDate }) => !isDate).map(momentOf));
    const days = new Set(
      notOn.filter(({ isDate }) => isDate || one.start.isDate).map(({ wall }) => dayOf(wall)),
    );
    const seen = new Set<number>();
    const occur = (start: Stamp, lengthMillis: number) => {
      const moment = momentOf(start);
      if (seen.has(moment)) return;
      seen.add(moment);
      if (moments.has(moment) || days.has(dayOf(start.wall))) return;
      this.#addFollowing(busy, one, { start, moment, lengthMillis }, replacements);
    };
    occur(one.start, one.lengthMillis);
    for (const addition of one.alsoOn) occur(addition.start, addition.lengthMillis ?? one.lengthMillis);
    for (const rule of one.rules) {
      for (const wall of this.#wallsOf(rule, one.start)) occur({ ...one.start, wall }, one.lengthMillis);
    }
  }

  /** An occurrence, or what has become of it when an earlier one was changed together with all later ones. */
  #addFollowing(
    busy: BusyTime[],
    one: Appointment,
    occurrence: { readonly start: Stamp; readonly moment: number; readonly lengthMillis: number },
    replacements: readonly Appointment[],
  ): void {
    const leader = replacements
      .filter(({ replaces }) => replaces?.andFuture && momentOf(replaces.stamp) < occurrence.moment)
      .toSorted((left, right) => replacedAt(left) - replacedAt(right))
      .at(-1);
    if (leader?.replaces === undefined) {
      this.#add(busy, one, occurrence.start, occurrence.lengthMillis);
      return;
    }
    const shift = naive(leader.start.wall) - naive(leader.replaces.stamp.wall);
    const wall = wallOf(naive(occurrence.start.wall) + shift);
    this.#add(busy, leader, { ...leader.start, wall }, leader.lengthMillis);
  }

  /** Local times of a rule up to the end of what is looked at; the rule is counted in local time, as people mean it. */
  *#wallsOf(rule: ICAL.Recur, start: Stamp): Generator<WallTime> {
    const own = rule.clone();
    if (own.until !== null) own.until = timeOf(untilOf(own.until, start), start.isDate);
    const iterator = own.iterator(timeOf(start.wall, start.isDate));
    for (let steps = 0; ; steps += 1) {
      const next = iterator.next();
      if (!next) return;
      this.#steps += 1;
      if (steps > MOST_STEPS || this.#steps > MOST_STEPS_IN_ALL) throw new RangeError('A rule without end.');
      const { year, month, day, hour, minute, second } = next;
      const wall = { year, month, day, hour, minute, second };
      if (naive(wall) > this.#until + 2 * DAY) return;
      yield wall;
    }
  }

  #add(busy: BusyTime[], { isBusy }: Appointment, start: Stamp, lengthMillis: number): void {
    if (!isBusy) return;
    // Long before or after: not worth looking up the zone
    const about = naive(start.wall);
    if (about + lengthMillis < this.#from - 2 * DAY || about > this.#until + 2 * DAY) return;
    const from = momentOf(start);
    const until = start.isDate
      ? momentIn(AMSTERDAM, wallOf(naive(start.wall) + lengthMillis))
      : from + lengthMillis;
    this.#keep(busy, from, until - from, start.isDate);
  }

  #keep(busy: BusyTime[], startsAt: number, lengthMillis: number, isAllDay: boolean): void {
    const endsAt = startsAt + lengthMillis;
    if (lengthMillis > 0 && startsAt < this.#until && endsAt > this.#from) {
      busy.push({ startsAt, endsAt, isAllDay });
    }
  }
}

function replacedAt({ replaces }: Appointment): number {
  return replaces === undefined ? 0 : momentOf(replaces.stamp);
}

/** The last local time of a rule: given in UTC as the standard asks, or local as many programs do. */
function untilOf(until: ICAL.Time, start: Stamp): WallTime {
  const { year, month, day, hour, minute, second, isDate } = until;
  if (isDate) return { year, month, day, hour: 23, minute: 59, second: 59 };
  const wall = { year, month, day, hour, minute, second };
  if (until.zone !== ICAL.Timezone.utcTimezone) return wall;
  const moment = naive(wall);
  if (typeof start.zone === 'string') return wallTimeAt(start.zone, moment);
  return wallOf(moment + start.zone.utcOffset(timeOf(wall, false)) * 1000);
}

function timeOf(wall: WallTime, isDate: boolean): ICAL.Time {
  const data = isDate ? { ...wall, ...MIDNIGHT, isDate } : { ...wall, isDate };
  return new ICAL.Time(data, ICAL.Timezone.localTimezone);
}

function dayOf({ year, month, day }: WallTime): string {
  return `${year}-${month}-${day}`;
}
