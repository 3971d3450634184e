import { listAbsences } from '../src/trajectories/absence-store.ts';
import { isTurnoutTooLow, takesPart, turnoutOf } from '../src/trajectories/rules.ts';
import type { Absence, Session, Turnout } from '../src/trajectories/types.ts';
import type { ApiContext } from './api-context.ts';
import { builder } from './builder.ts';
import { AbsenceSourceEnum } from './enums.ts';
import { membersOf, participantOf, roundsOf } from './group-loaders.ts';
import { groupLoader } from './loaders.ts';
import { ParticipantType, PersonType } from './node-types.ts';

const absencesOf = groupLoader(listAbsences, (absence) => absence.sessionId);

/** Never who missed a session, but to the guide; everybody knows of the own absence, and of who they speak for. */
export async function visibleAbsences(
  api: ApiContext,
  { id, trajectoryId, facilitatorId }: Session,
): Promise<Absence[]> {
  const sight = await api.sight();
  const absences = await absencesOf(api, id);
  if (sight.guides(trajectoryId) || sight.isSelf(facilitatorId)) return [...absences];
  const people = await Promise.all(
    absences.map(async ({ participantId }) => (await participantOf(api, participantId))?.personId),
  );
  return absences.filter((_, index) => {
    const personId = people[index];
    return personId !== undefined && sight.speaksFor(personId);
  });
}

export async function turnoutAt(api: ApiContext, session: Session): Promise<Turnout> {
  const rounds = await roundsOf(api, session.trajectoryId);
  const round = rounds.find(({ cycleId, status }) => cycleId === session.cycleId && status !== 'withdrawn');
  return turnoutOf({
    members: (await membersOf(api, session.trajectoryId)).filter((member) => takesPart(member, session))
      .length,
    absences: await absencesOf(api, session.id),
    hostId: session.hostId,
    agreedMinimum: round?.attendance.minPresent,
  });
}

export const SessionAbsenceType = builder.objectRef<Absence>('SessionAbsence').implement({
  description: 'A participant who cannot come to a session (verhinderd). Never in calendars and mails.',
  access: { rule: 'reached' },
  fields: (t) => ({
    participant: t.field({
      type: ParticipantType,
      description: 'Who cannot come.',
      resolve: ({ participantId }) => participantId,
    }),
    since: t.expose('since', { type: 'DateTime', description: 'When this was said.' }),
    reportedBy: t.field({
      type: PersonType,
      description: 'Who said so: the participant, the secretary, or the guide who heard it.',
      resolve: ({ reportedBy }) => reportedBy,
    }),
    source: t.expose('source', { type: AbsenceSourceEnum, description: 'How it is known.' }),
  }),
});

export const SessionTurnoutType = builder.objectRef<Turnout>('SessionTurnout').implement({
  description: 'How many participants are expected at a session (opkomst); the facilitator is not counted.',
  access: { rule: 'reached' },
  fields: (t) => ({
    members: t.exposeInt('members', { description: 'Participants in the group who take part in it.' }),
    absent: t.exposeInt('absent', { description: 'Of them, those who cannot come.' }),
    minPresent: t.exposeInt('minPresent', {
      description: 'Participants that the group wants there at least.',
    }),
    isHostAbsent: t.exposeBoolean('isHostAbsent', { description: 'Whether the host is among the absent.' }),
    isTooLow: t.boolean({
      description: 'Whether the host or too many others are missing: then look for another moment.',
      resolve: isTurnoutTooLow,
    }),
  }),
});
