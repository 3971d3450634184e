import type { AskedToGoOnFragment, ContinuationChoice } from '../gql/graphql.ts';
import { type SignedIn, speaksFor } from '../viewer/roles.ts';

/** A group asks the viewer, or somebody they keep the calendar of, whether they go on. */
export interface GoingOnQuestion {
  readonly trajectoryId: string;
  readonly trajectoryName: string;
  readonly participantId: string;
  /** Undefined when the viewer is asked. */
  readonly forName: string | undefined;
  /** Null as long as nothing was chosen. */
  readonly choice: ContinuationChoice | null;
  /** What it is offered for, in Dutch. */
  readonly terms: string;
}

/** What was asked and can be chosen still; what has no answer yet comes first. */
export function goingOnQuestions(
  trajectories: readonly AskedToGoOnFragment[],
  viewer: SignedIn,
): readonly GoingOnQuestion[] {
  return trajectories
    .flatMap(({ id, name, continuation }) => {
      if (continuation?.status !== 'OPEN') return [];
      const own = continuation.choices.filter(({ participant }) => speaksFor(viewer, participant.person.id));
      return own.map(({ participant, choice }): GoingOnQuestion => {
        const { person } = participant;
        return {
          trajectoryId: id,
          trajectoryName: name,
          participantId: participant.id,
          forName: person.id === viewer.person.id ? undefined : person.name,
          choice,
          terms: continuation.terms.inWords,
        };
      });
    })
    .toSorted((a, b) => Number(a.choice !== null) - Number(b.choice !== null));
}
