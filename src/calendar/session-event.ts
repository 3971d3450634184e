import type { Instant } from '../shared/time.ts';
import { calendarText } from './octets.ts';
import type {
  Coordinates,
  DepartedContent,
  DepartedEvent,
  FeedEvent,
  FeedKind,
  Period,
  Reception,
  SessionContent,
  Turn,
  Venue,
} from './types.ts';

/** What a client shows of one event: clean Dutch texts, not yet escaped. */
export interface EventTexts extends Period {
  readonly cancelled: boolean;
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

/** The texts of a session for the readers of one kind of feed. */
export function eventTexts(event: SessionContent | DepartedContent, kind: FeedKind): EventTexts {
  const period = { startsAt: event.startsAt, endsAt: event.endsAt };
  switch (event.status) {
    case 'planned':
    case 'cancelled':
      return { ...period, ...sessionTexts(event, kind) };
    case 'departed':
      return {
        ...period,
        cancelled: true,
        summary: `VERVALLEN: Intervisie – ${turnInWords(event)}`,
        description: 'Deze bijeenkomst geldt niet meer voor u.',
      };
    default:
      return event satisfies never;
  }
}

/**
 * A session as somebody sees it who left the group at `leftAt`: cancelled, one SEQUENCE further so that every
 * client takes it over, and nothing else of the group in it. Somebody who comes back needs a session revised
 * once more, as SEQUENCE must not go down.
 */
export function departedEvent(event: FeedEvent, leftAt: Instant): DepartedEvent {
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

function sessionTexts(session: SessionContent, kind: FeedKind): Omit<EventTexts, keyof Period> {
  const cancelled = session.status === 'cancelled';
  const url = session.url === undefined ? undefined : safeUrl(session.url);
  return {
    cancelled,
    summary: `${cancelled ? 'VERVALLEN: ' : ''}${titleOf(session, kind)}`,
    description: descriptionOf(session, kind, url),
    ...(cancelled && session.venue.kind === 'toBeAnnounced' ? {} : { location: locationOf(session.venue) }),
    ...(url === undefined ? {} : { url }),
  };
}

/** `Intervisie – bijeenkomst 3 van 6 in Zwolle`, with the group's name for those who have several groups. */
function titleOf(session: SessionContent, kind: FeedKind): string {
  const group = kind === 'participant' ? '' : calendarText(session.trajectoryName);
  const subject = /^intervisie\b/i.test(group) ? group : `Intervisie ${group}`.trim();
  const place = placeOf(session);
  return `${subject} – ${turnInWords(session)}${place === '' ? '' : ` in ${place}`}`;
}

function placeOf({ reception, venue }: SessionContent): string {
  if (reception.kind === 'municipality') return calendarText(reception.name);
  return venue.kind === 'known' ? calendarText(venue.place) : '';
}

function turnInWords({ number, total }: Turn): string {
  return `bijeenkomst ${number} van ${total}`;
}

function descriptionOf(session: SessionContent, kind: FeedKind, url: string | undefined): string {
  const group = kind === 'participant' ? '' : calendarText(session.trajectoryName);
  const lines = [
    session.status === 'cancelled' ? 'Deze bijeenkomst gaat niet door.' : '',
    `Intervisie voor wethouders, ${turnInWords(session)}.`,
    group === '' ? '' : `Groep: ${group}.`,
    session.status === 'planned' ? receptionInWords(session.reception) : '',
    session.status === 'planned' && session.venue.kind === 'toBeAnnounced'
      ? 'De locatie volgt. U ziet de locatie hier zodra die bekend is.'
      : '',
    url === undefined ? '' : `Meer informatie, na inloggen: ${url}`,
  ];
  return lines.filter((line) => line !== '').join('\n');
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
