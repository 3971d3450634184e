import type { HomeTrajectoryFragment } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { overviewTexts } from '../texts/nl-overview.ts';

interface TrajectoryItemProps {
  readonly trajectory: Pick<HomeTrajectoryFragment, 'id' | 'name' | 'facilitator'> & {
    readonly currentRound: { readonly id: string; readonly status: string } | null;
  };
}

/** A trajectory in a list, with the way to its open planning round. */
export function TrajectoryItem({ trajectory }: TrajectoryItemProps) {
  const { currentRound } = trajectory;
  return (
    <li>
      <Link to={pathTo.trajectory(trajectory.id)}>{trajectory.name}</Link>
      <span class="detail">{overviewTexts.facilitator(trajectory.facilitator.name)}</span>
      {currentRound?.status === 'OPEN' && (
        <Link to={pathTo.round(currentRound.id)}>{overviewTexts.roundOpen}</Link>
      )}
    </li>
  );
}
