import ical, {
  ICalEventBusyStatus,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
  type ICalLocation,
} from 'ical-generator';
import { AMSTERDAM, type Instant, inZone, millisOf } from '../shared/time.ts';
import { calendarOctets, calendarText, contentLines, escapeText } from './octets.ts';
import { type EventLocation, type EventTexts, eventTexts } from './session-event.ts';
import { AMSTERDAM_TIME_ZONE } from './time-zone.ts';
import type { Feed, FeedEvent, FeedKind, Period, Revision } from './types.ts';

const HOUR_SECONDS = 60 * 60;
/** Asked for by REFRESH-INTERVAL; most programs follow their own mind. */
const REFRESH_HOURS = { near: 1, otherwise: 4 };
/** SEQUENCE is a signed INTEGER of 32 bits (RFC 5545, 3.3.8). */
const MAX_SEQUENCE = 2_147_483_647;
/** Metres around the point that Apple counts as being there. */
const ARRIVAL_RADIUS = 100;

const CALENDAR_DESCRIPTIONS: Readonly<Record<FeedKind, string>> = {
  participant: 'De bijeenkomsten van uw intervisiegroep. Deze agenda wordt vanzelf bijgewerkt.',
  facilitator: 'De bijeenkomsten van de groepen die u begeleidt. Deze agenda wordt vanzelf bijgewerkt.',
  secretary:
    'De bijeenkomsten van de wethouders voor wie u de agenda bijhoudt. Deze agenda wordt vanzelf bijgewerkt.',
  office: 'De bijeenkomsten van de intervisiegroepen. Deze agenda wordt vanzelf bijgewerkt.',
};

/**
 * The iCalendar text (RFC 5545) of a feed: a subscription, hence without METHOD, attendees and alarms. The same
 * feed gives the same octets, on any machine, at any time. Throws a RangeError on what no store may hold: a
 * UID that is empty or occurs twice, a SEQUENCE that is none, an end that is not after the start.
 *
 * ical-generator prints the components. What it does not do is done here: escaping of the calendar's name and
 * of UIDs, the time zone (also when there are no events), properties before components, the last line's end.
 */
export function renderFeed(feed: Feed): string {
  const events = [...feed.events].sort(byStartThenUid);
  assertUniqueUids(events);
  const calendar = ical({
    // The library puts a minus in front: `-//Toerbeurt//…`, the form of an owner that is not registered.
    prodId: '//Toerbeurt//Intervisieagenda//NL',
    name: escapeText(calendarText(feed.name) || 'Intervisie'),
    description: escapeText(CALENDAR_DESCRIPTIONS[feed.kind]),
    scale: 'gregorian',
    ttl: (feed.isNear === true ? REFRESH_HOURS.near : REFRESH_HOURS.otherwise) * HOUR_SECONDS,
    // A zone here would make the stamps local time without Z; each event names its own.
    timezone: null,
    x: [['X-WR-TIMEZONE', AMSTERDAM]],
  });
  for (const event of events) calendar.createEvent(eventData(event, feed));
  return calendarOctets(inGrammarOrder(contentLines(calendar.toString())));
}

/** The event as ical-generator takes it, for feeds and invitations. */
export function eventData(
  event: FeedEvent,
  { kind, availability }: Pick<Feed, 'kind' | 'availability'>,
): ICalEventData {
  assertRevision(event);
  assertPeriod(event);
  const texts = eventTexts(event, kind);
  const revisedAt = inZone(event.revisedAt, 'utc');
  return {
    id: escapeText(calendarText(event.uid)),
    sequence: event.sequence,
    // Without METHOD, DTSTAMP is the time of the last revision (RFC 5545, 3.8.7.2), not of this rendering.
    stamp: revisedAt,
    lastModified: revisedAt,
    created: inZone(event.createdAt, 'utc'),
    ...periodData(event),
    summary: texts.summary,
    description: texts.description,
    location: texts.location === undefined ? null : locationData(texts.location),
    url: texts.url ?? null,
    class: ICalEventClass.PRIVATE,
    ...(texts.state === 'confirmed' && availability === 'free'
      ? { ...STATES.confirmed, ...FREE }
      : STATES[texts.state]),
  };
}

const FREE = {
  transparency: ICalEventTransparency.TRANSPARENT,
  busystatus: ICalEventBusyStatus.FREE,
} as const;

const STATES = {
  confirmed: {
    status: ICalEventStatus.CONFIRMED,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.BUSY,
  },
  // Opaque: who looks for a free hour must not find this one
  tentative: {
    status: ICalEventStatus.TENTATIVE,
    transparency: ICalEventTransparency.OPAQUE,
    busystatus: ICalEventBusyStatus.TENTATIVE,
  },
  cancelled: { status: ICalEventStatus.CANCELLED, ...FREE },
} as const satisfies Record<EventTexts['state'], Partial<ICalEventData>>;

/**
 * Local time with its zone, so that the wall clock keeps its time should the law on summer time change. In the
 * hour that occurs twice local time cannot say which is meant: then UTC.
 */
function periodData({ startsAt, endsAt }: Period): Pick<ICalEventData, 'start' | 'end' | 'timezone'> {
  const start = inZone(startsAt);
  const end = inZone(endsAt);
  const ambiguous = [start, end].some((local) => local.getPossibleOffsets().length > 1);
  return ambiguous
    ? { start: start.toUTC(), end: end.toUTC(), timezone: null }
    : { start, end, timezone: AMSTERDAM };
}

function locationData({ title, address, coordinates }: EventLocation): ICalLocation {
  return {
    title,
    ...(address === undefined ? {} : { address }),
    ...(coordinates === undefined
      ? {}
      : { geo: { lat: coordinates.latitude, lon: coordinates.longitude }, radius: ARRIVAL_RADIUS }),
  };
}

/** Calendar properties, the time zone, the events (RFC 5545, 3.4): the library mixes the first and the last. */
export function inGrammarOrder(lines: readonly string[]): readonly string[] {
  const properties: string[] = [];
  const components: string[] = [];
  let inComponent = false;
  for (const line of lines.slice(1, -1)) {
    if (line === 'BEGIN:VEVENT') inComponent = true;
    (inComponent ? components : properties).push(line);
    if (line === 'END:VEVENT') inComponent = false;
  }
  return ['BEGIN:VCALENDAR', ...properties, ...AMSTERDAM_TIME_ZONE, ...components, 'END:VCALENDAR'];
}

function byStartThenUid(a: FeedEvent, b: FeedEvent): number {
  return compareText(a.startsAt, b.startsAt) || compareText(a.uid, b.uid);
}

/** By code unit: the order of a locale differs per machine. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

function assertUniqueUids(events: readonly FeedEvent[]): void {
  if (new Set(events.map(({ uid }) => calendarText(uid))).size < events.length)
    throw new RangeError('A UID occurs twice');
}

function assertRevision({ uid, sequence }: Revision): void {
  if (calendarText(uid) === '') throw new RangeError('A session without UID');
  if (!Number.isInteger(sequence) || sequence < 0 || sequence > MAX_SEQUENCE) {
    throw new RangeError(`No SEQUENCE: ${sequence}`);
  }
}

/** The library would silently swap the two. */
function assertPeriod({ startsAt, endsAt }: Period): void {
  if (wholeSecond(endsAt) <= wholeSecond(startsAt))
    throw new RangeError(`Ends before it starts: ${startsAt}`);
}

function wholeSecond(instant: Instant): number {
  return Math.floor(millisOf(instant) / 1000);
}
