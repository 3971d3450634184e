import type { Db } from '../database/tables.ts';
import { displayName } from '../people/rules.ts';
import { listPeopleByIds } from '../people/store.ts';
import type { TrajectoryId } from '../shared/ids.ts';
import { listParticipantsByTrajectoryIds } from '../trajectories/store.ts';
import type { Participant } from '../trajectories/types.ts';
import type { RoundMember } from './problem.ts';

/** Who have not left a trajectory, and are concerned, by name; in order of joining. */
export async function listRoundMembers(
  db: Db,
  trajectoryId: TrajectoryId,
  isConcerned: (participant: Participant) => boolean,
): Promise<readonly RoundMember[]> {
  const participants = await listParticipantsByTrajectoryIds(db, [trajectoryId]);
  const members = participants.filter(
    (participant) => participant.leftAt === undefined && isConcerned(participant),
  );
  const people = await listPeopleByIds(
    db,
    members.map(({ personId }) => personId),
  );
  const names = new Map(people.map((person) => [person.id, displayName(person)]));
  return members.map(({ id, personId, municipalityCode }) => ({
    id,
    personId,
    name: names.get(personId) ?? '',
    municipalityCode,
  }));
}
