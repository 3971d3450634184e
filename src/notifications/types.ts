import type { Invitation } from '../calendar/types.ts';
import type { PersonId, RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';

/** What kind of link is made for the recipient when a mail is sent. */
export type LinkKind = 'signIn' | 'personal' | 'emailProof';

/**
 * How somebody wants to hear of sessions: left to us, by a feed with plain mails beside it, by invitations, by both, or by
 * plain mails alone.
 */
export type NoticeWay = 'automatic' | 'subscription' | 'invitations' | 'both' | 'notices';

/** A mail of the outbox that a deliverer holds for now. */
export interface ClaimedMail {
  readonly id: string;
  readonly recipientId: PersonId | undefined;
  readonly toAddress: string;
  readonly subject: string;
  readonly body: string;
  readonly linkKind: LinkKind | undefined;
  /** A link to this registration is in it; undefined for a mail without. */
  readonly registrationId: RegistrationId | undefined;
  /** What its calendar part says; undefined for a mail without. */
  readonly invitation: Invitation | undefined;
  /** Too late from this instant on. */
  readonly expiresAt: Instant | undefined;
  /** What it asks is asked no more. */
  readonly isOvertaken: boolean;
  /** This attempt included. */
  readonly attempts: number;
  /** The recipient has been erased since: nothing may be sent any more. */
  readonly recipientErased: boolean;
}

/** A mail as it leaves: everything filled in. */
export interface OutgoingMail {
  /** The part of the Message-ID before the `@`: the same at each attempt, so that a duplicate can be recognised. */
  readonly id: string;
  readonly toAddress: string;
  readonly subject: string;
  /** Plain text, lines ended by `\n`. */
  readonly text: string;
  readonly date: Instant;
  readonly invitation?: Invitation | undefined;
  /** Answers to invitations are read. */
  readonly asksReply: boolean;
}

/** `refused`: the other side will never take this mail, or any for this address. `failed`: it did not work this time. */
export type SendOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly about: 'mail' | 'address'; readonly answer: string }
  | { readonly kind: 'failed'; readonly answer: string };

/** Where mails go. Never rejects because of a mail or the other side: that is an outcome. */
export interface MailTransport {
  send(mail: OutgoingMail): Promise<SendOutcome>;
  close(): void;
}

/** What a deliverer tells whoever looks after the product; never an address or a body. */
export interface DeliveryLog {
  info(event: string, facts: Readonly<Record<string, string | number>>): void;
  warn(event: string, facts: Readonly<Record<string, string | number>>): void;
  error(event: string, error: unknown): void;
}
