import type { Selectable } from 'kysely';
import type { CompositionSettings } from '../composition/types.ts';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { type CompositionRunId, newId, type PersonId, type RegistrationId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { CompositionRun, GroupMark, RunState, RunVersion } from './types.ts';

export async function insertRun(
  trx: Trx,
  run: Pick<CompositionRun, 'name' | 'settings' | 'createdAt' | 'createdBy'>,
): Promise<CompositionRunId> {
  const id = newId<CompositionRunId>();
  await trx
    .insertInto('composition_runs')
    .values({
      id,
      name: run.name,
      state: 'open',
      settings: settingsText(run.settings),
      current_number: 0,
      last_number: 0,
      version: 1,
      created_at: run.createdAt,
      created_by: run.createdBy,
      closed_at: null,
      closed_by: null,
    })
    .execute();
  return id;
}

/** The newest first. */
export async function listRuns(db: Db): Promise<readonly CompositionRun[]> {
  const rows = await db
    .selectFrom('composition_runs')
    .selectAll()
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .limit(100)
    .execute();
  return rows.map(toRun);
}

export async function listRunsByIds(
  db: Db,
  ids: readonly CompositionRunId[],
): Promise<readonly CompositionRun[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('composition_runs').selectAll().where('id', 'in', ids).execute();
  return rows.map(toRun);
}

export async function findRun(db: Db, id: CompositionRunId): Promise<CompositionRun | undefined> {
  return (await listRunsByIds(db, [id]))[0];
}

/** What changes of a run; its version goes up whatever it is. */
export interface RunChange {
  readonly name?: string;
  readonly settings?: CompositionSettings;
  readonly currentNumber?: number;
  readonly lastNumber?: number;
  readonly closed?: { readonly as: 'released' | 'discarded'; readonly at: Instant; readonly by: PersonId };
}

export async function updateRun(trx: Trx, id: CompositionRunId, change: RunChange = {}): Promise<void> {
  const { name, settings, currentNumber, lastNumber, closed } = change;
  await trx
    .updateTable('composition_runs')
    .set((eb) => ({
      version: eb('version', '+', 1),
      ...(name === undefined ? {} : { name }),
      ...(settings === undefined ? {} : { settings: settingsText(settings) }),
      ...(currentNumber === undefined ? {} : { current_number: currentNumber }),
      ...(lastNumber === undefined ? {} : { last_number: lastNumber }),
      ...(closed === undefined ? {} : { state: closed.as, closed_at: closed.at, closed_by: closed.by }),
    }))
    .where('id', '=', id)
    .execute();
}

export async function insertVersion(trx: Trx, version: RunVersion): Promise<void> {
  await trx
    .insertInto('composition_versions')
    .values({
      run_id: version.runId,
      number: version.number,
      base_number: version.baseNumber,
      change: JSON.stringify(version.change),
      groups: JSON.stringify(
        version.groups.map(({ number, members, guide }) => ({ number, members, guide: guide ?? null })),
      ),
      made_at: version.madeAt,
      made_by: version.madeBy,
    })
    .execute();
}

export async function findVersion(
  db: Db,
  runId: CompositionRunId,
  number: number,
): Promise<RunVersion | undefined> {
  const row = await db
    .selectFrom('composition_versions')
    .selectAll()
    .where('run_id', '=', runId)
    .where('number', '=', number)
    .executeTakeFirst();
  return row && toVersion(row);
}

/** The newest first; without their groups, which are many. */
export async function listVersions(
  db: Db,
  runId: CompositionRunId,
  most: number,
): Promise<readonly Omit<RunVersion, 'groups'>[]> {
  const rows = await db
    .selectFrom('composition_versions')
    .select(['run_id', 'number', 'base_number', 'change', 'made_at', 'made_by'])
    .where('run_id', '=', runId)
    .orderBy('number', 'desc')
    .limit(most)
    .execute();
  return rows.map(toHead);
}

export async function listGroupMarks(db: Db, runId: CompositionRunId): Promise<readonly GroupMark[]> {
  const rows = await db.selectFrom('composition_groups').selectAll().where('run_id', '=', runId).execute();
  return rows.map(({ number, name, locked_at }) => ({
    number,
    name: name ?? undefined,
    isLocked: locked_at !== null,
  }));
}

export async function putGroupMark(
  trx: Trx,
  runId: CompositionRunId,
  { number, name, isLocked }: GroupMark,
  now: Instant,
): Promise<void> {
  const mark = { name: name ?? null, locked_at: isLocked ? now : null };
  await trx
    .insertInto('composition_groups')
    .values({ run_id: runId, number, ...mark })
    .onConflict((conflict) => conflict.columns(['run_id', 'number']).doUpdateSet(mark))
    .execute();
}

/** What was said of groups that are not what they were counts no more. */
export async function deleteGroupMarks(
  trx: Trx,
  runId: CompositionRunId,
  numbers: readonly number[],
): Promise<void> {
  if (numbers.length === 0) return;
  await trx
    .deleteFrom('composition_groups')
    .where('run_id', '=', runId)
    .where('number', 'in', numbers)
    .execute();
}

/** Undefined is not text: who gave no limit has none. */
function settingsText({ maxTravelMinutes, ...settings }: CompositionSettings): string {
  return JSON.stringify({ ...settings, maxTravelMinutes: maxTravelMinutes ?? null });
}

function toRun(row: Selectable<Tables['composition_runs']>): CompositionRun {
  // Written by settingsText
  const { maxTravelMinutes, ...settings } = JSON.parse(row.settings) as Omit<
    CompositionSettings,
    'maxTravelMinutes'
  > & { readonly maxTravelMinutes: number | null };
  return {
    id: row.id,
    name: row.name,
    state: toState(row),
    settings: { ...settings, maxTravelMinutes: maxTravelMinutes ?? undefined },
    currentNumber: row.current_number,
    lastNumber: row.last_number,
    version: row.version,
    createdAt: row.created_at,
    createdBy: row.created_by,
  };
}

function toState({ state, closed_at, closed_by }: Selectable<Tables['composition_runs']>): RunState {
  if (state === 'open') return { kind: 'open' };
  if (closed_at === null || closed_by === null) throw new Error('A closed run says when and by whom.');
  return { kind: state, closedAt: closed_at, closedBy: closed_by };
}

type VersionRow = Selectable<Tables['composition_versions']>;

function toHead(row: Omit<VersionRow, 'groups'>): Omit<RunVersion, 'groups'> {
  return {
    runId: row.run_id,
    number: row.number,
    baseNumber: row.base_number,
    // Written by insertVersion
    change: JSON.parse(row.change) as RunVersion['change'],
    madeAt: row.made_at,
    madeBy: row.made_by,
  };
}

function toVersion(row: VersionRow): RunVersion {
  // Written by insertVersion
  const groups = JSON.parse(row.groups) as readonly {
    readonly number: number;
    readonly members: readonly RegistrationId[];
    readonly guide: PersonId | null;
  }[];
  return {
    ...toHead(row),
    groups: groups.map(({ number, members, guide }) => ({ number, members, guide: guide ?? undefined })),
  };
}
