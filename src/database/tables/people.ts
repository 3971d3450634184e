import type { MunicipalityCode, PersonId, TrajectoryId } from '../../shared/ids.ts';
import type { CalendarDate, Instant } from '../../shared/time.ts';

/** People, what they are, how they get in, and what was done. */
export interface PeopleTables {
  people: {
    id: PersonId;
    given_name: string;
    family_name: string;
    name_key: string;
    email: string;
    email_key: string;
    telephone: string | null;
    created_at: Instant;
    erased_at: Instant | null;
  };
  wethouder_terms: {
    id: string;
    person_id: PersonId;
    municipality_code: MunicipalityCode;
    party_id: string | null;
    starts_on: CalendarDate;
    ends_on: CalendarDate | null;
  };
  facilitators: { person_id: PersonId; started_at: Instant; ended_at: Instant | null };
  office_staff: { person_id: PersonId; started_at: Instant; ended_at: Instant | null };
  secretary_assignments: {
    id: string;
    secretary_id: PersonId;
    wethouder_id: PersonId;
    started_at: Instant;
    ended_at: Instant | null;
  };
  sign_in_links: {
    token_hash: string;
    person_id: PersonId;
    created_at: Instant;
    expires_at: Instant;
    redeemed_at: Instant | null;
  };
  email_proofs: {
    token_hash: string;
    person_id: PersonId;
    email: string;
    created_at: Instant;
    expires_at: Instant;
    redeemed_at: Instant | null;
  };
  sign_ins: {
    token_hash: string;
    person_id: PersonId;
    created_at: Instant;
    expires_at: Instant;
    ended_at: Instant | null;
  };
  personal_links: {
    id: string;
    token_hash: string;
    person_id: PersonId;
    created_at: Instant;
    revoked_at: Instant | null;
    last_used_at: Instant | null;
  };
  audit_log: {
    id: string;
    at: Instant;
    actor_id: PersonId | null;
    actor_role: string;
    action: string;
    subject_kind: string;
    subject_id: string;
    trajectory_id: TrajectoryId | null;
    reason: string | null;
    details: string;
  };
}
