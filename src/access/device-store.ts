import type { Selectable } from 'kysely';
import type { Db, Tables, Trx } from '../database/tables.ts';
import type { DeviceId, ParticipantId, PersonId, RoundId, TrajectoryId } from '../shared/ids.ts';
import type { Instant } from '../shared/time.ts';
import { deviceEndsAt } from './device-lifetime.ts';
import { tokenHash } from './tokens.ts';

/** A phone or other device that joined a planning round by its code. */
export interface Device {
  readonly id: DeviceId;
  readonly roundId: RoundId;
  readonly trajectoryId: TrajectoryId;
  readonly participantId: ParticipantId;
  /** Which device under this name it is, counted from 1. */
  readonly place: number;
  /** Of somebody who helps the participant; undefined for the participant. */
  readonly helperName: string | undefined;
  readonly joinedAt: Instant;
  readonly expiresAt: Instant;
  /** Until then it is taken to be connected, unless it says so again. */
  readonly connectedUntil: Instant | undefined;
}

/** A device by its token at `now`: what it may act as, or why it may do nothing any more. */
export async function findDevice(
  db: Db,
  token: string,
  now: Instant,
): Promise<
  | { readonly state: 'in'; readonly device: Device; readonly personId: PersonId }
  | { readonly state: 'sentOff' | 'over' }
  | undefined
> {
  const row = await db
    .selectFrom('round_devices')
    .innerJoin('planning_rounds', 'planning_rounds.id', 'round_devices.round_id')
    .innerJoin('participants', 'participants.id', 'round_devices.participant_id')
    .selectAll('round_devices')
    .select(['planning_rounds.closed_at', 'participants.left_at', 'participants.person_id'])
    .where('round_devices.token_hash', '=', tokenHash(token))
    .executeTakeFirst();
  if (row === undefined) return undefined;
  if (row.end_reason === 'sentOff') return { state: 'sentOff' };
  const isOver = row.ended_at !== null || row.left_at !== null;
  if (isOver || deviceEndsAt(row.expires_at, row.closed_at ?? undefined) <= now) return { state: 'over' };
  return { state: 'in', device: toDevice(row), personId: row.person_id };
}

/** The devices that are in at `now`, per round in order of joining. Those of rounds that have closed count until their end. */
export async function listDevicesOfRounds(
  db: Db,
  roundIds: readonly RoundId[],
  now: Instant,
): Promise<readonly Device[]> {
  if (roundIds.length === 0) return [];
  const rows = await db
    .selectFrom('round_devices')
    .innerJoin('planning_rounds', 'planning_rounds.id', 'round_devices.round_id')
    .selectAll('round_devices')
    .select('planning_rounds.closed_at')
    .where('round_devices.round_id', 'in', roundIds)
    .where('round_devices.ended_at', 'is', null)
    .orderBy('round_devices.joined_at')
    .orderBy('round_devices.id')
    .execute();
  return rows
    .filter((row) => deviceEndsAt(row.expires_at, row.closed_at ?? undefined) > now)
    .map((row) => toDevice(row));
}

/** A free place under a name, counted from 1; devices that were sent off or left have given theirs up. */
export async function findFreePlace(
  trx: Trx,
  roundId: RoundId,
  participantId: ParticipantId,
): Promise<number> {
  const rows = await trx
    .selectFrom('round_devices')
    .select('place')
    .where('round_id', '=', roundId)
    .where('participant_id', '=', participantId)
    .where('ended_at', 'is', null)
    .execute();
  const taken = new Set(rows.map(({ place }) => place));
  let place = 1;
  while (taken.has(place)) place += 1;
  return place;
}

/** Of two on one place the database lets one in: NAME_IN_USE. */
export async function insertDevice(trx: Trx, device: Device, token: string): Promise<void> {
  await trx
    .insertInto('round_devices')
    .values({
      id: device.id,
      token_hash: tokenHash(token),
      round_id: device.roundId,
      trajectory_id: device.trajectoryId,
      participant_id: device.participantId,
      place: device.place,
      helper_name: device.helperName ?? null,
      joined_at: device.joinedAt,
      expires_at: device.expiresAt,
      connected_until: device.connectedUntil ?? null,
      ended_at: null,
      end_reason: null,
    })
    .execute();
}

/** Ends a device's rights; undefined when it is not of this round, or had ended already. */
export async function endDevice(
  trx: Trx,
  {
    roundId,
    deviceId,
    reason,
    now,
  }: {
    readonly roundId: RoundId;
    readonly deviceId: DeviceId;
    readonly reason: 'sentOff' | 'left';
    readonly now: Instant;
  },
): Promise<Device | undefined> {
  const row = await trx
    .updateTable('round_devices')
    .set({ ended_at: now, end_reason: reason })
    .where('id', '=', deviceId)
    .where('round_id', '=', roundId)
    .where('ended_at', 'is', null)
    .returningAll()
    .executeTakeFirst();
  return row && toDevice(row);
}

/** Takes the device to be connected until then, from what it was heard to do. */
export async function noteConnected(db: Db, id: DeviceId, until: Instant): Promise<void> {
  await db.updateTable('round_devices').set({ connected_until: until }).where('id', '=', id).execute();
}

/** Forgets devices whose rights ended before `before`: sent off, left, too old, or of a round that closed by then. */
export async function deleteDevicesEndedBefore(db: Db, before: Instant): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('round_devices')
    .where((eb) =>
      eb.or([
        eb('expires_at', '<', before),
        eb('ended_at', '<', before),
        eb.exists(
          eb
            .selectFrom('planning_rounds')
            .select('planning_rounds.id')
            .whereRef('planning_rounds.id', '=', 'round_devices.round_id')
            .where('planning_rounds.closed_at', '<', before),
        ),
      ]),
    )
    .executeTakeFirst();
  return Number(numDeletedRows);
}

function toDevice(row: Selectable<Tables['round_devices']>): Device {
  return {
    id: row.id,
    roundId: row.round_id,
    trajectoryId: row.trajectory_id,
    participantId: row.participant_id,
    place: row.place,
    helperName: row.helper_name ?? undefined,
    joinedAt: row.joined_at,
    expiresAt: row.expires_at,
    connectedUntil: row.connected_until ?? undefined,
  };
}
