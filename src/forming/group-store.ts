import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import {
  type IntendedGroupId,
  newId,
  type PersonId,
  type RegistrationId,
  type TrajectoryId,
} from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { IntendedGroup, IntendedMember } from './types.ts';

export async function insertGroup(
  trx: Trx,
  {
    name,
    facilitatorId,
    by,
    now,
  }: {
    readonly name: string;
    readonly facilitatorId: PersonId | undefined;
    readonly by: PersonId;
    readonly now: Instant;
  },
): Promise<IntendedGroupId> {
  const id = newId<IntendedGroupId>();
  await trx
    .insertInto('intended_groups')
    .values({
      id,
      name,
      facilitator_id: facilitatorId ?? null,
      state: 'forming',
      trajectory_id: null,
      version: 1,
      formed_at: now,
      formed_by: by,
      ended_at: null,
    })
    .execute();
  return id;
}

/** @throws IN_AN_INTENDED_GROUP, and an error for who has no place: the caller holds the registrations and has looked. */
export async function insertMembers(
  trx: Trx,
  groupId: IntendedGroupId,
  ids: readonly RegistrationId[],
  now: Instant,
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .insertInto('intended_members')
    .values(
      ids.map((registrationId) => ({
        group_id: groupId,
        registration_id: registrationId,
        state: 'member' as const,
        held_state: 'registered' as const,
        joined_at: now,
        ended_at: null,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['group_id', 'registration_id'])
        .doUpdateSet({ state: 'member', held_state: 'registered', joined_at: now, ended_at: null }),
    )
    .execute();
}

/** Ends the membership of these in whatever group they are; gives the groups, each once. */
export async function endMemberships(
  trx: Trx,
  ids: readonly RegistrationId[],
  now: Instant,
): Promise<readonly IntendedGroupId[]> {
  if (ids.length === 0) return [];
  const rows = await trx
    .updateTable('intended_members')
    .set({ state: 'left', held_state: null, ended_at: now })
    .where('registration_id', 'in', ids)
    .where('state', '=', 'member')
    .returning('group_id')
    .execute();
  return [...new Set(rows.map((row) => row.group_id))];
}

/** The members of a group that starts are placed by it. */
export async function placeMembers(trx: Trx, groupId: IntendedGroupId, now: Instant): Promise<void> {
  await trx
    .updateTable('intended_members')
    .set({ state: 'placed', held_state: null, ended_at: now })
    .where('group_id', '=', groupId)
    .where('state', '=', 'member')
    .execute();
}

/** Writes what changed about a group, and raises its version. */
export async function updateGroup(
  trx: Trx,
  id: IntendedGroupId,
  change: { readonly name?: string; readonly facilitatorId?: PersonId | undefined } = {},
): Promise<void> {
  await trx
    .updateTable('intended_groups')
    .set((eb) => ({
      ...(change.name === undefined ? {} : { name: change.name }),
      ...('facilitatorId' in change ? { facilitator_id: change.facilitatorId ?? null } : {}),
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function endGroup(
  trx: Trx,
  id: IntendedGroupId,
  { now, trajectoryId }: { readonly now: Instant; readonly trajectoryId: TrajectoryId | undefined },
): Promise<void> {
  await trx
    .updateTable('intended_groups')
    .set((eb) => ({
      state: trajectoryId === undefined ? 'dissolved' : 'started',
      trajectory_id: trajectoryId ?? null,
      ended_at: now,
      version: eb('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
}

export async function listGroupsByIds(
  db: Db,
  ids: readonly IntendedGroupId[],
): Promise<readonly IntendedGroup[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('intended_groups').selectAll().where('id', 'in', ids).execute();
  return rows.map(toGroup);
}

export async function findGroup(db: Db, id: IntendedGroupId): Promise<IntendedGroup | undefined> {
  return (await listGroupsByIds(db, [id]))[0];
}

/** Groups that have not ended, in the order in which they were formed; of one facilitator when given. */
export async function listFormingGroups(db: Db, facilitatorId?: PersonId): Promise<readonly IntendedGroup[]> {
  const rows = await db
    .selectFrom('intended_groups')
    .selectAll()
    .where('state', '=', 'forming')
    .$if(facilitatorId !== undefined, (query) => query.where('facilitator_id', '=', facilitatorId ?? null))
    .orderBy('formed_at')
    .orderBy('id')
    .execute();
  return rows.map(toGroup);
}

/** The members of groups; of those that have started, who were placed. */
export async function listMembersOfGroups(
  db: Db,
  ids: readonly IntendedGroupId[],
): Promise<readonly IntendedMember[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('intended_members')
    .select(['group_id', 'registration_id', 'joined_at'])
    .where('group_id', 'in', ids)
    .where('state', 'in', ['member', 'placed'])
    .orderBy('joined_at')
    .orderBy('registration_id')
    .execute();
  return rows.map(toMember);
}

/** In which group that has not ended these registrations are; none for who is in none. */
export async function listMemberships(
  db: Db,
  ids: readonly RegistrationId[],
): Promise<readonly IntendedMember[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('intended_members')
    .select(['group_id', 'registration_id', 'joined_at'])
    .where('registration_id', 'in', ids)
    .where('state', '=', 'member')
    .execute();
  return rows.map(toMember);
}

/** Of these registrations those whose person is to start in a group by another registration, other than of these. */
export async function listTakenOtherwise(
  db: Db,
  ids: readonly RegistrationId[],
  among: readonly RegistrationId[],
): Promise<readonly RegistrationId[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('registrations as mine')
    .innerJoin('registrations as other', 'other.person_id', 'mine.person_id')
    .innerJoin('intended_members', 'intended_members.registration_id', 'other.id')
    .select('mine.id')
    .where('mine.id', 'in', ids)
    .where('intended_members.state', '=', 'member')
    .whereRef('other.id', '<>', 'mine.id')
    .$if(among.length > 0, (query) => query.where('other.id', 'not in', among))
    .execute();
  return rows.map(({ id }) => id);
}

function toMember(
  row: Pick<Selectable<Tables['intended_members']>, 'group_id' | 'registration_id' | 'joined_at'>,
): IntendedMember {
  return { groupId: row.group_id, registrationId: row.registration_id, joinedAt: row.joined_at };
}

function toGroup(row: Selectable<Tables['intended_groups']>): IntendedGroup {
  return {
    id: row.id,
    name: row.name,
    facilitatorId: row.facilitator_id ?? undefined,
    state: toState(row),
    version: row.version,
    formedAt: row.formed_at,
  };
}

/** The checks of the table make sure that what a state needs is there. */
function toState({
  state,
  trajectory_id,
  ended_at,
}: Selectable<Tables['intended_groups']>): IntendedGroup['state'] {
  if (state === 'forming' || ended_at === null) return { kind: 'forming' };
  return trajectory_id === null
    ? { kind: 'dissolved', endedAt: ended_at }
    : { kind: 'started', trajectoryId: trajectory_id, endedAt: ended_at };
}
