import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalAttendeeType,
  ICalCalendarMethod,
} from 'ical-generator';
import { type Instant, inZone } from '../shared/time.ts';
import { eventData, inGrammarOrder } from './feed-text.ts';
import { calendarOctets, calendarText, contentLines } from './octets.ts';
import type { Invitation, Mailbox } from './types.ts';

/** How it is sent. */
export interface Sending {
  /** The sender of the mail, to whom replies go. */
  readonly organizer: Mailbox;
  /** With METHOD, DTSTAMP is when the message was made (RFC 5545, 3.8.7.2). */
  readonly stampedAt: Instant;
  /** Replies are read; otherwise nobody is asked for one. */
  readonly asksReply: boolean;
}

/**
 * The iTIP message (RFC 5546) for one attendee, and nobody else in it. Its event is that of the feed: the same UID, SEQUENCE,
 * times and texts. Throws a RangeError on what a feed throws it on.
 */
export function renderInvitation(
  { method, kind, event, attendee, answer }: Invitation,
  { organizer, stampedAt, asksReply }: Sending,
): string {
  const calendar = ical({
    // The library puts a minus in front, as in feeds
    prodId: '//Toerbeurt//Uitnodigingen//NL',
    method: ICalCalendarMethod[method],
    scale: 'gregorian',
    timezone: null,
  });
  calendar.createEvent({
    ...eventData(event, { kind }),
    stamp: inZone(stampedAt, 'utc'),
    organizer: { name: nameOf(organizer), email: organizer.address },
    attendees: [
      {
        name: nameOf(attendee),
        email: attendee.address,
        role: ICalAttendeeRole.REQ,
        type: ICalAttendeeType.INDIVIDUAL,
        status: answer === undefined ? ICalAttendeeStatus.NEEDSACTION : STATUSES[answer],
        rsvp: asksReply && method === 'REQUEST' && answer === undefined,
      },
    ],
  });
  const lines = contentLines(calendar.toString()).map((line) => line.replace(/:MAILTO:/, ':mailto:'));
  return calendarOctets(inGrammarOrder(lines));
}

const STATUSES = {
  accepted: ICalAttendeeStatus.ACCEPTED,
  declined: ICalAttendeeStatus.DECLINED,
  tentative: ICalAttendeeStatus.TENTATIVE,
} as const;

/** Quotes in a parameter are written in a way (RFC 6868) that several clients do not read. */
function nameOf({ name, address }: Mailbox): string {
  return calendarText(name).replaceAll('"', '') || address;
}
