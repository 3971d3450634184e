import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import { type HostSwapId, newId, type PersonId, type SessionId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import type { HostSwap, PlannedSession, Session } from './types.ts';

/** Requests of hosts to change places, as they were closed or left open; whether an open one still holds: {@link swapState}. */
export async function listSwapsOfSessions(db: Db, ids: readonly SessionId[]): Promise<readonly HostSwap[]> {
  if (ids.length === 0) return [];
  const rows = await db
    .selectFrom('host_swaps')
    .selectAll()
    .where((eb) => eb.or([eb('session_id', 'in', ids), eb('other_session_id', 'in', ids)]))
    .orderBy('asked_at')
    .orderBy('id')
    .execute();
  return rows.map(toSwap);
}

export async function findSwap(db: Db, id: HostSwapId): Promise<HostSwap | undefined> {
  const row = await db.selectFrom('host_swaps').selectAll().where('id', '=', id).executeTakeFirst();
  return row && toSwap(row);
}

/** @throws SWAP_ALREADY_OPEN when one of the sessions is in another open request. */
export async function insertSwap(
  trx: Trx,
  { asking, asked, reason, askedBy, askedAt }: NewSwap,
): Promise<HostSwap> {
  const row: Selectable<Tables['host_swaps']> = {
    id: newId<HostSwapId>(),
    trajectory_id: asking.trajectoryId,
    session_id: asking.id,
    host_participant_id: asking.hostId,
    starts_at: asking.startsAt,
    other_session_id: asked.id,
    other_host_participant_id: asked.hostId,
    other_starts_at: asked.startsAt,
    status: 'open',
    reason: reason ?? null,
    asked_by: askedBy,
    asked_at: askedAt,
    closed_by: null,
    closed_at: null,
  };
  await trx.insertInto('host_swaps').values(row).execute();
  const open = [asking.id, asked.id].map((session_id) => ({ session_id, swap_id: row.id }));
  await trx.insertInto('open_host_swaps').values(open).execute();
  return toSwap(row);
}

interface NewSwap {
  readonly asking: HostedSession;
  readonly asked: HostedSession;
  readonly reason: string | undefined;
  readonly askedBy: PersonId;
  readonly askedAt: Instant;
}
type HostedSession = Pick<PlannedSession, 'id' | 'trajectoryId' | 'startsAt'> & {
  readonly hostId: NonNullable<Session['hostId']>;
};

/** Whoever closes it; undefined: it lapsed. */
export async function closeSwap(
  trx: Trx,
  id: HostSwapId,
  {
    status,
    by,
    at,
  }: { readonly status: ClosedStatus; readonly by: PersonId | undefined; readonly at: Instant },
): Promise<void> {
  await trx.deleteFrom('open_host_swaps').where('swap_id', '=', id).execute();
  await trx
    .updateTable('host_swaps')
    .set({ status, closed_by: by ?? null, closed_at: at })
    .where('id', '=', id)
    .execute();
}
type ClosedStatus = Exclude<HostSwap['status'], 'open'>;

/** With the sessions that are about to be deleted. */
export async function deleteSwaps(trx: Trx, ids: readonly SessionId[]): Promise<void> {
  const swaps = (await listSwapsOfSessions(trx, ids)).map(({ id }) => id);
  if (swaps.length === 0) return;
  await trx.deleteFrom('open_host_swaps').where('swap_id', 'in', swaps).execute();
  await trx.deleteFrom('host_swaps').where('id', 'in', swaps).execute();
}

function toSwap(row: Selectable<Tables['host_swaps']>): HostSwap {
  return {
    id: row.id,
    trajectoryId: row.trajectory_id,
    asking: { sessionId: row.session_id, hostId: row.host_participant_id, startsAt: row.starts_at },
    asked: {
      sessionId: row.other_session_id,
      hostId: row.other_host_participant_id,
      startsAt: row.other_starts_at,
    },
    status: row.status,
    reason: row.reason ?? undefined,
    askedBy: row.asked_by,
    askedAt: row.asked_at,
  };
}
