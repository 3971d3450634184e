import type { AskedSessionFragment, HomeTrajectoryFragment, SessionLineFragment } from '../gql/graphql.ts';
import type { SignedIn } from '../viewer/roles.ts';

/** An open round in which the viewer, or somebody they keep the calendar of, is asked when they can. */
export interface OpenQuestion {
  readonly roundId: string;
  readonly participantId: string;
  readonly trajectoryName: string;
  /** Undefined when it is about the viewer. */
  readonly forName: string | undefined;
  readonly notAnswered: number;
  /** The one session that it asks another moment for; undefined for a round of planning. */
  readonly session: { readonly id: string; readonly number: number } | undefined;
}

/** The questions that are open for this viewer, those with most left to answer first. */
export function openQuestions(
  trajectories: readonly HomeTrajectoryFragment[],
  sessions: readonly AskedSessionFragment[],
  viewer: SignedIn,
): readonly OpenQuestion[] {
  const questions = [...aboutCycles(trajectories, viewer), ...aboutSessions(sessions, viewer)];
  return questions.toSorted((a, b) => b.notAnswered - a.notAnswered);
}

/** Another moment is looked for, for one session each. */
function aboutSessions(sessions: readonly AskedSessionFragment[], viewer: SignedIn): readonly OpenQuestion[] {
  return sessions.flatMap(({ id, number, trajectory, replacementRound }) =>
    (replacementRound?.respondents ?? []).flatMap(({ participant, notAnswered }): OpenQuestion[] => {
      const voice = nameSpokenFor(viewer, participant.person.id);
      if (voice === undefined || replacementRound === null) return [];
      return [
        {
          roundId: replacementRound.id,
          participantId: participant.id,
          trajectoryName: trajectory.name,
          forName: voice.forName,
          notAnswered,
          session: { id, number },
        },
      ];
    }),
  );
}

/** A host asks the viewer, or somebody they keep the calendar of, to change places. */
export interface SwapQuestion {
  readonly id: string;
  /** Who asks. */
  readonly from: string;
  /** Undefined when the viewer is asked. */
  readonly forName: string | undefined;
  /** The one that they would give away: there it is answered. */
  readonly session: { readonly id: string; readonly number: number };
  readonly trajectoryName: string;
}

/** What hosts asked this viewer and was not answered yet, in order of time. */
export function swapQuestions(
  sessions: readonly AskedSessionFragment[],
  viewer: SignedIn,
): readonly SwapQuestion[] {
  return sessions.flatMap(({ id, number, trajectory, swaps }) =>
    (swaps ?? []).flatMap((swap): SwapQuestion[] => {
      const voice = nameSpokenFor(viewer, swap.otherHost.person.id);
      // Both sessions have the request
      if (swap.otherSession.id !== id || voice === undefined) return [];
      if (swap.state !== 'OPEN' || !swap.mayAnswer) return [];
      const { name: from } = swap.host.person;
      const { forName } = voice;
      return [{ id: swap.id, from, forName, session: { id, number }, trajectoryName: trajectory.name }];
    }),
  );
}

function aboutCycles(
  trajectories: readonly HomeTrajectoryFragment[],
  viewer: SignedIn,
): readonly OpenQuestion[] {
  return trajectories.flatMap((trajectory) => {
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
          session: undefined,
        },
      ];
    });
  });
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
