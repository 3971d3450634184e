import type { CompositionRunId, MunicipalityCode, PersonId, RegistrationId } from '../../shared/ids.ts';
import type { Instant } from '../../shared/time.ts';

/** How the office forms groups: runs with their versions, and what holds for every run. */
export interface ComposingTables {
  composition_runs: {
    id: CompositionRunId;
    name: string;
    state: 'open' | 'released' | 'discarded';
    /** JSON */
    settings: string;
    /** The version that is worked on; 0 as long as there is none. */
    current_number: number;
    last_number: number;
    version: number;
    created_at: Instant;
    created_by: PersonId;
    closed_at: Instant | null;
    closed_by: PersonId | null;
  };
  composition_members: { run_id: CompositionRunId; registration_id: RegistrationId };
  /** Who could take part, and is left out by the office. */
  composition_left_out: {
    run_id: CompositionRunId;
    registration_id: RegistrationId;
    left_out_at: Instant;
    left_out_by: PersonId;
  };
  composition_guides: { run_id: CompositionRunId; facilitator_id: PersonId; most_groups: number };
  composition_versions: {
    run_id: CompositionRunId;
    number: number;
    /** The version that it was made from; 0 for none. */
    base_number: number;
    /** JSON */
    change: string;
    /** JSON */
    groups: string;
    made_at: Instant;
    made_by: PersonId;
  };
  composition_groups: {
    run_id: CompositionRunId;
    number: number;
    name: string | null;
    locked_at: Instant | null;
  };
  composition_searches: {
    id: string;
    run_id: CompositionRunId;
    state: 'running' | 'stopping' | 'cancelling' | 'done' | 'cancelled' | 'failed';
    run_version: number;
    /** Thousandths. */
    share: number;
    started_at: Instant;
    started_by: PersonId;
    beat_at: Instant;
    ended_at: Instant | null;
    result_number: number | null;
  };
  registration_pairs: {
    from_id: RegistrationId;
    to_id: RegistrationId;
    kind: 'wish' | 'veto';
    made_at: Instant;
    made_by: PersonId;
  };
  registration_wishes_read: {
    registration_id: RegistrationId;
    /** Of the words as they were read. */
    words_hash: string;
    read_at: Instant;
    read_by: PersonId;
  };
  facilitator_homes: { facilitator_id: PersonId; municipality_code: MunicipalityCode };
  facilitator_conflicts: {
    facilitator_id: PersonId;
    municipality_code: MunicipalityCode | null;
    person_id: PersonId | null;
  };
}
