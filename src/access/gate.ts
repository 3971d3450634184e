import { type SqlBool, sql } from 'kysely';
import type { Db } from '../database/tables.ts';
import type { ParticipantId, PersonId, SessionId, TrajectoryId } from '../shared/ids.ts';
import type {
  Actor,
  GuideRight,
  HostRight,
  OfficeRight,
  OwnRight,
  ReaderRight,
  Viewer,
  VoiceRight,
} from './types.ts';

/*
 * The only place where rights are made. Each function gives the right, or undefined; what does not exist gives
 * undefined as well, so that asking teaches nobody what exists. One SQL statement each, or none.
 *
 * A person may have a right in more than one way; written down is the role nearest to the matter: participant,
 * then secretary, then facilitator, then office.
 */

type Person = Extract<Viewer, { kind: 'person' }>;

/** May do what only the association's office does: office staff, signed in. */
export function officeRight(viewer: Viewer): OfficeRight | undefined {
  if (viewer.kind === 'anonymous' || !viewer.isOffice) return undefined;
  // Made here and nowhere else: that is the brand
  return { actor: { personId: viewer.personId, role: 'office' } } as OfficeRight;
}

/** Anybody known, about their own things (the own calendar feed). */
export function ownRight(viewer: Viewer): OwnRight | undefined {
  if (viewer.kind === 'anonymous') return undefined;
  // Made here and nowhere else: that is the brand
  return { actor: { personId: viewer.personId, role: roleOfOwn(viewer) } } as OwnRight;
}

function roleOfOwn(viewer: Person): Actor['role'] {
  if (viewer.isOffice) return 'office';
  if (viewer.isFacilitator) return 'facilitator';
  return viewer.secretaryOf.length > 0 ? 'secretary' : 'participant';
}

/** Looks after a trajectory: the facilitator who has it now, or the office. */
export async function guideRight(
  db: Db,
  viewer: Viewer,
  trajectoryId: TrajectoryId,
): Promise<GuideRight | undefined> {
  if (viewer.kind === 'anonymous') return undefined;
  const row = await db
    .selectFrom('trajectories')
    .select('facilitator_id')
    .where('id', '=', trajectoryId)
    .executeTakeFirst();
  const role = row && guideRole(viewer, row.facilitator_id);
  // Made here and nowhere else: that is the brand
  return role && ({ actor: { personId: viewer.personId, role }, trajectoryId } as GuideRight);
}

/**
 * May see a trajectory, its sessions and who is in it: the guide, participants as long as they have not left, and
 * the secretaries of those participants.
 */
export async function readerRight(
  db: Db,
  viewer: Viewer,
  trajectoryId: TrajectoryId,
): Promise<ReaderRight | undefined> {
  if (viewer.kind === 'anonymous') return undefined;
  const row = await db
    .selectFrom('trajectories')
    .leftJoin('participants', (join) =>
      join
        .onRef('participants.trajectory_id', '=', 'trajectories.id')
        .on('participants.left_at', 'is', null)
        .on('participants.person_id', 'in', [viewer.personId, ...viewer.secretaryOf]),
    )
    .select(['trajectories.facilitator_id', 'participants.person_id'])
    .where('trajectories.id', '=', trajectoryId)
    .orderBy(ownRowFirst(viewer))
    .limit(1)
    .executeTakeFirst();
  const role = row && (voiceRole(viewer, row.person_id) ?? guideRole(viewer, row.facilitator_id));
  // Made here and nowhere else: that is the brand
  return role && ({ actor: { personId: viewer.personId, role }, trajectoryId } as ReaderRight);
}

function ownRowFirst(viewer: Person) {
  return sql<SqlBool>`case when participants.person_id = ${viewer.personId} then 0 else 1 end`;
}

/**
 * May answer for a participant who has not left: the participant, a secretary who keeps that participant's calendar
 * (and no other's), or the guide, who sits at the table.
 */
export async function voiceRight(
  db: Db,
  viewer: Viewer,
  participantId: ParticipantId,
): Promise<VoiceRight | undefined> {
  if (viewer.kind === 'anonymous') return undefined;
  const row = await db
    .selectFrom('participants')
    .innerJoin('trajectories', 'trajectories.id', 'participants.trajectory_id')
    .select(['participants.person_id', 'participants.trajectory_id', 'trajectories.facilitator_id'])
    .where('participants.id', '=', participantId)
    .where('participants.left_at', 'is', null)
    .executeTakeFirst();
  const role = row && (voiceRole(viewer, row.person_id) ?? guideRole(viewer, row.facilitator_id));
  if (row === undefined || role === undefined) return undefined;
  // Made here and nowhere else: that is the brand
  return {
    actor: { personId: viewer.personId, role },
    trajectoryId: row.trajectory_id,
    participantId,
  } as VoiceRight;
}

/**
 * May arrange where a session is received: its host as long as the host has not left, the host's secretary, or the
 * guide. A session without a host has the guide only.
 */
export async function hostRight(
  db: Db,
  viewer: Viewer,
  sessionId: SessionId,
): Promise<HostRight | undefined> {
  if (viewer.kind === 'anonymous') return undefined;
  const row = await db
    .selectFrom('sessions')
    .innerJoin('trajectories', 'trajectories.id', 'sessions.trajectory_id')
    .leftJoin('participants', (join) =>
      join
        .onRef('participants.id', '=', 'sessions.host_participant_id')
        .on('participants.left_at', 'is', null),
    )
    .select(['sessions.trajectory_id', 'trajectories.facilitator_id', 'participants.person_id'])
    .where('sessions.id', '=', sessionId)
    .executeTakeFirst();
  const role = row && (voiceRole(viewer, row.person_id) ?? guideRole(viewer, row.facilitator_id));
  if (row === undefined || role === undefined) return undefined;
  // Made here and nowhere else: that is the brand
  return {
    actor: { personId: viewer.personId, role },
    trajectoryId: row.trajectory_id,
    sessionId,
  } as HostRight;
}

function voiceRole(viewer: Person, participant: PersonId | null): Actor['role'] | undefined {
  if (participant === null) return undefined;
  if (participant === viewer.personId) return 'participant';
  return viewer.secretaryOf.includes(participant) ? 'secretary' : undefined;
}

function guideRole(viewer: Person, facilitator: PersonId): Actor['role'] | undefined {
  if (viewer.isFacilitator && facilitator === viewer.personId) return 'facilitator';
  return viewer.isOffice ? 'office' : undefined;
}
