import { type Expression, type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Db, Tables } from '../database/tables.ts';
import type { PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';
import { type Page, type PageRequest, pageOf, rowsToRead } from '../shared/page.ts';
import { type Instant, instantFromMillis, millisOf } from '../shared/time.ts';
import { toSession } from './session-rows.ts';
import { toTrajectory } from './store.ts';
import type { Reach, Session, Trajectory } from './types.ts';

/** What somebody has to do with a session. A host attends as well. */
export type SessionRole = 'hosting' | 'guiding' | 'attending';

export interface SessionFilter {
  /** Sessions that end after this instant: one that goes on at it is included. */
  readonly fromInstant: Instant;
  /** Sessions that start before this instant. */
  readonly toInstant?: Instant | undefined;
  readonly trajectoryId?: TrajectoryId | undefined;
  /** Only those in which the reader, or somebody the reader represents, has one of these roles. */
  readonly roles?: readonly SessionRole[] | undefined;
  readonly includeCancelled?: boolean | undefined;
}

/** Where a session stands in a list by start. */
export interface SessionCursor {
  readonly startsAt: Instant;
  readonly id: SessionId;
}

/** No session lasts as long: the index by start can skip what ended long ago. */
const LONGEST_SESSION_MS = 24 * 60 * 60 * 1000;

/** Sessions within reach, in order of start. One statement. Who left a group no longer sees its sessions. */
export async function listUpcomingSessions(
  db: Db,
  reach: Reach,
  filter: SessionFilter,
  page: PageRequest<SessionCursor>,
): Promise<Page<Session>> {
  const roles = filter.roles ?? (reach.kind === 'all' ? undefined : (['guiding', 'attending'] as const));
  let query = pageByStart(db, 'earliestFirst', page)
    .where('starts_at', '>', instantFromMillis(millisOf(filter.fromInstant) - LONGEST_SESSION_MS))
    .where('ends_at', '>', filter.fromInstant);
  if (filter.includeCancelled !== true) query = query.where('status', '=', 'planned');
  if (filter.toInstant !== undefined) query = query.where('starts_at', '<', filter.toInstant);
  if (filter.trajectoryId !== undefined) query = query.where('trajectory_id', '=', filter.trajectoryId);
  if (roles !== undefined) query = query.where((eb) => eb.or(roles.map((role) => hasRole(eb, reach, role))));
  return pageOf((await query.execute()).map(toSession), page);
}

/** Sessions within reach that had ended by an instant, the latest first; cancelled ones were none. One statement. */
export async function listPastSessions(
  db: Db,
  reach: Reach,
  endedBy: Instant,
  page: PageRequest<SessionCursor>,
): Promise<Page<Session>> {
  let query = pageByStart(db, 'latestFirst', page)
    .where('starts_at', '<', endedBy)
    .where('ends_at', '<=', endedBy)
    .where('status', '=', 'planned');
  if (reach.kind === 'own') {
    query = query.where((eb) => eb.or([hasRole(eb, reach, 'guiding'), hasRole(eb, reach, 'attending')]));
  }
  return pageOf((await query.execute()).map(toSession), page);
}

/** The sessions of a page of a list by start; callers say which are in the list. A page from the end is read backwards. */
function pageByStart(db: Db, order: 'earliestFirst' | 'latestFirst', page: PageRequest<SessionCursor>) {
  const forwards = 'first' in page;
  const cursor = forwards ? page.after : page.before;
  const isRising = forwards === (order === 'earliestFirst');
  const sessions = db
    .selectFrom('sessions')
    .selectAll()
    .orderBy('starts_at', isRising ? 'asc' : 'desc')
    .orderBy('id', isRising ? 'asc' : 'desc')
    .limit(rowsToRead(page));
  if (cursor === undefined) return sessions;
  return sessions.where((eb) =>
    eb(eb.refTuple('starts_at', 'id'), isRising ? '>' : '<', eb.tuple(cursor.startsAt, cursor.id)),
  );
}

function hasRole(
  eb: ExpressionBuilder<Tables, 'sessions'>,
  reach: Reach,
  role: SessionRole,
): Expression<SqlBool> {
  switch (role) {
    case 'guiding':
      return guidesStill(eb, reach);
    case 'attending':
      return isMember('sessions.trajectory_id', reach);
    case 'hosting':
      return sql<SqlBool>`exists (
        select 1 from participants
        where participants.id = sessions.host_participant_id
          and participants.left_at is null
          and participants.person_id in (${sql.join(peopleOf(reach))})
      )`;
    default:
      return role satisfies never;
  }
}

/** Trajectories within reach, the newest first. One statement. */
export async function listTrajectoriesPage(
  db: Db,
  reach: Reach,
  page: PageRequest<TrajectoryId>,
): Promise<Page<Trajectory>> {
  const forwards = 'first' in page;
  const cursor = forwards ? page.after : page.before;
  // Ids are made in order of time, so they are their own cursor.
  let query = db
    .selectFrom('trajectories')
    .selectAll()
    .orderBy('id', forwards ? 'desc' : 'asc')
    .limit(rowsToRead(page));
  if (reach.kind === 'own') query = query.where((eb) => isGuidedOrJoined(eb, reach));
  if (cursor !== undefined) query = query.where('id', forwards ? '<' : '>', cursor);
  return pageOf((await query.execute()).map(toTrajectory), page);
}

/** All trajectories that a person guides, is in, or represents somebody in; the newest first. One statement. */
export async function listOwnTrajectories(
  db: Db,
  reach: Extract<Reach, { kind: 'own' }>,
): Promise<readonly Trajectory[]> {
  const rows = await db
    .selectFrom('trajectories')
    .selectAll()
    .where((eb) => isGuidedOrJoined(eb, reach))
    .orderBy('id', 'desc')
    .execute();
  return rows.map(toTrajectory);
}

function isGuidedOrJoined(eb: ExpressionBuilder<Tables, 'trajectories'>, reach: Reach): Expression<SqlBool> {
  return eb.or([
    eb('trajectories.facilitator_id', '=', reach.personId),
    eb('trajectories.id', 'in', stoodIn(reach)),
    isMember('trajectories.id', reach),
  ]);
}

/** Guides the session, and has not given the group away since. */
function guidesStill(eb: ExpressionBuilder<Tables, 'sessions'>, reach: Reach): Expression<SqlBool> {
  return sql<SqlBool>`(${eb('sessions.facilitator_id', '=', reach.personId)} and (
    ${eb('sessions.trajectory_id', 'in', stoodIn(reach))} or exists (
      select 1 from trajectories
      where trajectories.id = sessions.trajectory_id and trajectories.facilitator_id = ${reach.personId}
    )))`;
}

function stoodIn(reach: Reach): readonly TrajectoryId[] {
  const groups = reach.kind === 'own' ? (reach.standsInFor ?? []) : [];
  return groups.length === 0 ? ['' as TrajectoryId] : groups;
}

/** Has not left the group, or keeps the calendar of somebody who has not. */
function isMember(
  trajectoryId: 'sessions.trajectory_id' | 'trajectories.id',
  reach: Reach,
): Expression<SqlBool> {
  return sql<SqlBool>`exists (
    select 1 from participants
    where participants.trajectory_id = ${sql.ref(trajectoryId)}
      and participants.left_at is null
      and participants.person_id in (${sql.join(peopleOf(reach))})
  )`;
}

/** For the office, `roles` are those of the office worker in person. */
function peopleOf(reach: Reach): readonly PersonId[] {
  return reach.kind === 'all' ? [reach.personId] : [reach.personId, ...reach.represents];
}
