import type { ParticipantId, PersonId, PlanId, RegistrationId, SessionId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/time.ts';

/** Mails on their way and sent, who was told what, and what came back. */
export interface NotificationsTables {
  outbox: {
    id: string;
    recipient_id: PersonId | null;
    to_address: string;
    subject: string;
    body: string;
    link_kind: 'signIn' | 'personal' | 'emailProof' | null;
    once_key: string | null;
    /** Of earlier versions. */
    plan_id: PlanId | null;
    created_at: Instant;
    due_at: Instant;
    attempts: number;
    sent_at: Instant | null;
    failed_at: Instant | null;
    last_error: string | null;
    /** JSON: what the calendar part of an invitation says. */
    calendar: string | null;
    /** Mails of one series go out in the order in which they were queued. */
    series_key: string | null;
    /** Not sent any more from this instant on. */
    expires_at: Instant | null;
    /** Whose own link is in it; null for a mail without. */
    registration_id: RegistrationId | null;
    /** 1: goes before what nobody waits for. */
    is_awaited: number;
    /** What it asks an answer to, as the id of a place that is offered, a talk, a round or an offer; null for news. */
    question_id: string | null;
    /** Not sent any more: since then nobody waits for the answer. */
    overtaken_at: Instant | null;
  };
  session_notices: {
    session_id: SessionId;
    person_id: PersonId;
    /** When there may be something to tell; null: nothing happened since. */
    due_at: Instant | null;
    told_at: Instant | null;
    told_status: 'planned' | 'cancelled' | 'gone' | null;
    told_starts_at: Instant | null;
    told_ends_at: Instant | null;
    told_host_id: ParticipantId | null;
    told_facilitator_id: PersonId | null;
    told_venue: string | null;
    told_sequence: number | null;
    /** Of the last invitation, and where it went. */
    invited_sequence: number | null;
    invited_address: string | null;
    /** Hash of what that invitation showed. */
    invited_content: string | null;
  };
  notice_choices: {
    person_id: PersonId;
    way: 'automatic' | 'subscription' | 'invitations' | 'both' | 'notices';
    secretary_copy: 'yes' | 'no';
    changed_at: Instant;
  };
  session_replies: {
    session_id: SessionId;
    person_id: PersonId;
    answer: 'accepted' | 'declined' | 'tentative';
    sequence: number;
    stamped_at: Instant;
    received_at: Instant;
  };
  received_mails: {
    message_key: string;
    received_at: Instant;
    outcome: string;
    person_id: PersonId | null;
  };
  failing_addresses: {
    email_key: string;
    reason: string;
    source: 'server' | 'report';
    failing_since: Instant;
  };
}
