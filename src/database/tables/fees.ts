import type {
  CycleId,
  InvoiceId,
  ParticipantId,
  PersonId,
  PriceRuleId,
  TrajectoryId,
} from '../../shared/ids.ts';
import type { CalendarDate, Instant } from '../../shared/time.ts';

/** Prices, and the invoices for cycles. What is null on a draft is filled in when it is sent. */
export interface FeesTables {
  price_rules: {
    id: PriceRuleId;
    cycle: 'first' | 'continuation';
    valid_from: CalendarDate;
    member_cents: number;
    non_member_cents: number;
    vat_percent: number;
    joining: 'whole' | 'bySession' | 'none';
    leaving: 'whole' | 'bySession' | 'wholeAfter' | 'none';
    leaving_sessions: number | null;
    /** Null: as published, before anybody of the office decided it here. */
    decided_at: Instant | null;
    decided_by: PersonId | null;
  };
  /** One row at most. */
  invoice_issuer: {
    id: 'association';
    name: string;
    street: string;
    postal_code: string;
    city: string;
    kvk_number: string;
    vat_number: string;
    iban: string;
    email: string;
    telephone: string | null;
    payment_days: number;
    changed_at: Instant;
    changed_by: PersonId;
  };
  /** One row at most: what was sent in this year or before may be deleted. */
  invoice_retention: { id: 'books'; forgotten_until: number };
  invoice_counters: { year: number; last_sequence: number };
  invoices: {
    id: InvoiceId;
    kind: 'invoice' | 'creditNote';
    state: 'draft' | 'sent';
    trajectory_id: TrajectoryId;
    cycle_id: CycleId;
    participant_id: ParticipantId;
    credits_id: InvoiceId | null;
    addressee_kind: 'person' | 'municipality';
    addressee_name: string;
    street: string | null;
    postal_code: string | null;
    city: string | null;
    scheme: 'kvk' | 'oin' | null;
    organisation_number: string | null;
    contact_name: string | null;
    email: string | null;
    order_number: string | null;
    cost_centre: string | null;
    membership: 'member' | 'nonMember' | 'unknown';
    confirmed_on: CalendarDate;
    search_key: string;
    created_at: Instant;
    version: number;
    year: number | null;
    sequence: number | null;
    issued_on: CalendarDate | null;
    net_cents: number | null;
    vat_percent: number | null;
    vat_cents: number | null;
    gross_cents: number | null;
    /** JSON of an `InvoiceDocument`. */
    document: string | null;
    sent_at: Instant | null;
    sent_by: PersonId | null;
  };
}
