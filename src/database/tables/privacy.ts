import type { PersonId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/time.ts';

/** Who asked to be forgotten, and when what is kept too long was last looked for. */
export interface PrivacyTables {
  erasure_requests: {
    id: string;
    person_id: PersonId;
    asked_at: Instant;
    state: 'open' | 'done' | 'declined';
    closed_at: Instant | null;
    closed_by: PersonId | null;
    reason: string | null;
  };
  retention_runs: {
    kind: string;
    looked_at: Instant;
    /** How much of it was forgotten, ever. */
    forgotten: number;
    /** When something was forgotten last. */
    forgotten_at: Instant | null;
  };
}
