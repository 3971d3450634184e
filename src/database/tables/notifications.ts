import type { PersonId, PlanId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/time.ts';

/** Mails on their way and sent. */
export interface NotificationsTables {
  outbox: {
    id: string;
    recipient_id: PersonId | null;
    to_address: string;
    subject: string;
    body: string;
    link_kind: 'signIn' | 'personal' | 'emailProof' | null;
    once_key: string | null;
    /** The plan whose confirmation the mail tells of: as long as it is there, the plan is. */
    plan_id: PlanId | null;
    created_at: Instant;
    due_at: Instant;
    attempts: number;
    sent_at: Instant | null;
    failed_at: Instant | null;
    last_error: string | null;
  };
}
