import { type SqlBool, sql } from 'kysely';
import { keptQuery } from '../database/kept-query.ts';
import type { Db } from '../database/tables.ts';
import { takesPart } from '../database/taking-part.ts';
import type { ParticipantId, PersonId, RoundId, SessionId, TrajectoryId } from '../shared/ids.ts';
import { findLinkedRegistration } from './enrolment-link-store.ts';
import type {
  Actor,
  AttendanceRight,
  CouncilRight,
  DeviceRight,
  FacilitatorRight,
  GuideRight,
  HostRight,
  KeeperRight,
  MemberRight,
  OfficeRight,
  OwnRight,
  ReaderRight,
  RegistrantRight,
  RoundReaderRight,
  SubscriberRight,
  Viewer,
  VoiceRight,
} from './types.ts';

/*
 * The only place where rights are made, with forming-gate.ts for groups that are to start. Each function gives the right,
 * or undefined; what does not exist gives undefined as well, so that asking teaches nobody what exists. One SQL statement
 * each, or none.
 *
 * A person may have a right in more than one way; written down is the role nearest to the matter: participant,
 * then secretary, then facilitator, then office.
 *
 * A device that joined a planning round by its code is nobody to most of them: it may read that round, answer in it for
 * the one participant under whose name it joined, follow that participant's calendar, and leave (docs/decisions/0010).
 */

type Person = Extract<Viewer, { kind: 'person' }>;
type Joined = Extract<Viewer, { kind: 'joined' }>;

/** May do what only the association's office does: office staff, signed in. */
export function officeRight(viewer: Viewer): OfficeRight | undefined {
  if (viewer.kind !== 'person' || !viewer.isOffice) return undefined;
  // Made here and nowhere else: that is the brand
  return { actor: { personId: viewer.personId, role: 'office' } } as OfficeRight;
}

/** Guides groups, and offers moments to talk with who is to be in them. */
export function facilitatorRight(viewer: Viewer): FacilitatorRight | undefined {
  if (viewer.kind !== 'person' || !viewer.isFacilitator) return undefined;
  // Made here and nowhere else: that is the brand
  return { actor: { personId: viewer.personId, role: 'facilitator' } } as FacilitatorRight;
}

/** Anybody known, about their own things (the own calendar feed). A device that joined by code is not: it proved nothing. */
export function ownRight(viewer: Viewer): OwnRight | undefined {
  if (viewer.kind !== 'person') return undefined;
  // Made here and nowhere else: that is the brand
  return { actor: { personId: viewer.personId, role: roleOfOwn(viewer) } } as OwnRight;
}

/** May say who keeps this wethouder's calendar: the wethouder, and the office. */
export function keeperRight(viewer: Viewer, wethouderId: PersonId): KeeperRight | undefined {
  if (viewer.kind !== 'person') return undefined;
  if (!viewer.isOffice && viewer.personId !== wethouderId) return undefined;
  const actor: Actor = { personId: viewer.personId, role: viewer.isOffice ? 'office' : 'participant' };
  // Made here and nowhere else: that is the brand
  return { actor, wethouderId } as KeeperRight;
}

function roleOfOwn(viewer: Person): Actor['role'] {
  if (viewer.isOffice) return 'office';
  if (viewer.isFacilitator) return 'facilitator';
  return viewer.secretaryOf.length > 0 ? 'secretary' : 'participant';
}

/**
 * May follow the calendar of the participant under whose name the device joined, and no more than that; once there is a
 * plan to follow, so that nobody takes a lasting address away from a round that came to nothing.
 */
export async function subscriberRight(db: Db, viewer: Viewer): Promise<SubscriberRight | undefined> {
  if (viewer.kind !== 'joined') return undefined;
  const { personId, roundId } = viewer;
  const round = await db
    .selectFrom('planning_rounds')
    .select('id')
    .where('id', '=', roundId)
    .where('status', '=', 'confirmed')
    .executeTakeFirst();
  if (round === undefined) return undefined;
  // Made here and nowhere else: that is the brand
  return { actor: actorOfDevice(viewer), personId, roundId } as SubscriberRight;
}

/** A device that joined by code, about its own taking part: it may stop. */
export function deviceRight(viewer: Viewer): DeviceRight | undefined {
  if (viewer.kind !== 'joined') return undefined;
  const { deviceId, trajectoryId, roundId, participantId } = viewer;
  // Made here and nowhere else: that is the brand
  return { actor: actorOfDevice(viewer), deviceId, trajectoryId, roundId, participantId } as DeviceRight;
}

/** In whose name something is done, and on which device, by whose hand. */
function actorOfDevice({ personId, deviceId, helperName }: Joined): Actor {
  return { personId, role: 'participant', device: { id: deviceId, helperName } };
}

/** Looks after a trajectory: the facilitator who has it now, who stands in at a session to come, or the office. */
export async function guideRight(
  db: Db,
  viewer: Viewer,
  trajectoryId: TrajectoryId,
): Promise<GuideRight | undefined> {
  if (viewer.kind !== 'person') return undefined;
  const row = await db
    .selectFrom('trajectories')
    .select('facilitator_id')
    .where('id', '=', trajectoryId)
    .executeTakeFirst();
  const role = row && guideRole(viewer, { ...row, trajectory_id: trajectoryId });
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
  if (viewer.kind !== 'person') return undefined;
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
  const role =
    row && (voiceRole(viewer, row.person_id) ?? guideRole(viewer, { ...row, trajectory_id: trajectoryId }));
  // Made here and nowhere else: that is the brand
  return role && ({ actor: { personId: viewer.personId, role }, trajectoryId } as ReaderRight);
}

function ownRowFirst(viewer: Person) {
  return sql<SqlBool>`case when participants.person_id = ${viewer.personId} then 0 else 1 end`;
}

/** May see one planning round of a trajectory: the readers of that trajectory, and the devices that joined this round. */
export async function roundReaderRight(
  db: Db,
  viewer: Viewer,
  { id, trajectoryId }: { readonly id: RoundId; readonly trajectoryId: TrajectoryId },
): Promise<RoundReaderRight | undefined> {
  if (viewer.kind === 'joined') {
    if (viewer.roundId !== id || viewer.trajectoryId !== trajectoryId) return undefined;
    // Made here and nowhere else: that is the brand
    return { actor: actorOfDevice(viewer), trajectoryId, roundId: id } as RoundReaderRight;
  }
  const reader = await readerRight(db, viewer, trajectoryId);
  // As above
  return reader && ({ actor: reader.actor, trajectoryId, roundId: id } as RoundReaderRight);
}

/**
 * May answer in a round for a participant who has not left: the participant, a secretary who keeps that participant's
 * calendar (and no other's), the guide, who sits at the table, or a device that joined that round under that name.
 */
export async function voiceRight(
  db: Db,
  viewer: Viewer,
  { roundId, participantId }: { readonly roundId: RoundId; readonly participantId: ParticipantId },
): Promise<VoiceRight | undefined> {
  if (viewer.kind === 'anonymous') return undefined;
  const [row] = await memberInRound(db, { roundId, participantId });
  const actor = row && speaker(viewer, { roundId, participantId }, row);
  if (row === undefined || actor === undefined) return undefined;
  // Made here and nowhere else: that is the brand
  return { actor, trajectoryId: row.trajectory_id, roundId, participantId } as VoiceRight;
}

const memberInRound = keptQuery(
  (db, { roundId, participantId }: { readonly roundId: RoundId; readonly participantId: ParticipantId }) =>
    db
      .selectFrom('participants')
      .innerJoin('trajectories', 'trajectories.id', 'participants.trajectory_id')
      .innerJoin('planning_rounds', 'planning_rounds.trajectory_id', 'trajectories.id')
      .select(['participants.person_id', 'participants.trajectory_id', 'trajectories.facilitator_id'])
      .where('participants.id', '=', participantId)
      .where('participants.left_at', 'is', null)
      .where('planning_rounds.id', '=', roundId),
);

function speaker(
  viewer: Person | Joined,
  asked: { readonly roundId: RoundId; readonly participantId: ParticipantId },
  row: {
    readonly person_id: PersonId;
    readonly facilitator_id: PersonId;
    readonly trajectory_id: TrajectoryId;
  },
): Actor | undefined {
  if (viewer.kind === 'joined') {
    const isItsOwn = viewer.roundId === asked.roundId && viewer.participantId === asked.participantId;
    return isItsOwn ? actorOfDevice(viewer) : undefined;
  }
  const role = voiceRole(viewer, row.person_id) ?? guideRole(viewer, row);
  return role && { personId: viewer.personId, role };
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
  if (viewer.kind !== 'person') return undefined;
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
  const role = row && (voiceRole(viewer, row.person_id) ?? guideRole(viewer, row));
  if (row === undefined || role === undefined) return undefined;
  // Made here and nowhere else: that is the brand
  return {
    actor: { personId: viewer.personId, role },
    trajectoryId: row.trajectory_id,
    sessionId,
  } as HostRight;
}

/**
 * May say when the council of the municipality meets where this person is wethouder now: that wethouder, and the secretary
 * who keeps that calendar. Nobody guides a council, so the office and the facilitator have no such right.
 */
export async function councilRight(
  db: Db,
  viewer: Viewer,
  wethouderId: PersonId,
): Promise<CouncilRight | undefined> {
  if (viewer.kind !== 'person') return undefined;
  const role = voiceRole(viewer, wethouderId);
  if (role === undefined) return undefined;
  const term = await db
    .selectFrom('wethouder_terms')
    .select('municipality_code')
    .where('person_id', '=', wethouderId)
    .where('ends_on', 'is', null)
    .executeTakeFirst();
  if (term === undefined) return undefined;
  // Made here and nowhere else: that is the brand
  return {
    actor: { personId: viewer.personId, role },
    municipalityCode: term.municipality_code,
  } as CouncilRight;
}

/**
 * May say whether a participant comes to a session: that participant, the secretary, or the guide who heard it. Nobody
 * for who has left the group, or joined it from a later session on.
 */
export async function attendanceRight(
  db: Db,
  viewer: Viewer,
  asked: { readonly sessionId: SessionId; readonly participantId: ParticipantId },
): Promise<AttendanceRight | undefined> {
  if (viewer.kind !== 'person') return undefined;
  const row = await attendanceRow(db, asked);
  const role = row && (voiceRole(viewer, row.person_id) ?? guideRole(viewer, row));
  if (row === undefined || role === undefined) return undefined;
  const actor: Actor = { personId: viewer.personId, role };
  // Made here and nowhere else: that is the brand
  return { actor, trajectoryId: row.trajectory_id, ...asked } as AttendanceRight;
}

/**
 * Of a participant whose answer came by mail: who may be asked nothing, because the invitation that is answered was sent to
 * nobody else. The caller has made sure of that.
 */
export async function attendanceRightOfReply(
  db: Db,
  asked: { readonly sessionId: SessionId; readonly participantId: ParticipantId },
): Promise<AttendanceRight | undefined> {
  const row = await attendanceRow(db, asked);
  if (row === undefined) return undefined;
  const actor: Actor = { personId: row.person_id, role: 'participant' };
  // Made here and nowhere else: that is the brand
  return { actor, trajectoryId: row.trajectory_id, ...asked } as AttendanceRight;
}

async function attendanceRow(
  db: Db,
  { sessionId, participantId }: { readonly sessionId: SessionId; readonly participantId: ParticipantId },
) {
  return db
    .selectFrom('sessions')
    .innerJoin('trajectories', 'trajectories.id', 'sessions.trajectory_id')
    .innerJoin('participants', 'participants.trajectory_id', 'sessions.trajectory_id')
    .select(['sessions.trajectory_id', 'trajectories.facilitator_id', 'participants.person_id'])
    .where('sessions.id', '=', sessionId)
    .where('participants.id', '=', participantId)
    .where(takesPart('participants', 'sessions.number'))
    .executeTakeFirst();
}

/** May speak for a participant who has not left: that participant, a secretary of theirs, the guide. */
export async function memberRight(
  db: Db,
  viewer: Viewer,
  participantId: ParticipantId,
): Promise<MemberRight | undefined> {
  if (viewer.kind !== 'person') return undefined;
  const row = await db
    .selectFrom('participants')
    .innerJoin('trajectories', 'trajectories.id', 'participants.trajectory_id')
    .select(['participants.person_id', 'participants.trajectory_id', 'trajectories.facilitator_id'])
    .where('participants.id', '=', participantId)
    .where('participants.left_at', 'is', null)
    .executeTakeFirst();
  const role = row && (voiceRole(viewer, row.person_id) ?? guideRole(viewer, row));
  if (row === undefined || role === undefined) return undefined;
  const actor = { personId: viewer.personId, role };
  // Made here and nowhere else: that is the brand
  return { actor, trajectoryId: row.trajectory_id, participantId } as MemberRight;
}

/** May look at one registration and decide about it: whoever holds its link. Being signed in plays no part. */
export async function registrantRight(db: Db, token: string): Promise<RegistrantRight | undefined> {
  const registrationId = await findLinkedRegistration(db, token);
  // Made here and nowhere else: that is the brand
  return registrationId && ({ registrationId } as RegistrantRight);
}

function voiceRole(viewer: Person, participant: PersonId | null): Actor['role'] | undefined {
  if (participant === null) return undefined;
  if (participant === viewer.personId) return 'participant';
  return viewer.secretaryOf.includes(participant) ? 'secretary' : undefined;
}

/** The facilitator of the group, whoever stands in at a session of it that has not ended, or the office. */
function guideRole(
  viewer: Person,
  {
    facilitator_id,
    trajectory_id,
  }: { readonly facilitator_id: PersonId; readonly trajectory_id: TrajectoryId },
): Actor['role'] | undefined {
  const isGuide =
    facilitator_id === viewer.personId ||
    (viewer.standsInFor ?? []).some(({ trajectoryId }) => trajectoryId === trajectory_id);
  if (viewer.isFacilitator && isGuide) return 'facilitator';
  return viewer.isOffice ? 'office' : undefined;
}
