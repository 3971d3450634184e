import type { Instant } from '../shared/time.ts';

/*
 * What a calendar shows of a session. Deliberately little: that it is there, when and where. No topics, no
 * names of people, no addresses of people, no attendees (domain, "What must stay safe"); but a secretary reads the given
 * names of the wethouders they serve. Texts here may still
 * be hostile or empty: rendering makes them safe.
 */

/**
 * Who reads the feed decides the title: facilitator and office look after several groups and need the group's name, a
 * secretary after several wethouders and needs to know whose calendar a session belongs in.
 */
export type FeedKind = 'participant' | 'facilitator' | 'office' | 'secretary';

/** Half-open `[startsAt, endsAt)`. */
export interface Period {
  readonly startsAt: Instant;
  readonly endsAt: Instant;
}

/** Place of a session in its trajectory, counted from 1 through all cycles; `total` is the last of its own cycle. */
export interface Turn {
  readonly number: number;
  readonly total: number;
}

/** Who receives the group. The municipality, never the wethouder: a subscribed calendar may be read by many. */
export type Reception =
  | { readonly kind: 'municipality'; readonly name: string }
  | { readonly kind: 'neutral' };

export type Venue =
  | { readonly kind: 'toBeAnnounced' }
  | {
      readonly kind: 'known';
      readonly name: string;
      /** Street and number, one or more lines; may be empty. */
      readonly addressLines: readonly string[];
      readonly postalCode: string;
      readonly place: string;
      readonly coordinates?: Coordinates;
    };

/** Degrees, WGS 84. A zero or a value out of range counts as unknown: it is not in the Netherlands. */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** All that calendar clients show of a session that concerns the whole group. */
export interface SessionContent extends Period, Turn {
  readonly status: 'planned' | 'cancelled';
  readonly trajectoryName: string;
  readonly reception: Reception;
  readonly venue: Venue;
  /** https page of the session behind login; holds no token, as feeds are copied and forwarded. */
  readonly url?: string;
}

/** What remains for somebody who left the group: the same moment cancelled, without place and names. */
export interface DepartedContent extends Period, Turn {
  readonly status: 'departed';
}

/** A candidate slot that somebody said yes to, while the dates are not chosen: `released` once it is no longer needed. */
export interface HoldContent extends Period {
  readonly status: 'held' | 'released';
}

/**
 * A talk of a facilitator with somebody before a trajectory begins. Without a name, as calendars are read by many: with whom, stands
 * on the page.
 */
export interface TalkContent extends Period {
  /** `talkParted`: it goes on, and is no longer the reader's to keep. */
  readonly status: 'talk' | 'talkCancelled' | 'talkParted';
  readonly way: 'visit' | 'video' | 'telephone';
  /** Building, address or number as the facilitator typed it; may be empty. */
  readonly place: string;
  /** https page of the facilitator's talks, behind login. */
  readonly url?: string;
}

/** Stored with the session, never recomputed: the same in every feed and every mail (RFC 5545, 3.8.4.7 and 3.8.7). */
export interface Revision {
  readonly uid: string;
  /** 0 or more, never lowered. One counter for feed and mail. */
  readonly sequence: number;
  readonly createdAt: Instant;
  readonly revisedAt: Instant;
}

export type SessionEvent = Revision & SessionContent;
export type DepartedEvent = Revision & DepartedContent;
export type HoldEvent = Revision & HoldContent;
export type TalkEvent = Revision & TalkContent;
/** Whose calendar an event belongs in, by given name: for a secretary; left out for all others. */
interface ForWhom {
  readonly forNames?: readonly string[];
}
export type FeedEvent = (SessionEvent | DepartedEvent | HoldEvent | TalkEvent) & ForWhom;
export type EventContent = (SessionContent | DepartedContent | HoldContent | TalkContent) & ForWhom;

export interface Feed {
  readonly kind: FeedKind;
  /** Name of the calendar in the reader's list of calendars. */
  readonly name: string;
  /** Whether a program had better ask every hour instead of every four: a session is at hand. */
  readonly isNear?: boolean;
  /** As what sessions count in the reader's own calendar; `busy` when left out. */
  readonly availability?: 'busy' | 'free';
  /** In any order. Every UID once. */
  readonly events: readonly FeedEvent[];
}

/** `REQUEST` invites or updates, `CANCEL` takes away (RFC 5546, 3.2.2 and 3.2.5). */
export type InvitationMethod = 'REQUEST' | 'CANCEL';

/** What somebody answered to an invitation. */
export type InvitationAnswer = 'accepted' | 'declined' | 'tentative';

export interface Mailbox {
  readonly name: string;
  readonly address: string;
}

/** What the calendar part of a mail says, whenever and by whom it is sent. */
export interface Invitation {
  readonly method: InvitationMethod;
  /** Decides the title, as in the reader's feed: the same event in both reads the same. */
  readonly kind: FeedKind;
  readonly event: SessionEvent | DepartedEvent | (TalkEvent & ForWhom);
  readonly attendee: Mailbox;
  /** What they answered to this very time; undefined: they are asked. */
  readonly answer?: InvitationAnswer | undefined;
}
