import type { Instant } from '../shared/time.ts';
import { calendarText } from './octets.ts';
import type {
  Coordinates,
  DepartedEvent,
  EventContent,
  FeedKind,
  Period,
  Reception,
  SessionContent,
  SessionEvent,
  TalkContent,
  Turn,
  Venue,
} from './types.ts';

/** What a client shows of one event: clean Dutch texts, not yet escaped. */
export interface EventTexts extends Period {
  readonly state: 'confirmed' | 'tentative' | 'cancelled';
  readonly summary: string;
  /** One line or more, without an empty one. */
  readonly description: string;
  readonly location?: EventLocation;
  readonly url?: string;
}

export interface EventLocation {
  readonly title: string;
  /** One line: `Grote Kerkplein 15, 8011 PK Zwolle`. */
  readonly address?: string;
  readonly coordinates?: Coordinates;
}

/** The texts of an event for the readers of one kind of feed. */
export function eventTexts(event: EventContent, kind: FeedKind): EventTexts {
  const period = { startsAt: event.startsAt, endsAt: event.endsAt };
  const names = namesIn(event);
  const whose = names === '' ? '' : `Voor de agenda van ${names}.`;
  switch (event.status) {
    case 'planned':
    case 'cancelled':
      return { ...period, ...sessionTexts(event, kind, names) };
    case 'departed':
      return {
        ...period,
        state: 'cancelled',
        summary: `VERVALLEN: ${subjectOf(names)} – ${turnInWords(event)}`,
        description: linesOf([
          names === '' ? 'Deze bijeenkomst geldt niet meer voor u.' : 'Deze bijeenkomst geldt niet meer.',
          whose,
        ]),
      };
    case 'held':
      return {
        ...period,
        state: 'tentative',
        summary: `Misschien: ${subjectOf(names)}`,
        description: linesOf([
          'De groep kiest nog welke datums het worden. Houd deze tijd zo mogelijk vrij.',
          'Zodra de datums vaststaan, vervalt deze afspraak. De gekozen datums krijgen een eigen afspraak.',
          whose,
        ]),
      };
    case 'released':
      return {
        ...period,
        state: 'cancelled',
        summary: `VERVALLEN: misschien ${subjectOf(names)}`,
        description: linesOf([
          'U hoeft deze tijd niet meer vrij te houden.',
          'Is deze datum gekozen, dan staat de bijeenkomst apart in de agenda.',
          whose,
        ]),
      };
    case 'talk':
    case 'talkCancelled':
    case 'talkParted':
      return { ...period, ...talkTexts(event, names) };
    default:
      return event satisfies never;
  }
}

function talkTexts(
  { status, way, place, url: page }: TalkContent,
  names: string,
): Omit<EventTexts, keyof Period> {
  const isOff = status !== 'talk';
  const title = calendarText(place);
  const url = page === undefined ? undefined : safeUrl(page);
  const location = title === '' || isOff ? {} : { location: { title } };
  return {
    state: isOff ? 'cancelled' : 'confirmed',
    summary: `${isOff ? 'VERVALLEN: ' : ''}Intakegesprek intervisie${names === '' ? '' : ` ${names}`}`,
    description: linesOf([
      status === 'talkCancelled' ? 'Dit gesprek gaat niet door.' : '',
      status === 'talkParted' ? 'U houdt deze agenda niet meer bij.' : '',
      `Kennismaken voor het traject begint, ${TALK_WAYS[way]}.`,
      url === undefined ? '' : `Met wie u spreekt, na inloggen: ${url}`,
    ]),
    ...location,
    ...(url === undefined ? {} : { url }),
  };
}

const TALK_WAYS: Readonly<Record<TalkContent['way'], string>> = {
  visit: 'op bezoek',
  video: 'via een videogesprek',
  telephone: 'per telefoon',
};

/**
 * A session as somebody sees it who left the group, or no longer guides it, since `leftAt`: cancelled, one SEQUENCE
 * further so that every client takes it over, and nothing else of the group in it (reader-sessions.ts sees to who comes
 * back, as SEQUENCE must not go down).
 */
export function departedEvent(event: SessionEvent, leftAt: Instant): DepartedEvent {
  return {
    status: 'departed',
    uid: event.uid,
    sequence: event.sequence + 1,
    createdAt: event.createdAt,
    revisedAt: leftAt > event.revisedAt ? leftAt : event.revisedAt,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    number: event.number,
    total: event.total,
  };
}

function sessionTexts(
  session: SessionContent,
  kind: FeedKind,
  names: string,
): Omit<EventTexts, keyof Period> {
  const cancelled = session.status === 'cancelled';
  const url = session.url === undefined ? undefined : safeUrl(session.url);
  return {
    state: cancelled ? 'cancelled' : 'confirmed',
    summary: `${cancelled ? 'VERVALLEN: ' : ''}${titleOf(session, kind, names)}`,
    description: descriptionOf(session, kind, names, url),
    ...(cancelled && session.venue.kind === 'toBeAnnounced' ? {} : { location: locationOf(session.venue) }),
    ...(url === undefined ? {} : { url }),
  };
}

/**
 * `Intervisie – bijeenkomst 3 van 6 in Zwolle`, with the group's name for those who have several groups, and the
 * wethouder's for those who keep several calendars.
 */
function titleOf(session: SessionContent, kind: FeedKind, names: string): string {
  const place = placeOf(session);
  const subject = subjectOf(names === '' ? groupIn(session, kind) : names);
  return `${subject} – ${turnInWords(session)}${place === '' ? '' : ` in ${place}`}`;
}

function subjectOf(name: string): string {
  return /^intervisie\b/i.test(name) ? name : `Intervisie ${name}`.trim();
}

/** Whoever reads of one group only, or for one wethouder, needs no name of it. */
function groupIn(session: SessionContent, kind: FeedKind): string {
  return kind === 'facilitator' || kind === 'office' ? calendarText(session.trajectoryName) : '';
}

/** `Anna`, `Anna en Bram`, `Anna, Bram en Carla`; empty when the event is the reader's own. */
function namesIn({ forNames = [] }: Pick<EventContent, 'forNames'>): string {
  const names = forNames.map((name) => calendarText(name)).filter((name) => name !== '');
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} en ${last}`;
}

function linesOf(lines: readonly string[]): string {
  return lines.filter((line) => line !== '').join('\n');
}

function placeOf({ reception, venue }: SessionContent): string {
  if (reception.kind === 'municipality') return calendarText(reception.name);
  return venue.kind === 'known' ? calendarText(venue.place) : '';
}

function turnInWords({ number, total }: Turn): string {
  return `bijeenkomst ${number} van ${total}`;
}

function descriptionOf(
  session: SessionContent,
  kind: FeedKind,
  names: string,
  url: string | undefined,
): string {
  const group = groupIn(session, kind);
  return linesOf([
    session.status === 'cancelled' ? 'Deze bijeenkomst gaat niet door.' : '',
    `Intervisie voor wethouders, ${turnInWords(session)}.`,
    group === '' ? '' : `Groep: ${group}.`,
    names === '' ? '' : `Voor de agenda van ${names}.`,
    session.status === 'planned' ? receptionInWords(session.reception) : '',
    session.status === 'planned' && session.venue.kind === 'toBeAnnounced'
      ? 'De locatie volgt. U ziet de locatie hier zodra die bekend is.'
      : '',
    url === undefined ? '' : `Meer informatie, na inloggen: ${url}`,
  ]);
}

function receptionInWords(reception: Reception): string {
  if (reception.kind === 'neutral') return 'De groep komt bijeen op een neutrale plek.';
  const name = calendarText(reception.name);
  return name === '' ? '' : `De gemeente ${name} ontvangt de groep.`;
}

function locationOf(venue: Venue): EventLocation {
  if (venue.kind === 'toBeAnnounced') return { title: 'Locatie volgt' };
  const town = `${calendarText(venue.postalCode)} ${calendarText(venue.place)}`.trim();
  const address = [...venue.addressLines.map((line) => calendarText(line)), town].filter(
    (line) => line !== '',
  );
  const name = calendarText(venue.name);
  const [title = 'Locatie volgt', ...rest] = name === '' ? address : [name, address.join(', ')];
  const known = knownCoordinates(venue.coordinates);
  return {
    title,
    ...(rest.join(', ') === '' ? {} : { address: rest.join(', ') }),
    ...(known === undefined ? {} : { coordinates: known }),
  };
}

/** To a metre (five decimals). Undefined for what cannot be a place in the Netherlands, "0, 0" above all. */
function knownCoordinates(coordinates: Coordinates | undefined): Coordinates | undefined {
  if (coordinates === undefined) return undefined;
  const latitude = Number(coordinates.latitude.toFixed(5));
  const longitude = Number(coordinates.longitude.toFixed(5));
  const plausible = Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && latitude * longitude !== 0;
  return plausible ? { latitude, longitude } : undefined;
}

/** A URI value is not TEXT: what TEXT would escape is percent-encoded, so that both readings agree. */
function safeUrl(url: string): string {
  return new URL(url).href.replace(/[,;\\]/g, encodeURIComponent);
}
