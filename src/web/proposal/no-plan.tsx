import type { RoundWallFragment } from '../gql/graphql.ts';
import { groupProgress, type WallProposal } from '../round/wall-view.ts';
import { nl } from '../texts/nl.ts';

type Obstacle = Extract<WallProposal, { readonly __typename: 'NoPlanPossible' }>['obstacles'][number];

interface NoPlanProps {
  readonly round: RoundWallFragment;
  readonly obstacles: readonly Obstacle[];
}

/** Why there is no plan yet, in the sentences of the API; before the first answer, what to do. */
export function NoPlan({ round, obstacles }: NoPlanProps) {
  const { toGo } = groupProgress(round.respondents);
  if (round.respondents.every(({ answered }) => answered === 0))
    return <p class="lead">{nl.proposal.start.text}</p>;
  return (
    <>
      <p class="lead">{nl.proposal.none.text}</p>
      <ul class="obstacles">
        {obstacles.map(({ code, message }) => (
          <li key={`${code} ${message}`}>{message}</li>
        ))}
      </ul>
      {toGo > 0 && <p>{nl.proposal.none.waiting(toGo)}</p>}
    </>
  );
}
