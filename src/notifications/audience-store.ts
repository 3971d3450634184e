import type { Db } from '../database/tables.ts';
import type { ParticipantId, PersonId, TrajectoryId } from '../shared/ids.ts';

/** Somebody who is told about a trajectory, in one capacity; a secretary of two participants is there twice. */
export interface AudienceMember {
  readonly personId: PersonId;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  /** The participant this is about: the reader, or whose calendar the reader keeps. Undefined: the facilitator. */
  readonly participantId: ParticipantId | undefined;
  /** The participant whose calendar the reader keeps. */
  readonly onBehalfOf: { readonly givenName: string; readonly familyName: string } | undefined;
}

/**
 * Whom a trajectory's news concerns: participants who have not left, the secretaries who keep their calendars, and
 * the facilitator. Nobody who has been erased.
 */
export async function listAudience(db: Db, trajectoryId: TrajectoryId): Promise<readonly AudienceMember[]> {
  const columns = ['people.id', 'people.email', 'people.given_name', 'people.family_name'] as const;
  const participants = await db
    .selectFrom('participants')
    .innerJoin('people', 'people.id', 'participants.person_id')
    .select(columns)
    .select('participants.id as participant_id')
    .where('participants.trajectory_id', '=', trajectoryId)
    .where('participants.left_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .orderBy('participants.id')
    .execute();
  const secretaries = await db
    .selectFrom('participants')
    .innerJoin('secretary_assignments', 'secretary_assignments.wethouder_id', 'participants.person_id')
    .innerJoin('people', 'people.id', 'secretary_assignments.secretary_id')
    .innerJoin('people as wethouder', 'wethouder.id', 'participants.person_id')
    .select(columns)
    .select(['participants.id as participant_id'])
    .select(['wethouder.given_name as their_given_name', 'wethouder.family_name as their_family_name'])
    .where('participants.trajectory_id', '=', trajectoryId)
    .where('participants.left_at', 'is', null)
    .where('secretary_assignments.ended_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .where('wethouder.erased_at', 'is', null)
    .orderBy('secretary_assignments.id')
    .execute();
  const facilitators = await db
    .selectFrom('trajectories')
    .innerJoin('people', 'people.id', 'trajectories.facilitator_id')
    .select(columns)
    .where('trajectories.id', '=', trajectoryId)
    .where('people.erased_at', 'is', null)
    .execute();
  return [
    ...participants.map((row) => ({ ...toMember(row), participantId: row.participant_id })),
    ...secretaries.map((row) => ({
      ...toMember(row),
      participantId: row.participant_id,
      onBehalfOf: { givenName: row.their_given_name, familyName: row.their_family_name },
    })),
    ...facilitators.map(toMember),
  ];
}

/** Who get a copy of what these people are mailed: secretaries who keep their calendars, of who wants that. */
export async function listCopied(
  db: Db,
  people: readonly PersonId[],
): Promise<readonly { readonly personId: PersonId; readonly secretaryId: PersonId }[]> {
  if (people.length === 0) return [];
  const rows = await db
    .selectFrom('secretary_assignments as serving')
    .innerJoin('people', 'people.id', 'serving.secretary_id')
    .leftJoin('notice_choices as choice', 'choice.person_id', 'serving.wethouder_id')
    .select(['serving.wethouder_id', 'serving.secretary_id'])
    .where('serving.wethouder_id', 'in', people)
    .where('serving.ended_at', 'is', null)
    .where('people.erased_at', 'is', null)
    .where((eb) => eb.or([eb('choice.secretary_copy', 'is', null), eb('choice.secretary_copy', '=', 'yes')]))
    .orderBy('serving.id')
    .execute();
  return rows.map((row) => ({ personId: row.wethouder_id, secretaryId: row.secretary_id }));
}

function toMember(row: {
  readonly id: PersonId;
  readonly email: string;
  readonly given_name: string;
  readonly family_name: string;
}): AudienceMember {
  return {
    personId: row.id,
    email: row.email,
    givenName: row.given_name,
    familyName: row.family_name,
    participantId: undefined,
    onBehalfOf: undefined,
  };
}
