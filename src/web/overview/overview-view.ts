import type { HomeTrajectoryFragment, SessionLineFragment } from '../gql/graphql.ts';
import type { SignedIn } from '../viewer/roles.ts';

/** An open round in which the viewer, or somebody they keep the calendar of, is asked when they can. */
export interface OpenQuestion {
  readonly roundId: string;
  readonly participantId: string;
  readonly trajectoryName: string;
  /** Undefined when it is about the viewer. */
  readonly forName: string | undefined;
  readonly notAnswered: number;
}

/** The questions that are open for this viewer, those with most left to answer first. */
export function openQuestions(
  trajectories: readonly HomeTrajectoryFragment[],
  viewer: SignedIn,
): readonly OpenQuestion[] {
  const questions = trajectories.flatMap((trajectory) => {
    const round = trajectory.currentRound;
    if (round?.status !== 'OPEN') return [];
    return trajectory.participants.flatMap((participant): OpenQuestion[] => {
      const voice = nameSpokenFor(viewer, participant.person.id);
      const respondent = round.respondents.find((candidate) => candidate.participant.id === participant.id);
      if (voice === undefined || participant.leftAt !== null || respondent === undefined) return [];
      return [
        {
          roundId: round.id,
          participantId: participant.id,
          trajectoryName: trajectory.name,
          forName: voice.forName,
          notAnswered: respondent.notAnswered,
        },
      ];
    });
  });
  return questions.toSorted((a, b) => b.notAnswered - a.notAnswered);
}

export interface HostingTurn {
  readonly session: SessionLineFragment;
  readonly forName: string | undefined;
}

/** Sessions at which the viewer, or somebody they keep the calendar of, receives the group. */
export function hostingTurns(
  sessions: readonly SessionLineFragment[],
  viewer: SignedIn,
): readonly HostingTurn[] {
  return sessions.flatMap((session) => {
    const voice = session.host ? nameSpokenFor(viewer, session.host.person.id) : undefined;
    return voice && session.status === 'PLANNED' ? [{ session, forName: voice.forName }] : [];
  });
}

function nameSpokenFor(
  viewer: SignedIn,
  personId: string,
): { readonly forName: string | undefined } | undefined {
  if (viewer.person.id === personId) return { forName: undefined };
  const represented = viewer.represents.find(({ id }) => id === personId);
  return represented ? { forName: represented.name } : undefined;
}
