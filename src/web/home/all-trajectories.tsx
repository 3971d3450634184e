import { useEffect, useState } from 'preact/hooks';
import { read } from '../api/client.ts';
import { Loading, Trouble } from '../controls/notice.tsx';
import { AllTrajectoriesDocument, type AllTrajectoriesQuery } from '../gql/graphql.ts';
import { Link } from '../navigation/router.tsx';
import { pathTo } from '../navigation/routes.ts';
import { nl } from '../texts/nl.ts';

const TRAJECTORIES_AT_ONCE = 20;
type TrajectoryPage = AllTrajectoriesQuery['trajectories'];

/** Every trajectory, for the office, a page at a time. */
export function AllTrajectories() {
  const [pages, setPages] = useState<readonly TrajectoryPage[]>([]);
  const [state, setState] = useState<'idle' | 'loading' | 'failed'>('idle');
  const last = pages.at(-1)?.pageInfo;
  const trajectories = pages.flatMap((page) => page.edges.map(({ node }) => node));

  const loadMore = async () => {
    if (state === 'loading') return;
    setState('loading');
    const data = await read(AllTrajectoriesDocument, {
      first: TRAJECTORIES_AT_ONCE,
      after: last?.endCursor ?? null,
    });
    setState(data ? 'idle' : 'failed');
    if (data) setPages((before) => [...before, data.trajectories]);
  };
  // The first page once; the rest on request
  useEffect(() => void loadMore(), []);

  return (
    <section class="card">
      <h2>{nl.home.allTrajectories}</h2>
      {pages.length === 0 && state === 'loading' && <Loading />}
      {pages.length > 0 && trajectories.length === 0 && <p>{nl.home.noTrajectories}</p>}
      <ul class="plain-list">
        {trajectories.map((trajectory) => (
          <li key={trajectory.id}>
            <Link to={pathTo.trajectory(trajectory.id)}>{trajectory.name}</Link>
            <span class="detail">{nl.home.facilitator(trajectory.facilitator.name)}</span>
            {trajectory.currentRound?.status === 'OPEN' && (
              <Link to={pathTo.round(trajectory.currentRound.id)}>{nl.home.roundOpen}</Link>
            )}
          </li>
        ))}
      </ul>
      {state === 'failed' && <Trouble onRetry={() => void loadMore()} />}
      {last?.hasNextPage && state !== 'failed' && (
        <button type="button" class="button" onClick={() => void loadMore()}>
          {state === 'loading' ? nl.busy : nl.home.moreTrajectories}
        </button>
      )}
    </section>
  );
}
