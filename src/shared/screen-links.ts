import type { IntendedGroupId, ParticipantId, RoundId, SessionId, TrajectoryId } from './ids.ts';

/**
 * The path of the page on which one participant answers. Screens know things by the ids of the API, which are the base64
 * of a type and our own id (Relay, "Global Object Identification").
 */
export function answersPath(roundId: RoundId, participantId: ParticipantId): string {
  const ids = [apiId('PlanningRound', roundId), apiId('Participant', participantId)];
  return `/antwoorden/${ids.map((id) => encodeURIComponent(id)).join('/')}`;
}

/** The pages with the calendar and with the details of who opens them. */
export const AGENDA_PATH = '/agenda';
export const DETAILS_PATH = '/mijn-gegevens';

/** The path of the page of one session. */
export function sessionPath(id: SessionId): string {
  return `/bijeenkomst/${encodeURIComponent(apiId('Session', id))}`;
}

/** The path of the page on which a group decides whether it goes on. */
export function continuationPath(trajectoryId: TrajectoryId): string {
  return `/traject/${encodeURIComponent(apiId('Trajectory', trajectoryId))}/vervolg`;
}

/** The path of the page on which a facilitator has the talks with intended members. */
export const INTAKES_PATH = '/intakes';

/** The path of the office's page of one intended group. */
export function intendedGroupPath(id: IntendedGroupId): string {
  return `/bureau/groepen/${encodeURIComponent(apiId('IntendedGroup', id))}`;
}

function apiId(type: string, id: string): string {
  return Buffer.from(`${type}:${id}`, 'utf8').toString('base64');
}
