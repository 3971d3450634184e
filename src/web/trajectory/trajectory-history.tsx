import { read } from '../api/client.ts';
import { usePages } from '../api/use-pages.ts';
import { MoreButton } from '../controls/more-button.tsx';
import { Loading } from '../controls/notice.tsx';
import { TrajectoryHistoryDocument, type TrajectoryHistoryQuery } from '../gql/graphql.ts';
import { trajectoryTexts } from '../texts/nl-trajectory.ts';
import { momentInWords } from '../time/amsterdam.ts';

const ENTRIES_AT_ONCE = 10;
type Entry = NonNullable<TrajectoryHistoryQuery['trajectory']>['history']['edges'][number]['node'];

/** Who decided what and why, the newest first; read when it is opened. */
export function TrajectoryHistory({ trajectoryId }: { readonly trajectoryId: string }) {
  const entries = usePages<Entry>(undefined, async (after) => {
    const data = await read(TrajectoryHistoryDocument, { id: trajectoryId, first: ENTRIES_AT_ONCE, after });
    return data?.trajectory?.history;
  });
  const { nodes, state, loadMore } = entries;
  return (
    <details
      class="card"
      onToggle={(event) => {
        if (event.currentTarget.open && nodes.length === 0) void loadMore();
      }}
    >
      <summary class="history__summary">
        <h2 class="history__title">{trajectoryTexts.history.title}</h2>
      </summary>
      {nodes.length === 0 && state === 'loading' && <Loading />}
      <ul class="plain-list">
        {nodes.map((entry) => (
          <HistoryLine key={entry.id} entry={entry} />
        ))}
      </ul>
      <MoreButton pages={entries} text={trajectoryTexts.history.more} />
    </details>
  );
}

function HistoryLine({ entry: { at, actor, inWords, reason } }: { readonly entry: Entry }) {
  return (
    <li>
      <strong>{inWords}</strong>
      <span class="detail">
        {momentInWords(at)}, {actor?.name ?? trajectoryTexts.history.byItself}
      </span>
      {reason && <span class="detail">{trajectoryTexts.history.reason(reason)}</span>}
    </li>
  );
}
