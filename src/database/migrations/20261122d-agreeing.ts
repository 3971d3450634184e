import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * A proposal that is put to the group with what everybody says of it, and a confirmation that can be undone: which mails
 * tell of it, that it was undone, and what calendars may have seen of its sessions.
 */
const TABLES = `
create table plan_questions (
  round_id text primary key,
  trajectory_id text not null,
  proposal_id text not null,
  sessions text not null,
  round_version integer not null,
  asked_at {instant} not null,
  asked_by text not null references people (id),
  foreign key (round_id, trajectory_id) references planning_rounds (id, trajectory_id),
  unique (round_id, trajectory_id, proposal_id)
) {strict};

create table plan_verdicts (
  round_id text not null,
  trajectory_id text not null,
  proposal_id text not null,
  participant_id text not null,
  verdict text not null check (verdict in ('agrees', 'disagrees')),
  given_by text not null references people (id),
  given_at {instant} not null,
  primary key (round_id, participant_id),
  constraint PLAN_NOT_ASKED foreign key (round_id, trajectory_id, proposal_id)
    references plan_questions (round_id, trajectory_id, proposal_id),
  foreign key (trajectory_id, participant_id) references participants (trajectory_id, id)
) {strict};

create table undone_plans (
  id text primary key,
  round_id text not null references planning_rounds (id),
  confirmed_at {instant} not null,
  confirmed_by text not null references people (id),
  undone_at {instant} not null,
  undone_by text not null references people (id),
  check (undone_at >= confirmed_at)
) {strict};
create index undone_plans_of_round on undone_plans (round_id);

create table undone_sessions (
  trajectory_id text not null references trajectories (id),
  number integer not null,
  cycle_first_number integer not null,
  cycle_last_number integer not null,
  starts_at {instant} not null,
  ends_at {instant} not null,
  facilitator_id text not null references facilitators (person_id),
  host_participant_id text,
  created_at {instant} not null,
  undone_at {instant} not null,
  ical_uid text not null unique,
  ical_sequence integer not null check (ical_sequence >= 0),
  ical_revised_at {instant} not null,
  ical_content_hash text not null,
  primary key (trajectory_id, number),
  foreign key (trajectory_id, host_participant_id) references participants (trajectory_id, id)
) {strict};
create index undone_sessions_of_facilitator on undone_sessions (facilitator_id);

alter table outbox add column plan_id text references plans (id);
create index outbox_of_plan on outbox (plan_id) where plan_id is not null;
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const text = TABLES.replaceAll('{instant}', postgres ? 'timestamptz(3)' : 'text').replaceAll(
    '{strict}',
    postgres ? '' : 'strict',
  );
  const statements = text.split(';').map((statement) => statement.trim());
  for (const statement of statements.filter((found) => found !== '')) await sql.raw(statement).execute(db);
}
