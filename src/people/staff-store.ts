import type { ExpressionBuilder } from 'kysely';
import { held } from '../database/locks.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { isUnderWay } from '../database/under-way.ts';
import type { PersonId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { nameKey } from './rules.ts';
import { listActiveFacilitators, listOfficeStaff } from './store.ts';
import type { StaffRole } from './types.ts';

const TABLES = { office: 'office_staff', facilitator: 'facilitators' } as const;

/** A role that somebody has at present. */
export interface StaffRow {
  readonly personId: PersonId;
  readonly role: StaffRole;
}

/** Who has which role at present, the office first, by family name; there are few. */
export async function listStaff(db: Db): Promise<readonly StaffRow[]> {
  const office = (await listOfficeStaff(db)).toSorted((one, other) =>
    nameKey(one) < nameKey(other) ? -1 : 1,
  );
  const facilitators = await listActiveFacilitators(db);
  return [
    ...office.map(({ id }) => ({ personId: id, role: 'office' as const })),
    ...facilitators.map(({ id }) => ({ personId: id, role: 'facilitator' as const })),
  ];
}

/** Gives a role, or gives it back to who had it before. False: they have it already. */
export async function putStaffRole(
  trx: Trx,
  { personId, role, startedAt }: StaffRow & { readonly startedAt: Instant },
): Promise<boolean> {
  const row = { started_at: startedAt, ended_at: null };
  const { numInsertedOrUpdatedRows } = await trx
    .insertInto(TABLES[role])
    .values({ person_id: personId, ...row })
    .onConflict((conflict) =>
      conflict.column('person_id').doUpdateSet(row).where(`${TABLES[role]}.ended_at`, 'is not', null),
    )
    .executeTakeFirstOrThrow();
  return numInsertedOrUpdatedRows === 1n;
}

/** False: they do not have it. */
export async function endStaffRole(
  trx: Trx,
  { personId, role, endedAt }: StaffRow & { readonly endedAt: Instant },
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable(TABLES[role])
    .set({ ended_at: endedAt })
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .executeTakeFirstOrThrow();
  return numUpdatedRows === 1n;
}

/**
 * Whether somebody guides groups at present. In a transaction that stays so until its end: who ends the role waits for it, and then
 * finds what was decided.
 */
export async function isActiveFacilitator(db: Db, personId: PersonId): Promise<boolean> {
  const row = await db
    .selectFrom('facilitators')
    .select('person_id')
    .where('person_id', '=', personId)
    .where('ended_at', 'is', null)
    .modifyEnd(held(db, 'for share'))
    .executeTakeFirst();
  return row !== undefined;
}

/**
 * The names of groups that somebody still guides: with sessions to come or to be planned, dates being planned, asked to go on, or
 * about to start.
 */
export async function listGroupsGuided(
  trx: Trx,
  personId: PersonId,
  now: Instant,
): Promise<readonly string[]> {
  const rows = await trx
    .selectFrom('trajectories')
    .select('trajectories.name')
    .where((eb) =>
      eb.or([
        eb.exists(
          eb
            .selectFrom('sessions')
            .select('sessions.id')
            .whereRef('sessions.trajectory_id', '=', 'trajectories.id')
            .where('sessions.facilitator_id', '=', personId)
            .where('sessions.status', '=', 'planned')
            .where('sessions.ends_at', '>', now),
        ),
        eb.and([eb('trajectories.facilitator_id', '=', personId), isGuideNeeded(eb, now)]),
      ]),
    )
    .union(
      trx
        .selectFrom('intended_groups')
        .select('intended_groups.name')
        .where('facilitator_id', '=', personId)
        .where('state', '=', 'forming'),
    )
    .execute();
  return rows.map(({ name }) => name).sort();
}

function isGuideNeeded(eb: ExpressionBuilder<Tables, 'trajectories'>, now: Instant) {
  const cycles = eb
    .selectFrom('cycles')
    .select('cycles.id')
    .whereRef('cycles.trajectory_id', '=', 'trajectories.id');
  return eb.or([
    eb.exists(cycles.where(isUnderWay(now))),
    eb.exists(
      cycles
        .innerJoin('planning_rounds', 'planning_rounds.cycle_id', 'cycles.id')
        .where('planning_rounds.status', '=', 'open'),
    ),
    eb.exists(
      cycles
        .innerJoin('continuations', 'continuations.after_cycle_id', 'cycles.id')
        .where('continuations.status', '=', 'open'),
    ),
  ]);
}
