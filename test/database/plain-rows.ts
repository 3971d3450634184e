import type { Insertable } from 'kysely';
import type { Database } from '../../src/database/database.ts';
import type { Tables } from '../../src/database/tables.ts';
import type {
  CycleId,
  MunicipalityCode,
  ParticipantId,
  PersonId,
  RoundId,
  SessionId,
  SlotId,
  TrajectoryId,
} from '../../src/shared/ids.ts';
import type { CalendarDate, Instant } from '../../src/shared/time.ts';

/* Rows as the tables hold them, inserted past every service. Ids are short words, so that a row reads as a sentence. */

export const AT = '2027-01-04T09:00:00.000Z' as Instant;
export const at = (day: number, hour: number): Instant =>
  `2027-02-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z` as Instant;

export const insert = async <Table extends keyof Tables>(
  { db }: Database,
  table: Table,
  row: Insertable<Tables[Table]>,
): Promise<void> => {
  await db.insertInto(table).values(row).execute();
};

export async function addMunicipality(database: Database, code: string): Promise<void> {
  await insert(database, 'municipalities', {
    code: code as MunicipalityCode,
    name: code,
    common_name: null,
    province: 'Utrecht',
    seat: code,
    latitude: 52,
    longitude: 5,
    school_region: 'midden',
    school_regions_also: '',
    population: 1,
    valid_from: null,
    ended_on: null,
    successor_codes: '',
  });
}

export async function addPerson(database: Database, id: string): Promise<void> {
  await insert(database, 'people', {
    id: id as PersonId,
    given_name: id,
    family_name: id,
    name_key: id,
    email: `${id}@example.nl`,
    email_key: `${id}@example.nl`,
    telephone: null,
    created_at: AT,
    erased_at: null,
  });
}

/** Two trajectories, `t1` and `t2`, each with cycle sessions 1 to 6; the same facilitator; two participants each. */
export async function addTwoTrajectories(database: Database): Promise<void> {
  for (const id of ['kees', 'anna', 'bram']) await addPerson(database, id);
  await insert(database, 'facilitators', { person_id: 'kees' as PersonId, started_at: AT, ended_at: null });
  for (const code of ['GM0001', 'GM0002']) await addMunicipality(database, code);
  for (const t of ['t1', 't2']) {
    await insert(database, 'trajectories', {
      id: t as TrajectoryId,
      name: t,
      facilitator_id: 'kees' as PersonId,
      created_at: AT,
      version: 1,
    });
    await insert(database, 'cycles', {
      id: `${t}-c1` as CycleId,
      trajectory_id: t as TrajectoryId,
      number: 1,
      first_session_number: 1,
      last_session_number: 6,
    });
    for (const [person, code] of [
      ['anna', 'GM0001'],
      ['bram', 'GM0002'],
    ] as const) {
      await insert(database, 'participants', {
        id: `${t}-${person}` as ParticipantId,
        trajectory_id: t as TrajectoryId,
        person_id: person as PersonId,
        municipality_code: code as MunicipalityCode,
        joined_at: AT,
        left_at: null,
        first_session_number: 1,
      });
    }
  }
}

export function session(
  trajectory: string,
  number: number,
  day: number,
  over: Partial<Insertable<Tables['sessions']>> = {},
) {
  const id = `${trajectory}-s${number}` as SessionId;
  return {
    id,
    trajectory_id: trajectory as TrajectoryId,
    cycle_id: `${trajectory}-c1` as CycleId,
    cycle_first_number: 1,
    cycle_last_number: 6,
    number,
    status: 'planned',
    starts_at: at(day, 12),
    ends_at: at(day, 15),
    facilitator_id: 'kees' as PersonId,
    host_participant_id: null,
    venue_name: null,
    venue_street: null,
    venue_postal_code: null,
    venue_place: null,
    venue_directions: null,
    cancelled_at: null,
    created_at: AT,
    version: 1,
    ical_uid: id,
    ical_sequence: 0,
    ical_revised_at: AT,
    ical_content_hash: '',
    ...over,
  } satisfies Insertable<Tables['sessions']>;
}

export const engage = (
  database: Database,
  sessionId: string,
  person: string,
  day: number,
  from = 12,
  to = 15,
) =>
  insert(database, 'engagements', {
    session_id: sessionId as SessionId,
    person_id: person as PersonId,
    starts_at: at(day, from),
    ends_at: at(day, to),
  });

export async function addRound(
  database: Database,
  id: string,
  trajectory: string,
  status: 'open' | 'confirmed',
): Promise<void> {
  await insert(database, 'planning_rounds', {
    id: id as RoundId,
    trajectory_id: trajectory as TrajectoryId,
    cycle_id: `${trajectory}-c1` as CycleId,
    fixed_session_id: `${trajectory}-s1` as SessionId,
    status,
    period_from: '2027-03-01' as CalendarDate,
    period_to: '2027-12-01' as CalendarDate,
    weekdays: '[1]',
    day_parts: '[]',
    min_days: 21,
    max_days: 63,
    target_days: 42,
    min_present: 2,
    max_absences: 1,
    sessions_to_plan: 5,
    version: 1,
    opened_at: AT,
    opened_by: 'kees' as PersonId,
    closed_at: status === 'open' ? null : AT,
  });
  await insert(database, 'candidate_slots', {
    id: `${id}-slot` as SlotId,
    round_id: id as RoundId,
    starts_at: at(20, 12),
    ends_at: at(20, 15),
    state: 'offered',
    facilitator_state: 'available',
    marks: '[]',
  });
}

export function answer(round: string, slot: string, participant: string): Insertable<Tables['answers']> {
  return {
    round_id: round as RoundId,
    trajectory_id: participant.slice(0, 2) as TrajectoryId,
    slot_id: slot as SlotId,
    participant_id: participant as ParticipantId,
    answer: 'yes',
    hosting: 'possible',
    answered_by: 'anna' as PersonId,
    answered_at: AT,
  };
}
