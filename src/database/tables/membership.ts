import type { ContinuationId, CycleId, ParticipantId, PersonId, TrajectoryId } from '../../shared/ids.ts';
import type { CalendarDate, Instant } from '../../shared/time.ts';

/** Who left and why, and how groups go on after a cycle. */
export interface MembershipTables {
  departures: {
    participant_id: ParticipantId;
    kind: 'fell' | 'newPosition' | 'stopped' | 'continuation' | 'other';
    last_day: CalendarDate;
    decided_at: Instant;
    decided_by: PersonId;
  };
  continuations: {
    id: ContinuationId;
    trajectory_id: TrajectoryId;
    after_cycle_id: CycleId;
    sessions: number;
    fee_cents: number;
    vat_percent: number;
    status: 'open' | 'started' | 'withdrawn';
    asked_at: Instant;
    asked_by: PersonId;
    closed_at: Instant | null;
  };
  continuation_choices: {
    continuation_id: ContinuationId;
    trajectory_id: TrajectoryId;
    participant_id: ParticipantId;
    choice: 'goesOn' | 'stops';
    chosen_at: Instant;
    chosen_by: PersonId;
  };
}
