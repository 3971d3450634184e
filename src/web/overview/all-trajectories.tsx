import { useEffect } from 'preact/hooks';
import { read } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { MoreButton } from '../controls/more-button.tsx';
import { Loading } from '../controls/notice.tsx';
import { AllTrajectoriesDocument, type AllTrajectoriesQuery } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { overviewTexts } from '../texts/nl-overview.ts';
import { startTexts } from '../texts/nl-start.ts';
import { TrajectoryItem } from './trajectory-item.tsx';

const TRAJECTORIES_AT_ONCE = 20;
type Trajectory = AllTrajectoriesQuery['trajectories']['edges'][number]['node'];

/** Every trajectory, for the office, a page at a time. */
export function AllTrajectories() {
  const trajectories = usePages<Trajectory>(undefined, async (after) => {
    const data = await read(AllTrajectoriesDocument, { first: TRAJECTORIES_AT_ONCE, after });
    return data?.trajectories;
  });
  const { nodes, state, loadMore } = trajectories;
  // The first page once; the rest on request.
  useEffect(() => void loadMore(), []);
  return (
    <section class="card">
      <h2>{overviewTexts.allTrajectories}</h2>
      <Link to={pathTo.start()} class="utrecht-button utrecht-button--primary-action">
        {startTexts.open}
      </Link>
      {nodes.length === 0 && state === 'loading' && <Loading />}
      <ul class="plain-list">
        {nodes.map((trajectory) => (
          <TrajectoryItem key={trajectory.id} trajectory={trajectory} />
        ))}
      </ul>
      <MoreButton pages={trajectories} text={overviewTexts.moreTrajectories} />
    </section>
  );
}
