import assert from 'node:assert/strict';
import { sql } from 'kysely';
import { contentHash } from '../../src/calendar/revision.ts';
import { listCalendarRows, toContent } from '../../src/calendar/session-rows.ts';
import type { Database } from '../../src/database/database.ts';
import type { TrajectoryId } from '../../src/shared/ids.ts';

/*
 * What is true of every database between two decisions, whatever was decided and whoever was cut off. Read from the
 * rows, not through the services that wrote them.
 */

/** Asserts all of it. */
export async function assertWhole(database: Database): Promise<void> {
  await assertSound(database);
  await assertTables(database);
  for (const { id } of await database.db.selectFrom('trajectories').select('id').execute()) {
    await assertSessions(database, id);
    await assertRounds(database, id);
    await assertNotices(database, id);
  }
  await assertNobodyTwicePlaced(database);
  await assertCalendarsUpToDate(database);
}

/** The file itself, for SQLite. */
async function assertSound({ db, engine }: Database): Promise<void> {
  if (engine !== 'sqlite') return;
  const check = await sql<{ integrity_check: string }>`pragma integrity_check`.execute(db);
  assert.deepEqual(check.rows, [{ integrity_check: 'ok' }]);
  assert.deepEqual((await sql`pragma foreign_key_check`.execute(db)).rows, []);
}

/** Everyone at the table is engaged for each planned session and no other, at its very time. Who left keeps what had begun. */
async function assertTables({ db }: Database): Promise<void> {
  const sessions = await db.selectFrom('sessions').selectAll().where('status', '=', 'planned').execute();
  const members = await db
    .selectFrom('participants')
    .select(['trajectory_id', 'person_id', 'left_at', 'first_session_number', 'last_session_number'])
    .execute();
  const expected = sessions.flatMap(({ id, trajectory_id, number, facilitator_id, starts_at, ends_at }) =>
    [
      facilitator_id,
      ...members
        .filter((row) => row.trajectory_id === trajectory_id && row.first_session_number <= number)
        .filter((row) => row.last_session_number === null || number <= row.last_session_number)
        .filter(({ left_at }) => left_at === null || starts_at <= left_at)
        .map((row) => row.person_id),
    ].map((person) => `${id} ${person} ${starts_at} ${ends_at}`),
  );
  const engagements = await db.selectFrom('engagements').selectAll().execute();
  assert.deepEqual(
    engagements.map((row) => `${row.session_id} ${row.person_id} ${row.starts_at} ${row.ends_at}`).sort(),
    expected.sort(),
  );
}

async function assertNobodyTwicePlaced({ db }: Database): Promise<void> {
  const engagements = await db
    .selectFrom('engagements')
    .selectAll()
    .orderBy('person_id')
    .orderBy('starts_at')
    .execute();
  const overlaps = engagements.filter((one, index) => {
    const next = engagements[index + 1];
    return next?.person_id === one.person_id && next.starts_at < one.ends_at;
  });
  assert.deepEqual(overlaps, []);
}

/** In order of number, one turn to host each in a cycle; and the history tells of every version of every session. */
async function assertSessions({ db }: Database, id: TrajectoryId): Promise<void> {
  const sessions = await db
    .selectFrom('sessions')
    .selectAll()
    .where('trajectory_id', '=', id)
    .orderBy('number')
    .execute();
  const planned = sessions.filter(({ status }) => status === 'planned');
  const outOfOrder = planned.filter((session, index) => {
    const next = planned[index + 1];
    return next !== undefined && next.starts_at < session.ends_at;
  });
  assert.deepEqual(outOfOrder, []);
  const turns = planned.flatMap(({ cycle_id, host_participant_id: host }) =>
    host === null ? [] : `${cycle_id} ${host}`,
  );
  assert.equal(new Set(turns).size, turns.length, 'somebody hosts twice in a cycle');

  const history = await db
    .selectFrom('audit_log')
    .select(['action', 'details'])
    .where('trajectory_id', '=', id)
    .execute();
  const changes = history.reduce((sum, { action, details }) => sum + versionsOf(action, details), 0);
  assert.equal(
    sessions.reduce((sum, { version }) => sum + version - 1, 0),
    changes,
    'versions of sessions and lines of history',
  );
}

/** How many sessions got a next version by one line of history. */
function versionsOf(action: string, text: string): number {
  // Written by recordAudit; each action has these facts
  const details = JSON.parse(text) as {
    readonly hostsChanged?: readonly number[];
    readonly numbers?: readonly number[];
    readonly hosts?: number | null;
  };
  switch (action) {
    case 'participant.left':
    case 'participant.leaves':
      return details.hostsChanged?.length ?? 0;
    case 'participant.joined':
      return typeof details.hosts === 'number' ? 1 : 0;
    case 'trajectory.facilitatorReplaced':
      return details.numbers?.length ?? 0;
    case 'session.hostsSwapped':
      return 2;
    default:
      return action.startsWith('session.') ? 1 : 0;
  }
}

/** Changes without gaps; a confirmed round of a cycle has its plan and all its sessions, any other has neither. */
async function assertRounds({ db }: Database, id: TrajectoryId): Promise<void> {
  const rounds = await db.selectFrom('planning_rounds').selectAll().where('trajectory_id', '=', id).execute();
  for (const round of rounds) {
    const changes = await db
      .selectFrom('round_changes')
      .select(['version', 'kind'])
      .where('round_id', '=', round.id)
      .orderBy('version')
      .execute();
    assert.deepEqual(
      changes.map(({ version }) => version),
      Array.from({ length: round.version }, (_, index) => index + 1),
    );
    const isConfirmed = round.status === 'confirmed';
    assert.equal(changes.filter(({ kind }) => kind === 'confirmed').length, isConfirmed ? 1 : 0);
    const planned = await db
      .selectFrom('plans')
      .innerJoin('plan_sessions', 'plan_sessions.plan_id', 'plans.id')
      .innerJoin('sessions', 'sessions.id', 'plan_sessions.session_id')
      .select(['plan_sessions.session_number', 'sessions.number', 'sessions.cycle_id'])
      .where('plans.round_id', '=', round.id)
      .orderBy('sessions.number')
      .execute();
    const fixed = await db
      .selectFrom('sessions')
      .select('number')
      .where('id', '=', round.fixed_session_id)
      .executeTakeFirstOrThrow();
    const hasPlan = isConfirmed && round.moves_session_id === null;
    const expected = Array.from({ length: hasPlan ? round.sessions_to_plan : 0 }, (_, index) => {
      const number = fixed.number + 1 + index;
      return { session_number: number, number, cycle_id: round.cycle_id };
    });
    assert.deepEqual(planned, expected);
  }
}

/** Everyone at the table knows each planned session as it is, or is to be told. */
async function assertNotices({ db }: Database, id: TrajectoryId): Promise<void> {
  const rows = await db
    .selectFrom('engagements')
    .innerJoin('sessions', 'sessions.id', 'engagements.session_id')
    .leftJoin('session_notices', (join) =>
      join
        .onRef('session_notices.session_id', '=', 'engagements.session_id')
        .onRef('session_notices.person_id', '=', 'engagements.person_id'),
    )
    .select([
      'due_at',
      'told_status',
      'told_starts_at',
      'told_ends_at',
      'told_host_id',
      'told_facilitator_id',
    ])
    .select(['sessions.starts_at', 'sessions.ends_at'])
    .select(['sessions.host_participant_id', 'sessions.facilitator_id'])
    .where('sessions.trajectory_id', '=', id)
    .execute();
  for (const row of rows.filter(({ due_at }) => due_at === null)) {
    assert.deepEqual(
      [row.told_status, row.told_starts_at, row.told_ends_at, row.told_host_id, row.told_facilitator_id],
      ['planned', row.starts_at, row.ends_at, row.host_participant_id, row.facilitator_id],
    );
  }
}

/** What is stored of a session for calendars is what they would show of it now. */
async function assertCalendarsUpToDate({ db }: Database): Promise<void> {
  const sessions = await db.selectFrom('sessions').select('id').execute();
  if (sessions.length === 0) return;
  const rows = await listCalendarRows(
    db,
    sessions.map(({ id }) => id),
  );
  for (const row of rows) assert.equal(row.ical_content_hash, contentHash(toContent(row)));
}
