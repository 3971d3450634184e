import type { Db, Trx } from '../database/tables.ts';
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

/** From its decision on this participant belongs to the group no more, or takes part until the last session that is named. */
export async function putDeparture(
  trx: Trx,
  departure: {
    readonly participantId: ParticipantId;
    readonly kind: DepartureKind;
    readonly lastDay: CalendarDate;
    readonly decidedAt: Instant;
    readonly decidedBy: PersonId;
    readonly lastSessionNumber?: number | undefined;
  },
): Promise<void> {
  const { participantId, lastSessionNumber, decidedAt } = departure;
  await trx
    .updateTable('participants')
    .set(
      lastSessionNumber === undefined
        ? { left_at: decidedAt }
        : { last_session_number: lastSessionNumber, given_up_at: decidedAt },
    )
    .where('id', '=', participantId)
    .execute();
  const columns = {
    kind: departure.kind,
    last_day: departure.lastDay,
    decided_at: decidedAt,
    decided_by: departure.decidedBy,
  };
  await trx
    .insertInto('departures')
    .values({ participant_id: participantId, ...columns })
    // Earlier than was decided before
    .onConflict((conflict) => conflict.column('participant_id').doUpdateSet(columns))
    .execute();
}

/** Who leaves on a day to come, and what was decided about it. */
export interface PlannedDeparture {
  readonly participantId: ParticipantId;
  readonly trajectoryId: TrajectoryId;
  readonly lastDay: CalendarDate;
  readonly lastSessionNumber: number;
  readonly decidedBy: PersonId;
}

/** Of participants who have not left yet; of these trajectories, or of all. */
export async function listPlannedDepartures(
  db: Db,
  trajectoryIds?: readonly TrajectoryId[],
): Promise<readonly PlannedDeparture[]> {
  if (trajectoryIds?.length === 0) return [];
  const rows = await db
    .selectFrom('participants')
    .innerJoin('departures', 'departures.participant_id', 'participants.id')
    .select(['participants.id', 'participants.trajectory_id', 'participants.last_session_number'])
    .select(['departures.last_day', 'departures.decided_by'])
    .where('participants.left_at', 'is', null)
    .where('participants.last_session_number', 'is not', null)
    .$if(trajectoryIds !== undefined, (query) =>
      query.where('participants.trajectory_id', 'in', trajectoryIds ?? []),
    )
    .orderBy('participants.id')
    .execute();
  return rows.flatMap((row) =>
    row.last_session_number === null
      ? []
      : {
          participantId: row.id,
          trajectoryId: row.trajectory_id,
          lastDay: row.last_day,
          lastSessionNumber: row.last_session_number,
          decidedBy: row.decided_by,
        },
  );
}

/** They stay after all: as if it had not been decided. */
export async function deleteDeparture(trx: Trx, participantId: ParticipantId): Promise<void> {
  await trx.deleteFrom('departures').where('participant_id', '=', participantId).execute();
  await trx
    .updateTable('participants')
    .set({ last_session_number: null, given_up_at: null })
    .where('id', '=', participantId)
    .execute();
}

/** Who was about to leave has left. */
export async function putLeft(trx: Trx, participantId: ParticipantId, leftAt: Instant): Promise<void> {
  await trx.updateTable('participants').set({ left_at: leftAt }).where('id', '=', participantId).execute();
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
