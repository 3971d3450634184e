import ICAL from 'ical.js';
import { type BusyTime, type CalendarReading, type LookedAt, MOST_CHARACTERS } from './busy.ts';
import { type Appointment, appointmentIn, EventTimes } from './event-times.ts';
import { AMSTERDAM, momentIn, wallOf } from './zones.ts';

/** More appointments than this are no calendar of a person. */
const MOST_EVENTS = 20_000;
const DAY = 86_400_000;

/** The lines that say when; all others are left out before anything is parsed. */
const SAYS_WHEN =
  /^(?:BEGIN|END|UID|DTSTART|DTEND|DURATION|RRULE|RDATE|EXDATE|RECURRENCE-ID|TRANSP|STATUS|X-MICROSOFT-CDO-BUSYSTATUS|FREEBUSY|TZID|TZOFFSETFROM|TZOFFSETTO)[;:]/i;

/**
 * When somebody is busy, by a calendar (RFC 5545), on the days that are looked at: recurring appointments with their
 * exceptions, moved and cancelled ones, whole days, every zone. What is free, cancelled or transparent does not count.
 * Never throws: a calendar that cannot be read is a problem, an appointment that cannot be read is counted.
 */
export function readBusyTimes(text: string, lookedAt: LookedAt): CalendarReading {
  if (text.length > MOST_CHARACTERS) return { kind: 'problem', problem: 'TOO_LARGE' };
  const parsed = parsedCalendar(text);
  if (parsed === undefined) return { kind: 'problem', problem: 'NOT_A_CALENDAR' };
  const events = parsed.calendar.getAllSubcomponents('vevent');
  if (events.length > MOST_EVENTS) return { kind: 'problem', problem: 'TOO_COMPLEX' };
  const times = new EventTimes(momentOf(lookedAt.from, 0), momentOf(lookedAt.to, 1));
  const busy: BusyTime[] = [];
  let { unread } = parsed;
  const read: Appointment[] = [];
  for (const event of events) {
    try {
      read.push(appointmentIn(event));
    } catch {
      // ical.js throws on what it does not understand; whoever reads is told how many there were
      unread += 1;
    }
  }
  const found = [
    ...[...Map.groupBy(read, ({ uid }) => uid).values()].map((ofOne) => times.of(ofOne)),
    ...parsed.calendar.getAllSubcomponents('vfreebusy').map((freeBusy) => times.ofFreeBusy(freeBusy)),
  ];
  for (const part of found) {
    busy.push(...part.busy);
    unread += part.unread;
  }
  return { kind: 'read', busy: busy.toSorted((one, other) => one.startsAt - other.startsAt), unread };
}

interface Parsed {
  /** All calendars of the text as one. */
  readonly calendar: ICAL.Component;
  readonly unread: number;
}

/** Component by component, so that one that makes no sense does not take the others along. Undefined: no calendar. */
function parsedCalendar(text: string): Parsed | undefined {
  const lines = text
    .replace(/^\uFEFF/, '')
    .replace(/\r?\n[ \t]/g, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.trimEnd())
    .filter((line) => SAYS_WHEN.test(line));
  const blocks = blocksIn(lines);
  if (blocks === undefined) return undefined;
  const calendar = new ICAL.Component('vcalendar');
  let unread = 0;
  for (const block of blocks) {
    try {
      const parsed: unknown[] = ICAL.parse(block.join('\r\n'));
      calendar.addSubcomponent(new ICAL.Component(parsed));
    } catch {
      unread += 1;
    }
  }
  return { calendar, unread };
}

/** The lines of each component right inside a calendar; undefined when they do not fit together. */
function blocksIn(lines: readonly string[]): readonly (readonly string[])[] | undefined {
  if (!/^BEGIN:VCALENDAR$/i.test(lines[0] ?? '')) return undefined;
  const blocks: string[][] = [];
  let depth = 0;
  for (const line of lines) {
    if (/^BEGIN:/i.test(line)) {
      depth += 1;
      if (depth === 2) blocks.push([]);
    }
    if (depth > 1) blocks.at(-1)?.push(line);
    if (/^END:/i.test(line)) depth -= 1;
    if (depth < 0) return undefined;
  }
  return depth === 0 ? blocks : undefined;
}

/** Midnight in Amsterdam of a calendar day, or of a day after it. */
function momentOf(date: string, daysLater: number): number {
  return momentIn(AMSTERDAM, wallOf(Date.parse(`${date}T00:00:00Z`) + daysLater * DAY));
}
