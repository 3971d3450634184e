import type {
  MunicipalityCode,
  OfferId,
  PersonId,
  PlaceOfferId,
  RegistrationId,
  TrajectoryId,
} from '../../shared/ids.ts';
import type { CalendarDate, Instant } from '../../shared/time.ts';

/** Offers with their places, who registers for them, and what became of each place. */
export interface EnrolmentTables {
  offers: {
    id: OfferId;
    code: string;
    title: string;
    area_kind: 'country' | 'region' | 'place';
    area: string;
    description: string;
    /** Null: as many as there are registrations. */
    places: number | null;
    answer_working_days: number;
    starts_on: CalendarDate | null;
    trajectory_id: TrajectoryId | null;
    state: 'draft' | 'open' | 'closed';
    opened_at: Instant | null;
    closed_at: Instant | null;
    last_line_number: number;
    version: number;
    created_at: Instant;
    created_by: PersonId;
  };
  offer_places: { offer_id: OfferId; number: number };
  registrations: {
    id: RegistrationId;
    /** Null: a pre-registration. */
    offer_id: OfferId | null;
    /** Null until the address is confirmed. */
    person_id: PersonId | null;
    state:
      | 'unconfirmed'
      | 'interested'
      | 'followedUp'
      | 'registered'
      | 'waiting'
      | 'offered'
      | 'lapsed'
      | 'placed'
      | 'withdrawn';
    state_since: Instant;
    state_reason: string | null;
    place_number: number | null;
    line_number: number | null;
    trajectory_id: TrajectoryId | null;
    source: 'form' | 'invitation' | 'office' | 'import';
    given_name: string;
    family_name: string;
    name_key: string;
    email: string;
    email_key: string;
    telephone: string | null;
    municipality_code: MunicipalityCode;
    party: string | null;
    party_id: string | null;
    membership: 'member' | 'nonMember' | 'unknown';
    in_office_since: CalendarDate | null;
    secretary_name: string | null;
    secretary_email: string | null;
    /** Keys joined by `|`. */
    topics: string;
    /** ISO weekdays joined by `|`. */
    weekdays: string;
    max_travel_minutes: number | null;
    with_whom: string | null;
    not_with_whom: string | null;
    remark: string | null;
    /** To whom the invoice is to go, as far as the person said. */
    invoice_to: 'municipality' | 'person' | null;
    invoice_street: string | null;
    invoice_postal_code: string | null;
    invoice_city: string | null;
    invoice_email: string | null;
    invoice_order_number: string | null;
    invoice_cost_centre: string | null;
    search_key: string;
    consent_version: number;
    consented_at: Instant;
    submitted_at: Instant;
    confirmed_at: Instant | null;
    version: number;
  };
  place_offers: {
    id: PlaceOfferId;
    offer_id: OfferId;
    place_number: number;
    registration_id: RegistrationId;
    way: 'inOrder' | 'office';
    place_in_line: number;
    waiting: number;
    reason: string | null;
    offered_at: Instant;
    offered_by: PersonId | null;
    answer_before: Instant;
    outcome: 'open' | 'accepted' | 'declined' | 'expired' | 'withdrawn';
    ended_at: Instant | null;
    ended_by: PersonId | null;
    end_reason: string | null;
  };
  enrolment_invitations: {
    registration_id: RegistrationId;
    offer_id: OfferId;
    invited_at: Instant;
    invited_by: PersonId;
  };
  enrolment_links: { token_hash: string; registration_id: RegistrationId; created_at: Instant };
  registration_notes: {
    id: string;
    registration_id: RegistrationId;
    text: string;
    written_at: Instant;
    written_by: PersonId;
  };
}
