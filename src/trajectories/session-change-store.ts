import type { Database } from '../database/database.ts';
import { lockPeople, lockRow } from '../database/locks.ts';
import type { Trx } from '../database/tables.ts';
import type { ParticipantId, PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { listEngagedPeople } from './session-people-store.ts';
import { hostingColumns, venueColumns } from './session-rows.ts';
import { findTrajectory } from './store.ts';
import { deleteSwaps } from './swap-store.ts';
import type { Hosting, Period, Session, Trajectory, Venue } from './types.ts';

/**
 * The trajectory, held for a decision about its sessions together with everyone at its table: what is read of
 * them afterwards stays true until the end of the transaction. So does what is read of `others`, who are to come to it.
 * Undefined when it is not there.
 */
export async function lockTrajectory(
  database: Pick<Database, 'engine'>,
  trx: Trx,
  id: TrajectoryId,
  others: readonly PersonId[] = [],
): Promise<Trajectory | undefined> {
  await lockRow(database, trx, 'trajectories', id);
  const trajectory = await findTrajectory(trx, id);
  if (trajectory !== undefined) {
    await lockPeople(trx, [...(await listEngagedPeople(trx, trajectory)), ...others]);
  }
  return trajectory;
}

/** What changes of a session; its version goes up by one. */
export async function updateSession(
  trx: Trx,
  { id, version }: Pick<Session, 'id' | 'version'>,
  change: SessionChange,
): Promise<void> {
  await trx
    .updateTable('sessions')
    .set({
      ...(change.period === undefined
        ? {}
        : { starts_at: change.period.startsAt, ends_at: change.period.endsAt }),
      ...(change.venue === undefined ? {} : venueColumns(change.venue)),
      ...(change.hosting === undefined ? {} : hostingColumns(change.hosting)),
      ...(change.cancelledAt === undefined
        ? {}
        : {
            cancelled_at: change.cancelledAt,
            status: change.cancelledAt === null ? 'planned' : 'cancelled',
          }),
      ...(change.facilitatorId === undefined ? {} : { facilitator_id: change.facilitatorId }),
      ...(change.hostId === undefined ? {} : { host_participant_id: change.hostId }),
      version: version + 1,
    })
    .where('id', '=', id)
    .execute();
}

export interface SessionChange {
  /** Everyone's engagement moves with it. @throws DOUBLE_BOOKED */
  readonly period?: Period;
  readonly venue?: Venue;
  readonly hosting?: Hosting;
  /** Null: planned again. */
  readonly cancelledAt?: Instant | null;
  /** Null: a neutral venue. */
  readonly hostId?: ParticipantId | null;
  readonly facilitatorId?: PersonId;
}

/** Everyone is free again at the time of a session. */
export async function deleteEngagements(trx: Trx, id: SessionId): Promise<void> {
  await trx.deleteFrom('engagements').where('session_id', '=', id).execute();
}

/** Takes sessions away as if they had never been planned; what refers to them must be gone. */
export async function deleteSessions(trx: Trx, ids: readonly SessionId[]): Promise<void> {
  await deleteSwaps(trx, ids);
  await trx.deleteFrom('session_absences').where('session_id', 'in', ids).execute();
  await trx.deleteFrom('engagements').where('session_id', 'in', ids).execute();
  await trx.deleteFrom('sessions').where('id', 'in', ids).execute();
}

/** Gives two sessions of one cycle each other's host. In three steps: at no moment does one person host twice. */
export async function exchangeHosts(
  trx: Trx,
  first: { readonly id: SessionId; readonly hostId: ParticipantId | undefined },
  second: { readonly id: SessionId; readonly hostId: ParticipantId | undefined },
): Promise<void> {
  for (const [id, hostId] of [
    [first.id, null],
    [second.id, first.hostId ?? null],
    [first.id, second.hostId ?? null],
  ] as const) {
    await trx.updateTable('sessions').set({ host_participant_id: hostId }).where('id', '=', id).execute();
  }
}
