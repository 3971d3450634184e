import type { Trx } from '../database/tables.ts';
import type { ParticipantId, PersonId, RoundId, SessionId, TrajectoryId } from '../shared/ids.ts';
import type { CalendarDate, Instant } from '../shared/time.ts';
import type { DepartureKind } from './types.ts';

/** The trajectory itself changed: who decides by the old version is refused. */
export async function raiseTrajectory(trx: Trx, id: TrajectoryId): Promise<void> {
  await trx
    .updateTable('trajectories')
    .set((eb) => ({ version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute();
}

/** From `leftAt` on this participant belongs to the group no more. */
export async function putDeparture(
  trx: Trx,
  departure: {
    readonly participantId: ParticipantId;
    readonly kind: DepartureKind;
    readonly lastDay: CalendarDate;
    readonly leftAt: Instant;
    readonly decidedBy: PersonId;
  },
): Promise<void> {
  await trx
    .updateTable('participants')
    .set({ left_at: departure.leftAt })
    .where('id', '=', departure.participantId)
    .execute();
  await trx
    .insertInto('departures')
    .values({
      participant_id: departure.participantId,
      kind: departure.kind,
      last_day: departure.lastDay,
      decided_at: departure.leftAt,
      decided_by: departure.decidedBy,
    })
    .execute();
}

/** These people are free again at the time of these sessions. */
export async function disengage(
  trx: Trx,
  sessionIds: readonly SessionId[],
  personId: PersonId,
): Promise<void> {
  if (sessionIds.length === 0) return;
  await trx
    .deleteFrom('engagements')
    .where('session_id', 'in', sessionIds)
    .where('person_id', '=', personId)
    .execute();
}

/** In two steps, so that at no moment somebody hosts twice in a cycle. */
export async function putHosts(
  trx: Trx,
  hosts: ReadonlyMap<SessionId, ParticipantId | undefined>,
): Promise<void> {
  if (hosts.size === 0) return;
  await trx
    .updateTable('sessions')
    .set({ host_participant_id: null })
    .where('id', 'in', [...hosts.keys()])
    .execute();
  for (const [id, hostId] of hosts) {
    await trx
      .updateTable('sessions')
      .set({ host_participant_id: hostId ?? null })
      .where('id', '=', id)
      .execute();
  }
}

/** What a participant agreed and wished in a round that is open falls away: a lock keeps its moment, if it has one. */
export async function dropAgreements(
  trx: Trx,
  roundId: RoundId,
  participantId: ParticipantId,
): Promise<void> {
  await trx
    .deleteFrom('round_locks')
    .where('round_id', '=', roundId)
    .where('host_participant_id', '=', participantId)
    .where('slot_id', 'is', null)
    .execute();
  await trx
    .updateTable('round_locks')
    .set({ host_participant_id: null })
    .where('round_id', '=', roundId)
    .where('host_participant_id', '=', participantId)
    .execute();
  await trx
    .deleteFrom('host_wishes')
    .where('round_id', '=', roundId)
    .where('participant_id', '=', participantId)
    .execute();
}

/** Who guides these sessions from now on; each gets its next version. */
export async function putFacilitator(
  trx: Trx,
  ids: readonly SessionId[],
  facilitatorId: PersonId,
): Promise<void> {
  if (ids.length === 0) return;
  await trx
    .updateTable('sessions')
    .set((eb) => ({ facilitator_id: facilitatorId, version: eb('version', '+', 1) }))
    .where('id', 'in', ids)
    .execute();
}
