import { type Kysely, PostgresAdapter, sql } from 'kysely';

/**
 * Intended groups: who is to start a trajectory together. Only a registration that has a place is a member, as long as it has: the
 * state is part of a foreign key, so that no place is given back past the group. A registration is a member of one group
 * at a time.
 */
const TABLES = `
create unique index registrations_by_state on registrations (id, state);

create table intended_groups (
  id text primary key,
  name text not null,
  facilitator_id text references facilitators (person_id),
  state text not null check (state in ('forming', 'started', 'dissolved')),
  trajectory_id text unique references trajectories (id),
  version integer not null check (version >= 1),
  formed_at {instant} not null,
  formed_by text not null references people (id),
  ended_at {instant},
  check ((state = 'forming') = (ended_at is null)),
  check ((state = 'started') = (trajectory_id is not null))
) {strict};
create index intended_groups_forming on intended_groups (formed_at, id) where state = 'forming';
create index intended_groups_of_facilitator on intended_groups (facilitator_id) where facilitator_id is not null;

create table intended_members (
  group_id text not null references intended_groups (id),
  registration_id text not null references registrations (id),
  state text not null check (state in ('member', 'left', 'placed')),
  held_state text check (held_state = 'registered'),
  joined_at {instant} not null,
  ended_at {instant},
  primary key (group_id, registration_id),
  check ((state = 'member') = (held_state is not null)),
  check ((state = 'member') = (ended_at is null)),
  foreign key (registration_id, held_state) references registrations (id, state)
) {strict};
create unique index IN_AN_INTENDED_GROUP on intended_members (registration_id) where state = 'member';
create index intended_members_of_registration on intended_members (registration_id, held_state);
`;

export async function up(db: Kysely<unknown>): Promise<void> {
  const postgres = db.getExecutor().adapter instanceof PostgresAdapter;
  const words: Readonly<Record<string, string>> = postgres
    ? { instant: 'timestamptz(3)', strict: '' }
    : { instant: 'text', strict: 'strict' };
  const text = TABLES.replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
  for (const statement of text.split(';')) {
    if (statement.trim() !== '') await sql.raw(statement).execute(db);
  }
}
